//! `overlay-rationale`

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::overlay_context::OverlayContext;
use crate::overlay::{RATIONALES, rationales_of};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T10",
    name: "overlay-rationale",
    summary: "A rationale is not translated, or a translation is of a rationale that the document does not have.",
    why: "`x-rationales` holds the translations by their English text. A rationale that has changed is another one, so its \
          translation is left behind. It is a warning.",
    example: Example {
        wrong: "
x-rationales:
  A rationale that is gone.: Uzasadnienie, którego nie ma.
actions:
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

/// How many rationales a diagnostic names.
const SHOWN: usize = 3;

fn check(context: &OverlayContext<'_>) -> Vec<Diagnostic> {
    let root = &context.file.root;
    let rationales = rationales_of(context.document);
    let entries = root.entries_of(RATIONALES);
    let translated: BTreeSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    let is_left = |entry: &&crate::document::Entry| {
        let is_text = entry.node.as_str().is_some_and(|text| !text.trim().is_empty());
        !rationales.contains(&entry.key) || !is_text
    };
    let mut diagnostics: Vec<Diagnostic> = entries
        .iter()
        .filter(is_left)
        .map(|entry| {
            let message =
                format!("no rationale of {} is `{}`, or its translation is no text", context.document.path, entry.key);
            let help = "translate the rationale as it is now, or remove the entry";
            context.diagnostic(entry.at, RULE.name, message, help).as_warning()
        })
        .collect();
    let missing: Vec<&String> = rationales.iter().filter(|text| !translated.contains(text.as_str())).collect();
    // Where nothing is translated at all, `overlay-missing` says so.
    if !missing.is_empty() && !root.items_of("actions").is_empty() {
        let mut names: Vec<String> = missing.iter().take(SHOWN).map(|text| format!("`{text}`")).collect();
        if missing.len() > SHOWN {
            names.push(format!("{} more", missing.len() - SHOWN));
        }
        let at = root.entry(RATIONALES).map_or(root.at, |entry| entry.at);
        let message = format!("not translated: {}", names.join(", "));
        let help = format!("add an entry for each to `{RATIONALES}`");
        diagnostics.push(context.diagnostic(at, RULE.name, message, &help).as_warning());
    }
    diagnostics
}
