//! `overlay-empty`

use crate::diagnostic::Diagnostic;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::overlay_context::OverlayContext;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T05",
    name: "overlay-empty",
    summary: "A translation is empty.",
    why: "A reader would see nothing in place of the English text. It is a warning.",
    example: Example {
        wrong: "
actions:
  - target: $.info
    x-translates: 'f0d769ed'
    update: {description: ''}
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

fn check(context: &OverlayContext<'_>) -> Vec<Diagnostic> {
    let texts = context.actions.iter().flat_map(|(_, texts)| texts);
    let empty = texts.filter(|text| text.entry.node.as_str().unwrap_or_default().trim().is_empty());
    empty
        .map(|text| {
            let message = format!("the translation of `{}` is empty", text.pointer);
            context.diagnostic(text.entry.node.at, RULE.name, message, "write it, or remove the key").as_warning()
        })
        .collect()
}
