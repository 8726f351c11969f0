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

/// The operations of an API, each with its samples by their languages, from the Markdown of their pages.
fn operations(site: &Path, api: &str) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    for file in fs::read_dir(site.join(api).join("operations")).expect("a folder") {
        let path = file.expect("a file").path();
        let Some(id) = path.to_str().and_then(|path| path.strip_suffix(".md")) else { continue };
        let text = fs::read_to_string(&path).expect("a text");
        let sample = |language: &str| {
            let (_, rest) = text.split_once(&format!("```{language}\n")).expect("a sample");
            rest.split_once("\n```").expect("an end").0.to_owned()
        };
        let id = id.rsplit('/').next().expect("a name").to_owned();
        all.push((id, sample("sh"), sample("rust")));
    }
    all.sort();
    assert_eq!(all.len(), count(api));
    all
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("the file is there");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names of the APIs on the site.
fn apis(site: &Path) -> Vec<String> {
    let folders = fs::read_dir(site).expect("a folder").map(|entry| entry.expect("an entry").path());
    let names: Vec<String> = folders
        .filter(|folder| folder.join("operations").is_dir())
        .filter_map(|folder| Some(folder.file_name()?.to_str()?.to_owned()))
        .collect();
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

#[tokio::test(flavor = "multi_thread")]
async fn the_sandbox_accepts_each_curl_sample() {
    if Command::new("curl").arg("--version").output().is_err() {
        assert!(env::var_os("CI").is_none(), "there is no curl");
        eprintln!("NOT TESTED: there is no curl");
        return;
    }
    let folder = made::made();
    for api in apis(folder.path()) {
        for (id, sample, _) in operations(folder.path(), &api) {
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
            run(&sample);
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
        for (_, _, sample) in operations(folder.path(), &api) {
            let (head, call) = sample.split_once("from_env()?;\n").expect("a client and a call");
            assert!(head.contains(&format!("cargo add {api}-client")), "{head}");
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
