//! Texts that are left in English: one diagnostic for each thing that has them.

use std::collections::{BTreeMap, BTreeSet};

use super::Action;
use super::translations::Translated;
use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Document, Pointer};

/// How many texts are named.
const SHOWN: usize = 6;

/// A warning for each operation, component or other object with texts that no action translates, where they are to be
/// written. `lost` are the texts, from their targets on, of actions whose target is wrong.
pub fn missing(
    file: &Document,
    document: &Document,
    english: &BTreeMap<Pointer, usize>,
    done: &[(Action<'_>, Vec<Translated<'_>>)],
    lost: &BTreeSet<String>,
) -> Vec<Diagnostic> {
    let translated: BTreeMap<&Pointer, &Action<'_>> =
        done.iter().flat_map(|(action, texts)| texts.iter().map(move |text| (&text.pointer, action))).collect();
    let is_lost = |pointer: &Pointer| lost.iter().any(|text| pointer.as_str().ends_with(text));
    let mut texts: Vec<(&Pointer, usize)> = english.iter().map(|(pointer, number)| (pointer, *number)).collect();
    texts.sort_by_key(|(_, number)| *number);
    let mut groups: BTreeMap<Pointer, Vec<&Pointer>> = BTreeMap::new();
    let mut places: BTreeMap<Pointer, (Position, &str)> = BTreeMap::new();
    let actions = file.root.entry("actions").map_or(file.root.at, |entry| entry.at);
    let mut above = (actions, "add an action for it");
    for (pointer, _) in texts {
        let owner = owner(pointer);
        if let Some(action) = translated.get(pointer) {
            let at = action.node.get("target").map_or(action.node.at, |target| target.at);
            above = (at, "add an action for it behind this one");
            places.insert(owner, (at, "add it to the action for the same object"));
        } else if !pointer.as_str().ends_with("/title") && !is_lost(pointer) {
            groups.entry(owner.clone()).or_default().push(pointer);
            places.entry(owner).or_insert(above);
        }
    }
    if translated.is_empty() && lost.is_empty() && !groups.is_empty() {
        let message = format!("no text of {} is translated", document.path);
        return vec![
            file.diagnostic(actions, "overlay-missing", message, "add an action for each object").as_warning(),
        ];
    }
    let diagnostic = |(owner, texts): (&Pointer, &Vec<&Pointer>)| {
        let (at, help) = places.get(owner).copied().unwrap_or(above);
        let mut names: Vec<String> = texts.iter().take(SHOWN).map(|text| format!("`{text}`")).collect();
        if texts.len() > SHOWN {
            names.push(format!("{} more", texts.len() - SHOWN));
        }
        let verb = if texts.len() == 1 { "is" } else { "are" };
        let message = format!("{} {verb} not translated", names.join(", "));
        file.diagnostic(at, "overlay-missing", message, help).as_warning()
    };
    groups.iter().map(diagnostic).collect()
}

/// What a text belongs to: its operation or component, or else the object that it stands in.
fn owner(pointer: &Pointer) -> Pointer {
    let tokens: Vec<String> = pointer.tokens().collect();
    let depth = match tokens.first().map(String::as_str) {
        Some("paths" | "components") => 3,
        _ => tokens.len().saturating_sub(1),
    };
    let whole = tokens.len().saturating_sub(1).min(depth);
    tokens.iter().take(whole).fold(Pointer::root(), |pointer, token| pointer.child(token))
}
