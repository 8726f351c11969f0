//! Clients, contacts, notes and statuses, and how deals and they refer to each other.

use crm_sandbox::{Sandbox, SeedData};
use serde_json::{Value, json};

use crate::server::{Server, target};
use crate::wire::{Request, Response};

fn create(server: &Server, plural: &str, object: &Value) -> Response {
    let singular = if plural == "statuses" { "status" } else { plural.trim_end_matches('s') };
    server.send(&Request::post(&format!("/crm/{plural}.json"), json!({ singular: object }).to_string()))
}

fn one(server: &Server, plural: &str, id: i64) -> Response {
    server.get(&format!("/crm/{plural}/{id}.json"))
}

fn list(server: &Server, plural: &str, query: &[(&str, &str)]) -> Vec<i64> {
    server.expect(200, &Request::get(&target(&format!("/crm/{plural}.json"), query))).ids()
}

fn delete(server: &Server, plural: &str, id: i64) -> u16 {
    server.send(&Request::new("DELETE", &format!("/crm/{plural}/{id}.json"))).status
}

/// Each kind with its required fields, and a field to change.
const KINDS: [(&str, &str, &str); 4] = [
    ("clients", r#"{"email": "a@b.example"}"#, "name"),
    ("contacts", r#"{"kind": "buyer"}"#, "position"),
    ("notes", r#"{"noteable_type": "Crm::Client", "noteable_id": 101}"#, "content"),
    ("statuses", r#"{"name": "Nowy"}"#, "color"),
];

#[test]
fn each_kind_is_created_read_changed_listed_and_deleted() {
    let server = Server::start();
    for (plural, object, field) in KINDS {
        let object: Value = serde_json::from_str(object).expect("JSON");
        let created = create(&server, plural, &object);
        assert_eq!(created.status, 201, "{plural}: {}", created.text());
        for (name, value) in object.as_object().expect("an object") {
            assert_eq!(created.content()[name], *value, "{plural} {name}");
        }
        let (id, path) = (created.id(), format!("/crm/{plural}/{}.json", created.id()));
        assert_eq!(one(&server, plural, id).body, created.body);
        let singular = if plural == "statuses" { "status" } else { plural.trim_end_matches('s') };
        let changed = server.expect(200, &Request::patch(&path, json!({singular: {field: "ż"}}).to_string()));
        assert_eq!(changed.content()[field], "ż");
        assert_eq!(one(&server, plural, id).body, changed.body);
        assert!(list(&server, plural, &[]).contains(&id));
        assert_eq!([delete(&server, plural, id), delete(&server, plural, id)], [204, 404]);
        assert_eq!(one(&server, plural, id).status, 404);
        assert!(!list(&server, plural, &[]).contains(&id));
        server.expect(422, &Request::get(&format!("/crm/{plural}.json?x=1")));
    }
}

#[test]
fn rejects_a_reference_to_what_does_not_exist() {
    let server = Server::start();
    let amounts = json!({"total_amount_net": 1, "total_amount_gross": 1, "tax": ""});
    for (plural, object, field, id) in [
        ("deals", &amounts, "client_id", 999),
        ("deals", &amounts, "contact_id", 0),
        ("deals", &amounts, "status_id", 999),
        ("contacts", &json!({"kind": "buyer"}), "client_id", 999),
        ("contacts", &json!({"kind": "supplier"}), "status_id", -1),
        ("notes", &json!({"noteable_type": "Crm::Deal"}), "noteable_id", 101),
        ("notes", &json!({"noteable_type": "Crm::Contact"}), "noteable_id", 101),
    ] {
        let mut object = object.clone();
        object[field] = id.into();
        let rejected = create(&server, plural, &object);
        assert_eq!((rejected.status, rejected.json()), (422, json!({field: ["musi istnieć"]})), "{plural} {field}");
    }
    let change = Request::patch("/crm/deals/1.json", r#"{"deal": {"client_id": 999}}"#);
    assert_eq!(server.expect(422, &change).paths(), ["client_id"]);
    server.expect(200, &Request::patch("/crm/deals/1.json", r#"{"deal": {"client_id": null}}"#));
    // A note changes to another kind of object, whose id is another's.
    let change = Request::patch("/crm/notes/2.json", r#"{"note": {"noteable_type": "Crm::Deal"}}"#);
    assert_eq!(server.expect(422, &change).paths(), ["noteable_id"]);
    let seed = SeedData::new().deal(json!({"total_amount_net": 1, "total_amount_gross": 1, "tax": "", "client_id": 7}));
    let error = Sandbox::builder().seed(seed).start_now().expect_err("there is no client 7").to_string();
    assert!(error.contains("client_id"), "{error}");
}

#[test]
fn a_deletion_clears_references_and_deletes_notes() {
    let server = Server::start();
    let before = one(&server, "deals", 1).content();
    assert_eq!((&before["client_id"], &before["status_id"]), (&json!(101), &json!(1)));
    server.expect(200, &Request::patch("/crm/deals/1.json", r#"{"deal": {"contact_id": 1}}"#));
    assert_eq!(list(&server, "notes", &[]), [1, 2, 3]);
    let deals = server.deals(&[("client_id", "101")]);
    assert!(deals.len() > 2, "{deals:?}");

    assert_eq!(delete(&server, "clients", 101), 204);
    assert!(
        server.deals(&[("client_id", "101")]).is_empty()
            && list(&server, "contacts", &[("client_id", "101")]).is_empty()
    );
    assert!(one(&server, "deals", 1).content()["client_id"].is_null());
    assert!(one(&server, "contacts", 1).content()["client_id"].is_null());
    assert_eq!(list(&server, "notes", &[]), [1, 3], "the client's note is gone");
    assert!(server.deals(&[("q", "alfa.example")]).is_empty(), "so is its e-mail");

    assert_eq!((delete(&server, "contacts", 1), delete(&server, "statuses", 1)), (204, 204));
    let deal = one(&server, "deals", 1).content();
    assert_eq!((&deal["contact_id"], &deal["status_id"]), (&Value::Null, &Value::Null));
    assert_eq!(deal["updated_at"], one(&server, "deals", 1).content()["updated_at"]);
    assert_eq!(list(&server, "notes", &[]), [1]);
    assert_eq!((delete(&server, "deals", 4), list(&server, "notes", &[])), (204, Vec::new()));
    server.expect(200, &Request::patch("/crm/deals/5.json", r#"{"deal": {"name": "n"}}"#));
}

#[test]
fn deals_are_found_by_the_current_email_of_their_client() {
    let server = Server::start();
    let client = create(&server, "clients", &json!({"email": "Sklep@Nowy.example"})).id();
    let deal = server.create(&format!(r#""client_id": {client}"#)).id();
    assert_eq!(server.deals(&[("q", "sklep@NOWY")]), [deal]);
    let path = format!("/crm/clients/{client}.json");
    server.expect(200, &Request::patch(&path, r#"{"client": {"email": "biuro@nowy.example"}}"#));
    assert!(server.deals(&[("q", "sklep@")]).is_empty());
    assert_eq!(server.deals(&[("q", "biuro@nowy")]), [deal]);
}

#[test]
fn contacts_are_filtered_and_searched() {
    let server = Server::start();
    for (query, expected) in [
        (("q", "KOWALSKI"), &[1][..]),
        (("q", "example"), &[1, 2, 3, 4, 5]),
        (("client_id", "102"), &[2]),
        (("status_id", "1"), &[1, 4, 5]),
        (("extracted_email", "Anna.Nowak@DELTA.example"), &[4]),
        (("extracted_email", "anna.nowak"), &[]),
    ] {
        assert_eq!(list(&server, "contacts", &[query]), expected, "{query:?}");
    }
    let search = |text| list(&server, "contacts/search", &[("q", text)]);
    assert_eq!((search("zielińSKI"), search("none")), (vec![3], Vec::new()));
    assert_eq!(list(&server, "contacts/search", &[]).len(), 5);
}

#[test]
fn a_client_without_a_name_is_called_after_its_phone_or_email() {
    let server = Server::empty();
    for (object, name) in [
        (json!({"email": "a@b.example"}), json!("a@b.example")),
        (json!({"email": "a@b.example", "phone": "+48 1"}), json!("+48 1")),
        (json!({"email": "a@b.example", "name": ""}), json!("a@b.example")),
        (json!({"email": "a@b.example", "name": "Omega"}), json!("Omega")),
        (json!({"tags": "vip"}), Value::Null),
    ] {
        assert_eq!(create(&server, "clients", &object).content()["name"], name, "{object}");
    }
}

#[test]
fn an_upsert_creates_a_client_once_for_each_application() {
    let server = Server::empty();
    let upsert = |app_code: Option<&str>, name: &str| {
        let mut body = json!({"external_id": "K/1", "client": {"name": name}});
        if let Some(app_code) = app_code {
            body["app_code"] = app_code.into();
        }
        let response = server.send(&Request::post("/crm/clients/upsert.json", body.to_string()));
        (response.status, response.id(), response.content()["name"].as_str().map(str::to_owned))
    };
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(upsert(Some("shop"), "a"), (201, 1, named("a")));
    assert_eq!(upsert(Some("shop"), "b"), (200, 1, named("b")));
    assert_eq!(upsert(Some("erp"), "c"), (201, 2, named("c")));
    assert_eq!(upsert(None, "d"), (200, 1, named("d")), "the first of any application");
    let found = |path: &str| server.get(&format!("/crm/clients/e/{path}.json"));
    assert_eq!((found("shop/K%2F1").id(), found("erp/K%2F1").id(), found("K%2F1").id()), (1, 2, 1));
    assert_eq!((found("other/K%2F1").status, found("K-2").status), (404, 404));
    for body in ["{}", r#"{"client": {}}"#, r#"{"external_id": "x", "client": {"name": 1}}"#] {
        server.expect(422, &Request::post("/crm/clients/upsert.json", body));
    }
}

#[test]
fn statuses_are_moved_up_and_down() {
    let server = Server::empty();
    for (name, priority) in [("a", json!(5)), ("b", json!(5)), ("c", Value::Null)] {
        let object =
            if priority.is_null() { json!({"name": name}) } else { json!({"name": name, "priority": priority}) };
        create(&server, "statuses", &object);
    }
    let order = || {
        let mut statuses = server.get("/crm/statuses.json").content().as_array().expect("a list").clone();
        statuses.sort_by_key(|status| status["priority"].as_i64());
        statuses.iter().filter_map(|status| status["name"].as_str()).collect::<String>()
    };
    let shift = |id: i64, way: &str| server.send(&Request::new("POST", &format!("/crm/statuses/{id}/{way}"))).status;
    for (id, way, expected) in
        [(1, "down", "bac"), (3, "up", "bca"), (2, "up", "bca"), (1, "down", "bca"), (1, "up", "bac")]
    {
        assert_eq!((shift(id, way), order().as_str()), (204, expected), "{id} {way}");
    }
    assert_eq!((shift(9, "up"), shift(0, "down")), (404, 404));
}

/// The vendor has custom fields at the top level of some kinds of objects.
#[test]
fn custom_fields_at_the_top_level_keep_their_values() {
    let server = Server::start();
    let created = server.create(r#""źródło": "targi", "rabat": 1.50, "a/b": [null], "id": 999, "created_at": "now""#);
    assert!(created.id() < 999, "{}", created.text());
    assert_ne!(created.content()["created_at"], "now");
    let path = format!("/crm/deals/{}.json", created.id());
    let change = r#"{"deal": {"rabat": 2.50, "nowe": {"x": 1.0}, "źródło": null}}"#;
    let changed = server.expect(200, &Request::patch(&path, change));
    assert_ne!(changed.body, created.body);
    for (response, name, value) in [
        (&created, "źródło", "\"targi\""),
        (&created, "rabat", "1.50"),
        (&created, "a/b", "[null]"),
        (&changed, "źródło", "null"),
        (&changed, "rabat", "2.50"),
        (&changed, "nowe", r#"{"x": 1.0}"#),
    ] {
        assert_eq!(response.member(name), value);
    }
    assert_eq!(server.get(&path).body, changed.body);
    let client = create(&server, "clients", &json!({"email": "a@b.example", "segment": "SMB"})).id();
    assert_eq!(one(&server, "clients", client).content()["segment"], "SMB");
    assert_eq!(create(&server, "statuses", &json!({"name": "s", "segment": "SMB"})).status, 422);
}
