//! Builds and starts examples.

use std::env;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use crm_sandbox::Sandbox;
use serde::Deserialize;

/// A built example.
pub struct Example {
    pub name: String,
    pub package: String,
    program: PathBuf,
}

/// A message of cargo about an artifact.
#[derive(Deserialize)]
struct Artifact {
    package_id: Option<String>,
    target: Option<Target>,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

/// Builds all examples, sorted by name. They are built with the whole workspace, as the tests are, so nothing is
/// rebuilt with other features.
pub fn examples() -> &'static [Example] {
    static EXAMPLES: OnceLock<Vec<Example>> = OnceLock::new();
    EXAMPLES.get_or_init(|| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--workspace", "--examples", "--message-format", "json-render-diagnostics"]);
        // Build scripts of dependencies would take these for their own, and build again.
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
                cargo.env_remove(name);
            }
        }
        let output = cargo.output().expect("cargo starts");
        assert!(output.status.success(), "{}", text(&output.stderr));
        let artifacts = text(&output.stdout);
        let artifacts = artifacts.lines().map(|line| serde_json::from_str::<Artifact>(line).expect("cargo's JSON"));
        let mut examples: Vec<_> = artifacts.filter_map(Example::of).collect();
        examples.sort_by(|one, other| one.name.cmp(&other.name));
        examples
    })
}

impl Example {
    fn of(artifact: Artifact) -> Option<Self> {
        let target = artifact.target.filter(|target| target.kind == ["example"])?;
        // `path+file:///…/crates/intum#intum-client@0.1.0`
        let id = artifact.package_id?;
        let package = id.rsplit(['#', '/']).next()?.split('@').next()?.to_owned();
        Some(Self { name: target.name, package, program: artifact.executable? })
    }

    pub fn named(name: &str) -> &'static Self {
        examples().iter().find(|example| example.name == name).unwrap_or_else(|| panic!("no example {name}"))
    }

    /// Returns the program without settings of a client in its environment.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.stdin(Stdio::null());
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("INTUM_") || name.starts_with("SOLOS_")) {
                command.env_remove(name);
            }
        }
        command
    }

    /// Returns the program with the test's sandbox as its server.
    pub fn against(&self, sandbox: &Sandbox) -> Command {
        let credentials = sandbox.credentials();
        let mut command = self.command();
        command.envs([("INTUM_BASE_URL", sandbox.url()), ("SOLOS_BASE_URL", sandbox.url())]).envs([
            ("INTUM_API_TOKEN", credentials.token),
            ("SOLOS_TOKEN", credentials.token),
            ("SOLOS_SECRET", credentials.secret),
        ]);
        command
    }
}

/// A running program. It ends with the test.
pub struct Running(pub Child);

impl Running {
    pub fn start(command: &mut Command) -> Self {
        Self(command.spawn().expect("it starts"))
    }

    /// Kills the program, without a chance to end anything.
    pub fn kill(&mut self) {
        self.0.kill().expect("it can be killed");
        self.0.wait().expect("it has ended");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
