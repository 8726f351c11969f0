//! Not more requests than a server is meant to get.

use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Mutex as AsyncMutex, OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval, sleep_until};

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
        let period = self.requests_per_second.map(|requests| Duration::from_secs(1) / requests.get());
        Some(Pacer { period, in_flight, head: AsyncMutex::default(), slowdown: Mutex::new(Slowdown::default()) })
    }
}

/// Holds requests back.
pub(crate) struct Pacer {
    /// The time between two requests.
    period: Option<Duration>,
    in_flight: Option<Arc<Semaphore>>,
    /// The clock of the requests, held by the one that is next.
    head: AsyncMutex<Option<Interval>>,
    slowdown: Mutex<Slowdown>,
}

/// What a 429 leaves behind.
#[derive(Clone, Copy, Default)]
struct Slowdown {
    /// Until then nothing is sent.
    pause_until: Option<Instant>,
    /// Until then requests are sent at half the rate.
    slow_until: Option<Instant>,
}

/// The right to have a request on its way, given back where it is dropped.
pub(crate) struct Permit {
    _in_flight: Option<OwnedSemaphorePermit>,
}

impl Pacer {
    /// How long nothing is sent behind a 429 that does not say how long.
    const PAUSE: Duration = Duration::from_secs(1);
    /// The longest that a server can stop the client for.
    const LONGEST_PAUSE: Duration = Duration::from_secs(60);
    /// How long requests are sent at half the rate behind a pause.
    const SLOW: Duration = Duration::from_secs(30);

    /// Waits until a request may be sent.
    pub(crate) async fn acquire(&self) -> Permit {
        let in_flight = match &self.in_flight {
            // It is never closed.
            Some(semaphore) => Arc::clone(semaphore).acquire_owned().await.ok(),
            None => None,
        };
        // One waits at the head, the others behind it in their order: a 429 holds all of them back.
        self.wait_for_turn(&mut *self.head.lock().await).await;
        Permit { _in_flight: in_flight }
    }

    async fn wait_for_turn(&self, clock: &mut Option<Interval>) {
        let mut turns = 0;
        loop {
            self.wait_for_pause().await;
            let Some(period) = self.period else { return };
            clock.get_or_insert_with(|| evenly(period)).tick().await;
            turns += 1;
            let Slowdown { pause_until, slow_until } = self.slowdown();
            let is_pending = |until: Option<Instant>| until.is_some_and(|until| until > Instant::now());
            if !is_pending(pause_until) && (turns >= 2 || !is_pending(slow_until)) {
                return;
            }
        }
    }

    async fn wait_for_pause(&self) {
        while let Some(until) = self.slowdown().pause_until.filter(|until| *until > Instant::now()) {
            sleep_until(until).await;
        }
    }

    /// Slows down behind a 429: a pause, then half the rate for a while.
    pub(crate) fn slow_down(&self, retry_after: Option<Duration>) {
        let pause_until = Instant::now() + retry_after.unwrap_or(Self::PAUSE).min(Self::LONGEST_PAUSE);
        let mut slowdown = self.slowdown.lock().unwrap_or_else(PoisonError::into_inner);
        slowdown.pause_until = slowdown.pause_until.max(Some(pause_until));
        slowdown.slow_until = slowdown.slow_until.max(Some(pause_until + Self::SLOW));
    }

    fn slowdown(&self) -> Slowdown {
        *self.slowdown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ticks that are never closer than the period: time that was not used is not made up for, so that a server that counts
/// by the second never sees more.
fn evenly(period: Duration) -> Interval {
    let mut ticks = interval(period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    ticks
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
        assert!(is_about(time_of(&pacer, 1).await, 5.1));
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
}
