//! Data that the program provides, before the sandbox starts and while it runs.

use std::collections::BTreeMap;

use crm_sandbox::{Location, Sandbox, Seed, SeedData};
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::server::Server;
use crate::wire::Request;

fn deal(name: &str) -> Value {
    json!({"name": name, "total_amount_net": 100, "total_amount_gross": 123, "tax": "23"})
}

fn raw(text: &str) -> Box<RawValue> {
    RawValue::from_string(text.to_owned()).expect("JSON")
}

#[test]
fn starts_with_data_of_the_program() {
    let money =
        raw(r#"{"total_amount_net": 0.10, "total_amount_gross": 12345678901.2300, "tax": "zw", "client_id": 7}"#);
    let project = json!({
        "fields": {"name": "Ремонт", "created": "2026-02-03", "step_id": 4},
        "data": {"contract_no": "Д-001"},
        "participants": {"user_id": [5]},
        "payments": [{"type": "1", "date": "2026-05-21", "amount": 5000}],
        "checklists": [{"name": "old", "due": "2020-01-01", "is_done": false}],
    });
    let data = SeedData::new()
        .client(json!({"id": 7, "email": "Office@Alfa.example"}))
        .deal(money)
        .deals([deal("a"), deal("b")])
        .project(project);
    let server = Server::of(Sandbox::builder().seed(data));
    assert_eq!(server.deals(&[]), [1, 2, 3]);
    assert_eq!(server.deals(&[("q", "office@alfa")]), [1]);
    let first = server.get("/crm/deals/1.json");
    assert_eq!(first.member("total_amount_net"), "0.10");
    assert_eq!(first.member("total_amount_gross"), "12345678901.2300");
    for filter in [
        json!({"data": {"contract_no": "Д-001"}}),
        json!({"having": "checklists_expired"}),
        json!({"buildin_data": {"participants_user_id": [5], "step_id": [4]}}),
    ] {
        assert_eq!(server.projects(&filter), [1], "{filter}");
    }
    let payments = server.get("/backend/public/projects/payments?id=1");
    assert_eq!(payments.content()[0]["amount"], 5000);
}

#[test]
fn adds_data_while_it_runs() {
    let server = Server::start();
    let created = server.create("").id();
    let project = || json!({"fields": {"name": "late"}, "steps": [{"name": "s", "date": "2026-01-02"}]});
    let projects = server.projects(&json!({}));
    let data = SeedData::new().deals([deal("x"), deal("y")]).projects([project(), project()]);
    let seeded = server.sandbox.seed_now(&data).expect("it is stored");
    assert_eq!(seeded.deals, [created + 1, created + 2]);
    let last = projects.last().expect("the demo has projects");
    assert_eq!(seeded.projects, [last + 1, last + 2]);
    assert_eq!(server.get(&format!("/crm/deals/{}.json", seeded.deals[1])).content()["name"], "y");
    let steps = server.get(&format!("/backend/public/projects/steps?id={}", seeded.projects[1]));
    assert_eq!(steps.content().as_array().map(Vec::len), Some(1));
    assert_eq!(server.create("").id(), created + 3);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let again = runtime.block_on(server.sandbox.seed(data)).expect("it is stored");
    assert_eq!(again.deals, [created + 4, created + 5]);
    assert_eq!(again.projects, [last + 3, last + 4]);
}

#[test]
fn stores_nothing_of_data_with_a_mistake() {
    let server = Server::empty();
    let project = json!({"payments": [{"type": "2", "date": "2026-01-01", "amount": 1}]});
    let no_json = BTreeMap::from([(vec![1], 1)]);
    for (data, fragments) in [
        (SeedData::new().deal(deal("a")).deal(json!({"tax": ""})), &["deals[1]", "total_amount_net"][..]),
        (
            SeedData::new().deal(deal("a")).deal(json!({"deal": deal("b")})),
            &["deals[1]", "missing field `total_amount_net`"],
        ),
        (SeedData::new().deal(deal("a")).project(project), &["projects[0].payments[0].type"]),
        (SeedData::new().deal(deal("a")).deal(no_json), &["deals[1]", "key must be a string"]),
        (
            SeedData::new().deal(deal("a")).deal(json!({
                "name": "wrong", "total_amount_net": 2, "total_amount_gross": 1, "tax": ""
            })),
            &["wrong", "total_amount_net"],
        ),
    ] {
        let error = server.sandbox.seed_now(&data).expect_err("it has a mistake").to_string();
        let start = Sandbox::builder().seed(data).start_now().expect_err("it has a mistake").to_string();
        for fragment in fragments {
            assert!(error.contains(fragment) && start.contains(fragment), "{fragment}: {error}\n{start}");
        }
    }
    assert!(server.deals(&[]).is_empty());
    assert_eq!(server.create("").id(), 1, "no id is lost");
}

#[test]
fn validates_json_data_when_it_is_parsed() {
    let text = r#"{"deals": [{"total_amount_net": 1.50, "total_amount_gross": 1.50, "tax": ""}], "projects": [{}]}"#;
    let data = SeedData::from_json(text).expect("data");
    let server = Server::of(Sandbox::builder().seed(data.clone().deal(deal("more"))));
    assert_eq!(server.get("/crm/deals/1.json").member("total_amount_net"), "1.50");
    assert_eq!((server.deals(&[]).len(), server.projects(&json!({})).len()), (2, 1));
    assert_ne!(data, data.clone().deal(deal("more")));
    for (text, fragment) in [("[]", "list"), ("{", "line 1"), (r#"{"deals": [{}]}"#, "deals[0]"), ("{\n}}", "line 2")] {
        let error = SeedData::from_json(text).expect_err(text).to_string();
        assert!(error.contains(fragment), "{error}");
    }
}

#[test]
fn does_not_seed_a_file_with_data_but_adds_to_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deals.db");
    let start = || {
        let data = SeedData::new().deal(deal("first"));
        Server::of(Sandbox::builder().seed(data).location(Location::File(path.clone())))
    };
    drop(start());
    let server = start();
    assert_eq!(server.deals(&[]), [1]);
    assert_eq!(server.sandbox.seed_now(&SeedData::new().deal(deal("second"))).expect("it is stored").deals, [2]);
    drop(server);
    assert_eq!(start().deals(&[]), [1, 2]);
}

#[test]
fn adds_data_during_writes() {
    #[derive(Serialize)]
    struct CustomDeal {
        total_amount_net: u32,
        total_amount_gross: u32,
        tax: &'static str,
    }

    let server = Server::of(Sandbox::builder().seed(Seed::Empty));
    let custom_deal = || CustomDeal { total_amount_net: 1, total_amount_gross: 2, tax: "23" };
    let mut ids: Vec<i64> = std::thread::scope(|scope| {
        let seeding = scope.spawn(|| {
            (0..20)
                .flat_map(|_| {
                    server
                        .sandbox
                        .seed_now(&SeedData::new().deals([custom_deal(), custom_deal()]))
                        .expect("it is stored")
                        .deals
                })
                .collect::<Vec<_>>()
        });
        let created: Vec<i64> = (0..20).map(|_| server.create("").id()).collect();
        [created, seeding.join().expect("no panic")].concat()
    });
    ids.sort_unstable();
    assert_eq!(ids, (1..=60).collect::<Vec<_>>());
    assert_eq!(server.expect(200, &Request::get("/crm/deals.json")).ids(), ids);
}
