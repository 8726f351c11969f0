//! Violations in the body of a request.

use crm_contract::{Api, Request};
use serde_json::{Value, json};

use super::{BEARER, DEAL, INTUM, JSON, PAIR, SOLOS, found, locations};

/// Returns a valid deal with changes: `null` removes a member.
fn deal(changes: &Value) -> String {
    let mut deal = json!({"total_amount_net": 100, "total_amount_gross": 123.00, "tax": "23"});
    for (name, value) in changes.as_object().expect("changes") {
        match value {
            Value::Null => drop(deal.as_object_mut().expect("a deal").remove(name)),
            value => deal[name] = value.clone(),
        }
    }
    json!({ "deal": deal }).to_string()
}

#[test]
fn finds_each_violation_in_a_member() {
    let create = |body: &str| found(&INTUM, &Request::new("POST", "/crm/deals.json", &[BEARER, JSON], body.as_bytes()));
    for (changes, member, keyword) in [
        (json!({"tax": null}), "tax", "/required"),
        (json!({"tax": 23}), "tax", "/properties/tax/type"),
        (json!({"name": ["a"]}), "name", "/properties/name/type"),
        (json!({"date": "15.03.2026"}), "date", "/properties/date/format"),
        (json!({"client_id": 1.5}), "client_id", "/properties/client_id/type"),
        (json!({"client_id": 9_223_372_036_854_775_808_u64}), "client_id", "/properties/client_id/format"),
        (json!({"total_amount_gross": 1e12}), "total_amount_gross", "/properties/total_amount_gross/exclusiveMaximum"),
        (json!({"total_amount_gross": 99.99}), "total_amount_net", "/x-at-most/total_amount_net"),
        (json!({"date_from": "2026-01-02", "date_to": "2026-01-01"}), "date_from", "/x-at-most/date_from"),
    ] {
        let violations = create(&deal(&changes));
        let (place, pointer) = (format!("body/deal/{member}"), format!("/components/schemas/NewDeal{keyword}"));
        assert_eq!(locations(&violations), [(&*place, &*pointer)], "{changes}");
    }
    // A deal takes custom fields. What wraps it does not.
    assert_eq!(create(&deal(&json!({"color": "red"}))), []);
    let mut body: Value = serde_json::from_str(&deal(&json!({}))).expect("JSON");
    body["a/b"] = json!(1);
    assert_eq!(
        locations(&create(&body.to_string())),
        [("body/a~1b", "/components/schemas/CreateDealRequest/additionalProperties")]
    );
    let violations = create(&deal(&json!({"closed": "maybe"})));
    assert_eq!(locations(&violations), [("body/deal/closed", "/components/schemas/DealOutcome/enum")]);
}

