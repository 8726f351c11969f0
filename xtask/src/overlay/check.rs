//! What is wrong in an overlay: what matches nothing, what is no translation, what is left in English or is older.

use std::collections::{BTreeMap, BTreeSet};

use super::apply::targets;
use super::missing::missing;
use super::stamp::{STAMP, stamp};
use super::translations::{Translated, leaves, texts, translated};
use super::{Action, Overlay};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Node, Pointer, to_json_value};

/// Says of an action that some of its texts are the same in both languages.
const SAME: &str = "x-same";

/// The diagnostics of an overlay of `document`, one for each cause.
///
/// What only a translator can fix is a warning: the documents are right without it.
pub fn check(overlay: &Overlay, document: &Document) -> Vec<Diagnostic> {
    let file = &overlay.document;
    let mut diagnostics = form(overlay);
    diagnostics.extend(file.line_breaks());
    let json = to_json_value(&document.root);
    let english = texts(document);
    let mut done: Vec<(Action<'_>, Vec<Translated<'_>>)> = Vec::new();
    // What an action that has no place would translate is not missing too.
    let mut lost: BTreeSet<String> = BTreeSet::new();
    for action in overlay.actions() {
        if let Some(diagnostic) = target(&action, &json, document, file) {
            diagnostics.push(diagnostic);
            leaves(action.update, &Pointer::root(), &mut |pointer, _| {
                lost.insert(pointer.as_str().to_owned());
            });
            continue;
        }
        diagnostics.extend(updates(&action, &json, document, file, &english));
        let texts = translated(&action, &json, document);
        diagnostics.extend(wording(&action, &texts, file));
        done.push((action, texts));
    }
    diagnostics.extend(overridden(&done, file));
    let is_broken = diagnostics.iter().any(|diagnostic| diagnostic.rule == "overlay-form");
    if !is_broken {
        diagnostics.extend(missing(file, document, &english, &done, &lost));
    }
    diagnostics
}

fn form(overlay: &Overlay) -> Vec<Diagnostic> {
    let (file, root) = (&overlay.document, &overlay.document.root);
    let mut diagnostics = Vec::new();
    let mut add = |node: &Node, message: &str, help: &str| {
        diagnostics.push(file.diagnostic(node.at, "overlay-form", message.to_owned(), help));
    };
    if root.str("overlay") != Some("1.0.0") {
        add(root, "it is not an overlay of version 1.0.0", "write `overlay: 1.0.0`");
    }
    for action in root.items_of("actions") {
        let is_whole =
            action.str("target").is_some() && action.get("update").is_some_and(|update| !update.entries().is_empty());
        let is_known = |key: &str| ["target", "update", STAMP, SAME].contains(&key);
        if !is_whole || !action.entries().iter().all(|entry| is_known(&entry.key)) {
            add(action, "the action does not consist of a target and an update", "write `target:` and `update:`");
        }
    }
    diagnostics
}

/// What is wrong with where an action leads.
fn target(action: &Action<'_>, json: &serde_json::Value, document: &Document, file: &Document) -> Option<Diagnostic> {
    let at = action.node.get("target").map_or(action.node.at, |target| target.at);
    let (message, help) = match targets(json, action.target) {
        Err(error) => (format!("`{}` is no JSONPath: {error}", action.target), "write it as RFC 9535 has it"),
        Ok(matched) => match matched.as_slice() {
            [_] => return None,
            _ if !matched.is_empty() && is_list(action.target) && is_one_text(action, json, document) => return None,
            [] => (
                format!("`{}` matches nothing in {}", action.target, document.path),
                "name what the document has, or remove the action",
            ),
            [first, second, ..] => (
                format!("`{}` matches {} places, as `{first}` and `{second}`", action.target, matched.len()),
                "name one place, or list those with the same English: `['One', 'Other']`",
            ),
        },
    };
    Some(file.diagnostic(at, "overlay-target", message, help))
}

