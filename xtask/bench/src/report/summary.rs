//! The results as JSON.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::Path;
use std::thread::available_parallelism;

use anyhow::{Context, Result};
use serde::Serialize;

use crate::harness::{Comparison, Role, Series, Spread, Target, Unit};

/// A run.
#[derive(Debug, Serialize)]
pub struct Report {
    pub system: String,
    pub processors: usize,
    /// Whether the run was too short to judge by.
    pub is_quick: bool,
    pub comparisons: Vec<Summary>,
}

/// A comparison in numbers.
#[derive(Debug, Serialize)]
pub struct Summary {
    pub title: String,
    pub unit: Unit,
    pub rounds: usize,
    pub candidates: Vec<Line>,
}

/// The results of a candidate.
#[derive(Debug, Serialize)]
pub struct Line {
    pub candidate: String,
    /// The unit is that of the comparison.
    pub absolute: Spread,
    /// Ratios within the rounds; `None` for the base.
    pub ratio: Option<Spread>,
    /// Whether the ratio compares two equal programs.
    pub is_noise: bool,
    pub target: Option<Target>,
    /// Whether the median ratio meets the target.
    pub is_met: Option<bool>,
}

impl Report {
    /// Creates a report of this machine.
    pub fn new(comparisons: &[Comparison], is_quick: bool) -> Result<Self> {
        let comparisons = comparisons.iter().map(Summary::of).collect::<Result<_>>()?;
        let processors = available_parallelism()?.get();
        Ok(Self { system: format!("{OS} {ARCH}"), processors, is_quick, comparisons })
    }

    /// Writes the report, and creates its folder.
    pub fn write(&self, path: &Path) -> Result<()> {
        let write = || {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            anyhow::Ok(fs::write(path, serde_json::to_string_pretty(self)? + "\n")?)
        };
        write().with_context(|| format!("{} cannot be written", path.display()))
    }
}

impl Summary {
    fn of(comparison: &Comparison) -> Result<Self> {
        let line = |series| Line::of(comparison, series).with_context(|| format!("{} was not measured", series.name));
        Ok(Self {
            title: comparison.title.clone(),
            unit: comparison.unit,
            rounds: comparison.rounds(),
            candidates: comparison.series.iter().map(line).collect::<Result<_>>()?,
        })
    }

    /// Returns for each target whether it is met.
    pub fn outcomes(&self) -> impl Iterator<Item = bool> {
        self.candidates.iter().filter_map(|line| line.is_met)
    }
}

impl Line {
    /// Returns the numbers of a series, or `None` if it has no sample.
    fn of(comparison: &Comparison, series: &Series) -> Option<Self> {
        let ratio = Spread::of(&comparison.ratios(series));
        let target = if let Role::Judged(target) = series.role { Some(target) } else { None };
        Some(Self {
            candidate: series.name.clone(),
            absolute: Spread::of(&series.samples)?,
            ratio,
            is_noise: series.role == Role::Control,
            target,
            is_met: target.zip(ratio).map(|(target, ratio)| target.is_met(ratio.median)),
        })
    }
}
