//! `overlay-overridden`

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::overlay_context::OverlayContext;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T08",
    name: "overlay-overridden",
    summary: "A later action translates the same text again.",
    why: "Only the last translation counts, so the first is a mistake or left over.",
    example: Example {
        wrong: "
actions:
  - target: $.info
    x-translates: 'f0d769ed'
    update: {description: Interesy.}
  - target: $.info
    x-translates: 'f0d769ed'
    update: {description: Wszystkie interesy firmy.}
",
        right: "
actions:
  - target: $.info
    x-translates: 'f0d769ed'
    update: {description: Wszystkie interesy firmy.}
",
    },
    check: Check::Overlay(check),
};

/// Reports the first such text of each action.
fn check(context: &OverlayContext<'_>) -> Vec<Diagnostic> {
    let mut last = BTreeMap::new();
    for (number, (_, texts)) in context.actions.iter().enumerate() {
        last.extend(texts.iter().map(|text| (&text.pointer, (number, text.entry.at))));
    }
    let mut diagnostics = Vec::new();
    for (number, (_, texts)) in context.actions.iter().enumerate() {
        let again =
            texts.iter().find_map(|text| Some((text, last.get(&text.pointer).filter(|(later, _)| *later > number)?)));
        if let Some((text, (_, at))) = again {
            let message = format!("`{}` is translated again at {at}, which is what counts", text.pointer);
            diagnostics.push(context.diagnostic(text.entry.at, RULE.name, message, "remove one of the two"));
        }
    }
    diagnostics
}
