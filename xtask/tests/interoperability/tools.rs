//! Packages of pip and npm.

use std::env;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;

/// Installs the packages that a file in `tests/interoperability` pins into `target/<folder>`. Returns that folder, or
/// nothing if they cannot be installed.
pub fn installed(folder: &str, pinned: &str) -> Option<PathBuf> {
    // Tests that use the same folder run at the same time.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME.lock().expect("no panic");
    let folder = PathBuf::from("../target").join(folder);
    let mut install = Command::new("../.ci/tools/install");
    let problem = match install.arg(&folder).arg(format!("../tests/interoperability/{pinned}")).output() {
        Ok(output) if output.status.success() => return Some(folder),
        Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
        Err(error) => error.to_string(),
    };
    not_tested(&format!("{pinned} cannot be installed: {problem}"));
    None
}

/// Says that a test cannot run.
///
/// # Panics
///
/// Panics in CI.
fn not_tested(problem: &str) {
    assert!(env::var_os("CI").is_none(), "{problem}");
    // Written directly, since the captured output of a passing test is not shown.
    writeln!(io::stderr(), "NOT TESTED: {problem}").expect("a standard error");
}
