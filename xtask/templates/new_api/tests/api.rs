//! Newapi.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use crm_contract::Api;
use crm_sandbox::Credentials;
use newapi_client::{Client, types};

use super::api_facts::{ApiFacts, Written, responses};

/// The API, for the list of all.
pub const API: ApiFacts = ApiFacts {
    api: Api::Newapi,
    add_schemas: types::add_schemas,
    // A type for each schema with an example: `("Name", round_trip::<types::Name>)`.
    types: &[],
    // So far the document has no example of the vendor.
    send_example: |id, _, _| panic!("no call for the example of {id}"),
    call_all: |url, credentials| Box::pin(call_all(url, credentials)),
    responses: |url| Box::pin(responses(url)),
};

async fn call_all(url: &str, credentials: &Credentials) {
    let client = Client::new(url, credentials.token).expect("a client");
    let listed = client.list_newapi_entries().count(2_u64).send().await.expect("a list");
    let entries = listed.into_items().expect("entries");
    assert_eq!(entries.len(), 2);
    let id = entries[0].id().expect("a number").expect("an id");
    let entry = client.get_newapi_entry(id).send().await.expect("found").into_object().expect("an entry");
    assert_eq!(entry.name().expect("text"), entries[0].name().expect("text"));
    let error = client.get_newapi_entry(u64::MAX).send().await.expect_err("there is none");
    assert!(error.is_not_found(), "{error}");
}

async fn responses(url: &str) -> Vec<Written> {
    let client = Client::new(url, "test-token").expect("a client");
    responses!(client, [list_newapi_entries(), get_newapi_entry(1)])
}
