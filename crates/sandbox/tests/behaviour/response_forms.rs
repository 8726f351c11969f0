//! The forms of Intum's responses that the vendor leaves open.

use crm_sandbox::{AmountFormat, Builder, Envelope, ErrorFormat, Sandbox};
use serde_json::{Value, json};

use crate::program::Program;
use crate::server::{Server, new_deal};
use crate::wire::{Request, Response, exchange};

const DEALS: &str = "/crm/deals.json";
const DEAL: &str = "/crm/deals/1.json";

fn with_errors(format: ErrorFormat) -> Server {
    Server::of(Sandbox::builder().error_format(format))
}

#[test]
fn amounts_are_text_with_the_same_digits() {
    for envelope in [Envelope::Wrapped, Envelope::Bare] {
        let server = Server::of(Sandbox::builder().amounts(AmountFormat::Text).envelope(envelope));
        let created = server.create(r#""total_amount_net": 0.10, "total_amount_gross": 123456789012.3400"#);
        let path = format!("/crm/deals/{}.json", created.id());
        let changed = server.expect(200, &Request::patch(&path, r#"{"deal": {"name": "n"}}"#));
        for response in [created, changed, server.get(&path)] {
            assert_eq!(response.member("total_amount_net"), r#""0.10""#);
            assert_eq!(response.member("total_amount_gross"), r#""123456789012.3400""#);
            assert_eq!(response.member("tax"), r#""23""#);
        }
        let list = "/crm/deals.json?total_amount_gross_from=615&total_amount_gross_to=615";
        let list = server.get(list).content();
        assert_eq!((list.as_array().map(Vec::len), &list[0]["total_amount_gross"]), (Some(1), &"615.00".into()));
    }
}

#[test]
fn objects_have_the_times_of_their_creation_and_last_change() {
    let server = Server::start();
    let before = server.get(DEAL).content();
    assert_eq!((&before["created_at"], &before["updated_at"]), (&"2026-01-02T08:00:00Z".into(), &before["created_at"]));
    let same = server.expect(200, &Request::patch(DEAL, r#"{"deal": {"status_id": 1}}"#));
    assert_eq!(same.content(), before, "a change to the same value is none");
    let changed = server.expect(200, &Request::patch(DEAL, r#"{"deal": {"status_id": 2}}"#)).content();
    assert_eq!(changed["created_at"], before["created_at"]);
    assert_ne!(changed["updated_at"], before["updated_at"]);
    let created = server.create("").content();
    assert_eq!(created["created_at"], created["updated_at"]);
    let time = created["created_at"].as_str().expect("a time").chars();
    let form: String = time.map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
    assert_eq!(form, "0000-00-00T00:00:00Z");

    let server = Server::of(Sandbox::builder().timestamps(false));
    server.create("");
    for object in server.get(DEALS).content().as_array().expect("a list") {
        assert!(object.get("created_at").is_none() && object.get("updated_at").is_none(), "{object}");
    }
}

/// The vendor documents this form for another resource.
#[test]
fn a_422_is_an_object_of_fields_with_messages_in_polish() {
    let server = Server::start();
    let body = r#"{"deal": {"tax": null, "total_amount_net": "1", "closed": "won", "date": "2026-02-30",
        "client_id": 1.5, "status_id": 9223372036854775808, "total_amount_gross": 1e12}, "extra": 1}"#;
    let expected = json!({
        "tax": ["nie może być puste"],
        "total_amount_net": ["nie jest liczbą"],
        "closed": ["nie znajduje się na liście dopuszczalnych wartości"],
        "date": ["jest nieprawidłowe"],
        "client_id": ["musi być liczbą całkowitą"],
        "status_id": ["musi być mniejsze lub równe 9223372036854775807"],
        "total_amount_gross": ["musi być mniejsze od 1000000000000"],
        "extra": ["jest nieznane"],
    });
    assert_eq!(server.expect(422, &Request::post(DEALS, body)).json(), expected);
    let missing = server.expect(422, &Request::post(DEALS, r#"{"deal": {"total_amount_net": 1, "tax": ""}}"#));
    assert_eq!(missing.json(), json!({"total_amount_gross": ["nie może być puste"]}));
    let reversed = server.expect(422, &Request::patch(DEAL, r#"{"deal": {"total_amount_net": 615.01}}"#));
    assert_eq!(reversed.json(), json!({"total_amount_net": ["musi być mniejsze lub równe polu total_amount_gross"]}));
    let parameter = server.expect(422, &Request::get("/crm/deals.json?client_id=x"));
    assert_eq!(parameter.json(), json!({"client_id": ["nie jest liczbą"]}));
}

fn rejected(server: &Server) -> (Value, Value) {
    // Not validated: the document has the vendor's form.
    let invalid = Request::post(DEALS, r#"{"deal": {"total_amount_net": 1, "tax": ""}}"#);
    let invalid = exchange(&server.url(), &invalid).expect("a response");
    assert_eq!(invalid.status, 422);
    (invalid.json(), server.expect(404, &Request::get("/crm/deals/999.json")).json())
}

#[test]
fn error_responses_have_the_form_that_is_set() {
    let field = json!({"total_amount_gross": ["nie może być puste"]});
    let not_found = json!({"error": "there is no deal 999"});
    assert_eq!(rejected(&with_errors(ErrorFormat::Fields)), (field.clone(), not_found.clone()));
    let error = |message: Value| json!({"code": "error", "message": message});
    let expected = (error(field), error("there is no deal 999".into()));
    assert_eq!(rejected(&with_errors(ErrorFormat::Message)), expected);
    let detailed =
        json!({"error": "the request is not valid", "errors": {"deal.total_amount_gross": ["it is required"]}});
    assert_eq!(rejected(&with_errors(ErrorFormat::Detailed)), (detailed, not_found));
    for format in [ErrorFormat::Fields, ErrorFormat::Message] {
        let response = with_errors(format).expect(422, &Request::get("/backend/public/projects?count=x"));
        assert!(response.json()["errors"]["count"].is_array(), "solOS has one form: {}", response.text());
    }
}

#[test]
fn the_program_has_an_option_for_each_form() {
    let send = |arguments: &[&str], request: &Request| -> Response {
        exchange(&Program::start(arguments).url(), request).expect("a response")
    };
    let deal = send(&["--amounts", "text", "--no-timestamps"], &Request::get(DEAL)).content();
    assert_eq!((&deal["total_amount_net"], deal.get("created_at")), (&"500.00".into(), None));
    let invalid = || Request::post(DEALS, new_deal(r#""tax": 5"#));
    for (format, member) in [("fields", "tax"), ("message", "code"), ("detailed", "errors")] {
        let response = send(&["--errors", format], &invalid());
        assert!(response.json().get(member).is_some(), "{format}: {}", response.text());
    }
}

#[test]
fn settings_do_not_change_what_is_stored() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = crm_sandbox::Location::File(folder.path().join("deals.db"));
    let start = |builder: Builder| Server::of(builder.location(path.clone()));
    let server = start(Sandbox::builder().amounts(AmountFormat::Text).timestamps(false));
    let id = server.create(r#""total_amount_gross": 200.50"#).id();
    drop(server);
    let deal = start(Sandbox::builder()).get(&format!("/crm/deals/{id}.json"));
    assert_eq!(deal.member("total_amount_gross"), "200.50");
    assert!(deal.content()["created_at"].is_string());
}
