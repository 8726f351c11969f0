//! Where facts come from: `x-source` and `x-assumed`.
//!
//! Both hold for their node and everything below it, until a node below has its own. `x-assumed` as a mapping holds for
//! the named keywords only, here and below: `x-assumed: {nullable: why}` makes every `nullable` below an assumption and
//! leaves the rest to `x-source`.

use std::collections::BTreeMap;

use super::file::Document;
use super::keywords::{holds_names, is_data};
use super::node::{Entry, Node, Value};
use super::pointer::Pointer;

/// Where the fact at a node comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// Documented by the vendor: `<source>#<section>` of `sources.yaml`.
    Documented(String),
    /// Assumed, with the rationale.
    Assumed(String),
}

/// The provenance of all nodes of a document.
#[derive(Debug, Default)]
pub struct ProvenanceMap {
    entries: BTreeMap<Pointer, Vec<ProvenanceEntry>>,
}

/// What an `x-source` or an `x-assumed` says.
#[derive(Clone, Debug)]
pub struct ProvenanceEntry {
    /// The keyword that it holds for. `None` for all.
    pub keyword: Option<String>,
    /// Where the facts come from.
    pub provenance: Provenance,
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
        let mut add = |keyword, provenance| {
            let entries = self.entries.entry(pointer.clone()).or_default();
            entries.push(ProvenanceEntry { keyword, provenance });
        };
        if let Some(section) = node.str("x-source") {
            add(None, Provenance::Documented(section.to_owned()));
        }
        match node.get("x-assumed").map(|assumed| &assumed.value) {
            Some(Value::String(rationale)) => add(None, Provenance::Assumed(rationale.clone())),
            Some(Value::Mapping(keywords)) => {
                for entry in keywords {
                    let rationale = entry.node.as_str().unwrap_or_default().to_owned();
                    add(Some(entry.key.clone()), Provenance::Assumed(rationale));
                }
            }
            _ => {}
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

    const SCHEMA: &str = "
x-source: page#fields
x-assumed: {description: said nowhere, nullable: no word of null}
properties:
  description: {type: string, nullable: true, description: text}
  other: {x-assumed: guessed, nullable: true}
";

    #[test]
    fn a_keyword_holds_for_all_nodes_below() {
        let assumed = Some(Provenance::Assumed("no word of null".to_owned()));
        assert_eq!(provenance(SCHEMA, "/properties/description/nullable"), assumed);
    }

    #[test]
    fn the_name_of_a_property_is_not_a_keyword() {
        let documented = Some(Provenance::Documented("page#fields".to_owned()));
        assert_eq!(provenance(SCHEMA, "/properties/description"), documented);
        assert_eq!(provenance(SCHEMA, "/properties/description/type"), documented);
        let assumed = Some(Provenance::Assumed("said nowhere".to_owned()));
        assert_eq!(provenance(SCHEMA, "/properties/description/description"), assumed);
    }

    #[test]
    fn the_nearest_entry_wins() {
        let assumed = Some(Provenance::Assumed("guessed".to_owned()));
        assert_eq!(provenance(SCHEMA, "/properties/other/nullable"), assumed);
    }

    #[test]
    fn a_property_may_have_the_name_of_a_keyword() {
        let schema = "properties:\n  value: {x-source: page#value}\n  default: {x-assumed: guessed}";
        assert_eq!(provenance(schema, "/properties/value/type"), Some(Provenance::Documented("page#value".to_owned())));
        assert_eq!(provenance(schema, "/properties/default"), Some(Provenance::Assumed("guessed".to_owned())));
    }

    #[test]
    fn a_node_without_an_entry_above_it_has_none() {
        assert_eq!(provenance("a: {x-source: page#fields}\nb: 1", "/b"), None);
    }
}
