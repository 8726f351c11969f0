//! Validates requests and responses of the examples by the contract that is generated from them.

use crm_contract::{Api, Request, Validator};

fn main() {
    every_schema_can_be_checked();
    parameters_are_read_by_their_styles();
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
