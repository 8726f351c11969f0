//! Measuring candidates in rounds.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::comparison::{Role, Series};

/// One way to do a task.
pub struct Candidate<'a> {
    name: &'static str,
    role: Role,
    measure: Box<dyn FnMut() -> Result<f64> + 'a>,
}

impl<'a> Candidate<'a> {
    /// Creates a candidate. `measure` does the task once and returns its cost.
    pub fn new(name: &'static str, role: Role, measure: impl FnMut() -> Result<f64> + 'a) -> Self {
        Self { name, role, measure: Box::new(measure) }
    }
}

/// The number of rounds to measure.
#[derive(Clone, Copy, Debug)]
pub struct Rounds {
    pub count: u32,
    /// The time after which no further round begins.
    pub limit: Option<Duration>,
}

impl Rounds {
    /// Measures every candidate once in each round, after a warm-up round that does not count.
    ///
    /// The order changes from round to round, so that no candidate always comes first or follows the same one.
    pub fn measure(self, mut candidates: Vec<Candidate<'_>>) -> Result<Vec<Series>> {
        let mut series: Vec<Series> =
            candidates.iter().map(|candidate| Series::new(candidate.name, candidate.role)).collect();
        for candidate in &mut candidates {
            (candidate.measure)().context(candidate.name)?;
        }
        let start = Instant::now();
        for round in 0..self.count {
            if self.limit.is_some_and(|limit| round > 0 && start.elapsed() > limit) {
                break;
            }
            for index in order(candidates.len(), round) {
                if let (Some(candidate), Some(series)) = (candidates.get_mut(index), series.get_mut(index)) {
                    series.samples.push((candidate.measure)().context(candidate.name)?);
                }
            }
        }
        Ok(series)
    }
}

/// Returns the order of a round: each starts one candidate later, and every second one runs backwards.
fn order(candidates: usize, round: u32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..candidates).collect();
    let begin = usize::try_from(round / 2).unwrap_or_default().checked_rem(candidates).unwrap_or_default();
    order.rotate_left(begin);
    if round % 2 == 1 {
        order.reverse();
    }
    order
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn the_order_turns_and_runs_backwards_every_other_round() {
        let orders: Vec<_> = (0..4).map(|round| order(3, round)).collect();
        assert_eq!(orders, [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]]);
    }

    #[test]
    fn every_peer_is_measured_once_a_round_and_once_before() {
        let calls = RefCell::new(Vec::new());
        let candidate = |name: &'static str| {
            let calls = &calls;
            Candidate::new(name, Role::Base, move || {
                calls.borrow_mut().push(name);
                Ok(1.0)
            })
        };
        let series = Rounds { count: 2, limit: None }.measure(vec![candidate("a"), candidate("b")]).unwrap();
        assert_eq!(*calls.borrow(), ["a", "b", "a", "b", "b", "a"]);
        assert!(series.iter().all(|series| series.samples == [1.0, 1.0]));
    }

    #[test]
    fn a_peer_that_fails_stops_the_measurement_and_is_named() {
        let candidate = Candidate::new("broken", Role::Base, || anyhow::bail!("refused"));
        let error = Rounds { count: 1, limit: None }.measure(vec![candidate]).unwrap_err();
        assert_eq!(format!("{error:#}"), "broken: refused");
    }

    #[test]
    fn one_round_is_measured_however_short_the_time() {
        let candidate = Candidate::new("slow", Role::Base, || Ok(1.0));
        let series = Rounds { count: 9, limit: Some(Duration::ZERO) }.measure(vec![candidate]).unwrap();
        assert_eq!(series[0].samples.len(), 1);
    }
}
