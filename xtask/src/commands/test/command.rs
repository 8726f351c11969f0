//! Runs a program and keeps what it prints.

use std::io::{Read as _, pipe};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// Runs the command. Returns whether it succeeded, and both of its streams as one text, in the order of time.
///
/// # Errors
///
/// The program cannot be started.
pub(super) fn captured(mut command: Command) -> Result<(bool, String)> {
    let name = command.get_program().to_string_lossy().into_owned();
    let (mut reader, writer) = pipe().context("a pipe cannot be made")?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| format!("{name} cannot be started"))?;
    // Its copies of the writing end would keep the pipe open.
    drop(command);
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    let is_success = child.wait()?.success();
    Ok((is_success, String::from_utf8_lossy(&bytes).into_owned()))
}
