//! The results as a table for people.

use std::fmt;

use super::summary::{Line, Report, Summary};

/// Width of the column with the peers' names.
const NAMES: usize = 32;

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for summary in &self.comparisons {
            writeln!(f, "{summary}")?;
        }
        writeln!(
            f,
            "Medians. A ratio is taken within a round, to the mean of what is written by hand; that of the second"
        )?;
        writeln!(f, "twin is to the first, and shows the noise. In brackets the quartiles of the ratios.")
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounds = if self.rounds == 1 { "once".to_owned() } else { format!("{} rounds", self.rounds) };
        writeln!(f, "{} ({rounds})", self.title)?;
        writeln!(f, "  {:NAMES$}{:>12}  {:>6}  {:16}target", "", self.unit.symbol(), "ratio", "")?;
        self.peers.iter().try_for_each(|line| writeln!(f, "{}", row(line).trim_end()))
    }
}

fn row(line: &Line) -> String {
    let absolute = line.absolute.median;
    let ratio = line.ratio.map(|ratio| format!("{:.2}", ratio.median)).unwrap_or_default();
    let quartiles = line.ratio.map(|ratio| format!("[{:.2}, {:.2}]", ratio.lower_quartile, ratio.upper_quartile));
    let judgement = match (line.target, line.is_met) {
        _ if line.is_noise => "noise".to_owned(),
        (Some(target), Some(is_met)) => format!("{target} {}", if is_met { "met" } else { "MISSED" }),
        _ => String::new(),
    };
    format!("  {:NAMES$}{absolute:>12.1}  {ratio:>6}  {:16}{judgement}", line.peer, quartiles.unwrap_or_default())
}
