//! A service that receives a signal to stop.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crm_sandbox::Sandbox;

use crate::program::{Example, Running};

/// Requests in flight get their responses, and no new one is accepted.
#[tokio::test(flavor = "multi_thread")]
async fn stops_after_the_last_response() {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let held = sandbox.faults().fail_all().operation("get_deal").hold();
    let Running(service) = &mut Running::start(Example::named("axum_service").against(&sandbox).stdout(Stdio::piped()));
    let mut url = String::new();
    BufReader::new(service.stdout.take().expect("its output")).read_line(&mut url).expect("its URL");
    let http = intum_client::http_client_builder().expect("TLS").no_proxy().build().expect("a client");
    let mut call = tokio::spawn(http.get(url.trim()).send());
    let requests = sandbox.requests();
    tokio::select! {
        _ = requests.wait_for(1) => {}
        early = &mut call => panic!("nothing was asked of the sandbox: {early:?}"),
    }

    let interrupt = Command::new("kill").args(["-INT", &service.id().to_string()]).status().expect("kill");
    assert!(interrupt.success());
    // The port is closed before the response is there.
    while http.get(url.trim()).header("x-timeout-ms", "1").send().await.is_ok() {}
    assert!(service.try_wait().expect("a process").is_none(), "it has not waited");
    held.cancel();
    let response = call.await.expect("no panic").expect("a response");
    assert_eq!(response.status(), 200);
    assert!(service.wait().expect("it ends").success());
}
