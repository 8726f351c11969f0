//! The provenance of all nodes of a document.

use std::collections::BTreeMap;

use super::entry::{PROVENANCE_KEYS, Provenance, ProvenanceEntry, provenance_entries};
use crate::document::file::Document;
use crate::document::keywords::{holds_names, is_data};
use crate::document::node::{Entry, Node};
use crate::document::pointer::Pointer;

/// The provenance of all nodes of a document.
#[derive(Debug, Default)]
pub struct ProvenanceMap {
    entries: BTreeMap<Pointer, Vec<ProvenanceEntry>>,
}

impl ProvenanceMap {
    /// Collects the provenance of `document`.
    pub fn of(document: &Document) -> Self {
        let mut all = Self::default();
        all.collect(&document.root, &Pointer::root(), false);
        all
    }

    /// Returns all entries, each with the pointer of its node.
    pub fn entries(&self) -> impl Iterator<Item = (&Pointer, &ProvenanceEntry)> {
        self.entries.iter().flat_map(|(pointer, entries)| entries.iter().map(move |entry| (pointer, entry)))
    }

    /// Returns the entries of the node at `pointer` itself.
    pub fn at(&self, pointer: &Pointer) -> &[ProvenanceEntry] {
        self.entries.get(pointer).map_or(&[], Vec::as_slice)
    }

    /// Returns where the fact at `pointer` comes from. `None` if neither it nor a node above it says so.
    pub fn get(&self, pointer: &Pointer) -> Option<&Provenance> {
        self.entry(pointer).map(|entry| &entry.provenance)
    }

    /// Returns the entry that holds for the fact at `pointer`.
    ///
    /// The nearest entry wins. At the same node, one for a keyword wins over one for all.
    pub fn entry(&self, pointer: &Pointer) -> Option<&ProvenanceEntry> {
        let tokens: Vec<String> = pointer.tokens().collect();
        for (depth, here) in (0..=tokens.len()).rev().zip(pointer.ancestors()) {
            let Some(entries) = self.entries.get(&here) else {
                continue;
            };
            let below = keywords(&tokens, depth);
            let named = entries
                .iter()
                .find(|entry| entry.keyword.as_ref().is_some_and(|keyword| below.contains(&keyword.as_str())));
            if let Some(entry) = named.or_else(|| entries.iter().find(|entry| entry.keyword.is_none())) {
                return Some(entry);
            }
        }
        None
    }

    fn collect(&mut self, node: &Node, pointer: &Pointer, is_name_map: bool) {
        let of_key = |key: &str| node.get(key).map(|value| provenance_entries(key, value));
        let entries: Vec<_> = PROVENANCE_KEYS.iter().filter_map(|key| of_key(key)).flatten().collect();
        if !entries.is_empty() {
            self.entries.insert(pointer.clone(), entries);
        }
        let is_visited = |entry: &&Entry| entry.node.is_inner() && (is_name_map || !is_data(&entry.key));
        for entry in node.entries().iter().filter(is_visited) {
            let is_next = !is_name_map && holds_names(&entry.key);
            self.collect(&entry.node, &pointer.child(&entry.key), is_next);
        }
        for (index, item) in node.items().iter().enumerate().filter(|(_, item)| item.is_inner()) {
            self.collect(item, &pointer.item(index), false);
        }
    }
}

