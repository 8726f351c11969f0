//! A separate project in a temporary folder.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf, absolute};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A project that depends on crates of the workspace, by their path.
pub struct Project(TempDir);

impl Project {
    /// Creates a project with these lines in its manifest. Its edition's resolver takes the newest versions, whatever Rust they
    /// need.
    pub fn new(manifest: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let package = "[package]\nname = \"consumer\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n\n";
        fs::create_dir(folder.path().join("src")).expect("a folder");
        fs::write(folder.path().join("Cargo.toml"), format!("{package}{manifest}")).expect("a file");
        let project = Self(folder);
        project.program("fn main() {}\n");
        project
    }

    /// Sets the program.
    pub fn program(&self, text: &str) {
        fs::write(self.path().join("src/main.rs"), text).expect("a file");
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Runs cargo in the project.
    pub fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(self.path())
            .env("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "allow")
            .output()
            .expect("cargo starts")
    }

    /// Runs cargo, which must succeed, and returns its output. Returns nothing if the registry is out of reach.
    pub fn succeed(&self, arguments: &[&str]) -> Option<String> {
        let output = self.cargo(arguments);
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() {
            return Some(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let is_out_of_reach = ["download of ", "failed to download", "Could not resolve host", "--offline"];
        let is_out_of_reach = is_out_of_reach.iter().any(|fragment| text.contains(fragment));
        let manifest = fs::read_to_string(self.path().join("Cargo.toml")).expect("a file");
        assert!(is_out_of_reach && std::env::var_os("CI").is_none(), "{manifest}\n{text}");
        // Past the capture of the test's output, which nobody sees when a test passes.
        writeln!(io::stderr(), "NOT TESTED: the registry is out of reach: {text}").expect("a standard error");
        None
    }
}

/// Returns a dependency on a crate of the workspace.
pub fn crate_at(folder: &str, name: &str, more: &str) -> String {
    let path: PathBuf = absolute("../crates").expect("a folder").join(folder);
    format!("{name} = {{ path = {:?}{more} }}\n", path.display().to_string())
}
