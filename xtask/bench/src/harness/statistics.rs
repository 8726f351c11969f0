//! The median and the spread of a sample.

use serde::Serialize;

/// Median, quartiles and extremes. A quartile is the median of one half; both halves share a middle value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spread {
    pub min: f64,
    pub lower_quartile: f64,
    pub median: f64,
    pub upper_quartile: f64,
    pub max: f64,
}

impl Spread {
    /// Returns the spread of a sample, or `None` if it is empty.
    pub fn of(sample: &[f64]) -> Option<Self> {
        let mut sorted = sample.to_vec();
        sorted.sort_by(f64::total_cmp);
        let half = sorted.len().div_ceil(2);
        Some(Self {
            min: *sorted.first()?,
            lower_quartile: median(sorted.get(..half)?)?,
            median: median(&sorted)?,
            upper_quartile: median(sorted.get(sorted.len() - half..)?)?,
            max: *sorted.last()?,
        })
    }
}

fn median(sorted: &[f64]) -> Option<f64> {
    let upper = sorted.len() / 2;
    let lower = sorted.len().checked_sub(1)? / 2;
    Some(f64::midpoint(*sorted.get(lower)?, *sorted.get(upper)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odd_sample_has_its_middle_value_in_both_halves() {
        let spread = Spread::of(&[5.0, 1.0, 2.0, 4.0, 3.0]).unwrap();
        assert_eq!(spread, Spread { min: 1.0, lower_quartile: 2.0, median: 3.0, upper_quartile: 4.0, max: 5.0 });
    }

    #[test]
    fn an_even_sample_is_cut_between_two_values() {
        let spread = Spread::of(&[4.0, 1.0, 3.0, 2.0]).unwrap();
        assert_eq!(spread, Spread { min: 1.0, lower_quartile: 1.5, median: 2.5, upper_quartile: 3.5, max: 4.0 });
    }

    #[test]
    fn one_value_is_everything_and_none_is_nothing() {
        let spread = Spread::of(&[7.0]).unwrap();
        assert_eq!(spread, Spread { min: 7.0, lower_quartile: 7.0, median: 7.0, upper_quartile: 7.0, max: 7.0 });
        assert_eq!(Spread::of(&[]), None);
    }
}
