//! The rules of overlays.

use std::path::Path;

use xtask::diagnostic::fixed;
use xtask::diagnostic::{Diagnostic, Severity};
use xtask::document::Document;
use xtask::lint::lint_overlay;
use xtask::overlay::{Overlay, apply};
use xtask::workspace::{Documents, read_documents};

fn documents() -> Documents {
    read_documents(Path::new("..")).expect("readable").expect("YAML")
}

/// Returns the diagnostics of Intum's overlay with one text replaced, as (rule, line, message).
fn diagnostics(from: &str, to: &str) -> Vec<(&'static str, usize, String)> {
    let documents = documents();
    let intum = translated(&documents);
    let file = &documents.overlays.iter().find(|overlay| overlay.language == "pl").expect("the overlay").document;
    assert!(from.is_empty() || file.text.contains(from), "{from}");
    let document = Document::parse(&file.path, file.text.replacen(from, to, 1)).expect("YAML");
    let diagnostics = lint_overlay(&Overlay { language: "pl".to_owned(), document }, intum);
    diagnostics.into_iter().map(|each| (each.rule, each.position.line, each.message)).collect()
}

#[test]
fn ours_have_no_diagnostics() {
    let documents = documents();
    assert_eq!(documents.overlays.len(), 2);
    for overlay in &documents.overlays {
        let (_, document) = documents.apis.iter().find(|(api, _)| overlay.api() == Some(&api.name)).expect("its API");
        assert_eq!(lint_overlay(overlay, document), []);
    }
}

#[test]
fn reports_a_target_that_matches_nothing_once() {
    let found = diagnostics("$.components.securitySchemes.bearer", "$.components.securitySchemes.basic");
    let [(rule, line, message)] = found.as_slice() else { panic!("{found:?}") };
    assert!(*rule == "overlay-target" && *line > 1 && message.contains("matches nothing"), "{found:?}");
}

#[test]
fn reports_a_target_that_matches_two_places() {
    let found = diagnostics("$.servers[0]", "$.paths[*].get");
    let [(rule, _, message)] = found.as_slice() else { panic!("{found:?}") };
    assert!(*rule == "overlay-target" && message.contains("matches"), "{found:?}");
}

#[test]
fn reports_a_target_that_is_not_a_path() {
    let found = diagnostics("$.components.securitySchemes.bearer", "'$.components['");
    assert!(found[0].0 == "overlay-target" && found[0].2.contains("is no JSONPath"), "{found:?}");
}

#[test]
fn reports_a_text_that_is_left_in_english() {
    let found = without_stamps("      summary: Usunięcie interesu\n", "");
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert!(diagnostic.rule == "overlay-missing" && diagnostic.message.contains("delete/summary"), "{diagnostic}");
    assert_eq!(diagnostic.severity, Severity::Warning);
    let documents = documents();
    let file = &documents.overlays.iter().find(|overlay| overlay.language == "pl").expect("the overlay").document;
    let action = file.text.lines().nth(diagnostic.position.line - 1).expect("its line");
    assert!(action.contains(".delete"), "{action}");
}

