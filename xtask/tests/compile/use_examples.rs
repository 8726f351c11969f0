//! Uses what is generated from the examples: the contract validates requests and responses, and a client's types keep what
//! the document does not name.

use clients::words::types::{Account, ContactPatch, OpenContact};
use clients::words::{Amount, Json, Patch, Validation};
use crm_contract::{Api, Request, Validator};

fn main() {
    every_schema_can_be_checked();
    parameters_are_read_by_their_styles();
    a_credential_is_in_the_header_or_the_query();
    an_amount_is_a_number_or_its_text();
    a_status_has_a_schema_of_its_own();
    custom_fields_keep_their_digits();
    a_field_is_no_custom_field();
}

fn a_credential_is_in_the_header_or_the_query() {
    let validator = Validator::new(Api::Words);
    let body = br#"{"contact": {"name": "A"}}"#;
    let places = |target: &str, key: Option<&str>| -> Vec<String> {
        let mut headers = vec![("Content-Type", "application/json")];
        headers.extend(key.map(|key| ("X-Api-Key", key)));
        let result = validator.request(&Request::new("POST", target, &headers, body));
        result.err().unwrap_or_default().iter().map(|violation| violation.location.to_string()).collect()
    };
    let none: [String; 0] = [];
    assert_eq!(places("/accounts", Some("test-token")), none);
    assert_eq!(places("/accounts?api_token=test-token", None), none);
    assert_eq!(places("/accounts?api%5Ftoken=test-token", None), none);
    assert_eq!(places("/accounts", None), ["header.X-Api-Key"]);
    assert_eq!(places("/accounts?api_token=", None).len(), 1);
    assert_eq!(places("/accounts?api_token=a&api_token=b", None), ["query.api_token"]);
    assert_eq!(places("/accounts?token=a", Some("test-token")), ["query.token"]);
}

fn an_amount_is_a_number_or_its_text() {
    let validator = Validator::new(Api::Words);
    let operation = Api::Words.operations().iter().find(|operation| operation.path == "/accounts");
    let operation = operation.expect("an operation");
    for (limit, is_valid) in
        [("12300.00", true), ("\"12300.00\"", true), ("null", true), ("\"12,300\"", false), ("true", false)]
    {
        let body = format!(r#"{{"limit": {limit}}}"#);
        let violations = validator.response(operation, 201, Some("application/json"), body.as_bytes());
        assert_eq!(violations.is_empty(), is_valid, "{limit}: {violations:?}");
        let account: Account = serde_json::from_str(&body).expect("an account");
        if is_valid {
            let amount = account.limit().expect("an amount").map(|amount| amount.to_string());
            assert_eq!(amount.as_deref(), (limit != "null").then_some("12300.00"));
        } else {
            assert!(account.limit().is_err());
        }
        assert_eq!(serde_json::to_string(&account).expect("JSON"), body.replace(' ', ""));
    }
}

fn a_status_has_a_schema_of_its_own() {
    let validator = Validator::new(Api::Words);
    let operation = Api::Words.operations().iter().find(|operation| operation.path == "/accounts");
    let operation = operation.expect("an operation");
    for (status, body, count) in [(422, r#"{"name": ["is empty"]}"#, 0), (422, r#"{"name": "is empty"}"#, 1), (404, "[]", 0)] {
        let violations = validator.response(operation, status, Some("application/json"), body.as_bytes());
        assert_eq!(violations.len(), count, "{status} {body}: {violations:?}");
    }
}

fn custom_fields_keep_their_digits() {
    let limit: Amount = "12300.00".parse().expect("an amount");
    let contact = OpenContact::builder()
        .custom_field("score", 9_007_199_254_740_993_i64)
        .name("A")
        .custom_field("turnover", limit)
        .limit(limit)
        .custom_field("tags", ["a", "b"])
        .custom_field("seen", None::<i64>)
        .build();
    let text = r#"{"limit":12300.00,"name":"A","score":9007199254740993,"turnover":12300.00,"tags":["a","b"],"seen":null}"#;
    assert_eq!(serde_json::to_string(&contact).expect("JSON"), text);
    assert_eq!(serde_json::from_str::<OpenContact>(text).expect("a contact"), contact);
    let patch = ContactPatch::from(contact.clone());
    assert_eq!(serde_json::to_string(&patch).expect("JSON"), text);
    assert_eq!((patch.name, &patch.extra), (Patch::Set("A".to_owned()), &contact.extra));
    let account: Account = serde_json::from_str(text).expect("an account");
    let built = Account::builder().name("A").custom_field("score", 9_007_199_254_740_993_i64).build();
    for score in [contact.custom_field("score"), account.custom_field("score"), built.custom_field("score")] {
        assert_eq!(score, Ok(Some(9_007_199_254_740_993_i64)));
    }
    assert_eq!(account.custom_field::<Vec<String>>("tags"), contact.custom_field("tags"));
    assert_eq!(account.custom_field::<Amount>("turnover").expect("an amount").map(|amount| amount.to_string()), Some("12300.00".to_owned()));
    assert_eq!((account.custom_field::<Json>("seen"), account.custom_field::<i64>("none")), (Ok(None), Ok(None)));
    assert!(account.custom_field::<i64>("tags").is_err());
}

fn a_field_is_no_custom_field() {
    let mut validation = Validation::default();
    let contact = OpenContact::builder().name("A").custom_field("limit", 5).build();
    validation.object("contact", Some(&contact));
    assert!(format!("{validation:?}").contains("contact.limit"), "{validation:?}");
}

fn every_schema_can_be_checked() {
    for api in Api::ALL {
        let validator = Validator::new(*api);
        for operation in api.operations() {
            for violation in validator.response(operation, 200, Some("application/json"), b"{}") {
                assert!(!violation.message.contains("cannot be checked"), "{violation:?}");
            }
        }
    }
}

fn parameters_are_read_by_their_styles() {
    let validator = Validator::new(Api::Words);
    let places = |target: &str, headers: &[(&str, &str)]| -> Vec<String> {
        let result = validator.request(&Request::new("GET", target, headers, b""));
        result.err().unwrap_or_default().iter().map(|violation| violation.location.to_string()).collect()
    };
    let headers = [("X-Api-Key", "test-token"), ("x-tenant", "7")];
    let none: [String; 0] = [];
    let valid = "/contacts/a?type=lead&ids=1&ids=2&days=2026-01-01,2026-01-02&tags=a%7Cb&filter%5Bname%5D=x\
                 &createdAfter=2026-03-15T09:30:00%2B01:00&Page-Size=100";
    assert_eq!(places(valid, &headers), none);
    assert_eq!(places("/contacts/a?ids=1", &headers[..1]), ["header.X-Tenant"]);
    assert_eq!(places("/contacts/a?ids=1", &[headers[0], ("X-Tenant", "2147483648")]), ["header.X-Tenant"]);
    for (query, place) in [
        ("", "query.ids"),
        ("ids=x", "query.ids"),
        ("ids=1&ids=x", "query.ids"),
        ("ids=1&days=2026-01-01,2026-02-30", "query.days"),
        ("ids=1&createdAfter=2026-03-15", "query.createdAfter"),
        ("ids=1&type=other", "query.type"),
        ("ids=1&Page-Size=101", "query.Page-Size"),
        ("ids=1&type=lead&type=lead", "query.type"),
    ] {
        let found = places(&format!("/contacts/a?{query}"), &headers);
        assert!(matches!(found.as_slice(), [only] if only.starts_with(place)), "{query}: {found:?}");
    }
}
