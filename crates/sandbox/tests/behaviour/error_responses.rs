//! Error responses.

use crate::examples::examples;
use crate::server::{Server, new_deal, target};
use crate::wire::Request;

const DEALS: &str = "/crm/deals.json";
const FILTER: &str = "/backend/public/projects/filter";

/// Returns a valid request for every operation.
pub fn valid() -> Vec<Request> {
    examples().into_iter().map(|(_, request)| request).collect()
}

#[test]
fn rejects_missing_wrong_incomplete_and_repeated_credentials() {
    let server = Server::start();
    for request in valid() {
        let target = request.target.clone();
        server.expect(401, &request.clone().anonymous());
        if target.starts_with("/crm") {
            for value in
                ["Bearer wrong", "Bearer", "Bearer ", "Basic test-token", "test-token", "Bearer test-token x", ""]
            {
                server.expect(401, &request.clone().anonymous().header("Authorization", value));
            }
            server.expect(401, &request.clone().header("Authorization", "Bearer test-token"));
            let other = "Bearer test-token-without-permission";
            server.expect(403, &request.anonymous().header("Authorization", other));
        } else {
            for name in ["X-Crypto-Token", "X-Crypto-Secret"] {
                server.expect(401, &request.clone().without(name));
                server.expect(401, &request.clone().without(name).header(name, ""));
                server.expect(401, &request.clone().without(name).header(name, "wrong"));
                server.expect(401, &request.clone().header(name, "test-token"));
            }
            let other = request.without("X-Crypto-Token").header("X-Crypto-Token", "test-token-without-permission");
            server.expect(403, &other);
        }
    }
    server.expect(200, &Request::get(DEALS).anonymous().header("authorization", "bEARER  test-token"));
}

