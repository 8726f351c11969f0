//! Random documents: a clean one is generated, compiles, and has no difference to itself.
//!
//! `PROPTEST_CASES=5000 cargo test -p xtask --test compile random` tries more of them; `PROPTEST_RNG_SEED` tries others.

mod document;
mod mutations;
mod operations;
mod schemas;
mod sharing;
mod tree;
mod words;

use std::cell::Cell;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use xtask::diff::compare;
use xtask::document::Document;
use xtask::generate::generate;
use xtask::lint::lint;
use xtask::schema::{JsonSchemas, openapi_3_1};
use xtask::site;
use xtask::workspace::{Api, Documents};

use crate::workspace::{Workspace, sources};
use document::document;
use mutations::mutated;

fn runner(cases: u32) -> TestRunner {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(11);
    }
    TestRunner::new(config)
}

/// Lints a text. Returns the document if it is clean.
fn linted(text: &str) -> Result<Document, Vec<String>> {
    let document =
        Document::parse("openapi/random.yaml", text.to_owned()).map_err(|diagnostic| vec![diagnostic.to_string()])?;
    let diagnostics: Vec<String> = lint(&document, &sources()).iter().map(ToString::to_string).collect();
    if diagnostics.is_empty() { Ok(document) } else { Err(diagnostics) }
}

/// Runs the tasks on a clean document.
fn all_is_made(document: Document) -> Result<(), String> {
    let again =
        Document::parse("openapi/random.yaml", document.text.clone()).map_err(|diagnostic| diagnostic.to_string())?;
    let changes = compare(&document, &again);
    if !changes.is_empty() {
        return Err(format!("`diff` with itself: {changes:#?}"));
    }
    let schemas = JsonSchemas::of(&document);
    for (name, schema) in document
        .root
        .get("components")
        .map_or(&[][..], |all| all.entries_of("schemas"))
        .iter()
        .map(|entry| (&entry.key, &entry.node))
    {
        schemas.validator(schema).map_err(|error| format!("no validator for `{name}`: {error}"))?;
    }
    openapi_3_1(&document);
    let api = Api { name: "random".to_owned() };
    let documents = Documents { apis: vec![(api, document)], sources: sources(), overlays: Vec::new() };
    generate(&documents).map_err(|error| format!("`generate`: {error:#}"))?;
    site::render(&documents, &site::Settings::default()).map_err(|error| format!("the site: {error:#}"))?;
    Ok(())
}

/// Returns the clean cases of a strategy, and checks that there are enough of them.
fn check(strategy: &BoxedStrategy<String>, cases: u32, least_percent: u32) {
    let (all, passed) = (Cell::new(0), Cell::new(0));
    let result = runner(cases).run(strategy, |text| {
        all.set(all.get() + 1);
        let Ok(document) = linted(&text) else { return Ok(()) };
        passed.set(passed.get() + 1);
        all_is_made(document).map_err(|message| TestCaseError::fail(format!("{message}\n{text}")))
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(passed.get() * 100 > all.get() * least_percent, "the lint passes {} of {}", passed.get(), all.get());
}

#[test]
fn a_clean_document_is_generated() {
    check(&document(), 200, 60);
}

#[test]
fn a_clean_mutated_document_is_generated() {
    check(&mutated(), 200, 20);
}

/// One workspace for all, so that dependencies are compiled once.
#[test]
fn a_clean_document_compiles() {
    let mut runner = runner(24);
    let cases = usize::try_from(runner.config().cases).expect("a number");
    let mut clean = |strategy: &BoxedStrategy<String>| -> Vec<String> {
        let texts = std::iter::repeat_with(|| strategy.new_tree(&mut runner).expect("a document").current());
        texts.filter(|text| linted(text).is_ok()).take(cases / 2).collect()
    };
    let texts = [clean(&document()), clean(&mutated())].concat();
    let documents = texts.into_iter().enumerate().map(|(index, text)| (format!("d{index}"), text));
    let workspace = Workspace::of(documents);
    workspace.write(include_str!("use_random.rs"));
    workspace.cargo(&["clippy", "--workspace", "--all-features"]);
    workspace.cargo(&["run", "--package", "clients"]);
    // The examples in the documents of the clients' methods.
    workspace.cargo(&["test", "--package", "clients", "--doc"]);
}
