//! `openapi/sources.yaml`: the vendors' pages and their sections.

use super::file::Document;
use super::node::Node;

/// The listed sources.
#[derive(Debug)]
pub struct Sources {
    document: Document,
}

impl Sources {
    /// Makes the sources from a parsed `sources.yaml`.
    pub fn new(document: Document) -> Self {
        Self { document }
    }

    /// Returns the file.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Returns each source by its id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Node)> {
        let entries = self.document.root.entries_of("sources");
        entries.iter().map(|entry| (entry.key.as_str(), &entry.node))
    }

    /// Returns whether `<source>#<section>` is listed.
    pub fn lists(&self, name: &str) -> bool {
        self.section(name).is_some()
    }

    /// Returns the heading of `<source>#<section>` and the address of its page.
    pub fn section(&self, name: &str) -> Option<(&Node, &str)> {
        let (source, section) = name.split_once('#')?;
        let (_, node) = self.iter().find(|(id, _)| *id == source)?;
        Some((node.get("sections")?.get(section)?, node.str("page").unwrap_or_default()))
    }
}
