//! `openapi/sources.yaml`: the vendors' pages and their sections.

use super::Document;
use super::node::Node;

/// The listed sources.
#[derive(Debug)]
pub struct Sources {
    document: Document,
}

impl Sources {
    /// Takes a parsed `sources.yaml`.
    pub fn new(document: Document) -> Self {
        Self { document }
    }

    /// The file.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The sources as (id, node).
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Node)> {
        let entries = self.document.root.get("sources").map_or(&[][..], Node::entries);
        entries.iter().map(|entry| (entry.key.as_str(), &entry.node))
    }

    /// Whether `<source>#<section>` is listed.
    pub fn lists(&self, section: &str) -> bool {
        let Some((source, section)) = section.split_once('#') else {
            return false;
        };
        self.iter().any(|(id, node)| id == source && node.get("sections").is_some_and(|all| all.get(section).is_some()))
    }
}
