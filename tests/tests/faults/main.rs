//! Fault injection: servers that reject, disconnect, hang, flood, respond malformed and without end. Each test names the
//! error, the number of attempts, and the number of requests that the server received.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod bodies;
mod compression;
mod disconnects;
mod dropped_calls;
mod limits;
mod malformed_responses;
mod observer;
mod pacing;
mod redirects;
mod retries;
mod retry_after;
mod runtimes;
mod tls;
mod unbounded_responses;

use std::future::Future;
use std::time::{Duration, Instant};

use intum_client::types::{CreateDealRequest, NewDeal};
use intum_client::{Client, ClientBuilder, Error, RetryPolicy};
use tests::{Fault, FaultyServer};

/// The maximum duration of a call that is set to fail within seconds. The defaults are minutes.
const SOON: Duration = Duration::from_secs(50);
/// The timeout of an attempt against a server that hangs: long enough to connect on a busy machine.
const ATTEMPT: Duration = Duration::from_millis(1500);
/// The number of attempts of a call that can be retried.
const ATTEMPTS: u32 = 3;
/// The number of attempts when each one waits for a timeout.
const HASTY_ATTEMPTS: u32 = 2;

async fn server(faults: impl Into<Vec<Fault>>) -> FaultyServer {
    FaultyServer::start(faults).await.expect("a server")
}

fn builder(url: &str) -> ClientBuilder {
    let retry = RetryPolicy::default().attempts(ATTEMPTS).backoff(Duration::ZERO, Duration::ZERO);
    Client::builder().base_url(url).token("test-token").retry(retry)
}

fn client(url: &str) -> Client {
    builder(url).build().expect("a client")
}

/// Builds a client with a short timeout, for servers that hang.
fn hasty_client(url: &str) -> Client {
    let retry = RetryPolicy::default().attempts(HASTY_ATTEMPTS).backoff(Duration::ZERO, Duration::ZERO);
    builder(url).attempt_timeout(ATTEMPT).retry(retry).build().expect("a client")
}

fn deal() -> CreateDealRequest {
    let amount = || "1.00".parse().expect("an amount");
    NewDeal::new(amount(), amount(), "23").into()
}

/// Returns a body that no network sends in one piece, so the server can stop in the middle of it.
fn large_deal() -> CreateDealRequest {
    let mut body = deal();
    body.deal.description = Some("x".repeat(8 * 1024 * 1024));
    body
}

/// Returns the error of a call that must fail soon.
async fn failed<T>(call: impl Future<Output = Result<T, Error>>) -> Error {
    let begin = Instant::now();
    let Err(error) = call.await else { panic!("a call succeeds that cannot") };
    assert!(begin.elapsed() < SOON, "{error} after {:?}", begin.elapsed());
    error
}

fn status(error: &Error) -> Option<u16> {
    error.status().map(|status| status.as_u16())
}
