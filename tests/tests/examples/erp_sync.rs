//! The ERP sync: invalid lines, and a run that is killed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crm_sandbox::{ReceivedRequest, Sandbox, Seed, SeedData};
use intum_client::Client;

use crate::program::{Example, Running, text};

const HEADER: &str = "external_id,name,net,gross,tax,status_id,date\n";

fn file(folder: &Path, lines: &str) -> PathBuf {
    let path = folder.join("deals.csv");
    fs::write(&path, format!("{HEADER}{lines}")).expect("a file");
    path
}

fn sync(sandbox: &Sandbox, file: &Path) -> Command {
    let mut command = Example::named("erp_sync").against(sandbox);
    command.arg(file).arg(sandbox.credentials().app_code);
    command
}

/// Returns the number of deals of each external id.
async fn stored(sandbox: &Sandbox) -> BTreeMap<String, u32> {
    let client = Client::new(&sandbox.url(), sandbox.credentials().token).expect("a client");
    let mut deals = client.list_deals().stream();
    let mut stored = BTreeMap::new();
    while let Some(deal) = deals.next().await.transpose().expect("deals") {
        *stored.entry(deal.require_external_id().expect("an id").to_owned()).or_default() += 1;
    }
    stored
}

#[tokio::test]
async fn names_the_lines_that_fail_and_continues() {
    let status = SeedData::new().status(serde_json::json!({"id": 7, "name": "Offer"}));
    let sandbox = Sandbox::builder().seed(status).start().await.expect("a sandbox");
    let folder = tempfile::tempdir().expect("a folder");
    let lines = "A-1,One,100.00,123.00,23,,\n\
                 A-2,The wrong way round,123.00,100.00,23,,\n\
                 A-3,No amount,a lot,123.00,23,,\n\
                 A-4,Too few cells\n\
                 ,No id,1,1,23,,\n\
                 A-5,\"Two\nlines\",1,1.23,23,7,2026-03-31\n\
                 A-1,Again,100.00,123.00,23,,\n\
                 A-6,No such day,1,1,23,,2026-02-30\n\
                 A-7,The last,0.10,0.10,zw,,\n";
    let output = sync(&sandbox, &file(folder.path(), lines)).output().expect("it starts");
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "3 created, 0 updated, 6 failed\n");
    let mut errors: Vec<String> = text(&output.stderr).lines().map(str::to_owned).collect();
    errors.sort();
    insta::assert_snapshot!("erp_sync_errors", errors.join("\n"));
    assert_eq!(
        stored(&sandbox).await.into_iter().collect::<Vec<_>>(),
        ["A-1", "A-5", "A-7"].map(|id| (id.to_owned(), 1))
    );
}

#[tokio::test]
async fn the_next_run_finishes_what_a_killed_run_left() {
    const LINES: u32 = 60;
    const RUNS: u32 = 20;
    let builder = Sandbox::builder().seed(Seed::Empty).fail_rate(0.05).reset_rate(0.05);
    let sandbox = builder.start().await.expect("a sandbox");
    // Deals are created, and the response is lost.
    sandbox.faults().fail_rate(0.1).operation("create_deal").reset_after();
    let folder = tempfile::tempdir().expect("a folder");
    let mut lines = String::new();
    for n in 1..=LINES {
        writeln!(lines, "ERP-{n},Order {n},{n}00.00,{n}23.00,23,,").expect("text");
    }
    let file = file(folder.path(), &lines);

    // In the middle: this line cannot end.
    let held = sandbox.faults().fail_all().path("/crm/deals/e/erp/ERP-30.json").hold();
    let mut run = Running::start(sync(&sandbox, &file).stdout(Stdio::piped()).stderr(Stdio::null()));
    let mut output = run.0.stdout.take().expect("its output");
    let end = tokio::task::spawn_blocking(move || output.read_to_string(&mut String::new()));
    let is_late = |requests: &[ReceivedRequest]| requests.iter().any(|each| each.path().ends_with("/ERP-40.json"));
    let requests = sandbox.requests();
    tokio::select! {
        _ = requests.wait_until(|requests| is_late(requests)) => run.kill(),
        _ = end => panic!("it has ended without the line that is held"),
    }
    held.cancel();

    let mut runs = (1..=RUNS).map(|run| (run, sync(&sandbox, &file).output().expect("it starts")));
    let (run, output) = runs.find(|(_, output)| output.status.success()).expect("a run without a failed line");
    assert!(text(&output.stdout).ends_with(" 0 failed\n"), "run {run}: {}", text(&output.stdout));
    sandbox.faults().clear();
    let expected: BTreeMap<_, _> = (1..=LINES).map(|n| (format!("ERP-{n}"), 1)).collect();
    assert_eq!(stored(&sandbox).await, expected);
}
