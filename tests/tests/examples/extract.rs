//! The extract: its file is complete or absent.

use std::fs;

use crm_sandbox::{Sandbox, SeedData};
use serde_json::json;
use serde_json::value::RawValue;

use crate::program::{Example, text};

#[tokio::test]
async fn amounts_are_those_of_the_server() {
    let amount: Box<RawValue> = serde_json::from_str("12345678901234567890.1200").expect("JSON");
    let payment = json!({"type": "1", "date": "2026-05-21"});
    let payment: String = payment.to_string().replace('}', &format!(",\"amount\":{amount}}}"));
    let payment: Box<RawValue> = serde_json::from_str(&payment).expect("JSON");
    let project = format!(r#"{{"fields": {{"name": "Один, \"два\""}}, "payments": [{payment}]}}"#);
    let project: Box<RawValue> = serde_json::from_str(&project).expect("JSON");
    let sandbox = Sandbox::builder().seed(SeedData::new().project(project)).start().await.expect("a sandbox");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("payments.csv");
    let output = Example::named("extract").against(&sandbox).arg(&path).output().expect("it starts");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let line = "1,\"Один, \"\"два\"\"\",1,credit,2026-05-21,12345678901234567890.1200\n";
    let expected = format!("project_id,project,payment_id,direction,date,amount\n{line}");
    assert_eq!(fs::read_to_string(&path).expect("a file"), expected);
}

/// The file of the last run stays, without a temporary file beside it.
#[tokio::test]
async fn an_interrupted_run_leaves_no_partial_file() {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("payments.csv");
    fs::write(&path, "the last run\n").expect("a file");
    let fault = sandbox.faults().fail_all().path("/backend/public/projects/payments").status(403);
    let output = Example::named("extract").against(&sandbox).arg(&path).output().expect("it starts");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("403 Forbidden"), "{}", text(&output.stderr));
    assert!(text(&output.stderr).ends_with("Check what the credentials allow.\n"), "{}", text(&output.stderr));
    let files = || fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!((fs::read_to_string(&path).expect("a file").as_str(), files()), ("the last run\n", 1));

    fault.cancel();
    // In the folder itself: a name without one.
    let mut command = Example::named("extract").against(&sandbox);
    let output = command.current_dir(folder.path()).arg("payments.csv").output().expect("it starts");
    assert_eq!(text(&output.stdout), "31 lines in payments.csv\n", "{}", text(&output.stderr));
    assert_eq!((fs::read_to_string(&path).expect("a file").lines().count(), files()), (32, 1));
}
