//! What is wrong in an overlay: what matches nothing, what is no translation, what is left in English.

use std::collections::BTreeSet;

use super::Overlay;
use super::apply::targets;
use crate::document::{Document, Entry, Node, Pointer, Value, holds_names, is_data, to_json_value};
use crate::finding::Finding;

/// The findings of an overlay of `document`.
pub fn check(overlay: &Overlay, document: &Document) -> Vec<Finding> {
    let file = &overlay.document;
    let mut findings = form(overlay);
    findings.extend(file.line_breaks());
    let json = to_json_value(&document.root);
    let english = texts(document);
    let mut translated = BTreeSet::new();
    for action in overlay.actions() {
        let at = action.node.get("target").map_or(action.node.at, |target| target.at);
        let matched = match targets(&json, action.target) {
            Ok(matched) => matched,
            Err(error) => {
                let message = format!("`{}` is no JSONPath: {error}", action.target);
                findings.push(file.finding(at, "overlay-target", message, "write it as RFC 9535 has it"));
                continue;
            }
        };
        if matched.is_empty() {
            let message = format!("`{}` matches nothing in {}", action.target, document.path);
            findings.push(file.finding(
                at,
                "overlay-target",
                message,
                "name what the document has, or remove the action",
            ));
        }
        for pointer in matched {
            leaves(action.update, &pointer, &mut |pointer, entry| {
                if english.contains(pointer) {
                    translated.insert(pointer.clone());
                    return;
                }
                let message = format!("`{pointer}` is no summary, description or title of {}", document.path);
                let mend = "an overlay translates texts that are there, and changes nothing else";
                findings.push(file.finding(entry.at, "overlay-update", message, mend));
            });
        }
    }
    let missing = english.difference(&translated).filter(|pointer| !pointer.as_str().ends_with("/title"));
    findings.extend(missing.map(|pointer| {
        let (message, mend) = (format!("`{pointer}` is not translated"), "add an action for it");
        file.finding(file.root.at, "overlay-missing", message, mend)
    }));
    findings
}

fn form(overlay: &Overlay) -> Vec<Finding> {
    let (file, root) = (&overlay.document, &overlay.document.root);
    let mut findings = Vec::new();
    let mut add = |node: &Node, message: &str, mend: &str| {
        findings.push(file.finding(node.at, "overlay-form", message.to_owned(), mend));
    };
    if root.str("overlay") != Some("1.0.0") {
        add(root, "it is not an overlay of version 1.0.0", "write `overlay: 1.0.0`");
    }
    for action in root.items_of("actions") {
        let is_whole =
            action.str("target").is_some() && action.get("update").is_some_and(|update| !update.entries().is_empty());
        if !is_whole || action.entries().len() != 2 {
            add(action, "the action does not consist of a target and an update", "write `target:` and `update:`");
        }
    }
    findings
}

/// The texts of a document that a reader sees.
fn texts(document: &Document) -> BTreeSet<Pointer> {
    let mut all = BTreeSet::new();
    collect(&document.root, &Pointer::root(), false, &mut all);
    all
}

fn collect(node: &Node, pointer: &Pointer, is_name_map: bool, all: &mut BTreeSet<Pointer>) {
    for entry in node.entries().iter().filter(|entry| is_name_map || !is_data(&entry.key)) {
        let child = pointer.child(&entry.key);
        let is_text = ["summary", "description", "title"].contains(&entry.key.as_str());
        if !is_name_map && is_text && entry.node.as_str().is_some() {
            all.insert(child);
        } else {
            collect(&entry.node, &child, !is_name_map && holds_names(&entry.key), all);
        }
    }
    for (index, item) in node.items().iter().enumerate() {
        collect(item, &pointer.item(index), false, all);
    }
}

/// What an update sets, with its place in the document.
fn leaves<'a>(node: &'a Node, pointer: &Pointer, found: &mut impl FnMut(&Pointer, &'a Entry)) {
    for entry in node.entries() {
        let child = pointer.child(&entry.key);
        match &entry.node.value {
            Value::Mapping(entries) if !entries.is_empty() => leaves(&entry.node, &child, found),
            _ => found(&child, entry),
        }
    }
}