#[test]
fn accepts_the_token_of_a_create_in_its_body() {
    let server = Server::start();
    let create = |token: &str| {
        let body = new_deal("").replacen('{', &format!(r#"{{"api_token": {token}, "#), 1);
        server.send(&Request::post(DEALS, body).anonymous()).status
    };
    assert_eq!(create(r#""test-token""#), 201);
    assert_eq!(create(r#""wrong""#), 401);
    assert_eq!(create(r#""""#), 401);
    assert_eq!(create(r#""test-token-without-permission""#), 403);
    assert_eq!(create("null"), 422);
    assert_eq!(create("5"), 422);
    let body = r#"{"api_token": "test-token", "deal": {}}"#;
    server.expect(422, &Request::patch("/crm/deals/1.json", body));
    server.expect(401, &Request::patch("/crm/deals/1.json", body).anonymous());
}

#[test]
fn accepts_the_token_in_the_query() {
    let server = Server::start();
    let send = |request: &Request| server.send(request).status;
    let get = |query: &str| Request::get(&format!("{DEALS}?{query}"));
    for (query, status) in [
        ("api_token=test-token", 200),
        ("client_id=101&api%5Ftoken=test%2Dtoken", 200),
        ("api_token=wrong", 401),
        ("api_token=", 401),
        ("api_token=%ff", 401),
        ("api_token=test-token&api_token=test-token", 401),
        ("api_token=test-token-without-permission", 403),
        ("api_token=test-token&client_id=x", 422),
        ("token=test-token", 401),
    ] {
        assert_eq!(send(&get(query).anonymous()), status, "{query}");
    }
    assert_eq!(send(&get("api_token=test-token")), 200, "beside the header");
    assert_eq!(send(&get("api_token=test-token").anonymous().header("Authorization", "Bearer wrong")), 401);
    assert_eq!(send(&Request::post(&format!("{DEALS}?api_token=test-token"), new_deal("")).anonymous()), 201);
    assert_eq!(send(&Request::get("/backend/public/projects?api_token=test-token").anonymous()), 401);
    let missing = server.send(&get("").anonymous()).json();
    assert!(missing["error"].as_str().is_some_and(|error| error.contains("`?api_token=TOKEN`")), "{missing}");
}

#[test]
fn checks_credentials_before_validating() {
    let server = Server::start();
    for target in [
        "/crm/deals.json?client_id=x",
        "/crm/deals.json?client_id=1&client_id=1",
        "/crm/deals.json?q=%ff",
        "/crm/deals/x.json",
        "/crm/deals/999.json",
        "/backend/public/projects?count=1&count=2",
        "/backend/public/projects/info",
        "/backend/public/projects/info?id=999",
    ] {
        server.expect(401, &Request::get(target).anonymous());
    }
    for body in ["", "{", "{}", "\u{feff}{}"] {
        server.expect(401, &Request::patch("/crm/deals/1.json", body).anonymous());
        server.expect(401, &Request::post(FILTER, body).anonymous());
        server.expect(401, &Request::post(FILTER, body).anonymous().without("Content-Type"));
        server.expect(415, &Request::post(FILTER, body).without("Content-Type"));
    }
    server.expect(404, &Request::get("/crm/deals/5").anonymous());
    server.expect(405, &Request::new("PUT", DEALS).anonymous());
}

#[test]
fn responds_with_404_to_unknown_paths() {
    let server = Server::start();
    for path in [
        "/crm/deals",
        "/crm/deals/5",
        "/crm/deals/.json",
        "/crm/deals/5.JSON",
        "/crm/deals/5.json/",
        "/crm/deals.json/",
        "//crm/deals.json",
        "/crm//deals.json",
        "/crm/deals/%ff.json",
        "/crm/deals/%zz.json",
        "/crm/deals/%.json",
        "/crm/deals/999.json",
        "/crm/deals/0.json",
        "/crm/deals/-1.json",
        "/crm/deals/9223372036854775807.json",
        "/crm/deals/e/erp/A-4",
        "/crm/deals/e/erp/.json",
        "/crm/deals/e/erp/%zz.json",
        "/crm/deals/e//A-4.json",
        "/crm/deals/e/erp/a/A-4.json",
        "/crm/deals/e/erp/none.json",
        "/CRM/deals.json",
        "/backend/public/projects/",
        "/backend/public/projects/none",
        "/backend/public/projects/info?id=999",
        "/backend/public/projects/info?id=18446744073709551615",
        "/backend/public/projects/goods?id=999",
        "/backend/public/projects/payments?id=0",
        "/backend/public/projects/actions/info?id=9223372036854775807",
    ] {
        server.expect(404, &Request::get(path));
    }
    let nowhere = server.expect(404, &Request::get("/none")).json();
    assert!(nowhere["error"].as_str().is_some_and(|error| error.contains("`/docs/`")), "{nowhere}");
    for path in ["/crm/deals/%31.json", "/crm/deals/1%2Ejson", "/crm/deals/1%2ejson"] {
        assert_eq!(server.expect(200, &Request::get(path)).id(), 1);
    }
}

#[test]
fn responds_with_405_and_allow_to_other_methods() {
    let server = Server::start();
    for (path, allowed) in [
        (DEALS, "GET,HEAD,POST"),
        ("/crm/deals/1.json", "GET,HEAD,PATCH,DELETE"),
        ("/crm/deals/e/erp/A-4.json", "GET,HEAD"),
        ("/backend/public/projects", "GET,HEAD"),
        (FILTER, "POST"),
        ("/backend/public/projects/info?id=1", "GET,HEAD"),
    ] {
        for method in ["PUT", "OPTIONS", "TRACE", "PROPFIND", "get", "X"] {
            let response = server.expect(405, &Request::new(method, path));
            assert_eq!(response.header("Allow"), Some(allowed), "{method} {path}");
        }
    }
    server.expect(405, &Request::new("HEAD", FILTER));
}

#[test]
fn responds_to_head_like_get_without_a_body() {
    let server = Server::start();
    for path in [DEALS, "/crm/deals/1.json", "/backend/public/projects/info?id=1"] {
        let (head, get) = (server.expect(200, &Request::new("HEAD", path)), server.get(path));
        assert!(head.body.is_empty());
        assert_eq!(head.header("Content-Type"), get.header("Content-Type"));
    }
    server.expect(404, &Request::new("HEAD", "/crm/deals/999.json"));
    server.expect(401, &Request::new("HEAD", DEALS).anonymous());
}

#[test]
fn reports_all_violations_with_their_paths() {
    let server = Server::start();
    let body = r#"{"deal": {"name": 5, "tax": null, "total_amount_net": "1", "closed": "won", "date": "2026-02-30",
        "client_id": 1.5, "status_id": 9223372036854775808, "fields": [], "nam": 1, "a/b": 1}, "extra": 1}"#;
    let response = server.expect(422, &Request::post(&target(DEALS, &[("x", "1"), ("y", "")]), body));
    let paths = [
        "client_id",
        "closed",
        "date",
        "extra",
        "fields",
        "name",
        "status_id",
        "tax",
        "total_amount_gross",
        "total_amount_net",
        "x",
        "y",
    ];
    assert_eq!(response.paths(), paths);

    let query = "client_id=x&status_id=9223372036854775808&responsible_id=1.5&department_id=&project_id=1&project_id=1\
                 &main_date_from=2026-13-01&main_date_to=soon&total_amount_gross_from=1e3&total_amount_gross_to=NaN&z=1";
    let response = server.expect(422, &Request::get(&format!("{DEALS}?{query}")));
    let paths = [
        "client_id",
        "department_id",
        "main_date_from",
        "main_date_to",
        "project_id",
        "responsible_id",
        "status_id",
        "total_amount_gross_from",
        "total_amount_gross_to",
        "z",
    ];
    assert_eq!(response.paths(), paths);

    let body = r#"{"count": -1, "offset": 1.5, "order_by": null, "reverse": 1, "deleted": "2", "condition": "xor",
        "having": "no", "buildin_data": {"created": "2020-01-02;2020-01-01", "step_id": [1, "2"], "user_id": 1,
        "price": "100", "good_id": [18446744073709551616], "name": 1}, "data": [], "x": 1}"#;
    let response = server.expect(422, &Request::post(FILTER, body));
    let paths = [
        "buildin_data.created",
        "buildin_data.good_id.0",
        "buildin_data.name",
        "buildin_data.price",
        "buildin_data.step_id.1",
        "buildin_data.user_id",
        "condition",
        "count",
        "data",
        "deleted",
        "having",
        "offset",
        "order_by",
        "reverse",
        "x",
    ];
    assert_eq!(response.paths(), paths);
}

#[test]
fn rejects_integers_with_a_fraction_or_an_exponent() {
    let server = Server::start();
    for (text, path) in [(r#""client_id": 1.0"#, "client_id"), (r#""task_id": 1e2"#, "task_id")] {
        let response = server.send(&Request::patch("/crm/deals/1.json", format!(r#"{{"deal": {{{text}}}}}"#)));
        assert_eq!((response.status, response.paths()), (422, vec![path.to_owned()]));
    }
    let response = server.expect(422, &Request::get("/crm/deals.json?client_id=1.0"));
    assert_eq!(response.paths(), ["client_id"]);
    let response = server.expect(422, &Request::get("/crm/deals/1.0.json"));
    assert_eq!(response.paths(), ["id"]);
    let response = server.expect(422, &Request::get("/backend/public/projects?count=1e2&offset=-0"));
    assert!(response.paths().contains(&"count".to_owned()));
}

#[test]
fn rejects_repeated_members() {
    let server = Server::start();
    for body in [r#"{"deal": {"tax": "8", "tax": "5"}}"#, r#"{"deal": {}, "deal": {}}"#] {
        let response = server.expect(422, &Request::patch("/crm/deals/1.json", body));
        assert!(
            matches!(response.paths().as_slice(), [name] if name == "deal" || name == "body"),
            "{}",
            response.text()
        );
    }
}

#[test]
fn rejects_malformed_queries() {
    let server = Server::start();
    for query in ["q=%", "q=%4", "q=%zz", "q=%ff", "q=%ed%a0%80", "%zz=1", "q=1&%71=2", "=", "=1", "q[]=1", "Q=1"] {
        server.expect(422, &Request::get(&format!("{DEALS}?{query}")));
    }
    for query in ["", "&&", "q=", "q", "q=%00", "q=%F0%9F%A6%80", "%71=x", "q=a=b", "client_id=-1"] {
        server.expect(200, &Request::get(&format!("{DEALS}?{query}")));
    }
    server.expect(422, &Request::get("/crm/deals/1.json?id=2"));
    server.expect(422, &Request::get("/crm/deals/1.json?x"));
    for ids in ["", "_", "1_", "1__2", "1,2", "a", "+1", "18446744073709551616"] {
        let response =
            server.expect(422, &Request::get(&format!("/backend/public/projects/steps?id=1&filter_steps={ids}")));
        assert_eq!(response.paths(), ["filter_steps"]);
    }
}

#[test]
fn rejects_reversed_ranges() {
    let server = Server::start();
    let query = [
        ("main_date_from", "2026-03-02"),
        ("main_date_to", "2026-03-01"),
        ("total_amount_gross_from", "0.02"),
        ("total_amount_gross_to", "0.01"),
    ];
    let response = server.expect(422, &Request::get(&target(DEALS, &query)));
    assert_eq!(response.paths(), ["main_date_from", "total_amount_gross_from"]);
}
