//! Concurrent upserts of one external id.

use crm_sandbox::{Sandbox, Seed};
use intum_client::Client;

use super::{deal, intum, start};

const CALLERS: usize = 16;

async fn deals(client: &Client) -> usize {
    client.list_deals().send().await.expect("a list").into_items().expect("deals").len()
}

/// Clones of one client share a lock for each external id.
#[tokio::test]
async fn clones_of_a_client_create_one_deal() {
    let sandbox = start(Sandbox::builder().seed(Seed::Empty)).await;
    let client = intum(&sandbox.url(), &sandbox);
    let upserts = (0..CALLERS).map(|_| client.upsert_deal("erp", "A-17", deal("A")));
    let upserted = futures_util::future::try_join_all(upserts).await.expect("all succeed");
    assert_eq!(upserted.iter().filter(|upserted| upserted.is_created).count(), 1);
    assert!(upserted.iter().all(|each| each.id == upserted[0].id), "{upserted:?}");
    assert_eq!(deals(&client).await, 1);
}

/// Programs do not know of each other: all but one delete what they created.
#[tokio::test(flavor = "multi_thread")]
async fn programs_that_race_leave_one_deal() {
    let sandbox = start(Sandbox::builder().seed(Seed::Empty)).await;
    for round in 0..10 {
        let external_id = format!("R-{round}");
        let callers = (0..CALLERS).map(|_| {
            let (client, external_id) = (intum(&sandbox.url(), &sandbox), external_id.clone());
            tokio::spawn(async move { client.upsert_deal("erp", &external_id, deal("A")).await })
        });
        let upserted: Vec<_> = futures_util::future::join_all(callers.collect::<Vec<_>>()).await;
        let ids: Vec<i64> = upserted.into_iter().map(|each| each.expect("no panic").expect("succeeds").id).collect();
        assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
        assert_eq!(deals(&intum(&sandbox.url(), &sandbox)).await, round + 1);
    }
}
