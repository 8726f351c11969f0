//! Violations in a request outside its body.

use crm_contract::Request;

use super::{BEARER, DEAL, INTUM, JSON, LIST, PAIR, SOLOS, found, locations};

#[test]
fn finds_an_operation_by_method_and_path() {
    for (target, id) in [
        ("/crm/deals.json", "list_deals"),
        ("/crm/deals.json?q=/crm/deals/1.json", "list_deals"),
        ("/crm/deals/17.json", "get_deal"),
        ("/crm/deals/e/erp/A%2F17%3F.json", "get_deal_by_external_id"),
        ("/crm/deals/e/erp/a.json.json", "get_deal_by_external_id"),
    ] {
        assert_eq!(INTUM.operation("GET", target).map(|found| found.id), Ok(id), "{target}");
    }
    for (method, target, place) in [
        ("GET", "/crm/deals", "target"),
        ("GET", "/crm/deals.json/", "target"),
        ("GET", "/CRM/deals.json", "target"),
        ("GET", "", "target"),
        ("PUT", "/crm/deals/17.json", "method"),
        ("get", "/crm/deals.json", "method"),
        ("DELETE", "/crm/deals/e/erp/17.json", "method"),
    ] {
        assert_eq!(INTUM.operation(method, target).expect_err("none").location, place, "{method} {target}");
    }
}

#[test]
fn finds_each_violation_in_a_parameter() {
    let parameter = |index: usize, keyword: &str| format!("{LIST}/parameters/{index}{keyword}");
    let date = parameter(6, "/schema/format");
    for (target, place, pointer) in [
        ("/crm/deals.json?client_id=x", "query.client_id", parameter(1, "/schema/type")),
        ("/crm/deals.json?client_id=", "query.client_id", parameter(1, "/schema/type")),
        ("/crm/deals.json?client_id=1.0", "query.client_id", parameter(1, "/schema/type")),
        ("/crm/deals.json?client_id=9223372036854775808", "query.client_id", parameter(1, "/schema/format")),
        ("/crm/deals.json?client_id=1&client_id=1", "query.client_id", parameter(1, "")),
        ("/crm/deals.json?main_date_from=2026-02-29", "query.main_date_from", date),
        ("/crm/deals.json?total_amount_gross_to=1e3", "query.total_amount_gross_to", parameter(9, "/schema/type")),
        ("/crm/deals.json?total_amount_gross_to=1,5", "query.total_amount_gross_to", parameter(9, "/schema/type")),
        ("/crm/deals.json?page=1", "query.page", format!("{LIST}/parameters")),
        ("/crm/deals.json?Q=a", "query.Q", format!("{LIST}/parameters")),
        ("/crm/deals.json?q=%ff", "query.q", parameter(0, "")),
        (
            "/crm/deals.json?main_date_from=2026-02-02&main_date_to=2026-02-01",
            "query.main_date_from",
            format!("{LIST}/x-at-most/main_date_from"),
        ),
        (
            "/crm/deals.json?total_amount_gross_from=10.01&total_amount_gross_to=10",
            "query.total_amount_gross_from",
            format!("{LIST}/x-at-most/total_amount_gross_from"),
        ),
        ("/crm/deals/x.json", "path.id", format!("{DEAL}/parameters/0/schema/type")),
        ("/crm/deals/.json", "path.id", format!("{DEAL}/parameters/0")),
        ("/crm/deals/%zz.json", "path.id", format!("{DEAL}/parameters/0")),
        ("/crm/deals/1.json?x", "query.x", format!("{DEAL}/get")),
    ] {
        let violations = found(&INTUM, &Request::new("GET", target, &[BEARER], b""));
        assert_eq!(locations(&violations), [(place, &*pointer)], "{target}");
    }
    for target in ["/crm/deals.json?q=&client_id=-1&total_amount_gross_from=10.00&&", "/crm/deals.json?q=%C5%BC+1%2B1"]
    {
        assert_eq!(found(&INTUM, &Request::new("GET", target, &[BEARER], b"")), [], "{target}");
    }
    let base = "/backend/public/projects";
    let id = "/components/parameters/ProjectId";
    for (query, place, pointer) in [
        ("/steps", "query.id", format!("{id}/required")),
        ("/steps?id=-1", "query.id", format!("{id}/schema/minimum")),
        ("/steps?id=18446744073709551616", "query.id", format!("{id}/schema/format")),
        ("/steps?id=1&filter_steps=1__2", "query.filter_steps", "/components/schemas/IdList/pattern".to_owned()),
        ("?reverse=2", "query.reverse", "/components/schemas/SortDirection/enum".to_owned()),
    ] {
        let violations = found(&SOLOS, &Request::new("GET", &format!("{base}{query}"), &PAIR, b""));
        let first = locations(&violations).first().copied();
        assert_eq!(first, Some((place, &*pointer)), "{query}");
    }
}

#[test]
fn finds_missing_credentials() {
    let scheme = |id: &str| format!("/components/securitySchemes/{id}");
    for headers in [&[][..], &[("Authorization", "TOKEN")], &[("Authorization", "Bearer ")], &[("X-Token", "TOKEN")]] {
        let violations = found(&INTUM, &Request::new("GET", "/crm/deals.json", headers, b""));
        assert_eq!(locations(&violations), [("header.Authorization", &*scheme("bearer"))], "{headers:?}");
    }
    assert_eq!(found(&INTUM, &Request::new("GET", "/crm/deals.json", &[("AUTHORIZATION", "bearer TOKEN")], b"")), []);
    let violations = found(&SOLOS, &Request::new("GET", "/backend/public/projects", &PAIR[..1], b""));
    assert_eq!(locations(&violations), [("header.X-Crypto-Secret", &*scheme("secret"))]);
    let violations = found(&SOLOS, &Request::new("GET", "/backend/public/projects", &[], b""));
    assert_eq!(violations.len(), 2, "{violations:?}");
    // One way to authorise a create has no header.
    let body = br#"{"api_token": "TOKEN", "deal": {"total_amount_net": 1, "total_amount_gross": 1, "tax": "23"}}"#;
    assert_eq!(found(&INTUM, &Request::new("POST", "/crm/deals.json", &[JSON], body)), []);
}

#[test]
fn finds_repeated_parameters_and_headers() {
    let twice = ("authorization", "Bearer OTHER");
    let violations = found(&INTUM, &Request::new("GET", "/crm/deals.json", &[BEARER, twice], b""));
    assert_eq!(locations(&violations), [("header.Authorization", "/components/securitySchemes/bearer")]);
    let body = br#"{"deal": {"status_id": 2}}"#;
    let plain = ("CONTENT-TYPE", "text/plain");
    let violations = found(&INTUM, &Request::new("PATCH", "/crm/deals/17.json", &[BEARER, JSON, plain], body));
    assert_eq!(violations.iter().map(|each| &*each.location).collect::<Vec<_>>(), ["header.Content-Type"]);
    let violations = found(&INTUM, &Request::new("GET", "/crm/deals.json?status_id=1&status_i%64=1", &[BEARER], b""));
    assert_eq!(violations.iter().map(|each| &*each.location).collect::<Vec<_>>(), ["query.status_id"]);
    assert!(violations.iter().all(|each| each.message == "is given more than once"));
    // What the document does not name is not looked at.
    let others = [BEARER, ("x-a", "1"), ("x-a", "2")];
    assert!(INTUM.request(&Request::new("GET", "/crm/deals.json", &others, b"")).is_ok());
}
