//! `openapi/sources.yaml`: the vendors' pages and their sections.

use super::file::Document;
use super::node::Node;

/// What a source can be about: these very operations, the same product, the vendor's family of products.
pub const SOURCE_KINDS: [&str; 3] = ["api", "product", "family"];

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

    /// Returns whether the source of `<source>#<section>` is about the APIs of these documents themselves.
    pub fn is_about_api(&self, name: &str) -> bool {
        let id = name.split('#').next().unwrap_or_default();
        self.iter().any(|(each, node)| each == id && node.str("kind") == Some("api"))
    }
}
