//! Responses of every shape.

use crm_contract::{Api, Violation};

use super::{DEAL, INTUM, LIST, SOLOS, locations};

fn response(id: &str, status: u16, content_type: &str, body: &str) -> Vec<Violation> {
    let (validator, api) = if id.contains("deal") { (&INTUM, Api::Intum) } else { (&SOLOS, Api::Solos) };
    let operation = api.operation(id).expect("an operation");
    let content_type = Some(content_type).filter(|text| !text.is_empty());
    validator.response(operation, status, content_type, body.as_bytes())
}

#[test]
fn every_documented_shape_of_a_response_is_valid() {
    let json = "application/json";
    for (id, status, content_type, body) in [
        ("get_deal", 200, json, r#"{"id": 1, "name": null, "closed": null, "new": [1]}"#),
        ("get_deal", 200, json, r#"{"deal": {"id": 1, "closed": "win"}}"#),
        // It is a bare deal too, with a member that is not documented; the document cannot tell them apart.
        ("get_deal", 200, json, r#"{"deal": {"id": "x"}}"#),
        ("list_deals", 200, "application/json;charset=UTF-8", r#"[{"id": 1}, {}]"#),
        ("list_deals", 206, json, r#"{"deals": [{"id": 1}], "total": 1}"#),
        ("list_deals", 200, json, r#"{"items": []}"#),
        ("list_projects", 200, json, r#"{"payload": [{"id": "17"}, {"id": 17}]}"#),
        ("get_deal", 404, json, r#"{"error": "no such deal"}"#),
        ("get_deal", 503, json, "null"),
        ("delete_deal", 204, "", ""),
        ("delete_deal", 200, "text/html", "<p>gone</p>"),
    ] {
        assert_eq!(response(id, status, content_type, body), [], "{id} {body}");
    }
}

#[test]
fn finds_each_violation_in_a_response() {
    let json = "application/json";
    let (error, id) = ("/components/responses/Error/content", "/components/schemas/Deal/properties/id/type");
    let (get, list) = (format!("{DEAL}/get/responses"), format!("{LIST}/responses"));
    for (operation, status, content_type, body, expected) in [
        ("get_deal", 302, json, "{}", ("status", get.clone())),
        ("get_deal", 99, json, "{}", ("status", get.clone())),
        ("get_deal", 200, "text/html", "<p>", ("header.Content-Type", format!("{get}/2XX/content"))),
        ("get_deal", 200, "", "{}", ("header.Content-Type", format!("{get}/2XX/content"))),
        ("get_deal", 204, "", "", ("body", format!("{get}/2XX/content"))),
        ("get_deal", 200, json, "[]", ("body", "/components/schemas/DealResponse/anyOf".to_owned())),
        ("get_deal", 200, json, r#"{"id": "x"}"#, ("body/id", id.to_owned())),
        ("list_deals", 200, json, "nothing", ("body", format!("{list}/2XX/content"))),
        ("list_deals", 200, json, "null", ("body", "/components/schemas/DealList/anyOf".to_owned())),
        ("list_deals", 200, json, r#"[{}, {"id": "x"}]"#, ("body/1/id", id.to_owned())),
        ("list_deals", 200, json, r#"{"deals": [{"id": "x"}]}"#, ("body/deals/0/id", id.to_owned())),
        ("list_deals", 502, "text/html", "<p>", ("header.Content-Type", error.to_owned())),
        (
            "list_projects",
            200,
            json,
            r#"[{"id": "a"}]"#,
            ("body/0/id", "/components/schemas/RecordId/oneOf".to_owned()),
        ),
        ("delete_deal", 500, "", "", ("body", error.to_owned())),
    ] {
        let violations = response(operation, status, content_type, body);
        assert_eq!(locations(&violations), [(expected.0, &*expected.1)], "{operation} {status} {body}");
    }
    let of_another = Api::Solos.operation("get_project").expect("an operation");
    assert_eq!(INTUM.response(of_another, 200, Some(json), b"{}")[0].location, "operation");
}
