//! `cargo xtask test`: its steps and what it prints. Only steps that need no build.

use std::fs;
use std::path::Path;

use crate::checkout::{api_with, errors, run, untranslated};

/// Runs steps. Returns the status and what is printed, without times.
fn test(root: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(root, &[&["test"], arguments].concat());
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let words = |line: &str| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let lines = text.lines().map(|line| match line.strip_suffix(" s") {
        Some(line) => words(line.trim_end_matches(|each: char| each.is_ascii_digit() || each == '.')),
        None => words(line),
    });
    (output.status.code(), lines.collect::<Vec<_>>().join("\n") + &errors(&output))
}

#[test]
fn a_step_that_passes_is_a_line() {
    let root = untranslated();
    assert!(run(root.path(), &["generate"]).status.success());
    let expected = "ok lint \nok generated \n2 passed, 0 failed".replace(" \n", "\n");
    assert_eq!(test(root.path(), &["--only", "generated", "--only", "lint"]), (Some(0), expected.clone()));
    assert_eq!(test(root.path(), &["--only", "generated", "--only", "lint", "--fast"]), (Some(0), expected));
}

#[test]
fn a_step_that_fails_shows_its_output_and_the_others_none() {
    let root = untranslated();
    assert!(run(root.path(), &["generate"]).status.success());
    let code = root.path().join("crates").join(api_with("get_deal")).join("src/generated/mod.rs");
    fs::write(&code, fs::read_to_string(&code).expect("code") + "// by hand\n").expect("written");
    let (status, shown) = test(root.path(), &["--only", "generated", "--only", "lint"]);
    assert_eq!(status, Some(1));
    assert!(shown.starts_with("ok lint\nFAILED generated\n\n"), "{shown}");
    assert!(shown.contains("-// by hand") && shown.ends_with("\n1 passed, 1 failed"), "{shown}");
}

/// As in CI: a warning is a failure.
#[test]
fn the_lint_has_no_warnings() {
    let root = untranslated();
    let path = root.path().join("openapi/sources.yaml");
    let text = fs::read_to_string(&path).expect("the sources");
    fs::write(&path, text.replace('\n', "\r\n")).expect("written");
    let (status, shown) = test(root.path(), &["--only", "lint"]);
    assert!(status == Some(1) && shown.contains("warning[line-break]"), "{shown}");
}

#[test]
fn an_unknown_step_is_an_error_that_names_the_nearest() {
    let root = untranslated();
    let (status, shown) = test(root.path(), &["--only", "clipy"]);
    assert!(status == Some(2) && shown.contains("a similar value exists: 'clippy'"), "{shown}");
    let (status, shown) = test(root.path(), &["--fast", "--only", "spelling"]);
    assert!(status == Some(2) && shown.starts_with("error: no step is left"), "{shown}");
}
