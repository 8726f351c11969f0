//! The vendors' pages that a document refers to.

use std::collections::BTreeSet;

use super::change::Change;
use super::change_kind::ChangeKind;
use super::snippet::Snippet;
use crate::document::{Document, Node, Pointer, ProvenanceMap, Sources, to_json_text};

/// Returns a change for each page of the document's facts that has a new address or heading. The documentation of the
/// client and the contract contain both.
pub(super) fn source_changes(old: &Sources, new: &Sources, document: &Document) -> Vec<Change> {
    let provenance = ProvenanceMap::of(document);
    let sections: BTreeSet<&str> = provenance.entries().flat_map(|(_, entry)| entry.provenance.sources()).collect();
    sections.into_iter().filter_map(|section| source_change(old, new, section)).collect()
}

fn source_change(old: &Sources, new: &Sources, section: &str) -> Option<Change> {
    let (old_heading, old_page) = old.section(section)?;
    let (new_heading, new_page) = new.section(section)?;
    let (old_text, new_text) = if old_page == new_page {
        (text(old_heading), text(new_heading))
    } else {
        (old_page.to_owned(), new_page.to_owned())
    };
    if old_text == new_text {
        return None;
    }
    let snippet = |sources: &Sources, heading: &Node, text: String| Snippet {
        file: sources.document().path.clone(),
        pointer: section_pointer(section),
        position: heading.at,
        text,
    };
    Some(Change {
        kind: ChangeKind::SourceChanged,
        item: section.to_owned(),
        operations: Vec::new(),
        old: Some(snippet(old, old_heading, old_text)),
        new: Some(snippet(new, new_heading, new_text)),
        request: None,
        response: None,
        migration: String::new(),
    })
}

fn section_pointer(name: &str) -> Pointer {
    let (source, section) = name.split_once('#').unwrap_or((name, ""));
    Pointer::root().child("sources").child(source).child("sections").child(section)
}

fn text(node: &Node) -> String {
    node.as_str().map_or_else(|| to_json_text(node, None), str::to_owned)
}
