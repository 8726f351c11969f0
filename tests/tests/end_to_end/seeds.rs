//! Seeds in the client's own types.

use crm_sandbox::{Sandbox, SeedData};
use intum_client::types::NewDeal;

use crate::{amount, deal, intum, start};

#[tokio::test]
async fn a_sandbox_is_seeded_with_the_clients_own_deals() {
    let exact = NewDeal::new(amount("0.10"), amount("123456789012.3400"), "23");
    let sandbox = start(Sandbox::builder().seed(SeedData::new().deal(exact))).await;
    let client = intum(&sandbox.url(), &sandbox);
    let seeded = sandbox.seed(SeedData::new().deals([deal("late"), deal("later")])).await.expect("it is stored");
    let found = client.get_deal(1).send().await.expect("a response").into_object().expect("a deal");
    let gross = found.total_amount_gross().expect("a number").expect("an amount").to_string();
    assert_eq!(gross, "123456789012.3400");
    let id = seeded.deals[1];
    let found = client.get_deal(id).send().await.expect("a response").into_object().expect("a deal");
    assert_eq!(found.name().expect("a text"), Some("later"));
}
