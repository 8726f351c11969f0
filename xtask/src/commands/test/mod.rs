//! `cargo xtask test`: all checks, and a last line with their counts.

mod cargo_test;
mod command;
mod outcome;
mod snapshots;
mod step;
mod steps;
mod tools;

use std::io::{Write as _, stderr, stdout};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum as _};
use xtask_cli::output::is_coloured;

use outcome::{Counts, Outcome};
use step::Step;
use steps::Steps;

/// What is checked.
#[derive(Debug, Args)]
pub struct Options {
    /// Leave out what needs other programs than Rust's, the network or a browser, and what builds code: `format`, `lint`,
    /// `generated`, `clippy`, and most of `tests`. Takes less than a minute once everything is built.
    #[arg(long)]
    fast: bool,
    /// Run only this step. Can be given more than once.
    #[arg(long, value_name = "STEP", value_enum)]
    only: Vec<Step>,
}

/// Makes the checks. Returns whether all passed.
pub(super) fn run(root: &Path, Options { fast, only }: &Options) -> Result<bool> {
    let selected = Step::value_variants().iter().copied().filter(|step| only.is_empty() || only.contains(step));
    let selected: Vec<Step> = selected.filter(|step| !fast || step.is_fast()).collect();
    ensure!(!selected.is_empty(), "no step is left: `--fast` leaves out what `--only` names");
    let width = selected.iter().map(|step| step.name().len()).max().unwrap_or_default();
    let printer = Printer { width, is_coloured: is_coloured(&stdout()) };
    let steps = Steps::new(root, *fast);
    let mut counts = Counts::default();
    for step in selected {
        let name = step.name();
        printer.begin(&name);
        let start = Instant::now();
        let outcome = steps.run(step).with_context(|| name.clone())?;
        counts.add(&outcome.counts);
        printer.end(&name, start.elapsed(), &outcome)?;
    }
    writeln!(stdout(), "{counts}")?;
    Ok(counts.failed == 0)
}

/// Prints a line for each step, and below it only what someone has to read.
struct Printer {
    width: usize,
    is_coloured: bool,
}

impl Printer {
    /// Names the step that runs, on a terminal, until its line replaces the name.
    fn begin(&self, name: &str) {
        if self.is_coloured && is_coloured(&stderr()) {
            drop(write!(stderr(), "        {name} …"));
        }
    }

    fn end(&self, name: &str, time: Duration, outcome: &Outcome) -> Result<()> {
        if self.is_coloured && is_coloured(&stderr()) {
            drop(write!(stderr(), "\r\u{1b}[2K"));
        }
        let (label, colour) = match outcome.counts {
            Counts { failed: 1.., .. } => ("FAILED", 31),
            Counts { passed: 0, .. } => ("skipped", 33),
            _ => ("ok", 32),
        };
        let label = format!("{label:7}");
        let label = if self.is_coloured { format!("\u{1b}[{colour}m{label}\u{1b}[0m") } else { label };
        let (width, seconds) = (self.width, time.as_secs_f64());
        // A check counts itself: only a number of tests says something.
        let counts = if outcome.counts.total() > 1 { format!("  {}", outcome.counts) } else { String::new() };
        let mut out = stdout().lock();
        writeln!(out, "{label} {name:width$} {seconds:>7.1} s{counts}")?;
        for note in &outcome.notes {
            writeln!(out, "        {note}")?;
        }
        if !outcome.details.is_empty() {
            writeln!(out, "\n{}\n", outcome.details.trim_matches('\n'))?;
        }
        out.flush()?;
        Ok(())
    }
}
