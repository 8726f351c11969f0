//! Projects: pages, order, and filters by built-in fields.

use serde_json::{Value, json};

use crate::server::{Server, target};
use crate::wire::Request;

const DEMO: &str = include_str!("../../src/seed/demo.json");
const LIST: &str = "/backend/public/projects";

/// Returns the ids of the demo's projects that match, in order.
fn model(fits: impl Fn(&Value) -> bool) -> Vec<i64> {
    let demo: Value = serde_json::from_str(DEMO).expect("JSON");
    (1..).zip(demo["projects"].as_array().unwrap()).filter(|(_, project)| fits(project)).map(|(id, _)| id).collect()
}

fn is_active(project: &Value) -> bool {
    project["is_deleted"] != true
}

fn list(server: &Server, query: &[(&str, &str)]) -> Vec<i64> {
    server.expect(200, &Request::get(&target(LIST, query))).ids()
}

#[test]
fn a_project_has_its_fields_with_their_digits() {
    let server = Server::start();
    let one = server.get("/backend/public/projects/info?id=1");
    assert_eq!(one.member("price"), "100.00");
    assert_eq!(one.content()["contract_no"], "Д-001");
    assert_eq!(one.content()["vip"], true);
    let first = server.get(LIST).content()[0].clone();
    assert_eq!(first, one.content());
}

#[test]
fn pages_are_slices_of_one_order() {
    let server = Server::start();
    let all = model(is_active);
    assert_eq!(list(&server, &[]), all);
    for (count, offset) in [(0, 0), (1, 0), (5, 3), (100, 15), (5, 1000), (500, 0)] {
        let expected: Vec<i64> = all.iter().copied().skip(offset).take(count).collect();
        let (count, offset) = (count.to_string(), offset.to_string());
        assert_eq!(list(&server, &[("count", &count), ("offset", &offset)]), expected);
        let filter = json!({"count": count.parse::<u64>().unwrap(), "offset": offset.parse::<u64>().unwrap()});
        assert_eq!(server.projects(&filter), expected);
    }
    let most = u64::MAX.to_string();
    assert_eq!(list(&server, &[("count", &most)]), all);
    assert!(list(&server, &[("offset", &most)]).is_empty());
}

#[test]
fn a_page_has_100_projects_by_default_and_500_at_most() {
    let server = Server::of(crm_sandbox::Sandbox::builder().seed(crm_sandbox::Seed::Count(600)));
    assert_eq!(list(&server, &[]), (1..=100).collect::<Vec<_>>());
    assert_eq!(list(&server, &[("count", "600")]).len(), 500);
    assert_eq!(list(&server, &[("count", "600"), ("offset", "500")]), (501..=600).collect::<Vec<_>>());
    assert_eq!(server.projects(&json!({})).len(), 100);
}

#[test]
fn sorts_by_any_field_in_both_directions() {
    let server = Server::start();
    let demo: Value = serde_json::from_str(DEMO).expect("JSON");
    let field = |id: i64, name: &str| {
        let project = &demo["projects"][usize::try_from(id - 1).unwrap()];
        let found = if project["fields"][name].is_null() { &project["data"][name] } else { &project["fields"][name] };
        match found {
            Value::Number(number) => format!("{:020.5}", number.as_f64().unwrap()),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        }
    };
    for name in ["name", "created", "sales_funnel_id", "step_id", "user_id", "group_id", "price", "currency_id"]
        .into_iter()
        .chain(["client_id", "contract_date", "vip", "contract_no"])
    {
        let mut expected = model(is_active);
        expected.sort_by_key(|id| (field(*id, name), *id));
        assert_eq!(list(&server, &[("order_by", name)]), expected, "{name}");
        assert_eq!(server.projects(&json!({"order_by": name, "reverse": "0"})), expected, "{name}");
        expected.reverse();
        assert_eq!(list(&server, &[("order_by", name), ("reverse", "1")]), expected, "{name}");
    }
    let mut by_id = model(is_active);
    for name in ["id", "none", "", "id; DROP TABLE projects", "id DESC", "$.client_id", "body", "data", "rowid"] {
        assert_eq!(list(&server, &[("order_by", name)]), by_id, "{name}");
    }
    by_id.reverse();
    assert_eq!(list(&server, &[("order_by", "none"), ("reverse", "1")]), by_id);
}

#[test]
fn lists_deleted_projects_separately() {
    let server = Server::start();
    let deleted = model(|project| !is_active(project));
    assert!(!deleted.is_empty());
    assert_eq!(list(&server, &[("deleted", "1")]), deleted);
    assert_eq!(server.projects(&json!({"deleted": "1", "condition": "or", "buildin_data": {"step_id": [1]}})).len(), 0);
    assert_eq!(list(&server, &[("deleted", "0")]), model(is_active));
    let path = format!("{LIST}/info?id={}", deleted[0]);
    assert_eq!(server.get(&path).id(), deleted[0]);
}

/// A condition, and its model.
type Condition = (Value, fn(&Value) -> bool);

fn has(project: &Value, part: &str) -> bool {
    project[part].as_array().is_some_and(|parts| !parts.is_empty())
}

