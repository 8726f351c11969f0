//! `cargo xtask diff`.

use std::io::{IsTerminal as _, Write as _, stdout};
use std::path::Path;

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::report::count;
use crate::diff::compare_workspace;
use crate::diff::report::{changelog, json, markdown, text};

/// What is compared, and how it is shown.
#[derive(Args, Debug)]
pub struct Options {
    /// The revision to compare with, taken on trust: a tag, a branch, a commit. Without it the last release (the greatest
    /// tag `v<version>` on the way to HEAD), and where the checkout shows none, an error.
    base: Option<String>,
    /// The form of the report on standard output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Print a draft of the changelog's part `Unreleased` instead; what breaks is marked.
    #[arg(long, conflicts_with = "format")]
    changelog: bool,
    /// Compare this API only, such as `intum`; can be given more than once.
    #[arg(long, value_name = "NAME")]
    api: Vec<String>,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people, by API and operation.
    Text,
    /// For scripts: an object with `base`, `sufficient`, `apis` (with their `changes`) and `crates`.
    Json,
    /// For a release note.
    Markdown,
}

/// Compares; `false` where something breaks and no version says so.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let report = compare_workspace(root, options.base.as_deref(), &options.api)?;
    if report.diagnostics > 0 {
        let count = count(report.diagnostics);
        note!("{count} of `cargo xtask lint`: what is said of the Rust API may be off until they are mended");
    }
    let shown = match options.format {
        _ if options.changelog => changelog(&report),
        Form::Text => text(&report, is_coloured()),
        Form::Json => format!("{:#}\n", json(&report)),
        Form::Markdown => markdown(&report),
    };
    stdout().lock().write_all(shown.as_bytes())?;
    if !report.is_sufficient() {
        note!("a change breaks those who depend on a crate, and its version does not say so");
    }
    Ok(report.is_sufficient())
}

fn is_coloured() -> bool {
    stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
