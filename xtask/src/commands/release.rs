//! `cargo xtask release --dry-run`.

use std::fs;
use std::io::{Write as _, stdout};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result};
use clap::Args;
use semver::Version;

use super::cargo::cargo;
use super::generate;
use crate::diff::report_of;
use crate::document::Document;
use crate::generate::read_documents;
use crate::git::git;
use crate::release::{Changelog, Packages};

/// What to do of a release.
#[derive(Debug, Args)]
pub struct Options {
    /// Check everything and publish nothing. Publishing itself is a person's, as `CONTRIBUTING.md` says.
    #[arg(long, required = true)]
    dry_run: bool,
    /// Package the crates without building what was packaged.
    #[arg(long)]
    no_verify: bool,
}

/// What a check found: what holds, or what does not.
type Outcome = Result<String, String>;

pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let metadata = output(cargo().current_dir(root).args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let packages = Packages::parse(&metadata.stdout)?;
    let last = last_release(root)?;
    let mut is_ready = tell("versions", &versions(&packages, last.as_ref()))?;
    is_ready &= tell("documents", &documents(root, &packages)?)?;
    is_ready &= tell("changelog", &changelog(root, &packages)?)?;
    is_ready &= tell("work tree", &work_tree(root)?)?;
    is_ready &= tell("generated files", &generated(root)?)?;
    is_ready &= tell("changes", &changes(root, last.as_ref())?)?;
    is_ready &= tell("semver", &semver(root, last.as_ref())?)?;
    is_ready &= tell("packages", &package(root, &packages, options)?)?;
    note!("{}", if is_ready { "ready; nothing was published" } else { "not ready; nothing was published" });
    Ok(is_ready)
}

fn tell(name: &str, outcome: &Outcome) -> Result<bool> {
    let (mark, text) = match outcome {
        Ok(text) => ("ok", text),
        Err(text) => ("NOT READY", text),
    };
    writeln!(stdout(), "{name:<16} {mark:<10} {}", text.replace('\n', "\n                            "))?;
    Ok(outcome.is_ok())
}

fn versions(packages: &Packages, last: Option<&Version>) -> Outcome {
    let version = packages.version(last).map_err(|problems| problems.join("\n"))?;
    let last =
        last.map_or_else(|| "nothing was released yet".to_owned(), |last| format!("the last release was {last}"));
    Ok(format!("{version}; {last}"))
}

/// The documents have the version of the packages.
fn documents(root: &Path, packages: &Packages) -> Result<Outcome> {
    let Ok(documents) = read_documents(root)? else { return Ok(Err("run `cargo xtask lint`".to_owned())) };
    let Ok(version) = packages.version(None) else {
        return Ok(Err("which version they should have is not clear".to_owned()));
    };
    let version = version.to_string();
    let own = |document: &Document| document.root.get("info").and_then(|info| info.str("version").map(str::to_owned));
    let others: Vec<String> = documents
        .apis
        .iter()
        .filter(|(_, document)| own(document).as_deref() != Some(version.as_str()))
        .map(|(_, document)| format!("{}: `info.version` is not {version}", document.path))
        .collect();
    Ok(if others.is_empty() {
        Ok(format!("{} of version {version}", documents.apis.len()))
    } else {
        Err(others.join("\n"))
    })
}

fn changelog(root: &Path, packages: &Packages) -> Result<Outcome> {
    let text = fs::read_to_string(root.join("CHANGELOG.md")).context("CHANGELOG.md cannot be read")?;
    let Ok(version) = packages.version(None) else {
        return Ok(Err("which version it is about is not clear".to_owned()));
    };
    let entries = Changelog::parse(&text).and_then(|changelog| changelog.entries(&version.to_string()));
    Ok(entries.map(|entries| match entries.date {
        Some(date) => format!("{} entries for {version}, {date}", entries.count),
        None => format!("{} entries under Unreleased; name the part `## [{version}] - YYYY-MM-DD`", entries.count),
    }))
}

fn work_tree(root: &Path) -> Result<Outcome> {
    let status = git(root, &["status", "--porcelain"])?;
    let files: Vec<&str> = status.lines().map(str::trim).collect();
    Ok(if files.is_empty() { Ok("nothing uncommitted".to_owned()) } else { Err(files.join("\n")) })
}

fn generated(root: &Path) -> Result<Outcome> {
    let is_fresh = generate::run(root, true)?;
    Ok(if is_fresh { Ok("as generated".to_owned()) } else { Err("run `cargo xtask generate`".to_owned()) })
}

/// What breaks since the last release has a version.
fn changes(root: &Path, last: Option<&Version>) -> Result<Outcome> {
    let Some(last) = last else { return Ok(Ok("there is no release to compare with".to_owned())) };
    let tag = tag(last);
    let is_covered = report_of(root, Some(&tag), &[])?.is_covered();
    let run = format!("run `cargo xtask diff {tag}`");
    Ok(if is_covered {
        Ok(format!("the version says what breaks since {tag}"))
    } else {
        Err(format!("a change breaks and the version does not say so: {run}"))
    })
}

/// By cargo-semver-checks, a program of others that need not be there.
fn semver(root: &Path, last: Option<&Version>) -> Result<Outcome> {
    let Some(last) = last else { return Ok(Ok("there is no release to compare with".to_owned())) };
    let is_there = cargo().args(["semver-checks", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !is_there.is_ok_and(|status| status.success()) {
        return Ok(Ok("not checked: cargo-semver-checks is not installed".to_owned()));
    }
    let status = cargo().current_dir(root).args(["semver-checks", "--baseline-rev", &tag(last)]).status()?;
    let found = "cargo-semver-checks found changes that the version does not cover";
    Ok(if status.success() { Ok(format!("compatible with {last}")) } else { Err(found.to_owned()) })
}

fn package(root: &Path, packages: &Packages, options: &Options) -> Result<Outcome> {
    let names: Vec<&str> = packages.published().collect();
    let mut command = cargo();
    command.current_dir(root).args(["package", "--allow-dirty"]);
    command.args(names.iter().flat_map(|name| ["--package", name]));
    if options.no_verify {
        command.arg("--no-verify");
    }
    let status = command.status().context("cargo package cannot be started")?;
    let built = if options.no_verify { "packaged" } else { "packaged and built" };
    Ok(if status.success() {
        Ok(format!("{built}: {}", names.join(", ")))
    } else {
        Err("cargo package failed".to_owned())
    })
}

/// The greatest version that has a tag.
fn last_release(root: &Path) -> Result<Option<Version>> {
    let tags = git(root, &["tag", "--list", "v*", "--merged"])?;
    Ok(tags.lines().filter_map(|tag| Version::parse(tag.strip_prefix('v')?).ok()).max())
}

fn tag(version: &Version) -> String {
    format!("v{version}")
}

/// What a command that succeeds prints.
fn output(command: &mut Command) -> Result<Output> {
    let output = command.output().with_context(|| format!("{} cannot be started", command.get_program().display()))?;
    anyhow::ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr).trim_end());
    Ok(output)
}