fn any(list: &Value, field: &str, ids: &[i64]) -> bool {
    let is_one = |value: &Value| value.as_i64().is_some_and(|id| ids.contains(&id));
    list.as_array().into_iter().flatten().any(|each| is_one(if field.is_empty() { each } else { &each[field] }))
}

fn having() -> Vec<Condition> {
    vec![
        (json!({"having": "actions"}), |project| has(project, "actions")),
        (json!({"having": "payments"}), |project| has(project, "payments")),
        (json!({"having": "tasks"}), |project| has(project, "tasks")),
        (json!({"having": "goods"}), |project| has(project, "goods")),
        (json!({"having": "no_actions"}), |project| !has(project, "actions")),
        (json!({"having": "no_payments"}), |project| !has(project, "payments")),
        (json!({"having": "no_tasks"}), |project| !has(project, "tasks")),
        (json!({"having": "no_goods"}), |project| !has(project, "goods")),
        (json!({"having": "checklists_expired"}), |project| {
            project["checklists"].as_array().into_iter().flatten().any(|checklist| checklist["is_done"] == false)
        }),
    ]
}

fn built_in() -> Vec<Condition> {
    vec![
        (json!({"created": "2021-02-06;2022-03-11"}), |project| {
            project["fields"]["created"].as_str().is_some_and(|day| ("2021-02-06"..="2022-03-11").contains(&day))
        }),
        (json!({"sales_funnel_id": [2, 9]}), |project| project["fields"]["sales_funnel_id"] == 2),
        (json!({"step_id": [1, 2, 3]}), |project| project["fields"]["step_id"].as_i64() <= Some(3)),
        (json!({"user_id": [2, 18_446_744_073_709_551_615_u64]}), |project| project["fields"]["user_id"] == 2),
        (json!({"group_id": [1, 1, 1]}), |project| project["fields"]["group_id"] == 1),
        (json!({"price": 100}), |project| project["fields"]["price"].as_f64() == Some(100.0)),
        (json!({"currency_id": []}), |_| false),
        (json!({"participants_user_id": [4]}), |project| any(&project["participants"]["user_id"], "", &[4])),
        (json!({"participants_group_id": [2, 3]}), |project| any(&project["participants"]["group_id"], "", &[2, 3])),
        (json!({"actions_type_id": [5]}), |project| any(&project["actions"], "actions_type_id", &[5])),
        (json!({"good_id": [10]}), |project| any(&project["goods"], "good_id", &[10])),
        (json!({"created": "2020-01-05;2020-01-05", "price": 1e2, "step_id": [3]}), |project| {
            project["fields"]["created"] == "2020-01-05"
        }),
    ]
}

#[test]
fn each_condition_selects_what_the_model_does() {
    let server = Server::start();
    for (filter, fits) in having() {
        assert_eq!(server.projects(&filter), model(|each| is_active(each) && fits(each)), "{filter}");
    }
    for (fields, fits) in built_in() {
        let filter = json!({ "buildin_data": fields });
        assert_eq!(server.projects(&filter), model(|each| is_active(each) && fits(each)), "{filter}");
    }
    assert_eq!(server.projects(&json!({"buildin_data": {}, "data": {}, "condition": "or"})), model(is_active));
}

#[test]
fn combines_conditions() {
    let server = Server::start();
    let mut rng = fastrand::Rng::with_seed(11);
    let (having, built_in) = (having(), built_in());
    for _ in 0..200 {
        let (has, of_having) = &having[rng.usize(..having.len())];
        let (first, of_first) = &built_in[rng.usize(..built_in.len() - 1)];
        let (second, of_second) = &built_in[rng.usize(..built_in.len() - 1)];
        let mut fields = first.clone();
        fields.as_object_mut().unwrap().extend(second.as_object().unwrap().clone());
        let client = rng.i64(1..5);
        let mut filter = json!({"having": has["having"], "buildin_data": fields, "data": {"client_id": client}});
        let of_client = |project: &Value| project["data"]["client_id"] == client;
        let all = |each: &Value| of_having(each) && of_first(each) && of_second(each) && of_client(each);
        assert_eq!(server.projects(&filter), model(|each| is_active(each) && all(each)), "{filter}");
        filter["condition"] = "or".into();
        let one = |each: &Value| of_having(each) || of_first(each) || of_second(each) || of_client(each);
        assert_eq!(server.projects(&filter), model(|each| is_active(each) && one(each)), "{filter}");
    }
}

#[test]
fn filters_by_long_lists_of_ids() {
    let server = Server::start();
    let ids: Vec<u64> = (0..60_000).collect();
    let filter = json!({"buildin_data": {"step_id": ids, "good_id": ids, "participants_user_id": ids}});
    assert_eq!(server.projects(&filter), model(|each| is_active(each) && has(each, "goods")));
    let ids: String = (0..10_000).map(|id| format!("_{id}")).collect();
    assert_eq!(server.get(&format!("{LIST}/steps?id=1&filter_steps=1{ids}")).ids(), [1, 2]);
}
