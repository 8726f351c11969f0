//! Not more requests than a server is meant to get.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until};

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
        // Of more than a billion requests a second the gap is nothing.
        let gap = self.requests_per_second.map_or(Duration::ZERO, |requests| Duration::from_secs(1) / requests.get());
        Some(Pacer { gap, in_flight, queue: Mutex::default() })
    }
}

/// Holds requests back.
///
/// Callers may be in several tokio runtimes, of which some are not run for a while: each waits by a timer of its own,
/// and nobody waits for another to go first.
pub(crate) struct Pacer {
    /// The time between two requests; none where it is nothing.
    gap: Duration,
    in_flight: Option<Arc<Semaphore>>,
    queue: Mutex<Queue>,
}

#[derive(Default)]
struct Queue {
    /// When the last request was sent.
    last: Option<Instant>,
    /// Those that wait, in their order, with the time when each looks again.
    waiting: BTreeMap<u64, Instant>,
    next_ticket: u64,
    /// Until then nothing is sent, behind a 429.
    pause_until: Option<Instant>,
    /// Until then requests are sent at half the rate.
    slow_until: Option<Instant>,
}

/// The right to have a request on its way, given back where it is dropped.
pub(crate) struct Permit {
    _in_flight: Option<OwnedSemaphorePermit>,
}

/// A place in the queue, given back where it is dropped.
struct Ticket<'a> {
    pacer: &'a Pacer,
    number: u64,
}

impl Pacer {
    /// How long nothing is sent behind a 429 that does not say how long.
    const PAUSE: Duration = Duration::from_secs(1);
    /// The longest that a server can stop the client for.
    const LONGEST_PAUSE: Duration = Duration::from_secs(60);
    /// How long requests are sent at half the rate behind a pause.
    const SLOW: Duration = Duration::from_secs(30);
    /// How long one sleeps at most before it looks whether those before it have given up.
    const LONGEST_SLEEP: Duration = Duration::from_secs(1);
    /// Who is late by more than this is passed by: its runtime is not run.
    const LATE: Duration = Duration::from_millis(100);

    /// Waits until a request may be sent.
    pub(crate) async fn acquire(&self) -> Permit {
        let in_flight = match &self.in_flight {
            // It is never closed.
            Some(semaphore) => Arc::clone(semaphore).acquire_owned().await.ok(),
            None => None,
        };
        self.wait_for_turn().await;
        Permit { _in_flight: in_flight }
    }

    async fn wait_for_turn(&self) {
        let Some(ticket) = self.take_turn_or_ticket() else { return };
        while let Some(then) = self.take_turn(ticket.number) {
            sleep_until(then).await;
        }
    }

    /// Goes at once where it can.
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

    /// Goes where it is the turn of this ticket; else when to look again.
    fn take_turn(&self, number: u64) -> Option<Instant> {
        let now = Instant::now();
        let mut queue = self.queue();
        let before = queue.waiting.range(..number).filter(|(_, looks)| **looks + Self::LATE >= now).count();
        let due = queue.due(self.gap, before, now);
        if due <= now {
            queue.last = Some(now);
            return None;
        }
        let then = due.min(now + Self::LONGEST_SLEEP);
        queue.waiting.insert(number, then);
        Some(then)
    }

