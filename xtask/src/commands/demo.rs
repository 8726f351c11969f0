//! `cargo xtask demo`: generates, then builds and starts the program in `tests/demo`.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, IsTerminal as _, stderr};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result};

use super::cargo::cargo;
use super::demo_options::Options;
use super::generate;

/// A process of its own: this one must not depend on the clients, which it generates.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    if !generate::run(root, false)? || !build(root)? {
        return Ok(false);
    }
    let mut command = demo(root, "run");
    command.args(["--quiet", "--"]).args(arguments(options));
    Ok(replace_with(command).context("cargo run cannot be started")?.success())
}

fn demo(root: &Path, task: &str) -> Command {
    let mut command = cargo();
    command.args([task, "--package", "demo", "--manifest-path"]).arg(root.join("Cargo.toml"));
    command
}

/// Builds the program; cargo is heard where it has something to build, since the first time takes minutes.
fn build(root: &Path) -> Result<bool> {
    let colour = if stderr().is_terminal() { "always" } else { "never" };
    let mut child = demo(root, "build")
        .args(["--color", colour])
        .stderr(Stdio::piped())
        .spawn()
        .context("cargo build cannot be started")?;
    for line in BufReader::new(child.stderr.take().context("cargo build has no output")?).lines() {
        let line = line?;
        if !(line.contains("Finished") && line.contains("profile")) {
            eprintln!("{line}");
        }
    }
    Ok(child.wait()?.success())
}

/// The command in place of this process: then a signal to the task is one to the program, which ends well.
#[cfg(unix)]
fn replace_with(mut command: Command) -> std::io::Result<ExitStatus> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

#[cfg(not(unix))]
fn replace_with(mut command: Command) -> std::io::Result<ExitStatus> {
    command.status()
}

/// The options as the program takes them.
fn arguments(options: &Options) -> Vec<OsString> {
    let mut arguments = Vec::new();
    if options.serve {
        arguments.push("--serve".into());
    }
    if let Some(address) = options.listen {
        arguments.extend(["--listen".into(), address.to_string().into()]);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use clap::{Args as _, Command as Parser, FromArgMatches as _};

    use super::*;

    #[test]
    fn the_program_gets_the_options_that_were_given() {
        for given in [vec![], vec!["--serve", "--listen", "127.0.0.1:4711"]] {
            let parser = Options::augment_args(Parser::new("demo").no_binary_name(true));
            let options = Options::from_arg_matches(&parser.get_matches_from(&given)).unwrap();
            assert_eq!(arguments(&options), given);
        }
    }
}
