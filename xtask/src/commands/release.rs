//! `cargo xtask release --dry-run`.

mod checks;

use std::io::{Write as _, stdout};
use std::path::Path;

use anyhow::Result;
use clap::Args;
use textwrap::WordSplitter;
use xtask_cli::note;
use xtask_cli::output::is_coloured;

use super::metadata::metadata;
use crate::release::Packages;
use crate::release_tags::releases;
use checks::{CHECKS, Outcome, Release};

/// The options of `cargo xtask release`.
#[derive(Debug, Args)]
pub struct Options {
    /// Check everything and publish nothing. A person publishes, as `CONTRIBUTING.md` describes.
    #[arg(long, required = true)]
    dry_run: bool,
    /// Nothing was released before: there is nothing to compare with.
    #[arg(long)]
    first: bool,
    /// Package the crates without building the packages.
    #[arg(long)]
    no_verify: bool,
}

/// Makes all checks. Returns whether the release is ready.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let release = Release {
        root,
        is_first: options.first,
        verifies_packages: !options.no_verify,
        packages: Packages::parse(&metadata(root)?)?,
        releases: releases(root).map_err(|error| format!("{error:#}")),
    };
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        let outcome = check(&release).unwrap_or_else(|error| Err(format!("cannot be checked: {error:#}")));
        print(name, &outcome)?;
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

/// The columns before the text of a check.
const INDENT: usize = 28;

/// Prints a check, with lines broken for 80 columns.
fn print(name: &str, outcome: &Outcome) -> Result<()> {
    let (label, colour, text) = match outcome {
        Ok(text) => ("ok", 32, text),
        Err(text) => ("NOT READY", 31, text),
    };
    let label = format!("{label:<10}");
    let painted = if is_coloured(&stdout()) { format!("\u{1b}[{colour}m{label}\u{1b}[0m") } else { label };
    let options = textwrap::Options::new(80 - INDENT).word_splitter(WordSplitter::NoHyphenation).break_words(false);
    let lines = textwrap::wrap(text.trim_end(), options);
    writeln!(stdout(), "{name:<16} {painted} {}", lines.join(&format!("\n{:INDENT$}", "")))?;
    Ok(())
}