#[test]
fn finds_each_violation_in_a_body() {
    let content = "/paths/~1crm~1deals~1{id}.json/patch/requestBody/content";
    let of_patch = "/components/schemas/DealPatch/properties";
    let patch = "/crm/deals/17.json";
    let text = ("Content-Type", "text/plain");
    for (headers, body, place, pointer) in [
        (&[BEARER][..], "{}", "header.Content-Type", content.to_owned()),
        (&[BEARER, text], "{}", "header.Content-Type", content.to_owned()),
        (&[BEARER, JSON], "", "body", content.to_owned()),
        (&[BEARER, JSON], "{", "body", content.to_owned()),
        (&[BEARER, JSON], "[]", "body", "/components/schemas/UpdateDealRequest/type".to_owned()),
        (&[BEARER, JSON], "{}", "body/deal", "/components/schemas/UpdateDealRequest/required".to_owned()),
        (&[BEARER, JSON], r#"{"deal": {"tax": null}}"#, "body/deal/tax", format!("{of_patch}/tax/type")),
        (&[BEARER, JSON], r#"{"deal": {"closed": "x"}}"#, "body/deal/closed", format!("{of_patch}/closed/oneOf")),
    ] {
        let violations = found(&INTUM, &Request::new("PATCH", patch, headers, body.as_bytes()));
        assert_eq!(locations(&violations).first(), Some(&(place, &*pointer)), "{body}");
    }
    for body in [r#"{"deal": {"closed": null, "name": null}}"#, r#"{"deal": {"closed": ""}}"#, r#"{"deal": {}}"#] {
        let json = ("Content-Type", "Application/JSON ; charset=utf-8");
        assert_eq!(found(&INTUM, &Request::new("PATCH", patch, &[BEARER, json], body.as_bytes())), [], "{body}");
    }
    let violations = found(&INTUM, &Request::new("GET", patch, &[BEARER, JSON], b"{}"));
    assert_eq!(locations(&violations), [("body", &*format!("{DEAL}/get"))]);
    let filter = r#"{"buildin_data": {"created": "2020-02-01;2020-01-01", "step_id": [1, -2]}}"#;
    let headers = [PAIR[0], PAIR[1], JSON];
    let violations =
        found(&SOLOS, &Request::new("POST", "/backend/public/projects/filter", &headers, filter.as_bytes()));
    assert_eq!(
        locations(&violations),
        [
            ("body/buildin_data/created", "/components/schemas/DateRange/format"),
            ("body/buildin_data/step_id/1", "/components/schemas/BuildinData/properties/step_id/items/minimum"),
        ]
    );
}

#[test]
fn finds_all_violations_of_a_request_at_once() {
    let request = Request::new("POST", "/crm/deals.json?a=1", &[JSON], br#"{"deal": {"tax": 1}, "b": 2}"#);
    let mut found: Vec<String> = found(&INTUM, &request).into_iter().map(|each| each.location).collect();
    found.sort();
    assert_eq!(
        found,
        ["body/b", "body/deal/tax", "body/deal/total_amount_gross", "body/deal/total_amount_net", "query.a"]
    );
}

/// Messages do not echo values, which may be secret.
#[test]
fn a_violation_contains_no_value() {
    let body = br#"{"api_token": ["S3CRET"], "deal": {"closed": "S3CRET", "date": "S3CRET", "tax": {"a": "S3CRET"}}}"#;
    let headers = [("authorization", "S3CRET"), JSON];
    let request = Request::new("POST", "/crm/deals.json?q=%ffS3CRET&x=S3CRET", &headers, body);
    let found = found(&INTUM, &request);
    assert!(found.len() > 5, "{found:?}");
    assert!(!format!("{found:?}{request:?}").contains("S3CRET"), "{found:?}");
    let headers = [BEARER, JSON];
    let request = Request::new("PATCH", "/crm/deals/1.json", &headers, br#"{"deal": {"closed": "S3CRET"}}"#);
    let found = super::found(&INTUM, &request);
    assert!(found.len() == 1 && !format!("{found:?}").contains("S3CRET"), "{found:?}");
}

/// Every pointer of a violation exists in the document, so it has a provenance.
#[test]
fn a_violation_points_into_the_document() {
    let document: Value = serde_json::from_str(Api::Intum.json()).expect("JSON");
    let body = deal(&json!({"tax": 1, "total_amount_net": 2e12, "client_id": 1e30, "color": 1, "closed": 1}));
    let found = found(&INTUM, &Request::new("POST", "/crm/deals.json?a=1", &[BEARER, JSON], body.as_bytes()));
    assert!(found.len() > 6, "{found:?}");
    for violation in found {
        assert!(document.pointer(&violation.pointer).is_some(), "{violation}");
        assert!(Api::Intum.provenance(&violation.pointer).is_some(), "{violation}");
    }
}

#[test]
fn finds_a_repeated_member_at_any_depth() {
    let deal = |members: &str| {
        format!(r#"{{"deal": {{"total_amount_net": 1, "total_amount_gross": 2, "tax": "23", {members}}}}}"#)
    };
    for (body, place) in [
        (deal(r#""tax": "8""#), "body/deal/tax"),
        (deal(r#""t\u0061x": 8"#), "body/deal/tax"),
        (deal(r#""tax": 8, "tax": null"#), "body/deal/tax"),
        (deal(r#""fields": {"colour": 1, "colour": 1}"#), "body/deal/fields/colour"),
        (deal(r#""fields": {"a/b": [0, {"c": {"d": 1, "e": 2, "d": 3}}]}"#), "body/deal/fields/a~1b/1/c/d"),
    ] {
        let violations = found(&INTUM, &Request::new("POST", "/crm/deals.json", &[BEARER, JSON], body.as_bytes()));
        assert_eq!(violations.len(), 1, "{body}: {violations:?}");
        assert_eq!((&*violations[0].location, &*violations[0].message), (place, "is given more than once"));
        assert!(Api::Intum.provenance(&violations[0].pointer).is_some(), "{violations:?}");
    }
    let get = Api::Intum.operation("get_deal").expect("documented");
    let violations =
        INTUM.response(get, 200, Some("application/json"), br#"{"id": 17, "extra": {"a": 1, "a": 2}, "id": "x"}"#);
    // The first of each is what the clients read, and it is as documented.
    assert_eq!(violations.iter().map(|each| &*each.location).collect::<Vec<_>>(), ["body/extra/a", "body/id"]);
}
