//! Sampling of requests by a rate.

use std::collections::HashMap;

use super::matcher::RequestView;

/// The maximum number of different requests whose attempts are counted.
const MAX_COUNTED: usize = 1 << 16;

/// Samples a ratio of requests, deterministically.
///
/// The result depends on the seed, on the request (method, target, body) and on the number of earlier attempts. The
/// first, second and third attempt of a request have the same result in every run, in whatever order others come.
#[derive(Clone, Copy, Debug)]
pub struct Sampler {
    pub rate: f64,
    pub seed: u64,
}

impl Sampler {
    /// Returns whether a rule samples the request, and counts the attempt.
    ///
    /// Counting starts over after 65,536 different requests.
    pub fn samples(self, rule: u64, request: RequestView<'_>, attempts: &mut HashMap<u64, u32>) -> bool {
        let parts = [request.method.as_str().as_bytes(), request.target.as_bytes(), request.body];
        let identity = parts.into_iter().fold(hash(self.seed, &rule.to_le_bytes()), hash);
        if attempts.len() >= MAX_COUNTED {
            attempts.clear();
        }
        let attempt = attempts.entry(identity).and_modify(|count| *count = count.wrapping_add(1)).or_insert(0);
        let seed = hash(identity, &attempt.to_le_bytes());
        fastrand::Rng::with_seed(seed).f64() < self.rate
    }
}

/// FNV-1a from another initial state. The length at the end keeps adjacent parts apart.
fn hash(state: u64, bytes: &[u8]) -> u64 {
    let length = (bytes.len() as u64).to_le_bytes();
    let start = state ^ 0xcbf2_9ce4_8422_2325;
    bytes.iter().chain(&length).fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use http::Method;

    use super::*;

    fn results(seed: u64, targets: impl Iterator<Item = u32>) -> Vec<(u32, bool)> {
        let (sampler, mut attempts) = (Sampler { rate: 0.3, seed }, HashMap::new());
        let result = |target: u32| {
            let name = format!("/{target}");
            let request = RequestView { method: &Method::GET, target: &name, operation: None, body: &[] };
            (target, sampler.samples(1, request, &mut attempts))
        };
        targets.map(result).collect()
    }

    #[test]
    fn the_order_of_requests_changes_no_result() {
        let forward = results(7, 0..1000);
        let mut backward = results(7, (0..1000).rev());
        backward.reverse();
        assert_eq!(forward, backward);
        assert_ne!(forward, results(8, 0..1000));
    }

    #[test]
    fn samples_the_rate_of_different_and_of_equal_requests() {
        for results in [results(7, 0..10_000), results(7, std::iter::repeat_n(1, 10_000))] {
            let count = results.iter().filter(|(_, fires)| *fires).count();
            assert!((2_800..3_200).contains(&count), "{count}");
        }
    }

    #[test]
    fn counts_a_limited_number_of_requests() {
        let (sampler, mut attempts) = (Sampler { rate: 0.5, seed: 1 }, HashMap::new());
        for number in 0..70_000 {
            let target = format!("/{number}");
            sampler.samples(
                1,
                RequestView { method: &Method::GET, target: &target, operation: None, body: &[] },
                &mut attempts,
            );
        }
        assert!(attempts.len() <= MAX_COUNTED, "{}", attempts.len());
    }
}
