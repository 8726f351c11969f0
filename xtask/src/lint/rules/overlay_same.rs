//! `overlay-same`

use crate::diagnostic::Diagnostic;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::overlay_context::OverlayContext;
use crate::overlay::Translated;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T06",
    name: "overlay-same",
    summary: "A translation is the English text.",
    why: "It was copied to be translated later. `x-same: true` says that both languages say it so. Titles may be the same. \
          It is a warning.",
    example: Example {
        wrong: "
actions:
  - target: $.info
    x-translates: 'f0d769ed'
    update: {description: All deals of a company.}
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

/// The key of an action that allows texts to be the same in both languages.
pub(super) const SAME: &str = "x-same";

fn check(context: &OverlayContext<'_>) -> Vec<Diagnostic> {
    let actions = context.actions.iter().filter(|(action, _)| action.node.bool(SAME) != Some(true));
    let same = actions.flat_map(|(_, texts)| texts).filter(|text| is_same(text));
    same.map(|text| {
        let message = format!("the translation of `{}` is the English text", text.pointer);
        let help = "translate it; if both languages say it so, add `x-same: true` to the action";
        context.diagnostic(text.entry.node.at, RULE.name, message, help).as_warning()
    })
    .collect()
}

fn is_same(text: &Translated<'_>) -> bool {
    let translation = text.entry.node.as_str().unwrap_or_default();
    let is_title = text.suffix.ends_with("/title");
    !is_title && !translation.trim().is_empty() && translation.split_whitespace().eq(text.english.split_whitespace())
}
