//! `overlay-update`

use crate::diagnostic::Diagnostic;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::overlay_context::OverlayContext;
use crate::overlay::{leaves, targets};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T04",
    name: "overlay-update",
    summary: "An action changes something that is not a text of the document.",
    why: "An overlay translates summaries, descriptions and titles that are there, and changes nothing else.",
    example: Example {
        wrong: "
actions:
  - target: $.info
    x-translates: 'f0d769ed'
    update: {description: Wszystkie interesy firmy., termsOfService: Regulamin}
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
    let mut diagnostics = Vec::new();
    for (action, _) in &context.actions {
        for target in targets(&context.json, action.target).unwrap_or_default() {
            leaves(action.update, &target, &mut |pointer, entry| {
                if !context.english.contains_key(pointer) || entry.node.as_str().is_none() {
                    let message =
                        format!("`{pointer}` is no summary, description or title of {}", context.document.path);
                    let help = "an overlay translates texts that are there, and changes nothing else";
                    diagnostics.push(context.diagnostic(entry.at, RULE.name, message, help));
                }
            });
        }
    }
    diagnostics
}
