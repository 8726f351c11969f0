//! Every operation of both clients, with all requests and responses validated.

use crm_contract::Api;
use crm_sandbox::{AmountFormat, Envelope, Sandbox};
use intum_client::types::{CreateDealRequest, DealPatch};
use tests::{ValidatingProxy, apis};

use super::{amount, deal, intum, start};

/// Checks that no violation passed the proxy and that every operation did.
fn assert_complete(proxy: &ValidatingProxy, api: Api) {
    assert_eq!(proxy.violations(), Vec::<String>::new());
    let mut all: Vec<&str> = api.operations().iter().map(|operation| operation.id).collect();
    all.sort_unstable();
    assert_eq!(proxy.operations(), all);
}

#[tokio::test]
async fn every_operation_works() {
    for facts in apis::ALL {
        for (envelope, amounts) in [(Envelope::Wrapped, AmountFormat::Number), (Envelope::Bare, AmountFormat::Text)] {
            let sandbox = start(Sandbox::builder().envelope(envelope).amounts(amounts)).await;
            let proxy = ValidatingProxy::start(sandbox.url()).await;
            (facts.call_all)(proxy.url(), &sandbox.credentials()).await;
            assert_complete(&proxy, facts.api);
        }
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
    assert!(error.is_validation(), "{error}");
    assert_eq!(error.violations()[0].field, "total_amount_net");
    assert!(error.request_id().is_some());
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
