//! What the clients do beyond one request: settings, options, validation, upserts.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod blocking;
mod calls;
mod guarantees;
mod options;
mod rotation;
mod settings;
mod token_in_query;
mod upsert;
mod upsert_faults;
mod validation;

use tests::mock::{json, query, requests, server};
use wiremock::MockServer;

fn intum(server: &MockServer) -> intum_client::Client {
    intum_client::Client::new(&server.uri(), "test-token").expect("a client")
}

fn solos(server: &MockServer) -> solos_client::Client {
    solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client")
}
