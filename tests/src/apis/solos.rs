//! solOS.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use crm_client_runtime::schemars::SchemaGenerator;
use crm_contract::{Api, Example};
use crm_sandbox::Credentials;
use solos_client::types::{
    self, BuildinData, Condition, Having, ObjectState, PaymentDirection, ProjectFilter, SortDirection,
};
use solos_client::{Client, DateRange, IdList, NaiveDate};

use super::api_facts::{ApiFacts, Sent, Written, responses, round_trip};
use super::example_parts::{body, query};

/// The API, for the list of all.
pub const API: ApiFacts = ApiFacts {
    api: Api::Solos,
    add_schemas,
    types: &[
        ("ProjectFilter", round_trip::<ProjectFilter>),
        ("IdList", round_trip::<IdList>),
        ("ObjectState", round_trip::<ObjectState>),
        ("PaymentDirection", round_trip::<PaymentDirection>),
        ("SortDirection", round_trip::<SortDirection>),
    ],
    send_example: |id, example, url| Box::pin(send_example(id, example, url)),
    call_all: |url, credentials| Box::pin(call_all(url, credentials)),
    responses: |url| Box::pin(responses(url)),
};

fn add_schemas(generator: &mut SchemaGenerator) {
    types::add_schemas(generator);
    // They stand in the objects that are sent, and are documented by themselves.
    generator.subschema_for::<IdList>();
    generator.subschema_for::<DateRange>();
}

async fn send_example(id: &str, example: &Example, url: &str) -> Sent {
    let client = Client::new(url, "test-token", "test-secret")?;
    let text = |name: &str| query(example, name);
    let number = |name: &str| query(example, name).parse::<u64>().expect("a number");
    let date = |name: &str| query(example, name).parse::<NaiveDate>().expect("a date");
    match id {
        "list_projects" => {
            let request = client.list_projects().count(number("count")).offset(number("offset"));
            let request = request.order_by(text("order_by")).reverse(SortDirection::from(text("reverse")));
            request.deleted(ObjectState::from(text("deleted"))).send().await?;
        }
        "filter_projects" => {
            let body: ProjectFilter = serde_json::from_str(body(example))?;
            client.filter_projects(body).send().await?;
        }
        "get_project" => {
            client.get_project(number("id")).send().await?;
        }
        "list_project_steps" => {
            let request = client.list_project_steps(number("id"));
            request.filter_date(date("filter_date")).filter_steps(text("filter_steps")).send().await?;
        }
        "list_project_actions" => {
            let request = client.list_project_actions(number("id"));
            let request = request.count(number("count")).offset(number("offset")).filter_id(number("filter_id"));
            request.filter_date(date("filter_date")).filter_actions(text("filter_actions")).send().await?;
        }
        "get_project_action" => {
            client.get_project_action(number("id")).send().await?;
        }
        "list_project_checklists" => {
            client.list_project_checklists(number("id")).send().await?;
        }
        "list_project_goods" => {
            client.list_project_goods(number("id")).send().await?;
        }
        "list_project_payments" => {
            let request = client.list_project_payments(number("id"));
            let request = request.count(number("count")).offset(number("offset")).filter_id(number("filter_id"));
            let direction = PaymentDirection::from(text("filter_type"));
            request.filter_date(date("filter_date")).filter_type(direction).send().await?;
        }
        _ => panic!("no call for the example of {id}"),
    }
    Ok(())
}

async fn call_all(url: &str, credentials: &Credentials) {
    let client = Client::new(url, credentials.token, credentials.secret).expect("a client");
    let listed = client.list_projects().count(5_u64).order_by("id").reverse(SortDirection::Descending).send().await;
    assert_eq!(listed.expect("a list").into_items().expect("projects").len(), 5);
    let filter = ProjectFilter::builder()
        .condition(Condition::And)
        .having(Having::Payments)
        .buildin_data(BuildinData::builder().step_id(vec![1_u64, 2]).build())
        .build();
    let found = client.filter_projects(filter).send().await.expect("a list").into_items().expect("projects");
    let id = found[0].id().expect("a number").expect("an id");

    let project = client.get_project(id).send().await.expect("found").into_object().expect("a project");
    assert_eq!(project.extra.get::<String>("name").expect("text"), found[0].extra.get("name").expect("text"));
    let day: NaiveDate = "2021-05-21".parse().expect("a day");
    let steps = client.list_project_steps(id).send().await.expect("a list").into_items().expect("steps");
    assert_eq!(steps.len(), 2);
    let actions = client.list_project_actions(id).filter_date(day).send().await.expect("a list");
    let action = actions.into_items().expect("events")[0].id().expect("a number").expect("an id");
    client.get_project_action(action).send().await.expect("found").into_object().expect("an event");
    client.list_project_checklists(id).send().await.expect("a list").into_items().expect("checklists");
    client.list_project_goods(id).send().await.expect("a list").into_items().expect("goods");
    let payments = client.list_project_payments(id).filter_type(PaymentDirection::Credit).send().await;
    assert_eq!(payments.expect("a list").into_items().expect("payments").len(), 1);
}

async fn responses(url: &str) -> Vec<Written> {
    let client = Client::new(url, "test-token", "test-secret").expect("a client");
    responses!(
        client,
        [
            list_projects(),
            filter_projects(ProjectFilter::default()),
            get_project(1),
            list_project_steps(1),
            list_project_actions(1),
            get_project_action(1),
            list_project_checklists(1),
            list_project_goods(1),
            list_project_payments(1),
        ]
    )
}