/// Returns the keywords among the tokens below `depth`. A name that the author chose is not a keyword.
fn keywords(tokens: &[String], depth: usize) -> Vec<&str> {
    let mut keywords = Vec::new();
    let mut is_name = false;
    for (index, token) in tokens.iter().enumerate() {
        if is_name {
            is_name = false;
            continue;
        }
        is_name = holds_names(token);
        if index >= depth {
            keywords.push(token.as_str());
        }
    }
    keywords
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provenance(yaml: &str, pointer: &str) -> Option<Provenance> {
        let document = Document::parse("test.yaml", yaml.to_owned()).expect("parses");
        let pointer = Pointer::parse(pointer).expect("a pointer");
        ProvenanceMap::of(&document).get(&pointer).cloned()
    }

    fn documented(source: &str) -> Provenance {
        Provenance::Documented { source: source.to_owned() }
    }

    fn assumed(rationale: &str) -> Provenance {
        Provenance::Assumed { rationale: rationale.to_owned() }
    }

    const SCHEMA: &str = "
x-source: page#fields
x-assumed:
  - {for: [description], why: said nowhere}
  - {for: [nullable, example], why: no word of null}
  - {for: [default], why: as elsewhere, source: other#fields}
x-conflict:
  - {for: [required], follows: page#fields, against: older#fields, why: newer}
required: [description]
properties:
  description: {type: string, nullable: true, description: text, default: a}
  other: {x-assumed: guessed, nullable: true}
  third: {x-source: [{for: [description], source: help#third}], type: string, description: text}
";

    #[test]
    fn a_keyword_holds_for_all_nodes_below() {
        assert_eq!(provenance(SCHEMA, "/properties/description/nullable"), Some(assumed("no word of null")));
        assert_eq!(provenance(SCHEMA, "/properties/description/example"), Some(assumed("no word of null")));
    }

    #[test]
    fn an_assumption_with_a_source_is_supported() {
        let supported =
            Provenance::Supported { rationale: "as elsewhere".to_owned(), source: "other#fields".to_owned() };
        assert_eq!(provenance(SCHEMA, "/properties/description/default"), Some(supported));
    }

    #[test]
    fn a_conflict_names_both_sources() {
        let conflict = Provenance::Conflict {
            rationale: "newer".to_owned(),
            follows: "page#fields".to_owned(),
            against: "older#fields".to_owned(),
        };
        assert_eq!(provenance(SCHEMA, "/required"), Some(conflict));
    }

    #[test]
    fn a_source_for_one_keyword_leaves_the_rest_to_the_node_above() {
        assert_eq!(provenance(SCHEMA, "/properties/third/description"), Some(documented("help#third")));
        assert_eq!(provenance(SCHEMA, "/properties/third/type"), Some(documented("page#fields")));
    }

    #[test]
    fn a_conflict_and_a_text_hold_before_an_assumption() {
        let node = "a: {x-assumed: why, x-source: page#a, x-conflict: [{follows: b#b, against: c#c, why: d}]}";
        assert_eq!(provenance(node, "/a").expect("a provenance").sources(), ["b#b", "c#c"]);
        assert_eq!(provenance("a: {x-assumed: why, x-source: page#a}", "/a"), Some(documented("page#a")));
    }

    #[test]
    fn a_mapping_of_keywords_is_read() {
        assert_eq!(provenance("a: {x-assumed: {type: why}, type: string}", "/a/type"), Some(assumed("why")));
    }

    #[test]
    fn the_name_of_a_property_is_not_a_keyword() {
        assert_eq!(provenance(SCHEMA, "/properties/description"), Some(documented("page#fields")));
        assert_eq!(provenance(SCHEMA, "/properties/description/type"), Some(documented("page#fields")));
        assert_eq!(provenance(SCHEMA, "/properties/description/description"), Some(assumed("said nowhere")));
    }

    #[test]
    fn the_nearest_entry_wins() {
        assert_eq!(provenance(SCHEMA, "/properties/other/nullable"), Some(assumed("guessed")));
    }

    #[test]
    fn a_property_may_have_the_name_of_a_keyword() {
        let schema = "properties:\n  value: {x-source: page#value}\n  default: {x-assumed: guessed}";
        assert_eq!(provenance(schema, "/properties/value/type"), Some(documented("page#value")));
        assert_eq!(provenance(schema, "/properties/default"), Some(assumed("guessed")));
    }

    #[test]
    fn a_node_without_an_entry_above_it_has_none() {
        assert_eq!(provenance("a: {x-source: page#fields}\nb: 1", "/b"), None);
    }
}