/// Whether a target lists the places by their names, so that one which the document gets is not among them.
fn is_list(target: &str) -> bool {
    // Every other part is between quotes.
    let outside: String = target.split(['\'', '"']).step_by(2).collect();
    !["..", "*", "?", ":"].iter().any(|sign| outside.contains(sign))
}

/// Whether the English is the same at all places, text by text.
fn is_one_text(action: &Action<'_>, json: &serde_json::Value, document: &Document) -> bool {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    let texts = translated(action, json, document).into_iter();
    texts.map(|text| (text.suffix, text.english)).all(|(suffix, english)| {
        let known = first.entry(suffix).or_insert_with(|| english.clone());
        *known == english
    })
}

/// What an action sets that is no text.
fn updates(
    action: &Action<'_>,
    json: &serde_json::Value,
    document: &Document,
    file: &Document,
    english: &BTreeMap<Pointer, usize>,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for target in targets(json, action.target).unwrap_or_default() {
        leaves(action.update, &target, &mut |pointer, entry| {
            if !english.contains_key(pointer) || entry.node.as_str().is_none() {
                let message = format!("`{pointer}` is no summary, description or title of {}", document.path);
                let help = "an overlay translates texts that are there, and changes nothing else";
                diagnostics.push(file.diagnostic(entry.at, "overlay-update", message, help));
            }
        });
    }
    diagnostics
}

/// Translations that are empty, the same as the English, or older than it.
fn wording(action: &Action<'_>, texts: &[Translated<'_>], file: &Document) -> Vec<Diagnostic> {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let may_be_same = action.node.bool(SAME) == Some(true);
    let mut diagnostics = Vec::new();
    for text in texts {
        let translation = words(text.entry.node.as_str().unwrap_or_default());
        let is_title = text.suffix.ends_with("/title");
        let (rule, message, help) = if translation.is_empty() {
            ("overlay-empty", format!("the translation of `{}` is empty", text.pointer), "write it, or remove the key")
        } else if !may_be_same && !is_title && translation == words(&text.english) {
            let help = "translate it; where both languages say it so, add `x-same: true` to the action";
            ("overlay-same", format!("the translation of `{}` is the English text", text.pointer), help)
        } else {
            continue;
        };
        diagnostics.push(file.diagnostic(text.entry.node.at, rule, message, help).as_warning());
    }
    if texts.is_empty() {
        return diagnostics;
    }
    let current = stamp(texts);
    let (at, message, help) = match action.node.get(STAMP) {
        Some(node) if node.as_str() == Some(&current) => return diagnostics,
        Some(node) => {
            let shown: Vec<String> = texts.iter().map(|text| format!("`{}`", text.pointer)).collect();
            let message = format!("the English of {} is another than the one that was translated", shown.join(", "));
            (node.at, message, format!("translate it as it is now, then write `{STAMP}: '{current}'`"))
        }
        None => {
            let message = "the action does not say which English text it translates".to_owned();
            (action.node.at, message, format!("run `cargo xtask lint --fix`, or write `{STAMP}: '{current}'`"))
        }
    };
    diagnostics.push(file.diagnostic(at, "overlay-stale", message, &help).as_warning());
    diagnostics
}

/// Texts that a later action sets again, one diagnostic for an action.
fn overridden(done: &[(Action<'_>, Vec<Translated<'_>>)], file: &Document) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut last = BTreeMap::new();
    for (number, (_, texts)) in done.iter().enumerate() {
        last.extend(texts.iter().map(|text| (&text.pointer, (number, text.entry.at))));
    }
    for (number, (_, texts)) in done.iter().enumerate() {
        let again =
            texts.iter().find_map(|text| Some((text, last.get(&text.pointer).filter(|(later, _)| *later > number)?)));
        if let Some((text, (_, at))) = again {
            let message = format!("`{}` is translated again at {at}, which is what counts", text.pointer);
            diagnostics.push(file.diagnostic(text.entry.at, "overlay-overridden", message, "remove one of the two"));
        }
    }
    diagnostics
}
