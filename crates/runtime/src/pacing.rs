//! Pacing: limits of the requests per second and of the requests in flight.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;

/// The limits of a client and its clones; none unless set.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pacing {
    pub(crate) requests_per_second: Option<NonZeroU32>,
    pub(crate) in_flight: Option<NonZeroU32>,
}

impl Pacing {
    pub(crate) fn pacer(self) -> Option<Pacer> {
        if self.requests_per_second.is_none() && self.in_flight.is_none() {
            return None;
        }
        let in_flight = self.in_flight.map(|requests| {
            let permits = usize::try_from(requests.get()).unwrap_or(Semaphore::MAX_PERMITS);
            Arc::new(Semaphore::new(permits.min(Semaphore::MAX_PERMITS)))
        });
        // Above a billion requests a second the gap is zero.
        let gap = self.requests_per_second.map_or(Duration::ZERO, |requests| Duration::from_secs(1) / requests.get());
        Some(Pacer { gap, in_flight, queue: Mutex::default() })
    }
}

/// Delays requests so that they keep the limits.
///
/// Callers may be in several tokio runtimes, some of which may not run for a while. So each caller sleeps by a timer of
/// its own, and does not depend on another caller to wake it.
pub(crate) struct Pacer {
    /// The time between two requests; zero if their rate is not limited.
    gap: Duration,
    in_flight: Option<Arc<Semaphore>>,
    queue: Mutex<Queue>,
}

#[derive(Default)]
struct Queue {
    /// When the last request was sent.
    last: Option<Instant>,
    /// The waiting callers in their order, with the time when each wakes up.
    waiting: BTreeMap<u64, Instant>,
    next_ticket: u64,
    /// After a 429, nothing is sent until then.
    pause_until: Option<Instant>,
    /// After a 429, requests are sent at half the rate until then.
    slow_until: Option<Instant>,
}

/// Permission to have a request in flight; returned on drop.
pub(crate) struct Permit {
    _in_flight: Option<OwnedSemaphorePermit>,
}

/// A place in the queue; given up on drop.
struct Ticket<'a> {
    pacer: &'a Pacer,
    number: u64,
}

impl Pacer {
    /// How long nothing is sent after a 429 without `Retry-After`.
    const DEFAULT_PAUSE: Duration = Duration::from_secs(1);
    /// The longest pause that a server can ask for.
    const MAX_PAUSE: Duration = Duration::from_secs(60);
    /// How long requests are sent at half the rate after a pause.
    const SLOW_PERIOD: Duration = Duration::from_secs(30);
    /// How long a caller sleeps before it checks whether those before it have given up.
    const MAX_SLEEP: Duration = Duration::from_secs(1);
    /// A caller that is later than this is skipped, since its runtime does not run.
    const MAX_LATENESS: Duration = Duration::from_millis(100);

    /// Waits by `sleep_until` until a request may be sent.
    pub(crate) async fn acquire<S, F>(&self, sleep_until: S) -> Permit
    where
        S: Fn(Instant) -> F,
        F: Future<Output = ()>,
    {
        let in_flight = match &self.in_flight {
            // The semaphore is never closed.
            Some(semaphore) => Arc::clone(semaphore).acquire_owned().await.ok(),
            None => None,
        };
        self.wait_for_turn(sleep_until).await;
        Permit { _in_flight: in_flight }
    }

    async fn wait_for_turn<S, F>(&self, sleep_until: S)
    where
        S: Fn(Instant) -> F,
        F: Future<Output = ()>,
    {
        let Some(ticket) = self.take_turn_or_ticket() else { return };
        while let Some(then) = self.take_turn(ticket.number) {
            sleep_until(then).await;
        }
    }

