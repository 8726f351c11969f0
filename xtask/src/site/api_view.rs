//! An API as the site's pages show it.

use super::anchors::Anchors;
use super::items::{Item, items};
use super::languages::{ENGLISH, Language};
use super::provenance::ProvenanceReport;
use crate::document::{Document, Node, Operation, ProvenanceMap, Sources, operations};
use crate::overlay::Overlay;
use crate::schema::canonical;
use crate::workspace::{Api, Documents};

/// An API, its document and the provenance of its facts.
#[derive(Debug)]
pub struct ApiView<'a> {
    /// The API.
    pub api: &'a Api,
    /// The document as written.
    pub document: &'a Document,
    /// The document as the generator reads it.
    pub canonical: Document,
    /// The vendors' pages.
    pub sources: &'a Sources,
    /// The translations, which exclude English.
    pub translations: Vec<(Language<'a>, &'a Overlay)>,
    /// The items of the document.
    pub items: Vec<Item>,
    /// The provenance of the items.
    pub provenance: ProvenanceReport,
    /// The anchors of the items on the reference page.
    pub anchors: Anchors,
}

impl<'a> ApiView<'a> {
    /// Collects what the pages show of each API.
    pub fn all(documents: &'a Documents) -> Vec<Self> {
        documents.apis.iter().map(|(api, document)| Self::of(api, document, documents)).collect()
    }

    fn of(api: &'a Api, document: &'a Document, documents: &'a Documents) -> Self {
        let overlays = documents.overlays.iter().filter(|overlay| overlay.api() == Some(&api.name));
        let items = items(document);
        let provenance = ProvenanceReport::of(&items, &ProvenanceMap::of(document));
        Self {
            api,
            document,
            canonical: canonical(document),
            sources: &documents.sources,
            translations: overlays.map(|overlay| (Language::of(&overlay.language), overlay)).collect(),
            items,
            provenance,
            anchors: Anchors::of(document),
        }
    }

    /// Returns a text field of `info`; empty where it is missing.
    pub fn info(&self, key: &str) -> &'a str {
        self.document.root.get("info").and_then(|info| info.str(key)).unwrap_or_default()
    }

    /// Returns the operations.
    pub fn operations(&self) -> Vec<Operation<'a>> {
        operations(self.document)
    }

    /// Returns the languages of the reference pages, English first.
    pub fn languages(&self) -> Vec<Language<'a>> {
        [ENGLISH].into_iter().chain(self.translations.iter().map(|(language, _)| *language)).collect()
    }

    /// Returns a text field of the API's source, such as `vendor`, `page` or `read`; empty where it is missing.
    pub fn source(&self, key: &str) -> &'a str {
        let id = self.info("x-source").split('#').next().unwrap_or_default();
        let source = self.sources.iter().find(|(each, _)| *each == id);
        source.and_then(|(_, node): (_, &Node)| node.str(key)).unwrap_or_default()
    }

    /// Returns the default host of the first server.
    pub fn host(&self) -> &'a str {
        let server = self.document.root.items_of("servers").first();
        server.and_then(|server| server.get("variables")?.get("host")?.str("default")).unwrap_or_default()
    }
}
