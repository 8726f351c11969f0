//! A simulation that compares the default budget with others, on the same failures.

use std::time::Duration;

use tokio::time::Instant;

use super::budget::{RetryBudget, TokenBucket};

/// A limit of retries.
trait Throttle {
    fn may_retry(&mut self, now: Instant) -> bool;
    fn failed(&mut self) {}
    fn succeeded(&mut self, attempts: u32);
}

impl Throttle for TokenBucket {
    fn may_retry(&mut self, now: Instant) -> bool {
        self.withdraw(now)
    }

    fn succeeded(&mut self, attempts: u32) {
        self.deposit(attempts);
    }
}

/// gRPC's retry throttling (proposal A6), with the numbers of its example: `maxTokens` 10, `tokenRatio` 0.1.
struct Grpc {
    tokens: f64,
    most: f64,
}

impl Throttle for Grpc {
    fn may_retry(&mut self, _: Instant) -> bool {
        self.tokens > self.most / 2.0
    }

    fn failed(&mut self) {
        self.tokens = (self.tokens - 1.0).max(0.0);
    }

    fn succeeded(&mut self, _: u32) {
        self.tokens = (self.tokens + 0.1).min(self.most);
    }
}

/// The standard retry mode of the AWS SDKs: 500 tokens. A retry takes 5 and returns them if it succeeds; a call that
/// succeeds at once adds 1.
struct Aws(i32);

impl Throttle for Aws {
    fn may_retry(&mut self, _: Instant) -> bool {
        let has_token = self.0 >= 5;
        if has_token {
            self.0 -= 5;
        }
        has_token
    }

    fn succeeded(&mut self, attempts: u32) {
        self.0 = (self.0 + if attempts > 1 { 5 } else { 1 }).min(500);
    }
}

/// How the calls ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Outcome {
    calls: u32,
    failed: u32,
    requests: u32,
}

/// Simulates `calls` calls of at most 6 attempts, one each `every`. `percent` of the attempts fail at a time in seconds.
fn simulate(throttle: &mut dyn Throttle, calls: u32, every: Duration, percent: fn(u64) -> u32) -> Outcome {
    let begin = Instant::now();
    let mut random = fastrand::Rng::with_seed(17);
    let mut outcome = Outcome { calls, ..Outcome::default() };
    for call in 0..calls {
        let time = every * call;
        let mut attempts = 0;
        let is_success = loop {
            attempts += 1;
            outcome.requests += 1;
            if random.u32(0..100) >= percent(time.as_secs()) {
                break true;
            }
            throttle.failed();
            if attempts == 6 || !throttle.may_retry(begin + time) {
                break false;
            }
        };
        if is_success {
            throttle.succeeded(attempts);
        } else {
            outcome.failed += 1;
        }
    }
    outcome
}

/// Simulates the same calls with our budget, gRPC's throttling and the AWS SDKs'.
fn compare(name: &str, calls: u32, every: Duration, percent: fn(u64) -> u32) -> [Outcome; 3] {
    let outcomes = [
        simulate(&mut RetryBudget::default().bucket(), calls, every, percent),
        simulate(&mut Grpc { tokens: 10.0, most: 10.0 }, calls, every, percent),
        simulate(&mut Aws(500), calls, every, percent),
    ];
    println!("{name}: {outcomes:?}");
    outcomes
}

/// `ARCHITECTURE.md` quotes these numbers.
#[test]
fn the_default_serves_a_quiet_client_and_spares_a_server_that_is_down() {
    const SECOND: Duration = Duration::from_secs(1);
    let millisecond = SECOND / 1000;
    let failed = |outcomes: [Outcome; 3]| outcomes.map(|outcome| outcome.failed);
    let extra = |outcomes: [Outcome; 3]| outcomes.map(|outcome| outcome.requests - outcome.calls);
    // By chance, one call in 64 fails six times in a row where half of all requests fail.
    let [ours, grpc, aws] = failed(compare("300 reads at once, half fail", 300, Duration::ZERO, |_| 50));
    assert!(ours <= aws && ours < 300 / 20 && grpc > 300 / 4);
    let [ours, grpc, aws] = failed(compare("3000 reads, one each 10 s, half fail", 3000, 10 * SECOND, |_| 50));
    assert!(ours < 3000 / 40 && aws > 3000 / 10 && grpc > 3000 / 4);
    let [ours, _, _] = failed(compare("60 s of 1000 reads/s, a tenth fails", 60_000, millisecond, |_| 10));
    assert!(ours < 60_000 / 10_000);
    let half = compare("60 s of 1000 reads/s, half fail", 60_000, millisecond, |_| 50);
    assert!(failed(half)[0] <= failed(half)[2] && extra(half)[0] < 60_000 / 2);
    // Down from the 10th to the 40th second.
    let outage: fn(u64) -> u32 = |second| if (10..40).contains(&second) { 100 } else { 1 };
    let busy = extra(compare("60 s of 1000 reads/s, 30 s of them down", 60_000, millisecond, outage));
    assert!(busy[0] < 1000 && busy[0] < busy[2] + 50);
    let outage: fn(u64) -> u32 = |second| if (600..1800).contains(&second) { 100 } else { 1 };
    let quiet = extra(compare("an hour of a read a minute, a third of it down", 60, 60 * SECOND, outage));
    assert!((90..=110).contains(&quiet[0]), "as many as the policy allows");
}
