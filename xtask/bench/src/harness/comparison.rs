//! The costs of candidates, and their ratios.

use serde::{Deserialize, Serialize};

use super::target::Target;

/// The costs of candidates that do the same task.
#[derive(Debug, Deserialize, Serialize)]
pub struct Comparison {
    /// The title, for people.
    pub title: String,
    pub unit: Unit,
    pub series: Vec<Series>,
}

/// The cost of one candidate, round by round.
#[derive(Debug, Deserialize, Serialize)]
pub struct Series {
    pub name: String,
    pub role: Role,
    pub samples: Vec<f64>,
}

/// What a candidate is compared with.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub enum Role {
    /// Nothing: the others are compared with it.
    Base,
    /// The base, of which it is a copy: the ratio shows the noise. The others are compared with the mean of both.
    Control,
    /// The base.
    Candidate,
    /// The base, and the ratio has a target.
    Judged(Target),
}

/// The unit of a measurement.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub enum Unit {
    #[serde(rename = "µs")]
    Microseconds,
    #[serde(rename = "ms")]
    Milliseconds,
    #[serde(rename = "s")]
    Seconds,
    #[serde(rename = "/s")]
    PerSecond,
    #[serde(rename = "MB/s")]
    MegabytesPerSecond,
    #[serde(rename = "MB")]
    Megabytes,
    #[serde(rename = "k instructions")]
    ThousandInstructions,
    #[serde(rename = "crates")]
    Crates,
}

impl Unit {
    /// Returns the unit's symbol.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Microseconds => "µs",
            Self::Milliseconds => "ms",
            Self::Seconds => "s",
            Self::PerSecond => "/s",
            Self::MegabytesPerSecond => "MB/s",
            Self::Megabytes => "MB",
            Self::ThousandInstructions => "k instr.",
            Self::Crates => "crates",
        }
    }
}

impl Series {
    /// Creates a series without samples.
    pub fn new(name: &str, role: Role) -> Self {
        Self { name: name.to_owned(), role, samples: Vec::new() }
    }
}

impl Comparison {
    /// Returns the ratio of a series to its base in each round; empty for the base itself.
    pub fn ratios(&self, series: &Series) -> Vec<f64> {
        let base = match series.role {
            Role::Base => Vec::new(),
            Role::Control => self.mean_of(|role| role == Role::Base),
            Role::Candidate | Role::Judged(_) => self.mean_of(|role| matches!(role, Role::Base | Role::Control)),
        };
        series.samples.iter().zip(base).map(|(sample, base)| sample / base).collect()
    }

    /// Returns the number of rounds.
    pub fn rounds(&self) -> usize {
        self.series.iter().map(|series| series.samples.len()).min().unwrap_or_default()
    }

    /// Returns the mean of the series with this role, round by round.
    fn mean_of(&self, is_meant: impl Fn(Role) -> bool) -> Vec<f64> {
        let meant: Vec<&Series> = self.series.iter().filter(|series| is_meant(series.role)).collect();
        let round = |index: usize| {
            let samples = meant.iter().filter_map(|series| series.samples.get(index));
            let (sum, count) = samples.fold((0.0, 0.0), |(sum, count), sample| (sum + sample, count + 1.0));
            sum / count
        };
        (0..self.rounds()).map(round).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(role: Role, samples: &[f64]) -> Series {
        Series { name: String::new(), role, samples: samples.to_vec() }
    }

    #[test]
    fn compares_a_candidate_with_the_mean_of_the_controls_and_controls_with_each_other() {
        let comparison = Comparison {
            title: String::new(),
            unit: Unit::Seconds,
            series: vec![
                series(Role::Base, &[1.0, 2.0]),
                series(Role::Control, &[3.0, 2.0]),
                series(Role::Candidate, &[4.0, 1.0]),
            ],
        };
        let ratios: Vec<_> = comparison.series.iter().map(|series| comparison.ratios(series)).collect();
        assert_eq!(ratios, [vec![], vec![3.0, 1.0], vec![2.0, 0.5]]);
    }
}
