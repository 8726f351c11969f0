//! Every operation of both clients, with all requests and responses validated.

use crm_contract::Api;
use crm_sandbox::{Envelope, Sandbox, Seed};
use intum_client::types::{CreateDealRequest, DealOutcome, DealPatch};
use intum_client::{NaiveDate, Patch};
use solos_client::types::{BuildinData, Condition, Having, PaymentDirection, ProjectFilter, SortDirection};
use tests::ValidatingProxy;

use super::{amount, deal, intum, solos, start};

/// Checks that no violation passed the proxy and that every operation did.
fn assert_complete(proxy: &ValidatingProxy, api: Api) {
    assert_eq!(proxy.violations(), Vec::<String>::new());
    let mut all: Vec<&str> = api.operations().iter().map(|operation| operation.id).collect();
    all.sort_unstable();
    assert_eq!(proxy.operations(), all);
}

#[tokio::test]
async fn deals() {
    for envelope in [Envelope::Wrapped, Envelope::Bare] {
        let sandbox = start(Sandbox::builder().seed(Seed::Empty).envelope(envelope)).await;
        let proxy = ValidatingProxy::start(sandbox.url()).await;
        let client = intum(proxy.url(), &sandbox);

        let mut new = deal("Wdrożenie");
        (new.external_id, new.client_id) = (Some("A-17".to_owned()), Some(5));
        let created = client.create_deal(new).send().await.expect("created").into_object().expect("a deal");
        let id = created.id().expect("a number").expect("an id");
        assert_eq!(created.total_amount_net().expect("an amount").map(|it| it.to_string()).as_deref(), Some("10.00"));

        let patch = DealPatch::builder().closed(DealOutcome::Won).status_id(2).client_id(Patch::Null).build();
        client.update_deal(id, patch).send().await.expect("updated");
        let found = client.get_deal_by_external_id("erp", "A-17").send().await.expect("found");
        let found = found.into_object().expect("a deal");
        assert_eq!(found.closed().expect("an outcome"), Some(&DealOutcome::Won));
        assert_eq!(found.client_id().expect("a number or nothing"), None);
        assert_eq!(found.name().expect("text"), Some("Wdrożenie"));

        let listed = client.list_deals().q("WDROŻENIE").status_id(2).total_amount_gross_from("12.3").send().await;
        assert_eq!(listed.expect("a list").into_items().expect("deals").len(), 1);
        let none = client.list_deals().total_amount_gross_from("12.31").send().await.expect("a list");
        assert_eq!(none.into_items().expect("deals").len(), 0);

        client.delete_deal(id).send().await.expect("deleted");
        let error = client.get_deal(id).send().await.expect_err("it is gone");
        assert!(error.is_not_found(), "{error}");
        assert_complete(&proxy, Api::Intum);
    }
}

#[tokio::test]
async fn a_create_carries_its_token_in_the_body() {
    let sandbox = start(Sandbox::builder()).await;
    let client = intum_client::Client::with_token_in_body(&sandbox.url()).expect("a client");
    let create = |token: &str| {
        let body = CreateDealRequest::builder().api_token(token).deal(deal("A")).build();
        client.create_deal(body).send()
    };
    create(sandbox.credentials().token).await.expect("created");
    assert!(create("test-other-token").await.expect_err("rejected").is_unauthorized());
    assert!(create(sandbox.credentials().token_without_permission).await.expect_err("rejected").is_forbidden());
}

/// The server names the fields, and the error returns them.
#[tokio::test]
async fn an_error_response_names_the_invalid_fields() {
    let sandbox = start(Sandbox::builder()).await;
    let client = intum(&sandbox.url(), &sandbox);
    let patch = DealPatch::builder().total_amount_net(amount("999999999999.99")).build();
    let error = client.update_deal(1, patch).send().await.expect_err("more than the gross amount");
    assert!(error.is_conflict(), "{error}");
    assert_eq!(error.violations()[0].field, "deal.total_amount_net");
    assert!(error.request_id().is_some());
}

#[tokio::test]
async fn projects() {
    for envelope in [Envelope::Wrapped, Envelope::Bare] {
        let sandbox = start(Sandbox::builder().envelope(envelope)).await;
        let proxy = ValidatingProxy::start(sandbox.url()).await;
        let client = solos(proxy.url(), &sandbox);

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
        assert_complete(&proxy, Api::Solos);
    }
}

#[tokio::test]
async fn rejects_incomplete_credentials() {
    let sandbox = start(Sandbox::builder()).await;
    let credentials = sandbox.credentials();
    let client = |secret| solos_client::Client::new(&sandbox.url(), credentials.token, secret).expect("a client");
    assert!(client("test-other-secret").list_projects().send().await.expect_err("rejected").is_unauthorized());
    assert!(client(credentials.secret).list_projects().send().await.is_ok());
    let token = credentials.token_without_permission;
    let client = solos_client::Client::new(&sandbox.url(), token, credentials.secret).expect("a client");
    assert!(client.list_projects().send().await.expect_err("rejected").is_forbidden());
}
