//! `cargo xtask diff`.

use std::io::{Write as _, stdout};
use std::path::Path;

use anyhow::Result;
use clap::{Args, ValueEnum};
use xtask_cli::note;
use xtask_cli::output::is_coloured;

use super::report::count;
use crate::diff::compare_workspace;
use crate::diff::report::{changelog, github, json, markdown, text};

/// The options of `cargo xtask diff`.
#[derive(Args, Debug)]
pub struct Options {
    /// The revision to compare with: a tag, a branch or a commit, which need not be a release.
    ///
    /// The default is the last release: the greatest tag `v<version>` that leads to HEAD.
    base: Option<String>,
    /// The format of the report on standard output.
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    format: ReportFormat,
    /// Print a draft of the changelog's section `Unreleased` instead, with breaking changes marked.
    #[arg(long, conflicts_with = "format")]
    changelog: bool,
    /// Compare only this API, by the name of its document. Can be given more than once.
    #[arg(long, value_name = "NAME")]
    api: Vec<String>,
}

/// The format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ReportFormat {
    /// For people, by API and operation.
    Text,
    /// For scripts: an object with `base`, `sufficient`, `apis` (with their `changes` and `facts`) and `crates`.
    Json,
    /// For a release note.
    Markdown,
    /// Commands of a GitHub workflow, which annotate the lines of a pull request. A breaking change is an error if the
    /// version is too low for it.
    Github,
}

/// Prints the report. Returns whether the version is high enough for all breaking changes.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let report = compare_workspace(root, options.base.as_deref(), &options.api)?;
    if report.diagnostics > 0 {
        let count = count(report.diagnostics);
        note!("{count} of `cargo xtask lint`: until they are fixed,\nthe impact on the Rust API may be wrong");
    }
    let rendered = match options.format {
        _ if options.changelog => changelog(&report),
        ReportFormat::Text => text(&report, is_coloured(&stdout())),
        ReportFormat::Json => format!("{:#}\n", json(&report)),
        ReportFormat::Markdown => markdown(&report),
        ReportFormat::Github => github(&report),
    };
    stdout().lock().write_all(rendered.as_bytes())?;
    if !report.is_sufficient() {
        note!("a change is breaking, and the version is too low for it");
    }
    Ok(report.is_sufficient())
}
