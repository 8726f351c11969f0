//! Intum.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use crm_contract::{Api, Example};
use crm_sandbox::Credentials;
use intum_client::types::{
    self, ContactKind, ContactPatch, CreateContactRequest, CreateCrmClientRequest, CreateDealRequest,
    CreateNoteRequest, CreateStatusRequest, CrmClientPatch, DealOutcome, DealPatch, NewContact, NewCrmClient, NewDeal,
    NewNote, NewStatus, NotePatch, NoteableType, StatusPatch, UpdateContactRequest, UpdateCrmClientRequest,
    UpdateDealRequest, UpdateNoteRequest, UpdateStatusRequest, UpsertCrmClientRequest,
};
use intum_client::{Client, Patch};
use serde_json::from_str;

use super::api_facts::{ApiFacts, Sent, Written, responses, round_trip};
use super::example_parts::body;

/// The API, for the list of all.
pub const API: ApiFacts = ApiFacts {
    api: Api::Intum,
    add_schemas: types::add_schemas,
    types: &[
        ("CreateDealRequest", round_trip::<CreateDealRequest>),
        ("UpdateDealRequest", round_trip::<UpdateDealRequest>),
        ("CreateContactRequest", round_trip::<CreateContactRequest>),
        ("UpdateContactRequest", round_trip::<UpdateContactRequest>),
        ("CreateNoteRequest", round_trip::<CreateNoteRequest>),
        ("UpdateNoteRequest", round_trip::<UpdateNoteRequest>),
        ("CreateCrmClientRequest", round_trip::<CreateCrmClientRequest>),
        ("UpdateCrmClientRequest", round_trip::<UpdateCrmClientRequest>),
        ("UpsertCrmClientRequest", round_trip::<UpsertCrmClientRequest>),
        ("CreateStatusRequest", round_trip::<CreateStatusRequest>),
        ("UpdateStatusRequest", round_trip::<UpdateStatusRequest>),
    ],
    send_example: |id, example, url| Box::pin(send_example(id, example, url)),
    call_all: |url, credentials| Box::pin(call_all(url, credentials)),
    responses: |url| Box::pin(responses(url)),
};

async fn send_example(id: &str, example: &Example, url: &str) -> Sent {
    // Most examples have the token in the body.
    let (client, without_header) = (Client::new(url, "test-token")?, Client::with_token_in_body(url)?);
    let body = body(example);
    match id {
        "create_deal" => drop(without_header.create_deal(from_str::<CreateDealRequest>(body)?).send().await?),
        "create_contact" => drop(without_header.create_contact(from_str::<CreateContactRequest>(body)?).send().await?),
        "create_note" => drop(without_header.create_note(from_str::<CreateNoteRequest>(body)?).send().await?),
        "create_client" => drop(client.create_client(from_str::<CreateCrmClientRequest>(body)?).send().await?),
        "upsert_client" => drop(client.upsert_client(from_str::<UpsertCrmClientRequest>(body)?).send().await?),
        _ => panic!("no call for the example of {id}"),
    }
    Ok(())
}

async fn call_all(url: &str, credentials: &Credentials) {
    let client = Client::new(url, credentials.token).expect("a client");
    let mut new = deal("Wdrożenie żółwia");
    (new.external_id, new.client_id) = (Some("E-17".to_owned()), Some(123));
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

    let contact = UpdateContactRequest::new(ContactPatch::builder().position("Prezes").build());
    let new = CreateContactRequest::new(NewContact::builder().kind(ContactKind::Buyer).last_name("Kos").build());
    call!(client, create_contact(new), get_contact, update_contact(contact), list_contacts, delete_contact);
    let found = client.search_contacts().q("Kowalski").send().await.expect("a list").into_items().expect("contacts");
    assert_eq!(found[0].client_id().expect("a number"), Some(101));
    let (note, new) = (NotePatch::default(), NewNote::new(123, NoteableType::Client));
    let (note, new) = (UpdateNoteRequest::new(note), CreateNoteRequest::new(new));
    call!(client, create_note(new), get_note, update_note(note), list_notes, delete_note);
    let customer = UpdateCrmClientRequest::new(CrmClientPatch::builder().phone("+48 1").build());
    let new = CreateCrmClientRequest::new(NewCrmClient::builder().email("a@b.example").build());
    call!(client, create_client(new), get_client, update_client(customer), list_clients, delete_client);
    let upsert = UpsertCrmClientRequest::new("U-1", NewCrmClient::builder().name("Omega").build());
    client.upsert_client(upsert).send().await.expect("created");
    client.get_client_by_external_id("U-1").send().await.expect("found");
    client.get_client_by_app_and_external_id("erp", "U-1").send().await.expect("found");
    let (status, new) = (StatusPatch::builder().closed(true).build(), NewStatus::new("Wygrany"));
    let (status, new) = (UpdateStatusRequest::new(status), CreateStatusRequest::new(new));
    call!(client, create_status(new), get_status, update_status(status), list_statuses, delete_status);
    client.move_status_up(2).send().await.expect("moved");
    client.move_status_down(2).send().await.expect("moved");
}

/// Calls the basic operations on a kind of objects.
macro_rules! call {
    ($client:expr, $create:ident($new:expr), $get:ident, $update:ident($patch:expr), $list:ident, $delete:ident) => {{
        let created = $client.$create($new).send().await.expect("created").into_object().expect("an object");
        let id = created.id().expect("a number").expect("an id");
        $client.$update(id, $patch).send().await.expect("updated");
        let found = $client.$get(id).send().await.expect("found").into_object().expect("an object");
        assert_eq!(found.id().expect("a number"), Some(id));
        let listed = $client.$list().send().await.expect("a list").into_items().expect("objects");
        assert!(listed.len() > 1, "{}", stringify!($list));
        $client.$delete(id).send().await.expect("deleted");
        assert!($client.$get(id).send().await.expect_err("it is gone").is_not_found());
    }};
}

use call;

/// Returns a deal that a server accepts.
///
/// # Panics
///
/// Never: its amounts are numbers.
pub fn deal(name: &str) -> NewDeal {
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
    responses!(
        client,
        [
            list_deals(),
            create_deal(NewDeal::new(1.into(), 2.into(), "23")),
            get_deal(1),
            update_deal(1, DealPatch::default()),
            get_deal_by_external_id("erp", "A-17"),
            list_contacts(),
            create_contact(CreateContactRequest::new(NewContact::new(ContactKind::Buyer))),
            search_contacts(),
            get_contact(1),
            update_contact(1, UpdateContactRequest::new(ContactPatch::default())),
            list_notes(),
            create_note(CreateNoteRequest::new(NewNote::new(1, NoteableType::Deal))),
            get_note(1),
            update_note(1, UpdateNoteRequest::new(NotePatch::default())),
            list_clients(),
            create_client(CreateCrmClientRequest::new(NewCrmClient::default())),
            upsert_client(UpsertCrmClientRequest::new("A-17", NewCrmClient::default())),
            get_client(1),
            get_client_by_external_id("A-17"),
            get_client_by_app_and_external_id("erp", "A-17"),
            update_client(1, UpdateCrmClientRequest::new(CrmClientPatch::default())),
            list_statuses(),
            create_status(CreateStatusRequest::new(NewStatus::new("Won"))),
            get_status(1),
            update_status(1, UpdateStatusRequest::new(StatusPatch::default())),
        ]
    )
}
