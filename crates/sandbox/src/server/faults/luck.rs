//! Which requests of many a rate is for.

use std::collections::HashMap;

use super::rule::Candidate;

/// Different requests whose draws are counted at most.
const MOST_COUNTED: usize = 1 << 16;

/// A rate, and the seed of its draws.
///
/// A draw depends on the request (method, target, body) and on how often the same was drawn for: whatever the order in
/// which others come, its first, second, third attempt has the same fate in every run.
#[derive(Clone, Copy, Debug)]
pub struct Luck {
    pub rate: f64,
    pub seed: u64,
}

impl Luck {
    /// Whether the rule happens to the request. `draws` counts; beyond 65,536 different requests it begins anew.
    pub fn draw(self, rule: u64, request: Candidate<'_>, draws: &mut HashMap<u64, u32>) -> bool {
        let parts = [request.method.as_str().as_bytes(), request.target.as_bytes(), request.body];
        let identity = parts.into_iter().fold(hash(self.seed, &rule.to_le_bytes()), hash);
        if draws.len() >= MOST_COUNTED {
            draws.clear();
        }
        let attempt = draws.entry(identity).and_modify(|count| *count = count.wrapping_add(1)).or_insert(0);
        let seed = hash(identity, &attempt.to_le_bytes());
        fastrand::Rng::with_seed(seed).f64() < self.rate
    }
}

/// FNV-1a, begun from another state, with the length at the end so that parts do not run together.
fn hash(state: u64, bytes: &[u8]) -> u64 {
    let length = (bytes.len() as u64).to_le_bytes();
    let begin = state ^ 0xcbf2_9ce4_8422_2325;
    bytes.iter().chain(&length).fold(begin, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use http::Method;

    use super::*;

    fn outcomes(seed: u64, targets: impl Iterator<Item = u32>) -> Vec<(u32, bool)> {
        let (luck, mut draws) = (Luck { rate: 0.3, seed }, HashMap::new());
        let outcome = |target: u32| {
            let name = format!("/{target}");
            let request = Candidate { method: &Method::GET, target: &name, operation: None, body: &[] };
            (target, luck.draw(1, request, &mut draws))
        };
        targets.map(outcome).collect()
    }

    #[test]
    fn the_order_of_requests_changes_no_outcome() {
        let there = outcomes(7, 0..1000);
        let mut back = outcomes(7, (0..1000).rev());
        back.reverse();
        assert_eq!(there, back);
        assert_ne!(there, outcomes(8, 0..1000));
    }

    #[test]
    fn the_rate_is_kept_by_different_requests_and_by_the_same() {
        for outcomes in [outcomes(7, 0..10_000), outcomes(7, std::iter::repeat_n(1, 10_000))] {
            let count = outcomes.iter().filter(|(_, fires)| *fires).count();
            assert!((2_800..3_200).contains(&count), "{count}");
        }
    }

    #[test]
    fn what_is_counted_is_bounded() {
        let (luck, mut draws) = (Luck { rate: 0.5, seed: 1 }, HashMap::new());
        for number in 0..70_000 {
            let target = format!("/{number}");
            luck.draw(1, Candidate { method: &Method::GET, target: &target, operation: None, body: &[] }, &mut draws);
        }
        assert!(draws.len() <= MOST_COUNTED, "{}", draws.len());
    }
}
