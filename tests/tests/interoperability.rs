//! Interoperability: external tools read the documents and drive the sandbox. These are a Python client that
//! openapi-generator generates, and Schemathesis, which generates requests.
//!
//! They are installed from the network. If that fails, the test fails in CI and is skipped with a message elsewhere.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::env;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf, absolute};
use std::process::Command;
use std::sync::OnceLock;

use crm_contract::Api;
use crm_sandbox::Sandbox;

fn root() -> PathBuf {
    absolute("..").expect("a folder")
}

/// Installs the tools and returns their folder, or nothing if they cannot be installed.
fn tools() -> Option<&'static Path> {
    static TOOLS: OnceLock<Option<PathBuf>> = OnceLock::new();
    let install = || {
        let folder = root().join("target/interoperability");
        let outcome = Command::new(root().join(".ci/tools/install"))
            .arg(&folder)
            .arg(root().join("tests/interoperability/requirements.txt"))
            .output();
        let reason = match outcome {
            Ok(output) if output.status.success() => return Some(folder),
            Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
            Err(error) => error.to_string(),
        };
        assert!(env::var_os("CI").is_none(), "the tools cannot be installed: {reason}");
        // Past the capture of the test's output, which nobody sees when a test passes.
        writeln!(io::stderr(), "NOT TESTED: the tools cannot be installed: {reason}").expect("a standard error");
        None
    };
    TOOLS.get_or_init(install).as_deref()
}

/// Runs a tool with each API, against a sandbox of its own.
async fn run(tool: &str) {
    let Some(folder) = tools() else { return };
    for api in Api::ALL {
        let sandbox = Sandbox::start().await.expect("a sandbox");
        let credentials = sandbox.credentials();
        let output = Command::new(root().join("tests/interoperability").join(tool).join("run"))
            .arg(folder)
            .arg(api.name())
            .env("BASE_URL", sandbox.url())
            .env("TOKEN", credentials.token)
            .env("SECRET", credentials.secret)
            .env("APP_CODE", credentials.app_code)
            .output()
            .expect("the tool starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        assert!(output.status.success(), "{tool}, {api:?}\n{}\n{}", text(&output.stdout), text(&output.stderr));
    }
}

#[tokio::test]
async fn a_generated_python_client_works_against_the_sandbox() {
    run("openapi-generator").await;
}

#[tokio::test]
async fn schemathesis_finds_no_violation() {
    run("schemathesis").await;
}
