//! No secret leaks: the output of every kind of failure is searched for marked secrets, one in every possible location.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod blocking;
mod capture;
mod configuration;
mod custom_headers;
mod debug;
mod encodings;
mod failures;
mod marked;
mod responses;

use std::error::Error as _;
use std::time::Duration;

use intum_client::types::{CreateDealRequest, NewDeal};
use intum_client::{CallOptions, Error, RetryPolicy};
use tests::{Fault, FaultyServer};

use marked::{FILTER, HEADER, MARK, QUERY, SECRET, TOKEN, TOKEN_IN_BODY};

/// A server, and a client of each API with a secret in every possible location.
struct World {
    server: FaultyServer,
    intum: intum_client::Client,
    /// Sends its token in the URL.
    in_query: intum_client::Client,
    solos: solos_client::Client,
}

impl World {
    async fn with(faults: impl Into<Vec<Fault>>) -> Self {
        let server = FaultyServer::start(faults).await.expect("a server");
        let url = server.url().to_owned();
        Self::at(server, &url)
    }

    fn at(server: FaultyServer, url: &str) -> Self {
        capture::begin();
        let url = format!("{url}/zq7f3a-tenant-zq7f3a");
        let options = || {
            CallOptions::new()
                .retry(RetryPolicy::default().attempts(2).backoff(Duration::ZERO, Duration::ZERO))
                .attempt_timeout(Duration::from_millis(300))
                .body_limit(4 * 1024 * 1024)
                .header("X-Gateway-Key", HEADER)
                .expect("a header")
                .query("gateway_key", QUERY)
        };
        let intum = intum_client::Client::builder().base_url(&url).token(TOKEN).options(options());
        let solos = solos_client::Client::builder().base_url(&url).token(TOKEN).secret(SECRET).options(options());
        let in_query = intum_client::Client::builder().base_url(&url).token(TOKEN).token_in_query().options(options());
        Self {
            server,
            intum: intum.build().expect("a client"),
            in_query: in_query.build().expect("a client"),
            solos: solos.build().expect("a client"),
        }
    }

    /// Returns the errors of four calls: with a filter, with a token in the body, with one in the URL, with a second
    /// credential.
    async fn errors(&self) -> Vec<Error> {
        let list = self.intum.list_deals().q(FILTER).send();
        let create = self.intum.create_deal(deal()).send();
        let project = self.solos.get_project(1_u64).send();
        let get = self.in_query.get_deal(1).send();
        let (list, create, get, project) = tokio::join!(list, create, get, project);
        [list.err(), create.err(), get.err(), project.err()].into_iter().flatten().collect()
    }
}

fn deal() -> CreateDealRequest {
    let amount = || "1.00".parse().expect("an amount");
    let mut body = CreateDealRequest::new(NewDeal::new(amount(), amount(), "23"));
    body.api_token = Some(TOKEN_IN_BODY.into());
    body
}

/// Searches everything that an error can print, and everything that was logged so far.
fn audit(what: &str, error: &Error) {
    let mut printed = vec![format!("{error} {error:?} {error:#} {error:#?}")];
    let mut source = error.source();
    while let Some(inner) = source {
        printed.push(format!("{inner} {inner:?} {inner:#?}"));
        source = inner.source();
    }
    printed.push(format!("{:?} {:?} {:?}", error.body(), error.violations(), error.json_path()));
    printed.push(format!("{:?} {:?}", error.body().map(intum_client::ErrorBody::text), error.request_id()));
    printed.push(format!("{:?}", error.headers()));
    for text in printed {
        assert!(!text.contains(MARK), "{what}: {text}");
    }
    capture::audit(what);
}