    /// Takes the turn if it is free, and a ticket otherwise.
    fn take_turn_or_ticket(&self) -> Option<Ticket<'_>> {
        let now = Instant::now();
        let mut queue = self.queue();
        if queue.waiting.is_empty() && queue.due(self.gap, 0, now) <= now {
            queue.last = Some(now);
            return None;
        }
        let number = queue.next_ticket;
        queue.next_ticket += 1;
        queue.waiting.insert(number, now);
        Some(Ticket { pacer: self, number })
    }

    /// Takes the turn if this ticket is next. Otherwise returns when to check again.
    fn take_turn(&self, number: u64) -> Option<Instant> {
        let now = Instant::now();
        let mut queue = self.queue();
        let before = queue.waiting.range(..number).filter(|(_, wakes)| **wakes + Self::MAX_LATENESS >= now).count();
        let due = queue.due(self.gap, before, now);
        if due <= now {
            queue.last = Some(now);
            return None;
        }
        let then = due.min(now + Self::MAX_SLEEP);
        queue.waiting.insert(number, then);
        Some(then)
    }

    /// Slows down after a 429: a pause, then half the rate for a while.
    pub(crate) fn slow_down(&self, retry_after: Option<Duration>) {
        let pause_until = Instant::now() + retry_after.unwrap_or(Self::DEFAULT_PAUSE).min(Self::MAX_PAUSE);
        let mut queue = self.queue();
        queue.pause_until = queue.pause_until.max(Some(pause_until));
        queue.slow_until = queue.slow_until.max(Some(pause_until + Self::SLOW_PERIOD));
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Queue {
    /// Returns when a request may be sent that has `before` others before it.
    ///
    /// Unused time is lost, so that a server that counts requests by the second never sees a burst.
    fn due(&self, gap: Duration, before: usize, now: Instant) -> Instant {
        let is_slow = self.slow_until.is_some_and(|until| until > now);
        let gap = if is_slow { gap * 2 } else { gap };
        let first = self.last.map(|last| last + gap).max(self.pause_until).unwrap_or(now);
        let after = gap.saturating_mul(u32::try_from(before).unwrap_or(u32::MAX));
        first.checked_add(after).unwrap_or(first)
    }
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        self.pacer.queue().waiting.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::{sleep, sleep_until};

    fn pacer(requests_per_second: u32) -> Pacer {
        let pacing = Pacing { requests_per_second: NonZeroU32::new(requests_per_second), in_flight: None };
        pacing.pacer().expect("a pacer")
    }

    /// Returns how long this many requests take, one after the other.
    async fn time_of(pacer: &Pacer, requests: u32) -> Duration {
        let begin = Instant::now();
        for _ in 0..requests {
            drop(pacer.acquire(sleep_until).await);
        }
        begin.elapsed()
    }

    fn is_about(found: Duration, seconds: f64) -> bool {
        (found.as_secs_f64() - seconds).abs() < 0.1
    }

    #[tokio::test(start_paused = true)]
    async fn requests_are_spaced_out() {
        let pacer = pacer(10);
        assert!(is_about(time_of(&pacer, 31).await, 3.0));
        sleep(Duration::from_secs(60)).await;
        assert!(is_about(time_of(&pacer, 11).await, 1.0), "unused time is lost");
    }

    #[tokio::test(start_paused = true)]
    async fn each_caller_sleeps_until_its_turn() {
        let pacer = pacer(10);
        let begin = Instant::now();
        let sleeps = std::cell::RefCell::new(Vec::new());
        for _ in 0..3 {
            let record = |then: Instant| {
                sleeps.borrow_mut().push(then - begin);
                sleep_until(then)
            };
            drop(pacer.acquire(record).await);
        }
        assert_eq!(sleeps.into_inner(), [100, 200].map(Duration::from_millis));
    }

    #[test]
    fn there_is_no_pacer_without_a_limit() {
        assert!(Pacing::default().pacer().is_none());
        for pacing in [
            Pacing { requests_per_second: Some(NonZeroU32::MIN), in_flight: None },
            Pacing { requests_per_second: None, in_flight: Some(NonZeroU32::MIN) },
        ] {
            assert!(pacing.pacer().is_some(), "{pacing:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_shorter_pause_does_not_end_a_longer_one() {
        let pacer = pacer(10);
        pacer.slow_down(Some(Duration::from_secs(20)));
        pacer.slow_down(Some(Duration::from_secs(1)));
        assert!(is_about(time_of(&pacer, 1).await, 20.0));
        pacer.slow_down(None);
        assert!(is_about(time_of(&pacer, 1).await, 1.0));
    }

    #[tokio::test(start_paused = true)]
    async fn a_429_is_followed_by_a_pause_and_half_the_rate_for_a_while() {
        let pacer = pacer(10);
        time_of(&pacer, 1).await;
        pacer.slow_down(Some(Duration::from_secs(5)));
        assert!(is_about(time_of(&pacer, 1).await, 5.0));
        assert!(is_about(time_of(&pacer, 10).await, 2.0));
        sleep(Pacer::SLOW_PERIOD).await;
        time_of(&pacer, 1).await;
        assert!(is_about(time_of(&pacer, 10).await, 1.0));
    }

    #[tokio::test(start_paused = true)]
    async fn a_429_delays_those_that_wait_already() {
        let pacer = Arc::new(pacer(5));
        let begin = Instant::now();
        let waiting: Vec<_> = (0..20)
            .map(|_| {
                let pacer = Arc::clone(&pacer);
                tokio::spawn(async move {
                    drop(pacer.acquire(sleep_until).await);
                    begin.elapsed()
                })
            })
            .collect();
        sleep(Duration::from_millis(500)).await;
        pacer.slow_down(Some(Duration::from_secs(5)));
        let mut sent = Vec::new();
        for request in waiting {
            sent.push(request.await.expect("no panic"));
        }
        assert_eq!(sent.iter().filter(|time| **time < Duration::from_millis(500)).count(), 3);
        let after: Vec<_> = sent.iter().filter(|time| **time > Duration::from_millis(500)).collect();
        assert!(after.iter().all(|time| **time >= Duration::from_millis(5500)), "{sent:?}");
        assert!(after.last().is_some_and(|last| is_about(**last, 5.5 + 16.0 * 0.4)), "{sent:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn the_pause_is_limited() {
        let pacer = pacer(10);
        pacer.slow_down(Some(Duration::MAX));
        assert!(time_of(&pacer, 1).await < Pacer::MAX_PAUSE + Duration::from_secs(1));
        pacer.slow_down(None);
        assert!(time_of(&pacer, 1).await < Pacer::DEFAULT_PAUSE + Duration::from_secs(1));
    }

    #[tokio::test(start_paused = true)]
    async fn dropping_a_permit_frees_its_place() {
        let pacing = Pacing { requests_per_second: None, in_flight: Some(NonZeroU32::MIN) };
        let pacer = pacing.pacer().expect("a pacer");
        let first = pacer.acquire(sleep_until).await;
        let second = tokio::time::timeout(Duration::from_secs(1), pacer.acquire(sleep_until));
        assert!(second.await.is_err());
        drop(first);
        drop(pacer.acquire(sleep_until).await);
    }

    #[tokio::test(start_paused = true)]
    async fn callers_that_give_up_leave_no_gap() {
        let pacer = Arc::new(pacer(1));
        time_of(&pacer, 1).await;
        let waiting: Vec<_> =
            (0..100).map(|_| tokio::time::timeout(Duration::from_millis(500), pacer.acquire(sleep_until))).collect();
        futures_util::future::join_all(waiting).await;
        assert!(is_about(time_of(&pacer, 2).await, 1.5));
    }

    #[test]
    fn a_runtime_that_does_not_run_delays_nobody() {
        let runtime = || tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        let pacer = Arc::new(pacer(50));
        let (idle, other) = (runtime(), runtime());
        idle.block_on(async {
            drop(pacer.acquire(sleep_until).await);
            for _ in 0..5 {
                let pacer = Arc::clone(&pacer);
                tokio::spawn(async move { drop(pacer.acquire(sleep_until).await) });
            }
            // They take tickets, and do not run again.
            tokio::task::yield_now().await;
        });
        let begin = std::time::Instant::now();
        other.block_on(time_of(&pacer, 10));
        let elapsed = begin.elapsed();
        assert!(elapsed >= Duration::from_millis(180) && elapsed < Duration::from_secs(20), "{elapsed:?}");
        drop(idle);
        other.block_on(time_of(&pacer, 2));
    }

    #[tokio::test(start_paused = true)]
    async fn accepts_the_largest_limits() {
        let begin = Instant::now();
        let pacing = Pacing { requests_per_second: Some(NonZeroU32::MAX), in_flight: Some(NonZeroU32::MAX) };
        let pacer = pacing.pacer().expect("a pacer");
        pacer.slow_down(Some(Duration::ZERO));
        time_of(&pacer, 1000).await;
        assert!(begin.elapsed() < Duration::from_secs(1));
    }
}
