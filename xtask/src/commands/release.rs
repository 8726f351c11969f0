//! `cargo xtask release --dry-run`.

use std::fs;
use std::io::{Write as _, stdout};
use std::path::Path;
use std::process::{Command, Output};

use anyhow::{Context, Result};
use clap::Args;
use semver::Version;

use super::cargo::cargo;
use super::generate::outputs;
use super::report::has_errors;
use crate::diff::{compare_workspace, workspace_manifests};
use crate::document::Document;
use crate::generate::Difference;
use crate::git::git;
use crate::lint::lint_all;
use crate::release::{Changelog, Packages, unlisted};
use crate::releases::{last, releases, tag};
use crate::workspace::read_documents;

/// What to do of a release.
#[derive(Debug, Args)]
pub struct Options {
    /// Check everything and publish nothing. Publishing itself is a person's, as `CONTRIBUTING.md` says.
    #[arg(long, required = true)]
    dry_run: bool,
    /// Nothing has been released yet, so that there is nothing to compare with.
    #[arg(long)]
    first: bool,
    /// Package the crates without building what was packaged.
    #[arg(long)]
    no_verify: bool,
}

/// What a check found: what holds, or what does not.
type Outcome = Result<String, String>;

/// A check with its name.
type Check = (&'static str, fn(&Release<'_>) -> Result<Outcome>);

const CHECKS: [Check; 10] = [
    ("releases", |release| Ok(last_release(release))),
    ("versions", |release| Ok(versions(release))),
    ("documents", documents),
    ("changelog", changelog),
    ("work tree", work_tree),
    ("generated files", generated),
    ("changes", changes),
    ("dependencies", dependencies),
    ("semver", semver),
    ("packages", package),
];

/// What the checks look at.
struct Release<'a> {
    root: &'a Path,
    options: &'a Options,
    packages: Packages,
    /// All releases, or why they are not known.
    releases: Result<Vec<Version>, String>,
}

impl Release<'_> {
    /// The release to compare with; none where this is the first one and says so.
    fn last(&self) -> Result<Option<&Version>, String> {
        let releases = self.releases.as_ref().map_err(Clone::clone)?;
        match (last(releases), self.options.first) {
            (Some(last), true) => Err(format!("`--first` is said, and {} was released: leave it out", tag(last))),
            (None, false) => {
                Err("no tag `v<version>` leads to HEAD: `git fetch --tags`, or say `--first` where nothing \
                                  has been released"
                    .to_owned())
            }
            (last, _) => Ok(last),
        }
    }
}

pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let metadata = output(cargo().current_dir(root).args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let packages = Packages::parse(&metadata.stdout)?;
    let releases = releases(root).map_err(|error| format!("{error:#}"));
    let release = Release { root, options, packages, releases };
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        let outcome = check(&release).unwrap_or_else(|error| Err(format!("cannot be checked: {error:#}")));
        tell(name, &outcome)?;
        if outcome.is_err() {
            failed.push(name);
        }
    }
    if failed.is_empty() {
        note!("ready; nothing was published");
    } else {
        note!("not ready: {}; nothing was published", failed.join(", "));
    }
    Ok(failed.is_empty())
}

fn tell(name: &str, outcome: &Outcome) -> Result<()> {
    let (mark, text) = match outcome {
        Ok(text) => ("ok", text),
        Err(text) => ("NOT READY", text),
    };
    writeln!(stdout(), "{name:<16} {mark:<10} {}", text.trim_end().replace('\n', "\n                            "))?;
    Ok(())
}

fn last_release(release: &Release<'_>) -> Outcome {
    release.last().map(|last| match last {
        Some(last) => format!("the last one was {}", tag(last)),
        None => "this is the first one, as `--first` says".to_owned(),
    })
}

fn versions(release: &Release<'_>) -> Outcome {
    let greatest = release.releases.as_ref().ok().and_then(|all| all.iter().max());
    let version = release.packages.version(greatest);
    version.map(|version| format!("{version} everywhere")).map_err(|problems| problems.join("\n"))
}

