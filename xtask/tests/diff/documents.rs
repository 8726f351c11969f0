//! The workspace's own documents, changed at every entry.

use std::collections::BTreeMap;
use std::thread;

use xtask::diff::{Change, ChangeKind, compare};
use xtask::document::{Document, Entry, Node, Value, to_json_text};

use crate::pair::own_documents;

fn document(text: &str) -> Document {
    Document::parse("document.yaml", text.to_owned()).expect("parses")
}

fn with_root(document: &Document, root: Node) -> Document {
    Document { path: document.path.clone(), text: String::new(), line_break: None, root }
}

#[test]
fn a_document_does_not_differ_from_itself() {
    for text in own_documents() {
        assert_eq!(compare(&document(&text), &document(&text)), []);
        // JSON is YAML in another spelling.
        let json = to_json_text(&document(&text).root, Some(1));
        assert_eq!(compare(&document(&text), &document(&json)), []);
    }
}

#[test]
fn keys_have_no_order() {
    for text in own_documents() {
        let old = document(&text);
        let mut root = old.root.clone();
        reverse(&mut root);
        assert_eq!(compare(&old, &with_root(&old, root)), []);
    }
}

fn reverse(node: &mut Node) {
    match &mut node.value {
        Value::Mapping(entries) => {
            entries.reverse();
            for entry in entries.iter_mut() {
                reverse(&mut entry.node);
            }
        }
        Value::Sequence(items) => items.iter_mut().for_each(reverse),
        _ => {}
    }
}

#[test]
fn finds_each_changed_value_and_each_removed_key() {
    thread::scope(|scope| {
        for text in own_documents() {
            scope.spawn(move || change_each_entry(&text));
        }
    });
}

/// About how many entries of a document are edited.
const MAX_EDITS: usize = 500;

fn change_each_entry(text: &str) {
    let old = document(text);
    let count = count(&old.root);
    let mut missed = Vec::new();
    // Each edit compares the whole document: a long one repeats its templates, so not every entry is edited.
    for index in (0..count).step_by((count / MAX_EDITS).max(1)) {
        for (edit, is_removal) in [(change as Edit, false), (remove, true)] {
            let mut root = old.root.clone();
            let path = edit_at(&mut root, &mut index.clone(), edit);
            let is_same = root == old.root;
            if !is_same && !has_no_effect(&path, is_removal) && compare(&old, &with_root(&old, root)).is_empty() {
                missed.push(path);
            }
        }
    }
    missed.dedup();
    assert_eq!(missed, Vec::<String>::new(), "of {count} entries");
}

/// Whether an edit changes nothing.
fn has_no_effect(path: &str, is_removal: bool) -> bool {
    // `additionalProperties: {}` is the default. A schema that is `null` only has no other type. The least unsigned integer
    // is 0 anyway.
    path.ends_with("/additionalProperties")
        || path.ends_with("/closed/oneOf/1/type")
        || is_removal && path.ends_with("/minimum")
}

type Edit = fn(&mut Vec<Entry>, usize);

fn count(node: &Node) -> usize {
    node.entries().iter().map(|entry| 1 + count(&entry.node)).sum::<usize>()
        + node.items().iter().map(count).sum::<usize>()
}

/// Edits the entry with this number. Returns its path.
fn edit_at(node: &mut Node, index: &mut usize, edit: Edit) -> String {
    match &mut node.value {
        Value::Mapping(entries) => {
            for position in 0..entries.len() {
                let key = entries[position].key.clone();
                if *index == 0 {
                    edit(entries, position);
                    return format!("/{key}");
                }
                *index -= 1;
                let path = edit_at(&mut entries[position].node, index, edit);
                if !path.is_empty() {
                    return format!("/{key}{path}");
                }
            }
            String::new()
        }
        Value::Sequence(items) => {
            let paths = items.iter_mut().enumerate();
            let mut paths = paths.map(|(position, item)| (position, edit_at(item, index, edit)));
            paths
                .find(|(_, path)| !path.is_empty())
                .map(|(position, path)| format!("/{position}{path}"))
                .unwrap_or_default()
        }
        _ => String::new(),
    }
}

fn remove(entries: &mut Vec<Entry>, position: usize) {
    entries.remove(position);
}

#[expect(clippy::ptr_arg, reason = "it has the type of `remove`")]
fn change(entries: &mut Vec<Entry>, position: usize) {
    let value = &mut entries[position].node.value;
    *value = match &*value {
        Value::Null => Value::Bool(true),
        Value::Bool(value) => Value::Bool(!value),
        Value::Number(digits) => Value::Number(format!("1{digits}")),
        Value::String(text) => Value::String(format!("{text}x")),
        Value::Sequence(_) => Value::Sequence(Vec::new()),
        Value::Mapping(_) => {
            entries[position].key.push('x');
            return;
        }
    };
}

/// Changes that a person would make.
#[test]
fn reports_a_typical_change_once() {
    let documents = own_documents();
    let changes = |operation: &str, from: &str, to: &str| -> Vec<Change> {
        let with_operation = format!("operationId: {operation}\n");
        let text = documents.iter().find(|text| text.contains(&with_operation)).expect("a document");
        assert!(text.contains(from), "{from}");
        compare(&document(text), &document(&text.replace(from, to)))
    };
    let kinds = |changes: &[Change]| {
        let mut kinds: BTreeMap<ChangeKind, usize> = BTreeMap::new();
        for change in changes {
            *kinds.entry(change.kind).or_default() += 1;
        }
        kinds.into_iter().collect::<Vec<_>>()
    };
    // An amount has no limit any more.
    let limit = changes("list_deals", "          maximum: 1000000000000\n          exclusiveMaximum: true\n", "");
    assert_eq!(kinds(&limit), [(ChangeKind::ConstraintChanged, 4)]);
    assert!(limit.iter().all(|change| !change.is_breaking()));
    // Ids have another format in all operations.
    let ids = changes("list_projects", "format: uint64", "format: int64");
    assert_eq!(kinds(&ids).len(), 1, "{ids:#?}");
    assert!(ids.iter().all(|change| change.kind == ChangeKind::FormatChanged && change.is_breaking()));
    let operations = |id: &str| ids.iter().any(|change| change.operations.iter().any(|each| each.id == id));
    assert!(operations("list_projects") && operations("filter_projects") && operations("get_project"));
    // A shared parameter is one change of all operations that use it.
    let count = changes("list_projects", "      name: count\n", "      name: limit\n");
    assert_eq!(kinds(&count), [(ChangeKind::ParameterRenamed, 1)]);
    assert_eq!(count[0].operations.len(), 3);
}
