//! Time of a consumer's clean release build.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, str};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use xtask_cli::note;

use super::targets;
use crate::harness::{Comparison, Role, Series, Unit};

/// A consumer: its two files.
struct Consumer {
    name: &'static str,
    role: Role,
    manifest: &'static str,
    main: &'static str,
    /// The features of our client beyond the default ones.
    features: &'static [&'static str],
}

/// The cost of a build.
struct Build {
    seconds: f64,
    crates: u32,
}

const CONSUMERS: [Consumer; 3] = [
    Consumer {
        name: "reqwest, serde and tokio",
        role: Role::Base,
        manifest: include_str!("../../consumers/hand-written/Cargo.toml.in"),
        main: include_str!("../../consumers/hand-written/main.rs"),
        features: &[],
    },
    Consumer {
        name: "intum-client and tokio",
        role: Role::Judged(targets::BUILD),
        manifest: include_str!("../../consumers/ours/Cargo.toml.in"),
        main: include_str!("../../consumers/ours/main.rs"),
        features: &[],
    },
    Consumer {
        name: "the same with `light-idna`",
        role: Role::Candidate,
        manifest: include_str!("../../consumers/ours/Cargo.toml.in"),
        main: include_str!("../../consumers/ours/main.rs"),
        features: &["light-idna"],
    },
];

/// Builds each consumer once, and records the time and the number of crates.
pub fn run(root: &Path) -> Result<Vec<Comparison>> {
    let (mut seconds, mut crates) = (Vec::new(), Vec::new());
    for consumer in &CONSUMERS {
        note!("Build of a consumer: {}", consumer.name);
        let build = build(consumer, root).context(consumer.name)?;
        seconds.push(Series { name: consumer.name.to_owned(), role: consumer.role, samples: vec![build.seconds] });
        let samples = vec![f64::from(build.crates)];
        // The number of crates has no target.
        let role = if consumer.role == Role::Base { Role::Base } else { Role::Candidate };
        crates.push(Series { name: consumer.name.to_owned(), role, samples });
    }
    let time = "Wall time of a consumer's clean release build".to_owned();
    let count = "Crates in a consumer's build".to_owned();
    Ok(vec![
        Comparison { title: time, unit: Unit::Seconds, series: seconds },
        Comparison { title: count, unit: Unit::Crates, series: crates },
    ])
}

fn build(consumer: &Consumer, root: &Path) -> Result<Build> {
    let folder = tempfile::tempdir()?;
    write(consumer, root, folder.path())?;
    // Downloads depend on the network.
    // The lock file has the version that `light-idna` selects. A consumer without that feature has the latest.
    for arguments in [&["update", "--quiet", "--package", "idna_adapter"][..], &["fetch", "--quiet"]] {
        let status = cargo(folder.path(), arguments).status().context("cargo cannot be started")?;
        ensure!(status.success(), "cargo {} failed", arguments.join(" "));
    }
    let start = Instant::now();
    let arguments = ["build", "--release", "--offline", "--message-format", "json", "--target-dir", "target"];
    let output = cargo(folder.path(), &arguments).output().context("cargo cannot be started")?;
    let seconds = start.elapsed().as_secs_f64();
    ensure!(output.status.success(), "cargo build failed");
    Ok(Build { seconds, crates: u32::try_from(compiled(str::from_utf8(&output.stdout)?)?.len())? })
}

/// Writes the consumer, with the workspace's versions of shared dependencies.
fn write(consumer: &Consumer, root: &Path, folder: &Path) -> Result<()> {
    // TOML quotes text as JSON does.
    let client = serde_json::to_string(&root.join("crates").join("intum"))?;
    let features = serde_json::to_string(consumer.features)?;
    let manifest = consumer.manifest.replace("{intum-client}", &client).replace("{features}", &features);
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    fs::create_dir(folder.join("src"))?;
    fs::write(folder.join("src").join("main.rs"), consumer.main)?;
    Ok(())
}

fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(folder).args(arguments).stdin(Stdio::null()).stderr(Stdio::inherit());
    command
}

/// The parts of a message of cargo that matter here.
#[derive(Deserialize)]
struct Message {
    reason: String,
    package_id: Option<String>,
}

/// Returns the packages of which something was compiled.
fn compiled(messages: &str) -> Result<BTreeSet<String>> {
    let mut packages = BTreeSet::new();
    for line in messages.lines() {
        let message: Message = serde_json::from_str(line).context("a message of cargo's")?;
        if message.reason == "compiler-artifact" {
            packages.extend(message.package_id);
        }
    }
    Ok(packages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_counts_once_and_what_is_no_artifact_does_not_count() {
        let messages = [
            r#"{"reason":"compiler-artifact","package_id":"a","fresh":false}"#,
            r#"{"reason":"build-script-executed","package_id":"b"}"#,
            r#"{"reason":"compiler-artifact","package_id":"a"}"#,
            r#"{"reason":"build-finished","success":true}"#,
        ];
        assert_eq!(compiled(&messages.join("\n")).unwrap(), BTreeSet::from(["a".to_owned()]));
    }
}
