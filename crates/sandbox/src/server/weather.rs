//! Bad weather: faults that are asked for, of the whole server or by a request.

use std::num::NonZeroU32;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, StatusCode};
use tokio::time::sleep;

use super::refusal::Refusal;
use super::wire::Wire;

/// The header by which a request asks for a fault.
pub const FAULT: HeaderName = HeaderName::from_static("x-sandbox-fault");

/// How long `slow` waits, unless it says.
const SLOW: Duration = Duration::from_secs(5);

/// The weather of a server; fine unless set.
#[derive(Clone, Debug, Default)]
pub struct Weather {
    /// What every answer waits for.
    pub latency: Duration,
    /// The part of all requests that are answered with 503 and do nothing.
    pub fail_rate: f64,
    /// Requests a second; those beyond are answered with 429.
    pub rate_limit: Option<NonZeroU32>,
}

/// The weather and what it remembers.
#[derive(Debug)]
pub struct Sky {
    weather: Weather,
    luck: Mutex<fastrand::Rng>,
    budget: Mutex<Budget>,
}

/// Requests that may still come, which grow by the second.
#[derive(Debug)]
struct Budget {
    requests: f64,
    at: Instant,
}

/// What a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// An answer with this status, and nothing is done.
    Status(StatusCode),
    /// The connection ends, and nothing is done.
    Reset,
    /// The connection ends when everything is done.
    ResetAfter,
    /// The answer waits.
    Slow(Duration),
}

impl Sky {
    pub fn new(weather: Weather) -> Self {
        let requests = weather.rate_limit.map_or(0.0, |limit| f64::from(limit.get()));
        let budget = Mutex::new(Budget { requests, at: Instant::now() });
        Self { weather, luck: Mutex::new(fastrand::Rng::with_seed(1)), budget }
    }

    /// Why this request does not get through.
    fn refusal(&self) -> Option<Refusal> {
        if let Some(limit) = self.weather.rate_limit
            && !self.take(f64::from(limit.get()))
        {
            let error = format!("more than {limit} requests a second");
            return Some(Refusal::new(StatusCode::TOO_MANY_REQUESTS, error).retry_after(1));
        }
        let is_unlucky = self.weather.fail_rate > 0.0
            && self.luck.lock().unwrap_or_else(PoisonError::into_inner).f64() < self.weather.fail_rate;
        is_unlucky.then(|| Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the weather is bad, as it was asked for"))
    }

    fn take(&self, limit: f64) -> bool {
        let mut budget = self.budget.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let grown = budget.requests + now.duration_since(budget.at).as_secs_f64() * limit;
        *budget = Budget { requests: grown.min(limit), at: now };
        if budget.requests < 1.0 {
            return false;
        }
        budget.requests -= 1.0;
        true
    }
}

/// The weather, before an operation and behind it.
pub async fn weather(State(sky): State<Arc<Sky>>, request: Request, next: Next) -> Response {
    let fault = match fault(request.headers()) {
        Ok(fault) => fault,
        Err(refusal) => return refusal.unread(request).await,
    };
    let refusal = sky.refusal();
    let wire = request.extensions().get::<ConnectInfo<Wire>>().map(|info| info.0.clone()).unwrap_or_default();
    if !sky.weather.latency.is_zero() {
        sleep(sky.weather.latency).await;
    }
    if let Some(refusal) = refusal {
        return refusal.unread(request).await;
    }
    match fault {
        None => next.run(request).await,
        Some(Fault::Status(status)) => Refusal::new(status, "the fault that was asked for").unread(request).await,
        Some(Fault::Slow(wait)) => {
            sleep(wait).await;
            next.run(request).await
        }
        Some(Fault::Reset) => {
            wire.reset();
            StatusCode::OK.into_response()
        }
        Some(Fault::ResetAfter) => {
            let response = next.run(request).await;
            wire.reset();
            response
        }
    }
}

fn fault(headers: &HeaderMap) -> Result<Option<Fault>, Refusal> {
    let Some(value) = headers.get(FAULT) else { return Ok(None) };
    let fault = value.to_str().ok().and_then(|text| text.parse().ok());
    fault.map(Some).ok_or_else(|| {
        let known = "a status from 400 to 599, `reset`, `reset-after`, `slow` or `slow:MILLISECONDS`";
        Refusal::new(StatusCode::BAD_REQUEST, format!("{FAULT} must be {known}"))
    })
}

impl FromStr for Fault {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "reset" => Ok(Self::Reset),
            "reset-after" => Ok(Self::ResetAfter),
            "slow" => Ok(Self::Slow(SLOW)),
            _ => match text.strip_prefix("slow:") {
                Some(wait) => wait.parse().map(|wait| Self::Slow(Duration::from_millis(wait))).map_err(drop),
                None => {
                    let status = text.parse::<StatusCode>().map_err(drop)?;
                    if (400..600).contains(&status.as_u16()) { Ok(Self::Status(status)) } else { Err(()) }
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_read() {
        let read = |text: &str| text.parse::<Fault>();
        assert_eq!(read("503"), Ok(Fault::Status(StatusCode::SERVICE_UNAVAILABLE)));
        assert_eq!(read("reset"), Ok(Fault::Reset));
        assert_eq!(read("reset-after"), Ok(Fault::ResetAfter));
        assert_eq!(read("slow"), Ok(Fault::Slow(SLOW)));
        assert_eq!(read("slow:250"), Ok(Fault::Slow(Duration::from_millis(250))));
        for text in ["", "200", "600", "slow:", "slow:-1", "SLOW", "reset "] {
            assert_eq!(read(text), Err(()), "{text}");
        }
    }

    #[test]
    fn the_budget_of_a_second_is_the_limit() {
        let sky = Sky::new(Weather { rate_limit: NonZeroU32::new(3), ..Weather::default() });
        let passed = (0..100).filter(|_| sky.take(3.0)).count();
        assert!((3..=4).contains(&passed), "{passed}");
    }

    #[test]
    fn the_same_requests_fail_in_every_run() {
        let outcomes = || {
            let sky = Sky::new(Weather { fail_rate: 0.5, ..Weather::default() });
            (0..100).map(|_| sky.refusal().is_some()).collect::<Vec<_>>()
        };
        let failed = outcomes().iter().filter(|failed| **failed).count();
        assert_eq!(outcomes(), outcomes());
        assert!((30..70).contains(&failed), "{failed}");
    }
}
