//! Starting cargo.

use std::env;
use std::process::{Command, Stdio};

/// Cargo, with nothing to read.
pub(super) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.stdin(Stdio::null());
    // What cargo says of this package to this process, build scripts of dependencies would take for their own, and
    // each `cargo build` behind a task would build them again.
    let of_this_package = |name: &String| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
    for name in env::vars_os().filter_map(|(name, _)| name.into_string().ok()).filter(of_this_package) {
        command.env_remove(name);
    }
    command
}
