//! The checks before a release.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Output;

use anyhow::{Context, Result};
use semver::Version;
use xtask_cli::program::cargo;

use crate::commands::generate::outputs;
use crate::commands::report::has_errors;
use crate::diff::{compare_workspace, workspace_manifests};
use crate::document::Document;
use crate::generate::Difference;
use crate::git::git;
use crate::lint::lint_all;
use crate::release::{Changelog, Entries, Packages, missing_license_files, missing_links, unlisted_dependencies};
use crate::release_tags::{last, tag};
use crate::workspace::read_documents;

/// The result of a check: what holds, or what has to be done.
pub(super) type Outcome = Result<String, String>;

/// A check with its name.
type Check = (&'static str, fn(&Release<'_>) -> Result<Outcome>);

/// All checks, in the order of the report.
pub(super) const CHECKS: [Check; 12] = [
    ("releases", |release| Ok(releases(release))),
    ("versions", |release| Ok(versions(release))),
    ("documents", documents),
    ("changelog", changelog),
    ("work tree", work_tree),
    ("generated files", generated_files),
    ("changes", changes),
    ("dependencies", dependencies),
    ("licenses", |release| Ok(licenses(release))),
    ("links", |release| Ok(Ok(links(release)))),
    ("semver", semver),
    ("packages", package),
];

/// The state of the workspace that is checked.
pub(super) struct Release<'a> {
    pub(super) root: &'a Path,
    /// Whether nothing was released before.
    pub(super) is_first: bool,
    /// Whether the packages are built.
    pub(super) verifies_packages: bool,
    pub(super) packages: Packages,
    /// All releases, or why they are not known.
    pub(super) releases: Result<Vec<Version>, String>,
}

impl Release<'_> {
    /// Returns the last release; `None` if there is none and `--first` is given.
    fn last(&self) -> Result<Option<&Version>, String> {
        let releases = self.releases.as_ref().map_err(Clone::clone)?;
        match (last(releases), self.is_first) {
            (Some(last), true) => Err(format!("{} was released: leave out `--first`", tag(last))),
            (None, false) => Err("no tag `v<version>` leads to HEAD: run `git fetch --tags`, or pass `--first` if \
                                  nothing was released before"
                .to_owned()),
            (last, _) => Ok(last),
        }
    }
}

fn releases(release: &Release<'_>) -> Outcome {
    release.last().map(|last| match last {
        Some(last) => format!("the last one was {}", tag(last)),
        None => "this is the first one".to_owned(),
    })
}

fn versions(release: &Release<'_>) -> Outcome {
    let greatest = release.releases.as_ref().ok().and_then(|all| all.iter().max());
    let version = release.packages.version(greatest);
    version.map(|version| format!("{version} in all packages")).map_err(|problems| problems.join("\n"))
}

/// Checks that the documents have the version of the packages.
fn documents(release: &Release<'_>) -> Result<Outcome> {
    let Ok(documents) = read_documents(release.root)? else { return Ok(Err("run `cargo xtask lint`".to_owned())) };
    if has_errors(&lint_all(&documents)) {
        return Ok(Err("run `cargo xtask lint`".to_owned()));
    }
    let Ok(version) = release.packages.version(None) else {
        return Ok(Err("the version of the packages is not known".to_owned()));
    };
    let own = |document: &Document| Version::parse(document.root.get("info")?.str("version")?).ok();
    let others: Vec<String> = documents
        .apis
        .iter()
        .filter(|(_, document)| own(document).as_ref() != Some(version))
        .map(|(_, document)| format!("{}: `info.version` is not {version}", document.path))
        .collect();
    Ok(if others.is_empty() {
        Ok(format!("{} with version {version}", documents.apis.len()))
    } else {
        Err(others.join("\n"))
    })
}

fn changelog(release: &Release<'_>) -> Result<Outcome> {
    let text = fs::read_to_string(release.root.join("CHANGELOG.md")).context("CHANGELOG.md cannot be read")?;
    let Ok(version) = release.packages.version(None) else {
        return Ok(Err("the version of the packages is not known".to_owned()));
    };
    let entries = Changelog::parse(&text).and_then(|changelog| changelog.entries(version));
    let noun = |count| if count == 1 { "entry" } else { "entries" };
    Ok(entries.map(|Entries { count, date }| format!("{count} {} for {version}, {date}", noun(count))))
}

fn work_tree(release: &Release<'_>) -> Result<Outcome> {
    let status = git(release.root, &["status", "--porcelain"])?;
    let files: Vec<&str> = status.lines().map(str::trim).collect();
    Ok(if files.is_empty() { Ok("nothing is uncommitted".to_owned()) } else { Err(files.join("\n")) })
}

