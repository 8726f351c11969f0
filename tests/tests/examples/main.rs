//! The examples of the client crates, run as users run them.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by a panic")]

#[cfg(unix)]
mod axum_service;
mod erp_sync;
mod extract;
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crm_contract::Api;
use program::{Example, examples, text};

/// Returns the examples in the folders of the crates.
fn sources() -> BTreeMap<String, String> {
    let folders = Api::ALL.iter().map(|api| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates").join(api.name()).join("examples");
        (api.name(), folder)
    });
    let files = folders.filter(|(_, folder)| folder.exists()).flat_map(|(client, folder)| {
        let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        files.map(move |file| (format!("{client}-client"), file.expect("a file").path()))
    });
    files.map(|(package, path)| (path.file_stem().expect("a name").to_string_lossy().into_owned(), package)).collect()
}

#[test]
fn every_example_is_built() {
    let built = examples().iter().map(|example| (example.name.clone(), example.package.clone()));
    assert_eq!(built.collect::<BTreeMap<_, _>>(), sources(), "two crates with one name, or a feature that is not on?");
}

/// Each starts its own sandbox.
#[test]
fn every_example_runs_against_the_sandbox() {
    for example in examples() {
        let output = example.command().output().expect("it starts");
        assert!(output.status.success(), "{}: {}", example.name, text(&output.stderr));
        insta::assert_snapshot!(example.name.as_str(), without_times(&text(&output.stdout)));
    }
}

/// Replaces times in quotes, which differ in every run.
fn without_times(text: &str) -> String {
    let is_time = |part: &str| part.len() == 20 && part.ends_with('Z') && part.find('T') == Some(10);
    text.split('"').map(|part| if is_time(part) { "<time>" } else { part }).collect::<Vec<_>>().join("\"")
}

#[test]
fn an_example_of_a_real_server_names_what_is_missing() {
    for (name, variable, missing) in [
        ("axum_service", "INTUM_BASE_URL", "INTUM_API_TOKEN"),
        ("erp_sync", "INTUM_BASE_URL", "name a CSV file"),
        ("blocking", "SOLOS_BASE_URL", "SOLOS_TOKEN"),
        ("extract", "SOLOS_BASE_URL", "name the file"),
    ] {
        let output = Example::named(name).command().env(variable, "https://crm.example").output().expect("it starts");
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(text(&output.stderr).contains(missing), "{name}: {}", text(&output.stderr));
    }
}
