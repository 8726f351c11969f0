//! Blocking calls.

use tests::{Fault, Interruption, Phase};

use crate::{FILTER, World, audit, deal};

#[tokio::test]
async fn redacts_secrets_in_a_rejected_blocking_call() {
    let world = World::with([Fault::json("{}")]).await;
    audit("blocking", &world.intum.list_deals().q(FILTER).send_blocking().expect_err("it would stop this program"));
    audit("blocking", &world.intum.create_deal(deal()).send_blocking().expect_err("it would stop this program"));
    let mut projects = world.solos.list_projects().stream().into_blocking();
    audit("blocking", &projects.next().expect("an item").expect_err("it would stop this program"));
    assert!(projects.next().is_none() && world.server.log().connections == 0);
}

#[tokio::test]
async fn redacts_secrets_in_a_failed_blocking_call() {
    let world = World::with([Fault::Interrupts(Phase::AfterRequest, Interruption::Close)]).await;
    let intum = world.intum.clone();
    let failed = std::thread::spawn(move || {
        let list = intum.list_deals().q(FILTER).send_blocking().expect_err("no response");
        [list, intum.create_deal(deal()).send_blocking().expect_err("no response")]
    });
    let failed = tokio::task::spawn_blocking(move || failed.join().expect("no panic")).await.expect("no panic");
    assert_eq!(failed.each_ref().map(intum_client::Error::attempts), [2, 1]);
    for error in failed {
        audit("blocking", &error);
    }
}
