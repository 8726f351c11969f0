//! Overlays: what matches nothing, what is no translation, what is left in English.

use std::path::Path;

use xtask::document::Document;
use xtask::generate::{Documents, read_documents};
use xtask::overlay::{Overlay, apply, check};

fn documents() -> Documents {
    read_documents(Path::new("..")).expect("readable").expect("YAML")
}

/// The findings of Intum's overlay with one text replaced by another, as (rule, line, message).
fn findings(from: &str, to: &str) -> Vec<(&'static str, usize, String)> {
    let documents = documents();
    let (_, intum) = documents.apis.first().expect("Intum");
    let file = &documents.overlays.iter().find(|overlay| overlay.language == "pl").expect("the overlay").document;
    assert!(from.is_empty() || file.text.contains(from), "{from}");
    let document = Document::parse(&file.path, file.text.replacen(from, to, 1)).expect("YAML");
    let findings = check(&Overlay { language: "pl".to_owned(), document }, intum);
    findings.into_iter().map(|each| (each.rule, each.position.line, each.message)).collect()
}

#[test]
fn ours_have_no_findings() {
    let documents = documents();
    assert_eq!(documents.overlays.len(), 2);
    for overlay in &documents.overlays {
        let (_, document) = documents.apis.iter().find(|(api, _)| overlay.api() == Some(&api.name)).expect("its API");
        assert_eq!(check(overlay, document), []);
    }
}

#[test]
fn a_target_that_matches_nothing_is_found_and_so_is_what_it_leaves() {
    let found = findings("$.components.securitySchemes.bearer", "$.components.securitySchemes.basic");
    let rules: Vec<&str> = found.iter().map(|(rule, ..)| *rule).collect();
    assert_eq!(rules, ["overlay-target", "overlay-missing"], "{found:?}");
    assert!(found[0].2.contains("matches nothing") && found[0].1 > 1, "{found:?}");
    assert!(found[1].2.contains("`#/components/securitySchemes/bearer/description` is not translated"), "{found:?}");
}

#[test]
fn a_target_that_is_no_path_is_found() {
    let found = findings("$.components.securitySchemes.bearer", "'$.components['");
    assert!(found[0].0 == "overlay-target" && found[0].2.contains("is no JSONPath"), "{found:?}");
}

#[test]
fn a_text_that_is_left_in_english_is_found() {
    let found = findings("      summary: Usunięcie interesu\n", "");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].0 == "overlay-missing" && found[0].2.contains("delete/summary"), "{found:?}");
}

#[test]
fn an_overlay_changes_texts_only() {
    let found = findings("      summary: Usunięcie interesu\n", "      summary: Usunięcie\n      deprecated: true\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].0 == "overlay-update" && found[0].2.contains("delete/deprecated"), "{found:?}");
}

#[test]
fn another_form_is_found() {
    assert_eq!(findings("overlay: 1.0.0", "overlay: 2.0.0")[0].0, "overlay-form");
    let removal = findings("  - target: $.info\n", "  - target: $.info\n    remove: true\n");
    assert_eq!(removal[0].0, "overlay-form");
}

#[test]
fn what_an_overlay_does_not_name_stays() {
    let documents = documents();
    let (_, intum) = documents.apis.first().expect("Intum");
    let overlay = documents.overlays.iter().find(|overlay| overlay.language == "pl").expect("the overlay");
    let polish = apply(intum, overlay);
    let field = |document: &Document| {
        let schemas = document.root.get("components").and_then(|node| node.get("schemas")).expect("schemas").clone();
        schemas.get("NewDeal").and_then(|node| node.get("properties")?.get("tax")).expect("a field").clone()
    };
    assert_eq!(field(&polish).str("description"), Some("Stawka VAT, jako tekst."));
    assert_eq!(field(&polish).get("type"), field(intum).get("type"));
}
