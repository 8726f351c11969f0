//! Not more requests than a server is meant to get.

use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use governor::clock::{Clock, MonotonicClock};
use governor::middleware::NoOpMiddleware;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep, sleep_until};

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
        let rate = self.requests_per_second.map(|requests| {
            // Without a burst: a server that counts by the second never sees more.
            let quota = Quota::per_second(requests).allow_burst(NonZeroU32::MIN);
            RateLimiter::direct_with_clock(quota, MonotonicClock)
        });
        let in_flight = self.in_flight.map(|requests| {
            let permits = usize::try_from(requests.get()).unwrap_or(Semaphore::MAX_PERMITS);
            Arc::new(Semaphore::new(permits.min(Semaphore::MAX_PERMITS)))
        });
        Some(Pacer { rate, in_flight, slowdown: Mutex::new(Slowdown::default()) })
    }
}

type Rate = RateLimiter<NotKeyed, InMemoryState, MonotonicClock, NoOpMiddleware<std::time::Instant>>;

/// Holds requests back.
pub(crate) struct Pacer {
    rate: Option<Rate>,
    in_flight: Option<Arc<Semaphore>>,
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
        while let Some(until) = self.slowdown().pause_until.filter(|until| *until > Instant::now()) {
            sleep_until(until).await;
        }
        if let Some(rate) = &self.rate {
            let is_slow = self.slowdown().slow_until.is_some_and(|until| until > Instant::now());
            for _ in 0..if is_slow { 2 } else { 1 } {
                while let Err(early) = rate.check() {
                    sleep(early.wait_time_from(rate.clock().now())).await;
                }
            }
        }
        Permit { _in_flight: in_flight }
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
