//! Blocking calls.

use crate::{intum, json, query, requests, server, solos};

/// Returns a runtime for the server. Blocking calls must not run in it.
fn on_a_runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime")
}

#[test]
fn a_script_calls_and_reads_a_stream() {
    let runtime = on_a_runtime();
    let server = runtime.block_on(server(|request| match query(request).get("offset").map(String::as_str) {
        None => json(r#"{"deal": {"id": 17}}"#),
        Some("0") => json(r#"[{"id": 1}, {"id": 2}]"#),
        // The last project of the first page, and no other.
        Some(_) => json(r#"[{"id": 2}]"#),
    }));
    let deal = intum(&server).get_deal(17).send_blocking().expect("a response").into_inner();
    assert_eq!(deal.object().expect("a deal").id().expect("an id"), Some(17));
    intum(&server).delete_deal(17).send_blocking().expect("a response");
    let client = solos(&server);
    let projects = client.list_projects().count(2_u64).stream().into_blocking();
    let ids: Vec<u64> =
        projects.map(|project| project.expect("a project").id().expect("an id").expect("an id")).collect();
    assert_eq!(ids, [1, 2]);
    assert_eq!(runtime.block_on(requests(&server)).len(), 4);
}

#[test]
fn rejects_blocking_calls_in_an_asynchronous_program() {
    let runtime = on_a_runtime();
    let server = runtime.block_on(server(|_| json("{}")));
    let (client, solos) = (intum(&server), solos(&server));
    runtime.block_on(async {
        let error = client.get_deal(17).send_blocking().expect_err("rejected");
        assert!(error.to_string().contains("tokio runtime") && error.attempts() == 0, "{error}");
        let mut projects = solos.list_projects().stream().into_blocking();
        projects.next().expect("an error").expect_err("rejected");
        assert!(projects.next().is_none());
    });
    assert!(runtime.block_on(requests(&server)).is_empty());
}