/// The documents have the version of the packages.
fn documents(release: &Release<'_>) -> Result<Outcome> {
    let Ok(documents) = read_documents(release.root)? else { return Ok(Err("run `cargo xtask lint`".to_owned())) };
    if has_errors(&lint_all(&documents)) {
        return Ok(Err("run `cargo xtask lint`".to_owned()));
    }
    let Ok(version) = release.packages.version(None) else {
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

fn changelog(release: &Release<'_>) -> Result<Outcome> {
    let text = fs::read_to_string(release.root.join("CHANGELOG.md")).context("CHANGELOG.md cannot be read")?;
    let Ok(version) = release.packages.version(None) else {
        return Ok(Err("which version it is about is not clear".to_owned()));
    };
    let entries = Changelog::parse(&text).and_then(|changelog| changelog.entries(&version.to_string()));
    Ok(entries.map(|entries| format!("{} entries for {version}, {}", entries.count, entries.date)))
}

fn work_tree(release: &Release<'_>) -> Result<Outcome> {
    let status = git(release.root, &["status", "--porcelain"])?;
    let files: Vec<&str> = status.lines().map(str::trim).collect();
    Ok(if files.is_empty() { Ok("nothing uncommitted".to_owned()) } else { Err(files.join("\n")) })
}

fn generated(release: &Release<'_>) -> Result<Outcome> {
    let Ok(documents) = read_documents(release.root)? else { return Ok(Err("run `cargo xtask lint`".to_owned())) };
    let differences = outputs(release.root, &documents)?.differences(release.root)?;
    let paths: Vec<&str> = differences
        .iter()
        .map(|difference| match difference {
            Difference::Missing(path) | Difference::Orphaned(path) | Difference::Changed { path, .. } => path.as_str(),
        })
        .collect();
    Ok(if paths.is_empty() {
        Ok("as generated".to_owned())
    } else {
        Err(format!("run `cargo xtask generate`: not as generated are\n{}", paths.join("\n")))
    })
}

/// What breaks since the last release has a version.
fn changes(release: &Release<'_>) -> Result<Outcome> {
    let last = match release.last() {
        Ok(Some(last)) => last,
        Ok(None) => return Ok(Ok("the first release: nothing to compare with".to_owned())),
        Err(message) => return Ok(Err(message)),
    };
    let tag = tag(last);
    let is_sufficient = compare_workspace(release.root, Some(&tag), &[])?.is_sufficient();
    Ok(if is_sufficient {
        Ok(format!("the version says what breaks since {tag}"))
    } else {
        Err(format!("a change breaks and the version does not say so: run `cargo xtask diff {tag}`"))
    })
}

/// The dependencies whose types stand in the API of a crate are known, so that another major version of one is noticed.
fn dependencies(release: &Release<'_>) -> Result<Outcome> {
    let manifests = workspace_manifests(release.root)?;
    let unlisted = unlisted(release.root, &manifests)?;
    Ok(if unlisted.is_empty() {
        Ok("all that are part of an API are listed".to_owned())
    } else {
        Err(format!(
            "list in `workspace.metadata.public-dependencies` of Cargo.toml, or in `private-dependencies` what no user sees:\n{}",
            unlisted.join("\n")
        ))
    })
}

/// By cargo-semver-checks, a program of others: what it would say is not known without it.
fn semver(release: &Release<'_>) -> Result<Outcome> {
    let last = match release.last() {
        Ok(Some(last)) => last,
        Ok(None) => return Ok(Ok("the first release: nothing to compare with".to_owned())),
        Err(message) => return Ok(Err(message)),
    };
    let is_there = cargo().args(["semver-checks", "--version"]).output().is_ok_and(|output| output.status.success());
    if !is_there {
        let help = "`cargo install cargo-semver-checks --locked`";
        return Ok(Err(format!("not checked: cargo-semver-checks is not installed; {help}")));
    }
    let revision = format!("refs/tags/{}", tag(last));
    let output = cargo().current_dir(release.root).args(["semver-checks", "--baseline-rev", &revision]).output()?;
    Ok(if output.status.success() { Ok(format!("compatible with {last}")) } else { Err(said(&output)) })
}

fn package(release: &Release<'_>) -> Result<Outcome> {
    let names: Vec<&str> = release.packages.published().collect();
    let mut command = cargo();
    command.current_dir(release.root).args(["package", "--allow-dirty", "--color", "never"]);
    command.args(names.iter().flat_map(|name| ["--package", name]));
    if release.options.no_verify {
        command.arg("--no-verify");
    }
    let output = command.output().context("cargo package cannot be started")?;
    if !output.status.success() {
        return Ok(Err(said(&output)));
    }
    let built = if release.options.no_verify { "packaged" } else { "packaged and built" };
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    let warnings = errors.lines().filter(|line| line.starts_with("warning"));
    Ok(Ok(warnings.fold(format!("{built}: {}", names.join(", ")), |text, warning| text + "\n" + warning)))
}

/// All that a command printed, for one who has to find out what is wrong.
fn said(output: &Output) -> String {
    let [out, errors] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    format!("{}\n{}", out.trim_end(), errors.trim_end()).trim().to_owned()
}

/// What a command that succeeds prints.
fn output(command: &mut Command) -> Result<Output> {
    let output = command.output().with_context(|| format!("{} cannot be started", command.get_program().display()))?;
    anyhow::ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr).trim_end());
    Ok(output)
}
