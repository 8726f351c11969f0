//! The results as a table for people.

use std::fmt;

use super::summary::{Line, Report, Summary};
use crate::harness::Unit;

/// The width of the column with the candidates' names.
const NAMES: usize = 32;

/// The legend.
const LEGEND: &str = "\
Medians of the rounds. A ratio is taken within a round, to the first line, or to the mean of the first
line and its control; the control's own ratio is to the first line and shows the noise. In brackets: the
quartiles of the ratios.";

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.comparisons.iter().try_for_each(|summary| writeln!(f, "{summary}"))?;
        writeln!(f, "{LEGEND}\n")?;
        let outcomes: Vec<bool> = self.comparisons.iter().flat_map(Summary::outcomes).collect();
        let met = outcomes.iter().filter(|is_met| **is_met).count();
        let quick = if self.is_quick { "; a quick run, too short to judge by" } else { "" };
        writeln!(f, "{met} of {} targets met{quick}", outcomes.len())
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounds = if self.rounds == 1 { "once".to_owned() } else { format!("{} rounds", self.rounds) };
        writeln!(f, "{} ({rounds})", self.title)?;
        writeln!(f, "  {:NAMES$}{:>12}  {:>6}  {:16}target", "", self.unit.symbol(), "ratio", "")?;
        self.candidates.iter().try_for_each(|line| writeln!(f, "{}", self.row(line).trim_end()))
    }
}

impl Summary {
    fn row(&self, line: &Line) -> String {
        let absolute = match self.unit {
            Unit::Crates => line.absolute.median.to_string(),
            _ => format!("{:.1}", line.absolute.median),
        };
        let ratio = line.ratio.map(|ratio| format!("{:.2}", ratio.median)).unwrap_or_default();
        let spread = line.ratio.filter(|_| self.rounds > 1);
        let quartiles = spread.map(|ratio| format!("[{:.2}, {:.2}]", ratio.lower_quartile, ratio.upper_quartile));
        let judgement = judgement(line);
        format!(
            "  {:NAMES$}{absolute:>12}  {ratio:>6}  {:16}{judgement}",
            line.candidate,
            quartiles.unwrap_or_default()
        )
    }
}

fn judgement(line: &Line) -> String {
    match (line.target, line.is_met) {
        _ if line.is_noise => "(noise)".to_owned(),
        (Some(target), Some(true)) => format!("{target}  met"),
        (Some(target), Some(false)) => format!("{target}  MISSED"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::harness::{Comparison, Role, Series, Target};

    fn series(name: &'static str, role: Role, samples: &[f64]) -> Series {
        Series { name: name.to_owned(), role, samples: samples.to_vec() }
    }

    #[test]
    fn a_report_says_which_targets_are_met() {
        let series = vec![
            series("by hand", Role::Base, &[10.0, 10.0]),
            series("by hand, again", Role::Control, &[10.0, 10.0]),
            series("ours", Role::Judged(Target::AtMost(1.1)), &[12.0, 13.0]),
        ];
        let comparison = Comparison { title: "Calls".to_owned(), unit: Unit::Microseconds, series };
        let text = Report::new(&[comparison], true).unwrap().to_string();
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(lines[0], ["Calls", "(2", "rounds)"]);
        assert_eq!(lines[2], ["by", "hand", "10.0"]);
        assert_eq!(lines[3], ["by", "hand,", "again", "10.0", "1.00", "[1.00,", "1.00]", "(noise)"]);
        assert_eq!(lines[4], ["ours", "12.5", "1.25", "[1.20,", "1.30]", "≤", "1.10", "MISSED"]);
        assert!(text.ends_with("\n0 of 1 targets met; a quick run, too short to judge by\n"));
    }
}
