//! What consumers' code relies on implicitly: thread safety and serialization.

use intum_client::{Client, Error, Items, Response, types};

#[test]
fn everything_can_go_to_another_thread() {
    fn is_shared<T: Send + Sync + 'static>() {}
    fn is_sent<T: Send>(_: T) {}
    fn futures(client: &Client, solos: &solos_client::Client) {
        is_sent(client.get_deal(1).send());
        is_sent(client.get_deal(1).send_raw());
        is_sent(client.list_deals().send());
        is_sent(client.delete_deal(1).send());
        is_sent(client.upsert_deal("", "", types::NewDeal::new(0.into(), 0.into(), "")));
        let items: Items<_> = solos.list_projects().stream();
        is_sent(items);
    }
    is_shared::<Client>();
    is_shared::<solos_client::Client>();
    is_shared::<Error>();
    is_shared::<Response<intum_client::ListResponse<types::Deal>>>();
    is_shared::<intum_client::CallOptions>();
    is_shared::<intum_client::ConfigError>();
    let _: fn(&Client, &solos_client::Client) = futures;
}

#[test]
fn requests_survive_serialization() {
    let deal = types::NewDeal::builder()
        .total_amount_net("10.10".parse::<intum_client::Amount>().expect("an amount"))
        .total_amount_gross(12)
        .tax("23")
        .build();
    let stored = serde_json::to_string(&deal).expect("JSON");
    assert_eq!(stored, r#"{"tax":"23","total_amount_gross":12,"total_amount_net":10.10}"#);
    assert_eq!(serde_json::from_str::<types::NewDeal>(&stored).expect("a deal"), deal);
    let patch = types::DealPatch::builder().name(intum_client::Patch::Null).build();
    let stored = serde_json::to_string(&patch).expect("JSON");
    assert_eq!(serde_json::from_str::<types::DealPatch>(&stored).expect("a patch"), patch);
}