#[test]
fn reports_an_update_of_something_else_than_a_text() {
    let found =
        diagnostics("      summary: Usunięcie interesu\n", "      summary: Usunięcie\n      deprecated: true\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].0 == "overlay-update" && found[0].2.contains("delete/deprecated"), "{found:?}");
}

#[test]
fn reports_another_structure() {
    assert_eq!(diagnostics("overlay: 1.0.0", "overlay: 2.0.0")[0].0, "overlay-structure");
    let removal = diagnostics("  - target: $.info\n", "  - target: $.info\n    remove: true\n");
    assert_eq!(removal[0].0, "overlay-structure");
}

/// Returns the diagnostics without those of digests, which every change of an overlay's keys causes.
fn without_stamps(from: &str, to: &str) -> Vec<Diagnostic> {
    let documents = documents();
    let intum = translated(&documents);
    let file = &documents.overlays.iter().find(|overlay| overlay.language == "pl").expect("the overlay").document;
    assert!(file.text.contains(from), "{from}");
    let document = Document::parse(&file.path, file.text.replacen(from, to, 1)).expect("YAML");
    let diagnostics = lint_overlay(&Overlay { language: "pl".to_owned(), document }, intum);
    diagnostics.into_iter().filter(|diagnostic| diagnostic.rule != "overlay-stale").collect()
}

/// Returns the document that the Polish overlay translates.
fn translated(documents: &Documents) -> &Document {
    let overlay = documents.overlays.iter().find(|overlay| overlay.language == "pl").expect("the overlay");
    let (_, document) = documents.apis.iter().find(|(api, _)| overlay.api() == Some(&api.name)).expect("its API");
    document
}

/// Returns the diagnostics of Intum's overlay for a changed document.
fn diagnostics_of_document(from: &str, to: &str) -> Vec<Diagnostic> {
    let documents = documents();
    let intum = translated(&documents);
    assert!(intum.text.contains(from), "{from}");
    let document = Document::parse(&intum.path, intum.text.replacen(from, to, 1)).expect("YAML");
    lint_overlay(documents.overlays.iter().find(|overlay| overlay.language == "pl").expect("the overlay"), &document)
}

#[test]
fn warns_once_about_a_stale_translation_with_the_new_digest() {
    let found = diagnostics_of_document("summary: Delete a deal", "summary: Delete a deal for ever");
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((diagnostic.rule, diagnostic.severity), ("overlay-stale", Severity::Warning));
    assert!(diagnostic.help.contains("write `x-translates: '"), "{diagnostic}");
    let digest = diagnostic.help.split('\'').nth(1).expect("a digest");
    assert!(digest.len() == 8 && digest.bytes().all(|each| each.is_ascii_hexdigit()), "{digest}");
    // Line breaks do not change the English text.
    assert_eq!(
        diagnostics_of_document("summary: Delete a deal\n", "summary: >-\n        Delete\n        a deal\n"),
        []
    );
}

#[test]
fn warns_once_about_a_new_text() {
    let found = diagnostics_of_document(
        "        number:\n          type: string\n",
        "        number:\n          type: string\n          title: Number\n",
    );
    assert_eq!(found, [], "a title may stay");
    let field = "        stage: {type: string, description: The stage., x-source: intum-deals#fields}\n";
    let found = diagnostics_of_document("        number:\n", &format!("{field}        number:\n"));
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert!(
        diagnostic.rule == "overlay-missing" && diagnostic.message.contains("properties/stage/description"),
        "{diagnostic}"
    );
}

#[test]
fn reports_empty_and_untranslated_texts_at_their_positions() {
    for (text, rule) in [("''", "overlay-empty"), ("'  '", "overlay-empty"), ("Delete a deal", "overlay-same")] {
        let found = diagnostics("      summary: Usunięcie interesu\n", &format!("      summary: {text}\n"));
        let [(found_rule, line, _)] = found.as_slice() else { panic!("{found:?}") };
        assert!(*found_rule == rule && *line > 1, "{found:?}");
    }
    let same = "    x-same: true\n    update:\n      summary: Delete a deal\n";
    assert_eq!(diagnostics("    update:\n      summary: Usunięcie interesu\n", same), []);
}

#[test]
fn reports_an_overridden_action_at_its_position() {
    let first = "actions:\n  - target: $.info\n    update:\n      description: Zastąpione.\n";
    let found = without_stamps("actions:\n", first);
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    let documents = documents();
    let file = &documents.overlays.iter().find(|overlay| overlay.language == "pl").expect("the overlay").document;
    let actions = file.text.lines().position(|line| line == "actions:").expect("actions") + 1;
    // The text of the action is three lines below.
    assert_eq!((diagnostic.rule, diagnostic.position.line), ("overlay-overridden", actions + 3), "{diagnostic}");
}

#[test]
fn reports_rationales_that_are_not_translated_or_not_there() {
    let key = "  'A GET reads and changes nothing.':\n";
    let found = diagnostics(key, "  'A GET changes nothing.':\n");
    let rules: Vec<&str> = found.iter().map(|(rule, ..)| *rule).collect();
    assert_eq!(rules, ["overlay-rationale"; 2], "{found:?}");
    let all: String = found.iter().map(|(.., message)| message.as_str()).collect();
    assert!(all.contains("`A GET reads and changes nothing.`") && all.contains("`A GET changes nothing.`"), "{all}");
}

#[test]
fn reports_an_overlay_without_actions_once() {
    let documents = documents();
    let intum = translated(&documents);
    let text = "overlay: 1.0.0\ninfo: {title: a, version: b}\nextends: ../intum.yaml\nactions: []\n";
    let document = Document::parse("pl.yaml", text.to_owned()).expect("YAML");
    let found = lint_overlay(&Overlay { language: "pl".to_owned(), document }, intum);
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((diagnostic.rule, diagnostic.position.line), ("overlay-missing", 4));
}

#[test]
fn writes_missing_digests_and_keeps_others() {
    let documents = documents();
    for overlay in &documents.overlays {
        let (_, document) = documents.apis.iter().find(|(api, _)| overlay.api() == Some(&api.name)).expect("its API");
        let text: String = overlay
            .document
            .text
            .lines()
            .filter(|line| !line.contains("x-translates"))
            .map(|line| format!("{line}\n"))
            .collect();
        let bare = Document::parse(&overlay.document.path, text).expect("YAML");
        let bare = Overlay { language: overlay.language.clone(), document: bare };
        let found = lint_overlay(&bare, document);
        assert!(found.iter().all(|diagnostic| diagnostic.rule == "overlay-stale" && diagnostic.fix.is_some()));
        let fixes = found.iter().filter_map(|diagnostic| diagnostic.fix.as_deref());
        assert_eq!(fixed(&bare.document.text, fixes), overlay.document.text);
    }
}

#[test]
fn keeps_what_an_overlay_does_not_name() {
    let documents = documents();
    let intum = translated(&documents);
    let overlay = documents.overlays.iter().find(|overlay| overlay.language == "pl").expect("the overlay");
    let polish = apply(intum, overlay);
    let field = |document: &Document| {
        let schemas = document.root.get("components").and_then(|node| node.get("schemas")).expect("schemas").clone();
        schemas.get("NewDeal").and_then(|node| node.get("properties")?.get("tax")).expect("a field").clone()
    };
    assert_eq!(field(&polish).str("description"), Some("Stawka VAT, jako tekst."));
    assert_eq!(field(&polish).get("type"), field(intum).get("type"));
}
