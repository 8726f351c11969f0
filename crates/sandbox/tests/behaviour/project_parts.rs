//! Parts of projects, and their filters.

use crate::server::Server;
use crate::wire::Request;

/// Two projects with different parts.
const SEED: &str = r#"{"projects": [
    {"steps": [{"name": "s", "date": "2021-01-01"}]},
    {
        "steps": [{"name": "a", "date": "2021-01-01"}, {"name": "b", "date": "2021-01-02"}, {"name": "c", "date": "2021-01-02"}],
        "actions": [{"actions_type_id": 1, "date": "2021-01-01", "text": "x"}, {"actions_type_id": 2, "date": "2021-01-02", "text": "y"},
                    {"actions_type_id": 2, "date": "2021-01-03", "text": "z"}],
        "checklists": [{"name": "c", "due": "2021-01-01", "is_done": true}],
        "goods": [{"good_id": 9, "name": "g", "price": 1.50, "quantity": 2.0}],
        "payments": [{"type": "1", "date": "2021-01-01", "amount": 10.10}, {"type": "0", "date": "2021-01-02", "amount": -0.00},
                     {"type": "1", "date": "2021-01-02", "amount": 1e2}]
    }
]}"#;

#[test]
fn lists_the_parts_of_their_project() {
    let server = Server::with(SEED);
    let of = |target: &str| server.expect(200, &Request::get(&format!("/backend/public/projects/{target}"))).ids();
    for (target, ids) in [
        ("steps?id=1", &[1][..]),
        ("steps?id=2", &[2, 3, 4]),
        ("steps?id=2&filter_date=2021-01-02", &[3, 4]),
        ("steps?id=2&filter_steps=2_4_99", &[2, 4]),
        ("steps?id=2&filter_steps=1", &[]),
        ("steps?id=2&filter_steps=2_4&filter_date=2021-01-02", &[4]),
        ("actions?id=1", &[]),
        ("actions?id=2", &[1, 2, 3]),
        ("actions?id=2&count=1&offset=1", &[2]),
        ("actions?id=2&count=0", &[]),
        ("actions?id=2&filter_id=3", &[3]),
        ("actions?id=1&filter_id=3", &[]),
        ("actions?id=2&filter_date=2021-01-01", &[1]),
        ("actions?id=2&filter_actions=2_7", &[2, 3]),
        ("actions?id=2&filter_actions=2&filter_date=2021-01-03&filter_id=3", &[3]),
        ("checklists?id=2", &[1]),
        ("checklists?id=1", &[]),
        ("goods?id=2", &[1]),
        ("payments?id=2", &[1, 2, 3]),
        ("payments?id=2&filter_type=1", &[1, 3]),
        ("payments?id=2&filter_type=0", &[2]),
        ("payments?id=2&filter_type=1&filter_date=2021-01-02", &[3]),
        ("payments?id=2&filter_id=2&offset=0&count=18446744073709551615", &[2]),
        ("payments?id=2&filter_id=18446744073709551615", &[]),
    ] {
        assert_eq!(of(target), ids, "{target}");
    }
    let one = server.get("/backend/public/projects/actions/info?id=2");
    assert_eq!(one.content()["text"], "y");
    let payments = server.get("/backend/public/projects/payments?id=2");
    for digits in ["10.10", "-0.00", "1e2"] {
        assert!(payments.text().contains(&format!("\"amount\":{digits}")), "{}", payments.text());
    }
}

#[test]
fn rejects_unknown_projects_and_unknown_parameters_of_parts() {
    let server = Server::with(SEED);
    for part in ["info", "steps", "actions", "checklists", "goods", "payments"] {
        server.expect(404, &Request::get(&format!("/backend/public/projects/{part}?id=3")));
        let response = server.expect(422, &Request::get(&format!("/backend/public/projects/{part}")));
        assert_eq!(response.paths(), ["id"]);
    }
    for target in ["steps?id=2&count=1", "goods?id=2&filter_id=1", "payments?id=2&filter_actions=1", "info?id=2&q=x"] {
        server.expect(422, &Request::get(&format!("/backend/public/projects/{target}")));
    }
}

#[test]
fn pages_long_lists_of_parts() {
    let payments: Vec<String> =
        (0..600).map(|_| r#"{"type": "1", "date": "2021-01-01", "amount": 1}"#.to_owned()).collect();
    let steps: Vec<String> = (0..600).map(|_| r#"{"name": "s", "date": "2021-01-01"}"#.to_owned()).collect();
    let (payments, steps) = (payments.join(","), steps.join(","));
    let server = Server::with(&format!(r#"{{"projects": [{{"payments": [{payments}], "steps": [{steps}]}}]}}"#));
    let count = |target: &str| server.get(&format!("/backend/public/projects/{target}")).ids().len();
    assert_eq!(count("payments?id=1"), 100);
    assert_eq!(count("payments?id=1&count=501"), 500);
    assert_eq!(count("payments?id=1&count=500&offset=500"), 100);
    assert_eq!(count("steps?id=1"), 600, "steps have no pages");
}
