//! `--fix`: what it changes and what it keeps.

use std::fs;
use std::path::Path;

use xtask::document::Document;

use crate::checkout::{api_with, errors, files, run, untranslated};

/// Fixes, and returns what was printed.
fn fix(root: &Path, task: &str) -> String {
    let output = run(root, &[task, "--fix"]);
    assert!(output.status.success(), "{}\n{}", errors(&output), String::from_utf8_lossy(&output.stdout));
    errors(&output)
}

#[test]
fn fixes_what_is_mechanical_and_keeps_comments_and_layout() {
    let root = untranslated();
    let path = root.path().join(format!("openapi/{}.yaml", api_with("get_deal")));
    let whole = fs::read_to_string(&path).expect("a document");
    let limited = whole.replacen("maximum: 1000000000000", "maximum:   1000000000000  # less", 1);
    assert!(limited != whole);
    let clean = format!("\n---  # a comment\n{limited}");
    let broken = format!("\u{feff}%YAML 1.2\n{clean}").replacen("maximum:   1000000000000 ", "maximum:   1.0e+12 ", 1);
    fs::write(&path, broken.replace('\n', "\r\n")).expect("written");
    assert_eq!(run(root.path(), &["lint"]).status.code(), Some(1));
    let said = fix(root.path(), "lint");
    assert!(said.starts_with("fixed: openapi/") && said.contains("no diagnostics"), "{said}");
    let text = fs::read_to_string(&path).expect("a document");
    assert!(text == clean, "{:?}", text.lines().zip(clean.lines()).find(|(line, expected)| line != expected));
    let before = files(&root.path().join("openapi"));
    assert!(!fix(root.path(), "lint").contains("fixed:"));
    assert_eq!(files(&root.path().join("openapi")), before);
}

#[test]
fn generate_fixes_first() {
    let root = untranslated();
    let path = root.path().join("openapi/sources.yaml");
    let whole = fs::read_to_string(&path).expect("the sources");
    fs::write(&path, whole.replace('\n', "\r\n")).expect("written");
    assert!(fix(root.path(), "generate").starts_with("fixed: openapi/sources.yaml\n"));
    assert_eq!(fs::read_to_string(&path).expect("the sources"), whole);
    assert!(root.path().join("crates").join(api_with("get_deal")).join("src/generated/mod.rs").exists());
}

/// A misspelled key is ignored: to correct it changes what the document means.
#[test]
fn leaves_alone_what_has_a_meaning() {
    let root = untranslated();
    let path = root.path().join(format!("openapi/{}.yaml", api_with("get_deal")));
    let text = fs::read_to_string(&path).expect("a document");
    let broken = text.replacen("operationId: get_deal\n", "operationId: get_deal\n      descripton: a\n", 1);
    fs::write(&path, &broken).expect("written");
    let output = run(root.path(), &["lint", "--fix"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&path).expect("a document"), broken);
    assert!(Document::parse("a.yaml", broken).is_ok());
}
