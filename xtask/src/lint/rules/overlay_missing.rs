//! `overlay-missing`

use std::collections::BTreeMap;

use super::overlay_structure;
use crate::diagnostic::{Diagnostic, Position};
use crate::document::Pointer;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::overlay_context::OverlayContext;
use crate::overlay::Action;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T09",
    name: "overlay-missing",
    summary: "A text of the document is not translated.",
    why: "A reader of the translation would see it in English. It is a warning.",
    example: Example {
        wrong: "actions: []",
        right: "
actions:
  - target: $.info
    x-translates: 'f0d769ed'
    update: {description: Wszystkie interesy firmy.}
",
    },
    check: Check::Overlay(check),
};

/// How many texts a diagnostic names.
const SHOWN: usize = 6;

/// Reports each operation, component or other object with texts that no action translates, at the line where they are
/// to be written.
fn check(context: &OverlayContext<'_>) -> Vec<Diagnostic> {
    if !overlay_structure::check(context).is_empty() {
        return Vec::new();
    }
    let translated: BTreeMap<&Pointer, &Action<'_>> = context
        .actions
        .iter()
        .flat_map(|(action, texts)| texts.iter().map(move |text| (&text.pointer, action)))
        .collect();
    let is_lost = |pointer: &Pointer| context.lost.iter().any(|text| pointer.as_str().ends_with(text));
    let mut texts: Vec<(&Pointer, usize)> =
        context.english.iter().map(|(pointer, number)| (pointer, *number)).collect();
    texts.sort_by_key(|(_, number)| *number);
    let mut groups: BTreeMap<Pointer, Vec<&Pointer>> = BTreeMap::new();
    let mut positions: BTreeMap<Pointer, (Position, &str)> = BTreeMap::new();
    let actions = context.file.root.entry("actions").map_or(context.file.root.at, |entry| entry.at);
    let mut above = (actions, "add an action for it");
    for (pointer, _) in texts {
        let owner = owner(pointer);
        if let Some(action) = translated.get(pointer) {
            let at = action.node.get("target").map_or(action.node.at, |target| target.at);
            above = (at, "add an action for it behind this one");
            positions.insert(owner, (at, "add it to the action for the same object"));
        } else if !pointer.as_str().ends_with("/title") && !is_lost(pointer) {
            groups.entry(owner.clone()).or_default().push(pointer);
            positions.entry(owner).or_insert(above);
        }
    }
    if translated.is_empty() && context.lost.is_empty() && !groups.is_empty() {
        let message = format!("no text of {} is translated", context.document.path);
        return vec![context.diagnostic(actions, RULE.name, message, "add an action for each object").as_warning()];
    }
    let diagnostic = |(owner, texts): (&Pointer, &Vec<&Pointer>)| {
        let (at, help) = positions.get(owner).copied().unwrap_or(above);
        let mut names: Vec<String> = texts.iter().take(SHOWN).map(|text| format!("`{text}`")).collect();
        if texts.len() > SHOWN {
            names.push(format!("{} more", texts.len() - SHOWN));
        }
        let verb = if texts.len() == 1 { "is" } else { "are" };
        let message = format!("{} {verb} not translated", names.join(", "));
        context.diagnostic(at, RULE.name, message, help).as_warning()
    };
    groups.iter().map(diagnostic).collect()
}

/// Returns what a text belongs to: its operation or component, else the object that it stands in.
fn owner(pointer: &Pointer) -> Pointer {
    let tokens: Vec<String> = pointer.tokens().collect();
    let depth = match tokens.first().map(String::as_str) {
        Some("paths" | "components") => 3,
        _ => tokens.len().saturating_sub(1),
    };
    let whole = tokens.len().saturating_sub(1).min(depth);
    tokens.iter().take(whole).fold(Pointer::root(), |pointer, token| pointer.child(token))
}