    /// Slows down behind a 429: a pause, then half the rate for a while.
    pub(crate) fn slow_down(&self, retry_after: Option<Duration>) {
        let pause_until = Instant::now() + retry_after.unwrap_or(Self::PAUSE).min(Self::LONGEST_PAUSE);
        let mut queue = self.queue();
        queue.pause_until = queue.pause_until.max(Some(pause_until));
        queue.slow_until = queue.slow_until.max(Some(pause_until + Self::SLOW));
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Queue {
    /// When a request may be sent that has so many before it.
    ///
    /// Time that was not used is not made up for, so that a server that counts by the second never sees more.
    fn due(&self, gap: Duration, before: usize, now: Instant) -> Instant {
        let is_slow = self.slow_until.is_some_and(|until| until > now);
        let gap = if is_slow { gap * 2 } else { gap };
        let first = self.last.map(|last| last + gap).max(self.pause_until).unwrap_or(now);
        let behind = gap.saturating_mul(u32::try_from(before).unwrap_or(u32::MAX));
        first.checked_add(behind).unwrap_or(first)
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
    use tokio::time::sleep;

    fn pacer(requests_per_second: u32) -> Pacer {
        let pacing = Pacing { requests_per_second: NonZeroU32::new(requests_per_second), in_flight: None };
        pacing.pacer().expect("a pacer")
    }

    /// How long so many requests take, one after the other.
    async fn time_of(pacer: &Pacer, requests: u32) -> Duration {
        let begin = Instant::now();
        for _ in 0..requests {
            drop(pacer.acquire().await);
        }
        begin.elapsed()
    }

    fn is_about(found: Duration, seconds: f64) -> bool {
        (found.as_secs_f64() - seconds).abs() < 0.1
    }

    #[tokio::test(start_paused = true)]
    async fn requests_are_spaced() {
        let pacer = pacer(10);
        assert!(is_about(time_of(&pacer, 31).await, 3.0));
        sleep(Duration::from_secs(60)).await;
        assert!(is_about(time_of(&pacer, 11).await, 1.0), "time that was not used is not made up for");
    }

    #[tokio::test(start_paused = true)]
    async fn too_many_requests_are_followed_by_a_pause_and_half_the_rate_for_a_while() {
        let pacer = pacer(10);
        time_of(&pacer, 1).await;
        pacer.slow_down(Some(Duration::from_secs(5)));
        assert!(is_about(time_of(&pacer, 1).await, 5.0));
        assert!(is_about(time_of(&pacer, 10).await, 2.0));
        sleep(Pacer::SLOW).await;
        time_of(&pacer, 1).await;
        assert!(is_about(time_of(&pacer, 10).await, 1.0));
    }

    #[tokio::test(start_paused = true)]
    async fn too_many_requests_hold_back_those_that_wait_already() {
        let pacer = Arc::new(pacer(5));
        let begin = Instant::now();
        let waiting: Vec<_> = (0..20)
            .map(|_| {
                let pacer = Arc::clone(&pacer);
                tokio::spawn(async move {
                    drop(pacer.acquire().await);
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
        let behind: Vec<_> = sent.iter().filter(|time| **time > Duration::from_millis(500)).collect();
        assert!(behind.iter().all(|time| **time >= Duration::from_millis(5500)), "{sent:?}");
        assert!(behind.last().is_some_and(|last| is_about(**last, 5.5 + 16.0 * 0.4)), "{sent:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_cannot_stop_the_client_for_ever() {
        let pacer = pacer(10);
        pacer.slow_down(Some(Duration::MAX));
        assert!(time_of(&pacer, 1).await < Pacer::LONGEST_PAUSE + Duration::from_secs(1));
        pacer.slow_down(None);
        assert!(time_of(&pacer, 1).await < Pacer::PAUSE + Duration::from_secs(1));
    }

    #[tokio::test(start_paused = true)]
    async fn a_place_in_flight_is_free_again_where_it_is_dropped() {
        let pacing = Pacing { requests_per_second: None, in_flight: Some(NonZeroU32::MIN) };
        let pacer = pacing.pacer().expect("a pacer");
        let first = pacer.acquire().await;
        let second = tokio::time::timeout(Duration::from_secs(1), pacer.acquire());
        assert!(second.await.is_err());
        drop(first);
        drop(pacer.acquire().await);
    }

    #[tokio::test(start_paused = true)]
    async fn those_that_give_up_leave_no_gap() {
        let pacer = Arc::new(pacer(1));
        time_of(&pacer, 1).await;
        let waiting: Vec<_> =
            (0..100).map(|_| tokio::time::timeout(Duration::from_millis(500), pacer.acquire())).collect();
        futures_util::future::join_all(waiting).await;
        assert!(is_about(time_of(&pacer, 2).await, 1.5));
    }

    #[test]
    fn a_runtime_that_is_not_run_holds_nobody_back() {
        let runtime = || tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        let pacer = Arc::new(pacer(50));
        let (idle, other) = (runtime(), runtime());
        idle.block_on(async {
            drop(pacer.acquire().await);
            for _ in 0..5 {
                let pacer = Arc::clone(&pacer);
                tokio::spawn(async move { drop(pacer.acquire().await) });
            }
            // They take their places, and are not run again.
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
    async fn any_limit_is_one() {
        let begin = Instant::now();
        let pacing = Pacing { requests_per_second: Some(NonZeroU32::MAX), in_flight: Some(NonZeroU32::MAX) };
        let pacer = pacing.pacer().expect("a pacer");
        pacer.slow_down(Some(Duration::ZERO));
        time_of(&pacer, 1000).await;
        assert!(begin.elapsed() < Duration::from_secs(1));
    }
}
