//! The samples of the site work: the sandbox accepts each one for curl.
//!
//! The samples in Rust are the examples of the clients' documentation, which are compiled there.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod made;

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crm_sandbox::{Credentials, Sandbox};
use serde_json::Value;

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("the file is there");
    let text =
        text.strip_prefix("window.reference = ").map_or(text.as_str(), |text| text.trim_end().trim_end_matches(';'));
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The operations of a document, with their samples.
fn operations(document: &Value) -> Vec<&Value> {
    let paths = document["paths"].as_object().expect("paths");
    let all = paths.values().flat_map(|path| path.as_object().expect("a path").values());
    all.filter(|each| each.get("operationId").is_some()).collect()
}

/// The names of the APIs on the site.
fn apis(site: &Path) -> Vec<String> {
    let files = fs::read_dir(site.join("data")).expect("a folder").map(|file| file.expect("a file").file_name());
    let names: Vec<String> = files.filter_map(|file| Some(file.to_str()?.strip_suffix(".en.js")?.to_owned())).collect();
    assert!(!names.is_empty(), "the site has no API");
    names
}

/// How many operations the hand-written document has.
fn count(api: &str) -> usize {
    let package = env::var("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
    let document = Path::new(&package).join(format!("../../openapi/{api}.yaml"));
    let text = fs::read_to_string(document).expect("the document");
    text.matches("operationId: ").count()
}

/// The environment variables that a command reads.
fn variables(command: &str) -> impl Iterator<Item = &str> {
    let is_name = |each: char| each.is_ascii_alphanumeric() || each == '_';
    command.split('$').skip(1).filter_map(move |rest| rest.split(|each| !is_name(each)).next())
}

/// The value of a variable, whose name ends in what it is.
fn value<'a>(name: &str, url: &'a str, credentials: &Credentials) -> &'a str {
    match name {
        _ if name.ends_with("_BASE_URL") => url,
        _ if name.ends_with("_SECRET") => credentials.secret,
        _ => credentials.token,
    }
}

/// The deal that the example of an external id asks for.
const MARKED: &str = r#"curl --fail-with-body --request PATCH "$INTUM_BASE_URL/crm/deals/1.json" \
    --header "Authorization: Bearer $INTUM_API_TOKEN" --header 'Content-Type: application/json' \
    --data '{"deal": {"external_id": "A-17"}}'"#;

#[tokio::test(flavor = "multi_thread")]
async fn the_sandbox_accepts_each_curl_sample() {
    if Command::new("curl").arg("--version").output().is_err() {
        assert!(env::var_os("CI").is_none(), "there is no curl");
        eprintln!("NOT TESTED: there is no curl");
        return;
    }
    let folder = made::made();
    for api in apis(folder.path()) {
        let document = json(&folder.path().join(format!("data/{api}.en.js")));
        let operations = operations(&document);
        assert_eq!(operations.len(), count(&api));
        for operation in operations {
            let id = operation["operationId"].as_str().expect("an id");
            let sample = &operation["x-codeSamples"][0];
            assert_eq!(sample["label"], "curl", "{id}");
            let sandbox = Sandbox::start().await.expect("a sandbox");
            let (url, credentials) = (sandbox.url(), sandbox.credentials());
            let run = |command: &str| {
                let output = Command::new("sh")
                    .args(["-c", command])
                    .envs(variables(command).map(|name| (name, value(name, &url, &credentials))))
                    .output()
                    .expect("sh starts");
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                assert!(output.status.success(), "{id}: {}\n{}", text(&output.stdout), text(&output.stderr));
            };
            run(MARKED);
            run(sample["source"].as_str().expect("a text"));
        }
    }
}

#[test]
fn each_rust_sample_is_an_example_of_the_clients_documentation() {
    let folder = made::made();
    for api in apis(folder.path()) {
        let source = fs::read_to_string(format!("../../crates/{api}/src/generated/mod.rs")).expect("generated code");
        let compiled: String =
            source.lines().filter_map(|line| line.trim().strip_prefix("///")).collect::<Vec<_>>().join("\n");
        let compiled: String = compiled.split_whitespace().collect();
        let document = json(&folder.path().join(format!("data/{api}.en.js")));
        for operation in operations(&document) {
            let sample = operation["x-codeSamples"][1]["source"].as_str().expect("a text");
            let (client, call) = sample.split_once('\n').expect("two lines");
            assert_eq!(client, format!("let client = {api}_client::Client::from_env()?;"));
            let call: String = call.split_whitespace().collect();
            assert!(compiled.contains(&call), "{call}");
        }
    }
}

#[test]
fn a_collection_has_each_operation() {
    let folder = made::made();
    for api in apis(folder.path()) {
        let collection = json(&folder.path().join(format!("downloads/{api}-postman.json")));
        assert_eq!(collection["item"].as_array().expect("items").len(), count(&api));
        for version in ["3.0", "3.1"] {
            let document = json(&folder.path().join(format!("downloads/{api}-openapi-{version}.json")));
            assert!(document["openapi"].as_str().expect("a version").starts_with(version));
        }
    }
}
