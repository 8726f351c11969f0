//! Bad weather: servers that refuse, break off, hang, flood, lie and never end. Each test says which error comes of it,
//! after how many attempts, and how many requests the server got.

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

/// Nobody waits longer than this for what is set to be over in seconds. The defaults are minutes.
const SOON: Duration = Duration::from_secs(50);
/// For servers that hang: long enough to reach one on a machine that is busy.
const ATTEMPT: Duration = Duration::from_millis(1500);
/// How many attempts a call that may be repeated makes.
const ATTEMPTS: u32 = 3;
/// How many such a call makes where each of them is a wait.
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

/// A client that does not wait long for a server that hangs.
fn hasty_client(url: &str) -> Client {
    let retry = RetryPolicy::default().attempts(HASTY_ATTEMPTS).backoff(Duration::ZERO, Duration::ZERO);
    builder(url).attempt_timeout(ATTEMPT).retry(retry).build().expect("a client")
}

fn deal() -> CreateDealRequest {
    let amount = || "1.00".parse().expect("an amount");
    NewDeal::new(amount(), amount(), "23").into()
}

/// A body that no network takes in one piece: the server stops in the middle of it.
fn large_deal() -> CreateDealRequest {
    let mut body = deal();
    body.deal.description = Some("x".repeat(8 * 1024 * 1024));
    body
}

/// The error of a call that is set to fail soon.
async fn failed<T>(call: impl Future<Output = Result<T, Error>>) -> Error {
    let begin = Instant::now();
    let Err(error) = call.await else { panic!("a call succeeds that cannot") };
    assert!(begin.elapsed() < SOON, "{error} after {:?}", begin.elapsed());
    error
}

fn status(error: &Error) -> Option<u16> {
    error.status().map(|status| status.as_u16())
}
