//! `overlay-structure`

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::overlay_context::OverlayContext;
use crate::overlay::STAMP;

use super::overlay_same::SAME;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T01",
    name: "overlay-structure",
    summary: "An overlay is not one of version 1.0.0 with targets and updates, or extends no document.",
    why: "The site applies the actions to the document that the overlay extends, and knows no others.",
    example: Example { wrong: "overlay: 2.0.0", right: "overlay: 1.0.0" },
    check: Check::Overlay(check),
};

pub(super) fn check(context: &OverlayContext<'_>) -> Vec<Diagnostic> {
    let root = &context.file.root;
    let mut diagnostics = Vec::new();
    if root.str("overlay") != Some("1.0.0") {
        let message = "it is not an overlay of version 1.0.0";
        diagnostics.push(context.diagnostic(root.at, RULE.name, message, "write `overlay: 1.0.0`"));
    }
    for action in root.items_of("actions") {
        let is_whole =
            action.str("target").is_some() && action.get("update").is_some_and(|update| !update.entries().is_empty());
        let is_known = |key: &str| ["target", "update", STAMP, SAME].contains(&key);
        if !is_whole || !action.entries().iter().all(|entry| is_known(&entry.key)) {
            let message = "the action does not consist of a target and an update";
            diagnostics.push(context.diagnostic(action.at, RULE.name, message, "write `target:` and `update:`"));
        }
    }
    diagnostics
}

/// Returns the diagnostic for an overlay that extends no document.
pub(in crate::lint) fn extends_nothing(file: &Document) -> Diagnostic {
    let message = "it extends no document of this folder".to_owned();
    file.diagnostic(file.root.at, RULE.name, message, "write `extends: ../<api>.yaml`")
}
