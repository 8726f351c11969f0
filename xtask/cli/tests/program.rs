//! What `cargo xtask` starts.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::path::Path;
use std::process::{Command, Output};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the workspace")
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask-cli"));
    command.env("CARGO_MANIFEST_DIR", env!("CARGO_MANIFEST_DIR"));
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Runs the program with a cargo that prints its arguments and ends with a status.
#[cfg(unix)]
fn with_cargo(script: &str, arguments: &[&str]) -> Output {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().expect("a folder");
    let cargo = folder.path().join("cargo");
    fs::write(&cargo, format!("#!/bin/sh\n{script}\n")).expect("written");
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).expect("executable");
    program().args(arguments).env("CARGO", &cargo).output().expect("it runs")
}

#[cfg(unix)]
#[test]
fn every_task_but_the_demo_is_that_of_the_program_xtask() {
    let manifest = root().join("Cargo.toml");
    for arguments in [&["lint", "--format", "json"][..], &["test"], &["--help"], &[], &["demos"]] {
        let output = with_cargo("echo \"$@\"; echo error >&2; exit 7", arguments);
        let expected =
            format!("run --quiet --package xtask --manifest-path {} -- {}", manifest.display(), arguments.join(" "));
        assert_eq!(text(&output.stdout).trim(), expected.trim());
        assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(7), "error\n"));
    }
}

#[cfg(unix)]
#[test]
fn the_demo_is_built_and_run_without_the_program_xtask() {
    let output = with_cargo("echo \"$@\"", &["demo", "--serve"]);
    let lines = text(&output.stdout);
    let lines: Vec<&str> = lines.lines().collect();
    assert!(output.status.success() && lines.len() == 2, "{lines:?}");
    assert!(lines[0].starts_with("build --package demo ") && lines[1].starts_with("run --package demo "), "{lines:?}");
    assert!(lines[1].ends_with(" --quiet -- --serve"), "{lines:?}");
    assert_eq!(with_cargo("exit 101", &["demo"]).status.code(), Some(1));
}

#[test]
fn help_and_a_wrong_option_of_the_demo_need_no_build() {
    let run = |arguments: &[&str]| program().args(arguments).env("CARGO", "no-such-program").output().expect("it runs");
    let help = run(&["demo", "--help"]);
    assert!(help.status.success() && text(&help.stdout).contains("Exit status"), "{help:?}");
    let wrong = run(&["demo", "--sreve"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(text(&wrong.stderr).contains("--serve"), "{wrong:?}");
    let demo = run(&["demo"]);
    assert_eq!((demo.status.code(), text(&demo.stderr).contains("error: cargo")), (Some(2), true), "{demo:?}");
}

/// Building the generator takes as long as building the sandbox and both clients.
#[test]
fn the_demo_needs_no_generator() {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root()).args(["tree", "--offline", "--edges", "normal,build", "--prefix", "none"]);
    let output = command.args(["--package", "demo", "--package", "xtask-cli"]).output().expect("cargo runs");
    let tree = text(&output.stdout);
    assert!(output.status.success() && tree.contains("rusqlite "), "{}", text(&output.stderr));
    for package in ["xtask ", "progenitor-impl ", "typify-impl ", "openapiv3 ", "prettyplease ", "saphyr-parser "] {
        assert!(!tree.lines().any(|line| line.starts_with(package)), "{package}");
    }
}
