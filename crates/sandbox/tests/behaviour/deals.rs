//! Creating, reading, updating and deleting deals.

use crm_sandbox::{Sandbox, SeedData};
use serde_json::json;

use crate::server::{Server, new_deal};
use crate::wire::Request;

/// What the deals of these tests refer to.
fn references() -> SeedData {
    let contact = json!({"id": -2, "kind": "buyer"});
    SeedData::new().client(json!({"id": 1})).contact(contact).status(json!({"id": 3, "name": "s"}))
}

#[test]
fn a_deal_is_created_read_changed_and_deleted() {
    let server = Server::of(Sandbox::builder().seed(references()));
    let created = server.create(r#""name": "Panel", "client_id": 1, "closed": "win", "fields": {"a": [1.50, null]}"#);
    let path = format!("/crm/deals/{}.json", created.id());
    assert_eq!(server.expect(200, &Request::get(&path)).body, created.body);

    let change = r#"{"deal": {"name": null, "closed": "lost", "status_id": 3}}"#;
    let changed = server.expect(200, &Request::patch(&path, change));
    let mut expected = created.content();
    expected["name"] = serde_json::Value::Null;
    expected["closed"] = "lost".into();
    expected["status_id"] = 3.into();
    expected["updated_at"] = changed.content()["updated_at"].clone();
    assert_eq!(changed.content(), expected);
    assert_eq!(changed.member("fields"), r#"{"a": [1.50, null]}"#);
    assert_eq!(server.expect(200, &Request::get(&path)).body, changed.body);

    let deleted = server.expect(204, &Request::new("DELETE", &path));
    assert!(deleted.body.is_empty());
    for request in
        [Request::get(&path), Request::new("DELETE", &path), Request::patch(&path, r#"{"deal": {"tax": "8"}}"#)]
    {
        server.expect(404, &request);
    }
    assert!(server.deals(&[]).is_empty());
}

#[test]
fn keeps_every_field_and_clears_every_nullable_field() {
    let server = Server::of(Sandbox::builder().seed(references()));
    let fields = r#""name": "n", "description": "d", "currency": "PLN", "closed": "", "date": "2026-03-15",
        "date_from": "2026-01-01", "date_to": "2026-01-01", "number": "1/2026", "invoice_no": "F", "url": "u",
        "origin": "o", "external_id": "x", "client_id": 1, "contact_id": -2, "status_id": 3, "responsible_id": 4,
        "department_id": 5, "project_id": 9223372036854775807, "task_id": -9223372036854775808, "next_deal_id": 0,
        "fields": {}"#;
    let sent: serde_json::Value = serde_json::from_str(&new_deal(fields)).expect("JSON");
    let created = server.create(fields);
    let path = format!("/crm/deals/{}.json", created.id());
    let mut nothing = serde_json::Map::new();
    for (name, value) in sent["deal"].as_object().expect("an object") {
        assert_eq!(&created.content()[name], value, "{name}");
        if !matches!(name.as_str(), "total_amount_net" | "total_amount_gross" | "tax") {
            nothing.insert(name.clone(), serde_json::Value::Null);
        }
    }
    let emptied = server.expect(200, &Request::patch(&path, serde_json::json!({ "deal": nothing }).to_string()));
    for name in nothing.keys() {
        assert!(emptied.content()[name].is_null(), "{name}");
    }
    for name in ["total_amount_net", "total_amount_gross", "tax"] {
        assert_eq!(emptied.content()[name], created.content()[name]);
        let response = server.expect(422, &Request::patch(&path, format!(r#"{{"deal": {{"{name}": null}}}}"#)));
        assert_eq!(response.paths(), [name]);
    }
    server.expect(404, &Request::get("/crm/deals/e/erp/x.json"));
    assert!(server.deals(&[("client_id", "1")]).is_empty());
}

#[test]
fn an_empty_patch_changes_nothing() {
    let server = Server::start();
    let before = server.get("/crm/deals/1.json");
    let after = server.expect(200, &Request::patch("/crm/deals/1.json", r#"{"deal": {}}"#));
    assert_eq!(before.body, after.body);
}

#[test]
fn a_deal_is_open_with_an_empty_or_absent_outcome() {
    let server = Server::empty();
    let id = server.create(r#""closed": """#).id();
    let path = format!("/crm/deals/{id}.json");
    assert_eq!(server.get(&path).member("closed"), r#""""#);
    for (sent, stored) in [("\"win\"", "\"win\""), ("null", "null"), ("\"lost\"", "\"lost\""), ("\"\"", "\"\"")] {
        let changed = server.expect(200, &Request::patch(&path, format!(r#"{{"deal": {{"closed": {sent}}}}}"#)));
        assert_eq!(changed.member("closed"), stored);
    }
    assert_eq!(server.create("").member("closed"), "null");
}

#[test]
fn amounts_keep_their_digits_and_compare_exactly() {
    let server = Server::empty();
    for amount in [
        "12300.00",
        "0.10",
        "-0.01",
        "999999999999.99",
        "1e3",
        "1E+2",
        "0",
        "-0.0",
        "0.10000000000000000000000000001",
        "5e-400",
        "-79228162514264337593543950335",
    ] {
        let members = format!(r#""total_amount_net": {amount}, "total_amount_gross": {amount}"#);
        let created = server.create(&members);
        let read = server.get(&format!("/crm/deals/{}.json", created.id()));
        for response in [created, read] {
            assert_eq!(response.member("total_amount_net"), amount);
            assert_eq!(response.member("total_amount_gross"), amount);
        }
    }
    let of =
        |from: &str, to: &str| server.deals(&[("total_amount_gross_from", from), ("total_amount_gross_to", to)]).len();
    assert_eq!(of("12300", "12300.000"), 1);
    assert_eq!(of("1000", "1000.0"), 1, "1e3");
    assert_eq!(of("-0.01", "0"), 3);
    assert_eq!(of("0.10", "0.1"), 1, "not the slightly larger one");
    assert_eq!(of("0.1", "0.100000000000000000000000001"), 2);
    assert_eq!(of("999999999999.990", "999999999999.99"), 1);
    assert_eq!(of("0.0000000000000000000000000", "0.000000000000000000000000001"), 3, "5e-400 is more than 0");
}

#[test]
fn limits_of_amounts_are_exact() {
    let server = Server::empty();
    let create = |net: &str, gross: &str| {
        server.send(&Request::post(
            "/crm/deals.json",
            new_deal(&format!(r#""total_amount_net": {net}, "total_amount_gross": {gross}"#)),
        ))
    };
    for (net, gross) in [("1", "1000000000000"), ("1", "1e12"), ("1", "1e400"), ("1", "1000000000000.00000000001")] {
        let response = create(net, gross);
        assert!(matches!(response.status, 400 | 422), "{gross}");
    }
    assert_eq!(create("1e12", "1e12").paths(), ["total_amount_gross", "total_amount_net"]);
    assert_eq!(create("0.1000000000000000000001", "0.1").paths(), ["total_amount_net"]);
    assert_eq!(create("-1e30", "1").paths(), ["total_amount_net"]);
    assert_eq!(create("0.1", "0.10").status, 201);
}

#[test]
fn rejects_a_patch_that_conflicts_with_the_stored_deal() {
    let server = Server::empty();
    let created = server.create(r#""date_from": "2026-01-02", "date_to": "2026-01-03""#);
    let path = format!("/crm/deals/{}.json", created.id());
    for (change, path_of_violation) in [
        (r#"{"total_amount_net": 123.01}"#, "total_amount_net"),
        (r#"{"total_amount_gross": 99.99}"#, "total_amount_net"),
        (r#"{"date_from": "2026-01-04"}"#, "date_from"),
        (r#"{"date_to": "2026-01-01"}"#, "date_from"),
    ] {
        let response = server.expect(422, &Request::patch(&path, format!(r#"{{"deal": {change}}}"#)));
        assert_eq!(response.paths(), [path_of_violation]);
        assert_eq!(server.get(&path).body, created.body, "a rejected patch changes nothing");
    }
    server.expect(200, &Request::patch(&path, r#"{"deal": {"date_from": null, "date_to": "2026-01-01"}}"#));
    let reversed = r#"{"deal": {"total_amount_net": 2, "total_amount_gross": 1}}"#;
    assert_eq!(server.expect(422, &Request::patch(&path, reversed)).paths(), ["total_amount_net"]);
}

#[test]
fn never_reuses_an_id() {
    let server = Server::start();
    let last = server.create("").id();
    server.expect(204, &Request::new("DELETE", &format!("/crm/deals/{last}.json")));
    let next = server.create("").id();
    assert!(next > last, "{next} after {last}");
    for id in server.deals(&[]) {
        server.expect(204, &Request::new("DELETE", &format!("/crm/deals/{id}.json")));
    }
    assert!(server.create("").id() > next);
}

#[test]
fn a_rejected_create_takes_no_id() {
    let server = Server::empty();
    let first = server.create("").id();
    server.expect(422, &Request::post("/crm/deals.json", new_deal(r#""total_amount_net": 124"#)));
    assert_eq!(server.create("").id(), first + 1);
}

#[test]
fn finds_the_first_deal_with_an_external_id() {
    let server = Server::empty();
    let by = |name: &str| server.send(&Request::get(&format!("/crm/deals/e/erp/{name}.json")));
    for (id, encoded) in [
        ("A-1", "A-1"),
        ("a/b", "a%2Fb"),
        ("a b", "a%20b"),
        ("a+b", "a+b"),
        ("x.json", "x.json"),
        (".json", ".json"),
        ("..", "%2e%2e"),
        ("ż", "%C5%BC"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("a?b#c", "a%3Fb%23c"),
        ("\u{0}", "%00"),
        ("{id}", "%7Bid%7D"),
    ] {
        let created = server.create(&format!(r#""external_id": {}"#, serde_json::Value::from(id)));
        let found = by(encoded);
        assert_eq!(found.body, created.body, "{id}: {}", found.text());
    }
    assert_eq!(by("a-1").status, 404, "case matters");
    assert_eq!(server.get("/crm/deals/e/other/A-1.json").status, 404);
    server.create(r#""external_id": "A-1""#);
    assert_eq!(by("A-1").id(), 1, "the smallest id of two");
    server.expect(204, &Request::new("DELETE", "/crm/deals/1.json"));
    assert!(by("A-1").id() > 1, "then the second");
}

#[test]
fn keeps_text_unchanged() {
    let server = Server::empty();
    let long = "ż".repeat(50_000);
    for text in
        ["", " ", "\u{0}", "\u{1}\n\t\u{7f}", "\u{fffd}\u{2028}", "\u{10ffff}🦀", "'; DROP TABLE deals; --", &long]
    {
        let quoted = serde_json::Value::from(text);
        let members = format!(
            r#""name": {quoted}, "description": {quoted}, "external_id": {quoted}, "fields": {{{quoted}: {quoted}}}"#
        );
        let created = server.create(&members);
        let read = server.get(&format!("/crm/deals/{}.json", created.id())).content();
        assert_eq!(read["name"], text);
        assert_eq!(read["external_id"], text);
        assert_eq!(read["fields"][text], text);
        assert!(server.deals(&[]).contains(&created.id()));
    }
}
