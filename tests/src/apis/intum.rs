//! Intum.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use crm_contract::{Api, Example};
use crm_sandbox::Credentials;
use intum_client::types::{self, CreateDealRequest, DealOutcome, DealPatch, NewDeal, UpdateDealRequest};
use intum_client::{Client, Patch};

use super::api_facts::{ApiFacts, Sent, Written, responses, round_trip};
use super::example_parts::body;

/// The API, for the list of all.
pub const API: ApiFacts = ApiFacts {
    api: Api::Intum,
    add_schemas: types::add_schemas,
    types: &[
        ("CreateDealRequest", round_trip::<CreateDealRequest>),
        ("UpdateDealRequest", round_trip::<UpdateDealRequest>),
    ],
    send_example: |id, example, url| Box::pin(send_example(id, example, url)),
    call_all: |url, credentials| Box::pin(call_all(url, credentials)),
    responses: |url| Box::pin(responses(url)),
};

async fn send_example(id: &str, example: &Example, url: &str) -> Sent {
    let client = Client::with_token_in_body(url)?;
    match id {
        "create_deal" => {
            let body: CreateDealRequest = serde_json::from_str(body(example))?;
            client.create_deal(body).send().await?;
        }
        _ => panic!("no call for the example of {id}"),
    }
    Ok(())
}

async fn call_all(url: &str, credentials: &Credentials) {
    let client = Client::new(url, credentials.token).expect("a client");
    let mut new = deal("Wdrożenie żółwia");
    (new.external_id, new.client_id) = (Some("E-17".to_owned()), Some(5));
    let created = client.create_deal(new).send().await.expect("created").into_object().expect("a deal");
    let id = created.id().expect("a number").expect("an id");
    assert_eq!(created.total_amount_net().expect("an amount").map(|it| it.to_string()).as_deref(), Some("10.00"));

    let patch = DealPatch::builder().closed(DealOutcome::Won).status_id(2).client_id(Patch::Null).build();
    client.update_deal(id, patch).send().await.expect("updated");
    let found = client.get_deal_by_external_id("erp", "E-17").send().await.expect("found");
    let found = found.into_object().expect("a deal");
    assert_eq!(found.closed().expect("an outcome"), Some(&DealOutcome::Won));
    assert_eq!(found.client_id().expect("a number or nothing"), None);
    assert_eq!(found.name().expect("text"), Some("Wdrożenie żółwia"));

    let listed = client.list_deals().q("WDROŻENIE ŻÓŁWIA").status_id(2).total_amount_gross_from("12.3").send().await;
    assert_eq!(listed.expect("a list").into_items().expect("deals").len(), 1);
    let none = client.list_deals().q("Wdrożenie żółwia").total_amount_gross_from("12.31").send().await.expect("a list");
    assert_eq!(none.into_items().expect("deals").len(), 0);

    client.delete_deal(id).send().await.expect("deleted");
    let error = client.get_deal(id).send().await.expect_err("it is gone");
    assert!(error.is_not_found(), "{error}");
}

fn deal(name: &str) -> NewDeal {
    let amount = |text: &str| text.parse::<intum_client::Amount>().expect("an amount");
    NewDeal::builder()
        .total_amount_net(amount("10.00"))
        .total_amount_gross(amount("12.30"))
        .tax("23")
        .name(name)
        .build()
}

async fn responses(url: &str) -> Vec<Written> {
    let client = Client::new(url, "test-token").expect("a client");
    let deal = || NewDeal::new(1.into(), 2.into(), "23");
    responses!(
        client,
        [
            list_deals(),
            create_deal(deal()),
            get_deal(1),
            update_deal(1, DealPatch::default()),
            get_deal_by_external_id("erp", "A-17"),
        ]
    )
}
