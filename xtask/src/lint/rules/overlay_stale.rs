//! `overlay-stale`

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::overlay_context::OverlayContext;
use crate::overlay::{Action, STAMP, Translated, stamp};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T07",
    name: "overlay-stale",
    summary: "An action translates an English text that has changed since, or does not say which one.",
    why: "`x-translates` holds a digest of the English text. `--fix` writes it into actions without one. A digest that is \
          there stays: only a person can say whether the translation is still right. It is a warning.",
    example: Example {
        wrong: "
actions:
  - target: $.info
    x-translates: '00000000'
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

fn check(context: &OverlayContext<'_>) -> Vec<Diagnostic> {
    context.actions.iter().filter_map(|(action, texts)| stale(context, action, texts)).collect()
}

fn stale(context: &OverlayContext<'_>, action: &Action<'_>, texts: &[Translated<'_>]) -> Option<Diagnostic> {
    if texts.is_empty() {
        return None;
    }
    let current = stamp(texts);
    let (at, message, help, fix) = match action.node.get(STAMP) {
        Some(node) if node.as_str() == Some(&current) => return None,
        Some(node) => {
            let shown: Vec<String> = texts.iter().map(|text| format!("`{}`", text.pointer)).collect();
            let message = format!("the English of {} has changed since it was translated", shown.join(", "));
            (node.at, message, format!("translate it as it is now, then write `{STAMP}: '{current}'`"), None)
        }
        None => {
            let message = "the action does not say which English text it translates".to_owned();
            (action.node.at, message, format!("write `{STAMP}: '{current}'`"), stamped(context, action, &current))
        }
    };
    Some(Diagnostic { fix: fix.map(Box::new), ..context.diagnostic(at, RULE.name, message, &help).as_warning() })
}

/// Returns the fix that writes a digest above the update. `None` in braces, where it has no line of its own.
fn stamped(context: &OverlayContext<'_>, action: &Action<'_>, stamp: &str) -> Option<Fix> {
    let at = action.node.entry("update")?.at;
    let line = context.file.text.lines().nth(at.line.checked_sub(1)?)?;
    let indent = at.column.checked_sub(1)?;
    let is_block = line.chars().take(indent).all(|before| matches!(before, ' ' | '-'));
    is_block.then(|| Fix::replace(at, 0, format!("{STAMP}: '{stamp}'\n{:indent$}", "")))
}
