//! `cargo xtask new-api`: a new API is whole, and a name that cannot be used changes nothing.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;
use xtask::generate::{Difference, generate};
use xtask::lint::lint_all;
use xtask::new_api::{files, make};
use xtask::workspace::{read_documents, without_crate};

/// The files that list all APIs, and those that a new API copies.
const FILES: [&str; 5] =
    ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "crates/sandbox/src/apis/mod.rs", "tests/Cargo.toml"];

/// Copies the files of the workspace that `new-api` and `generate` read.
fn workspace() -> TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let from = Path::new("..");
    let copy = |path: &str| {
        let to = root.path().join(path);
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        fs::copy(from.join(path), to).unwrap_or_else(|error| panic!("{path}: {error}"));
    };
    FILES.into_iter().for_each(copy);
    for folder in ["openapi", "openapi/overlays", "tests/src/apis"] {
        for entry in fs::read_dir(from.join(folder)).expect("a folder") {
            let entry = entry.expect("an entry");
            if entry.path().is_file() {
                copy(&format!("{folder}/{}", entry.file_name().to_string_lossy()));
            }
        }
    }
    let documents = read_documents(from).expect("a folder").expect("documents without diagnostics");
    documents.apis.iter().for_each(|(api, _)| copy(&format!("crates/{}/Cargo.toml", api.name)));
    root
}

/// Returns the paths and the texts of all files below a folder.
fn snapshot(root: &Path) -> Vec<(String, Vec<u8>)> {
    let (mut folders, mut files) = (vec![root.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push((path.display().to_string(), fs::read(&path).expect("bytes")));
            }
        }
    }
    files.sort();
    files
}

fn xtask(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    // Cargo sets this variable for tests, but not for a user who runs the program itself.
    command.env_remove("CARGO_MANIFEST_DIR");
    command.current_dir(root).args(arguments).stdin(Stdio::null()).output().expect("it runs")
}

#[test]
fn a_new_api_is_linted_and_generated() {
    let root = workspace();
    let read = || read_documents(root.path()).expect("readable").expect("no diagnostics");
    let before = lint_all(&read());
    make(root.path(), "zoo2").expect("made");
    let documents = read();
    assert_eq!(lint_all(&documents), before);
    assert_eq!(without_crate(&documents, root.path()), []);
    let outputs = generate(&documents).expect("generated");
    outputs.write(root.path()).expect("written");
    assert_eq!(outputs.differences(root.path()).expect("compared"), Vec::<Difference>::new());
    let contract = fs::read_to_string(root.path().join("crates/contract/src/generated/mod.rs")).expect("text");
    assert!(contract.contains("    Zoo2,\n"), "{contract}");
    let check = xtask(root.path(), &["lint"]);
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
}

#[test]
fn a_new_api_is_in_every_list() {
    let root = workspace();
    let before = workspace();
    make(root.path(), "zoo").expect("made");
    for (path, part) in [
        ("Cargo.toml", "\nzoo-client = { path = \"crates/zoo\", version = "),
        ("Cargo.toml", "\n[workspace.metadata.public-dependencies]\nzoo-client = ["),
        ("Cargo.toml", "\n[workspace.metadata.public-types]\nzoo-client = ["),
        ("crates/sandbox/src/apis/mod.rs", "\npub mod zoo;\n"),
        ("crates/sandbox/src/apis/mod.rs", "zoo::API]"),
        ("tests/Cargo.toml", "\nzoo-client = { workspace = true"),
        ("tests/src/apis/mod.rs", "\nmod zoo;\n"),
        ("tests/src/apis/mod.rs", "zoo::API]"),
    ] {
        let text = fs::read_to_string(root.path().join(path)).expect("text");
        let old = fs::read_to_string(before.path().join(path)).expect("text");
        assert!(text.contains(part) && !old.contains(part), "{path}: {text}");
    }
    let manifest: toml::Table =
        fs::read_to_string(root.path().join("Cargo.toml")).expect("text").parse().expect("TOML");
    assert!(manifest.contains_key("workspace"));
}

#[test]
fn no_file_contains_the_name_of_the_templates() {
    let root = workspace();
    for (path, text) in files(root.path(), "zoo").expect("files") {
        assert!(!path.contains("newapi") && !text.to_lowercase().contains("newapi"), "{path}: {text}");
    }
}

/// Nothing that is invented is presented as documented.
#[test]
fn every_fact_of_a_new_document_is_assumed() {
    let files = files(workspace().path(), "zoo").expect("files");
    let (_, document) = files.iter().find(|(path, _)| *path == "openapi/zoo.yaml").expect("a document");
    assert!(!document.contains("x-source"));
    let assumed = document.lines().filter(|line| line.contains("x-assumed:"));
    assert!(assumed.clone().count() > 10);
    assert!(assumed.into_iter().all(|line| line.contains("x-assumed: \"Placeholder: ")));
}

#[test]
fn a_name_that_no_api_can_have_changes_nothing() {
    let root = workspace();
    let before = snapshot(root.path());
    for name in ["", "Zoo", "my-zoo", "my_zoo", "2zoo", "zoo/x", "type", "con", "contract", "api"] {
        let error = make(root.path(), name).expect_err("an error");
        assert!(format!("{error:#}").starts_with("nothing was written or removed: "), "{error:#}");
    }
    assert!(snapshot(root.path()) == before);
}

#[test]
fn a_taken_name_changes_nothing() {
    let root = workspace();
    let before = snapshot(root.path());
    let documents = read_documents(root.path()).expect("readable").expect("no diagnostics");
    let taken = documents.apis.iter().map(|(api, _)| api.name.as_str()).chain(["sandbox"]);
    for name in taken {
        let error = format!("{:#}", make(root.path(), name).expect_err("an error"));
        assert!(error.contains(&format!("the name `{name}` is taken: ")), "{error}");
    }
    assert!(snapshot(root.path()) == before);
}

#[test]
fn a_file_without_a_place_for_an_api_is_named_and_nothing_changes() {
    let root = workspace();
    let path = root.path().join("crates/sandbox/src/apis/mod.rs");
    let text = fs::read_to_string(&path).expect("text");
    fs::write(&path, text.replace("pub const ALL: &[ApiModule]", "pub static ALL: &[ApiModule]")).expect("written");
    let before = snapshot(root.path());
    let error = format!("{:#}", make(root.path(), "zoo").expect_err("an error"));
    assert_eq!(
        error,
        "nothing was written or removed: crates/sandbox/src/apis/mod.rs has no place for an API: expected `pub const ALL: \
         &[ApiModule] = &[…];`"
    );
    assert!(snapshot(root.path()) == before);
}

#[test]
fn the_program_names_a_bad_name_and_ends_with_status_2() {
    let root = workspace();
    let output = xtask(root.path(), &["new-api", "My-Zoo"]);
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.contains("lower-case letters and digits, a letter first"), "{error}");
}
