//! `document-name`: the files in `openapi/`.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use tempfile::TempDir;
use xtask::diagnostic::{Diagnostic, Position};
use xtask::workspace::read_documents;

use crate::breaking::SOURCES;

/// Makes a workspace whose `openapi/` has the sources and one document.
fn workspace() -> TempDir {
    let root = tempfile::tempdir().expect("a folder");
    fs::create_dir(root.path().join("openapi")).expect("a folder");
    write(root.path(), "sources.yaml", SOURCES);
    write(root.path(), "deals.yaml", "openapi: 3.0.3\n");
    root
}

fn write(root: &Path, file: impl AsRef<OsStr>, text: &str) {
    fs::write(root.join("openapi").join(file.as_ref()), text).expect("written");
}

fn diagnostics(root: &Path) -> Vec<Diagnostic> {
    read_documents(root).expect("readable").err().unwrap_or_default()
}

/// Expects one diagnostic in `path`.
#[track_caller]
fn assert_diagnostic(root: &Path, path: &str, message: &str) {
    let diagnostics = diagnostics(root);
    assert_eq!(diagnostics.len(), 1, "{path}: {diagnostics:?}");
    let diagnostic = diagnostics.first().expect("a diagnostic");
    assert_eq!(
        (diagnostic.file.as_str(), diagnostic.rule, diagnostic.position),
        (path, "document-name", Position::START)
    );
    assert!(diagnostic.message.contains(message), "{diagnostic}");
    assert!(!diagnostic.help.is_empty());
}

#[test]
fn rejects_names_that_are_not_identifiers() {
    for stem in ["", "my-crm", "my_crm", "my crm", "my.crm", "Crm", "2crm", "crmż"] {
        let root = workspace();
        let file = format!("{stem}.yaml");
        write(root.path(), &file, "openapi: 3.0.3\n");
        assert_diagnostic(root.path(), &format!("openapi/{file}"), "lower-case letters and digits");
    }
}

#[test]
fn rejects_names_that_are_taken() {
    for stem in ["mod", "type", "self", "crate", "super", "async", "try", "gen", "data", "api", "contract", "runtime"] {
        let root = workspace();
        let file = format!("{stem}.yaml");
        write(root.path(), &file, "openapi: 3.0.3\n");
        assert_diagnostic(root.path(), &format!("openapi/{file}"), &format!("`{stem}`"));
    }
}

#[test]
fn rejects_names_of_devices() {
    for stem in ["con", "aux", "nul", "com1", "lpt1"] {
        let root = workspace();
        write(root.path(), format!("{stem}.yaml"), "openapi: 3.0.3\n");
        assert_diagnostic(root.path(), &format!("openapi/{stem}.yaml"), "a device of Windows");
    }
}

#[test]
fn allows_plain_names() {
    let root = workspace();
    for file in ["crm2.yaml", "union.yaml", "README.md", "deals.json", ".deals.yaml.swp", "yaml"] {
        write(root.path(), file, "openapi: 3.0.3\n");
    }
    let documents = read_documents(root.path()).expect("readable").expect("no diagnostics");
    let names: Vec<&str> = documents.apis.iter().map(|(api, _)| api.name.as_str()).collect();
    assert_eq!(names, ["crm2", "deals", "union"]);
}

#[test]
fn reports_a_file_with_another_ending() {
    for file in ["crm.yml", "crm.YAML", "crm.Yml", ".yml", "sources.yml"] {
        let root = workspace();
        write(root.path(), file, "openapi: 3.0.3\n");
        assert_diagnostic(root.path(), &format!("openapi/{file}"), "ignored");
    }
}

#[test]
fn reports_a_folder_without_documents() {
    let root = workspace();
    fs::remove_file(root.path().join("openapi/deals.yaml")).expect("removed");
    assert_diagnostic(root.path(), "openapi", "no document");
}

#[test]
fn reports_each_file() {
    let root = workspace();
    for (file, text) in [("crm.yml", ""), ("a-b.yaml", ""), ("empty.yaml", ""), ("sources.yaml", "")] {
        write(root.path(), file, text);
    }
    let diagnostics = diagnostics(root.path());
    let found: Vec<_> = diagnostics.iter().map(|diagnostic| (diagnostic.file.as_str(), diagnostic.rule)).collect();
    let expected = [
        ("openapi/a-b.yaml", "document-name"),
        ("openapi/crm.yml", "document-name"),
        ("openapi/empty.yaml", "yaml"),
        ("openapi/sources.yaml", "yaml"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn rejects_a_folder() {
    let root = workspace();
    fs::create_dir(root.path().join("openapi/crm.yaml")).expect("a folder");
    assert_diagnostic(root.path(), "openapi/crm.yaml", "not a file");
    let root = workspace();
    fs::remove_file(root.path().join("openapi/sources.yaml")).expect("removed");
    fs::create_dir(root.path().join("openapi/sources.yaml")).expect("a folder");
    assert_diagnostic(root.path(), "openapi/sources.yaml", "not a file");
}

#[cfg(unix)]
#[test]
fn follows_links_to_files() {
    use std::os::unix::fs::symlink;

    let root = workspace();
    let openapi = root.path().join("openapi");
    symlink("deals.yaml", openapi.join("crm.yaml")).expect("a link");
    let documents = read_documents(root.path()).expect("readable").expect("no diagnostics");
    assert_eq!(documents.apis.len(), 2);

    symlink("gone", openapi.join("other.yaml")).expect("a link");
    assert_diagnostic(root.path(), "openapi/other.yaml", "link to no file");
    fs::remove_file(openapi.join("other.yaml")).expect("removed");
    symlink(".", openapi.join("other.yaml")).expect("a link");
    assert_diagnostic(root.path(), "openapi/other.yaml", "not a file");
}

/// Opening a pipe without a writer would wait for one.
#[cfg(unix)]
#[test]
fn does_not_open_a_pipe() {
    let root = workspace();
    let pipe = root.path().join("openapi/crm.yaml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo runs").success());
    assert_diagnostic(root.path(), "openapi/crm.yaml", "not a file");
}

#[cfg(target_os = "linux")]
#[test]
fn rejects_a_name_that_is_not_utf8() {
    use std::os::unix::ffi::OsStrExt;

    let root = workspace();
    write(root.path(), OsStr::from_bytes(b"a\xff.yaml"), "openapi: 3.0.3\n");
    assert_diagnostic(root.path(), "openapi/a\u{fffd}.yaml", "not UTF-8");
}