fn generated_files(release: &Release<'_>) -> Result<Outcome> {
    let Ok(documents) = read_documents(release.root)? else { return Ok(Err("run `cargo xtask lint`".to_owned())) };
    let differences = outputs(release.root, &documents)?.differences(release.root)?;
    let paths: Vec<&str> = differences
        .iter()
        .map(|difference| match difference {
            Difference::Missing(path) | Difference::Orphaned(path) | Difference::Changed { path, .. } => path.as_str(),
        })
        .collect();
    Ok(if paths.is_empty() {
        Ok("up to date".to_owned())
    } else {
        Err(format!("run `cargo xtask generate`: these are out of date\n{}", paths.join("\n")))
    })
}

/// Checks that the version is high enough for the breaking changes since the last release.
fn changes(release: &Release<'_>) -> Result<Outcome> {
    let last = match release.last() {
        Ok(Some(last)) => last,
        Ok(None) => return Ok(Ok("the first release: nothing to compare with".to_owned())),
        Err(message) => return Ok(Err(message)),
    };
    let tag = tag(last);
    Ok(if compare_workspace(release.root, Some(&tag), &[])?.is_sufficient() {
        Ok(format!("the version is high enough for the changes since {tag}"))
    } else {
        Err(format!("a change is breaking and the version is too low: run `cargo xtask diff {tag}`"))
    })
}

/// Checks that all public dependencies are listed: `cargo xtask diff` compares only these.
fn dependencies(release: &Release<'_>) -> Result<Outcome> {
    let manifests = workspace_manifests(release.root)?;
    let unlisted = unlisted_dependencies(&release.packages, &manifests)?;
    Ok(if unlisted.is_empty() {
        Ok("all public ones are listed".to_owned())
    } else {
        Err(format!(
            "list these in `workspace.metadata.public-dependencies` of Cargo.toml, or in `private-dependencies` if no \
             user sees them:\n{}",
            unlisted.join("\n")
        ))
    })
}

/// Checks that each package contains the license files that its manifest names.
fn licenses(release: &Release<'_>) -> Outcome {
    let missing: Vec<String> = release
        .packages
        .published()
        .flat_map(|package| {
            missing_license_files(package).into_iter().map(|file| format!("{} has no {file}", package.name))
        })
        .collect();
    if missing.is_empty() { Ok("all packages have their license files".to_owned()) } else { Err(missing.join("\n")) }
}

fn links(release: &Release<'_>) -> String {
    let notes: Vec<String> = missing_links(&release.packages).into_iter().map(|note| format!("note: {note}")).collect();
    if notes.is_empty() { "all packages have `repository` and `homepage`".to_owned() } else { notes.join("\n") }
}

/// Checks the Rust API with cargo-semver-checks. Without the program, the release is not ready.
fn semver(release: &Release<'_>) -> Result<Outcome> {
    let last = match release.last() {
        Ok(Some(last)) => last,
        Ok(None) => return Ok(Ok("the first release: nothing to compare with".to_owned())),
        Err(message) => return Ok(Err(message)),
    };
    let version = cargo().args(["semver-checks", "--version"]).output();
    if !version.is_ok_and(|output| output.status.success()) {
        let help = "`cargo install cargo-semver-checks --locked`";
        return Ok(Err(format!("not checked: cargo-semver-checks is not installed; {help}")));
    }
    let revision = format!("refs/tags/{}", tag(last));
    let output = cargo().current_dir(release.root).args(["semver-checks", "--baseline-rev", &revision]).output()?;
    Ok(if output.status.success() { Ok(format!("compatible with {last}")) } else { Err(printed(&output)) })
}

fn package(release: &Release<'_>) -> Result<Outcome> {
    let names: Vec<&str> = release.packages.published().map(|package| package.name.as_str()).collect();
    let mut command = cargo();
    command.current_dir(release.root).args(["package", "--allow-dirty", "--color", "never"]);
    command.args(names.iter().flat_map(|name| ["--package", name]));
    if !release.verifies_packages {
        command.arg("--no-verify");
    }
    let output = command.output().context("cargo package cannot be started")?;
    if !output.status.success() {
        return Ok(Err(printed(&output)));
    }
    let done = if release.verifies_packages { "packaged and built" } else { "packaged" };
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    // Cargo says the same of each package, and `links` has said what of it can be changed.
    let is_new = |line: &&str| line.starts_with("warning") && !line.contains("manifest has no documentation, homepage");
    let warnings: BTreeSet<&str> = errors.lines().filter(is_new).collect();
    Ok(Ok(warnings.into_iter().fold(format!("{done}: {}", names.join(", ")), |text, warning| text + "\n" + warning)))
}

/// Returns all that a command printed.
fn printed(output: &Output) -> String {
    let [out, errors] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    format!("{}\n{}", out.trim_end(), errors.trim_end()).trim().to_owned()
}
