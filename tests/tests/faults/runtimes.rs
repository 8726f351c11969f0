//! A client in several Tokio runtimes, of which some have ended and some are idle.

use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use intum_client::Client;
use tests::{Fault, FaultyServer, Interruption, Phase};
use tokio::runtime::{Builder, Runtime};

use crate::{builder, deal, server};

/// Builds a runtime as a test, a script or a thread has one.
fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// Starts a server in a runtime of its own.
fn serve(faults: impl Into<Vec<Fault>>) -> (Runtime, FaultyServer) {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let server = runtime.block_on(server(faults));
    (runtime, server)
}

fn clients(url: &str) -> [Client; 4] {
    let number = |number| NonZeroU32::new(number).expect("not zero");
    let plain = || builder(url);
    [
        plain(),
        plain().max_requests_per_second(number(100)),
        plain().max_in_flight(number(1)),
        plain().max_requests_per_second(NonZeroU32::MAX).max_in_flight(NonZeroU32::MAX),
    ]
    .map(|builder| builder.build().expect("a client"))
}

async fn read(client: &Client) {
    let response = client.get_deal(1).send().await.expect("a response");
    assert_eq!(response.attempts(), 1);
}

#[test]
fn a_client_outlives_the_runtime_that_it_was_used_in() {
    let (_server_runtime, server) = serve([Fault::json("{\"id\": 1}")]);
    for client in clients(server.url()) {
        for _ in 0..3 {
            runtime().block_on(async {
                read(&client).await;
                read(&client).await;
            });
        }
        client.get_deal(1).send_blocking().expect("a response");
        runtime().block_on(read(&client));
    }
}

/// After `block_on` has returned, nothing drives the tasks that it began.
#[test]
fn an_idle_runtime_blocks_no_call() {
    let (_server_runtime, server) = serve([Fault::json("{\"id\": 1}")]);
    let begin = Instant::now();
    for client in clients(server.url()) {
        let idle = runtime();
        idle.block_on(read(&client));
        runtime().block_on(async {
            read(&client).await;
            client.create_deal(deal()).send().await.expect("a response");
        });
        client.get_deal(1).send_blocking().expect("a response");
        idle.block_on(read(&client));
    }
    assert!(begin.elapsed() < Duration::from_secs(30), "{:?}", begin.elapsed());
}

/// Each runtime opens one connection and keeps it.
#[test]
fn a_runtime_keeps_its_connections() {
    let (server_runtime, server) = serve([Fault::json("{\"id\": 1}")]);
    let client = builder(server.url()).build().expect("a client");
    let runtimes: Vec<_> = (0..3).map(|_| runtime()).collect();
    for _ in 0..3 {
        for runtime in &runtimes {
            runtime.block_on(async {
                read(&client).await;
                // The connection is given back by a task of its own.
                tokio::time::sleep(Duration::from_millis(20)).await;
            });
        }
    }
    let log = server_runtime.block_on(async { server.log() });
    assert_eq!((log.connections, log.complete()), (3, 9));
}

#[test]
fn many_runtimes_leave_no_connections_behind() {
    let (server_runtime, server) = serve([Fault::json("{\"id\": 1}")]);
    let client = builder(server.url()).build().expect("a client");
    let runtimes: Vec<_> = (0..40).map(|_| runtime()).collect();
    for runtime in &runtimes {
        runtime.block_on(read(&client));
    }
    runtimes[0].block_on(read(&client));
    drop(runtimes);
    server_runtime.block_on(server.closed(40));
}

#[test]
fn a_stream_goes_on_in_another_runtime() {
    let page = |first: u32| Fault::json(&format!("[{{\"id\": {first}}}, {{\"id\": {}}}]", first + 1));
    // The second page does not come at first.
    let hang = Fault::Interrupts(Phase::AfterRequest, Interruption::Hang);
    let (_server_runtime, server) = serve([page(1), hang, page(2), page(3), Fault::json("[{\"id\": 4}]")]);
    let client = solos_client::Client::builder().base_url(server.url()).token("test-token").secret("test-secret");
    let client = client.max_requests_per_second(NonZeroU32::new(100).expect("not zero")).build().expect("a client");
    let mut projects = client.list_projects().count(2_u64).stream();
    let first = runtime();
    let mut ids = Vec::new();
    let mut next = |runtime: &Runtime, projects: &mut solos_client::Items<solos_client::types::Project>| {
        let project = runtime.block_on(projects.next())?.expect("a project");
        ids.push(project.id().expect("a number").expect("an id"));
        Some(())
    };
    for _ in 0..2 {
        next(&first, &mut projects).expect("a project");
    }
    // The request for the second page is under way, and its runtime ends.
    first.block_on(async {
        let waiting = tokio::time::timeout(Duration::from_millis(300), projects.next()).await;
        assert!(waiting.is_err(), "the page does not come");
    });
    drop(first);
    while next(&runtime(), &mut projects).is_some() {}
    assert_eq!(ids, [1, 2, 3, 4]);
}

/// A create in flight may have been done when its runtime ends.
#[test]
fn does_not_resend_a_create_that_continues_in_another_runtime() {
    let (_server_runtime, server) =
        serve([Fault::Interrupts(Phase::AfterRequest, Interruption::Hang), Fault::json("{}")]);
    let client = builder(server.url()).build().expect("a client");
    let mut create = Box::pin(client.create_deal(deal()).send());
    let first = runtime();
    first.block_on(async {
        let waiting = tokio::time::timeout(Duration::from_millis(300), &mut create).await;
        assert!(waiting.is_err(), "no response comes");
    });
    drop(first);
    let error = runtime().block_on(create).expect_err("its outcome is not known");
    assert!(error.is_outcome_unknown() && !error.is_retryable(), "{error}");
    assert_eq!(server.log().complete(), 1);
}

#[test]
fn a_call_outside_a_runtime_names_the_runtime_it_needs() {
    let client = builder("http://127.0.0.1:1").build().expect("a client");
    let error = futures_util::FutureExt::now_or_never(client.get_deal(1).send()).expect("it ends at once");
    let error = error.expect_err("no runtime");
    assert!(error.attempts() == 0 && error.to_string().contains("tokio runtime"), "{error}");
    let deal = deal().deal;
    let upsert = futures_util::FutureExt::now_or_never(client.upsert_deal("erp", "A-17", deal));
    assert!(upsert.expect("it ends at once").expect_err("no runtime").to_string().contains("tokio runtime"));
}
