//! The real documents, changed at every place.

use std::collections::BTreeMap;

use xtask::diff::{Change, Kind, compare};
use xtask::document::{Document, Entry, Node, Value, to_json_text};

const DOCUMENTS: [&str; 2] = [include_str!("../../../openapi/intum.yaml"), include_str!("../../../openapi/solos.yaml")];

fn document(text: &str) -> Document {
    Document::parse("document.yaml", text.to_owned()).expect("parses")
}

fn with_root(document: &Document, root: Node) -> Document {
    Document { path: document.path.clone(), text: String::new(), line_break: None, root }
}

#[test]
fn a_document_is_what_it_is() {
    for text in DOCUMENTS {
        assert_eq!(compare(&document(text), &document(text)), []);
        // JSON is YAML: another spelling of the same.
        let json = to_json_text(&document(text).root, Some(1));
        assert_eq!(compare(&document(text), &document(&json)), []);
    }
}

#[test]
fn the_order_of_keys_is_nothing() {
    for text in DOCUMENTS {
        let old = document(text);
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

/// Every value is changed, and every key taken out, one after the other: none of it passes unseen.
#[test]
fn nothing_is_passed_over_in_intum() {
    sweep(DOCUMENTS[0]);
}

#[test]
fn nothing_is_passed_over_in_solos() {
    sweep(DOCUMENTS[1]);
}

fn sweep(text: &str) {
    let old = document(text);
    let count = count(&old.root);
    let mut unseen = Vec::new();
    for index in 0..count {
        for (edit, is_removal) in [(change as Edit, false), (remove, true)] {
            let mut root = old.root.clone();
            let path = edit_at(&mut root, &mut index.clone(), edit);
            let is_same = root == old.root;
            if !is_same && !says_nothing(&path, is_removal) && compare(&old, &with_root(&old, root)).is_empty() {
                unseen.push(path);
            }
        }
    }
    unseen.dedup();
    assert_eq!(unseen, Vec::<String>::new(), "of {count} places");
}

/// What is the same without the key, or belongs to nothing.
fn says_nothing(path: &str, is_removal: bool) -> bool {
    // `{}` and no `additionalProperties` are one; and what is `null` only is of no other type. Of an integer without a
    // sign, 0 is the least one anyway.
    path.ends_with("/additionalProperties")
        || path.ends_with("/closed/oneOf/1/type")
        || is_removal && path.ends_with("/minimum")
}

type Edit = fn(&mut Vec<Entry>, usize);

fn count(node: &Node) -> usize {
    node.entries().iter().map(|entry| 1 + count(&entry.node)).sum::<usize>()
        + node.items().iter().map(count).sum::<usize>()
}

/// Edits the entry with this number; gives its path.
fn edit_at(node: &mut Node, index: &mut usize, edit: Edit) -> String {
    match &mut node.value {
        Value::Mapping(entries) => {
            for place in 0..entries.len() {
                let key = entries[place].key.clone();
                if *index == 0 {
                    edit(entries, place);
                    return format!("/{key}");
                }
                *index -= 1;
                let path = edit_at(&mut entries[place].node, index, edit);
                if !path.is_empty() {
                    return format!("/{key}{path}");
                }
            }
            String::new()
        }
        Value::Sequence(items) => {
            let paths = items.iter_mut().enumerate();
            let mut paths = paths.map(|(place, item)| (place, edit_at(item, index, edit)));
            paths.find(|(_, path)| !path.is_empty()).map(|(place, path)| format!("/{place}{path}")).unwrap_or_default()
        }
        _ => String::new(),
    }
}

fn remove(entries: &mut Vec<Entry>, place: usize) {
    entries.remove(place);
}

#[expect(clippy::ptr_arg, reason = "it stands for `remove` too")]
fn change(entries: &mut Vec<Entry>, place: usize) {
    let value = &mut entries[place].node.value;
    *value = match &*value {
        Value::Null => Value::Bool(true),
        Value::Bool(value) => Value::Bool(!value),
        Value::Number(digits) => Value::Number(format!("1{digits}")),
        Value::String(text) => Value::String(format!("{text}x")),
        Value::Sequence(_) => Value::Sequence(Vec::new()),
        Value::Mapping(_) => {
            entries[place].key.push('x');
            return;
        }
    };
}

/// A word, a field, an operation: the changes that one would make by hand.
#[test]
fn sensible_changes_have_sensible_results() {
    let all = |document: usize, from: &str, to: &str| -> Vec<Change> {
        let text = DOCUMENTS[document];
        assert!(text.contains(from), "{from}");
        compare(&super::pair::document(text), &super::pair::document(&text.replace(from, to)))
    };
    let kinds = |changes: &[Change]| {
        let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
        for change in changes {
            *kinds.entry(change.kind).or_default() += 1;
        }
        kinds.into_iter().collect::<Vec<_>>()
    };
    // The vendor drops an amount's bound: three schemas have it in words, two as a bound.
    let bound = all(0, "          maximum: 1000000000000\n          exclusiveMaximum: true\n", "");
    assert_eq!(kinds(&bound), [(Kind::BoundChanged, 4)]);
    assert!(bound.iter().all(|change| !change.is_breaking()));
    // Ids become text, wherever they stand.
    let ids = all(1, "format: uint64", "format: int64");
    assert_eq!(kinds(&ids).len(), 1, "{ids:#?}");
    assert!(ids.iter().all(|change| change.kind == Kind::FormatChanged && change.is_breaking()));
    let operations = |id: &str| ids.iter().any(|change| change.operations.iter().any(|each| each.id == id));
    assert!(operations("list_projects") && operations("filter_projects") && operations("get_project"));
    // A shared parameter is one change of all that use it.
    let count = all(1, "      name: count\n", "      name: limit\n");
    assert_eq!(kinds(&count), [(Kind::ParameterRenamed, 1)]);
    assert_eq!(count[0].operations.len(), 3);
}
