//! What all pages of an API are made of.

use super::anchors::Anchors;
use super::origins::Origins;
use super::subjects::{Subject, subjects};
use crate::document::{Document, Node, Operation, ProvenanceMap, Sources, operations};
use crate::schema::canonical;
use crate::workspace::Api;

/// An API, its document and what is known of its facts.
#[derive(Debug)]
pub struct Guide<'a> {
    /// The API.
    pub api: &'a Api,
    /// The document, as it is written.
    pub document: &'a Document,
    /// The document as the generator has it.
    pub canonical: Document,
    /// The vendors' pages.
    pub sources: &'a Sources,
    /// Everything that has facts.
    pub subjects: Vec<Subject>,
    /// Where they come from.
    pub origins: Origins,
    /// Where the reference shows them.
    pub anchors: Anchors,
}

impl<'a> Guide<'a> {
    /// Reads the document.
    pub fn of(api: &'a Api, document: &'a Document, sources: &'a Sources) -> Self {
        let subjects = subjects(document);
        let origins = Origins::of(&subjects, &ProvenanceMap::of(document));
        Self {
            api,
            document,
            canonical: canonical(document),
            sources,
            subjects,
            origins,
            anchors: Anchors::of(document),
        }
    }

    /// A text below `info`.
    pub fn info(&self, key: &str) -> &'a str {
        self.document.root.get("info").and_then(|info| info.str(key)).unwrap_or_default()
    }

    /// The operations.
    pub fn operations(&self) -> Vec<Operation<'a>> {
        operations(self.document)
    }

    /// The vendor, its page, its language and the day on which it was read.
    pub fn source(&self, key: &str) -> &'a str {
        let id = self.document.root.get("info").and_then(|info| info.str("x-source")).unwrap_or_default();
        let id = id.split('#').next().unwrap_or_default();
        let source = self.sources.iter().find(|(each, _)| *each == id);
        source.and_then(|(_, node): (_, &Node)| node.str(key)).unwrap_or_default()
    }
}
