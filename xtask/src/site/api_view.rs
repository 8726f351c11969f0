//! An API as the site's pages show it.

use std::collections::BTreeMap;

use super::anchors::Anchors;
use super::language::{ENGLISH, Language};
use super::provenance::ProvenanceReport;
use crate::document::{Document, Node, Operation, Pointer, ProvenanceMap, Sources, operations};
use crate::items::{Item, items};
use crate::overlay::Overlay;
use crate::schema::{JsonFiles, canonical};
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
    /// The JSON files of the document.
    pub json: JsonFiles,
    /// The vendors' pages.
    pub sources: &'a Sources,
    /// The translations, which exclude English.
    pub translations: Vec<(Language<'a>, &'a Overlay)>,
    /// The items of the document.
    pub items: Vec<Item>,
    /// The index of each item.
    pub index: BTreeMap<Pointer, usize>,
    /// The provenance of the items.
    pub provenance: ProvenanceReport,
    /// Where the items are shown.
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
        let json = JsonFiles::of(document);
        Self {
            api,
            document,
            canonical: canonical(document),
            anchors: Anchors::of(&api.name, document, &json),
            json,
            sources: &documents.sources,
            translations: overlays.map(|overlay| (Language::of(&overlay.language), overlay)).collect(),
            index: items.iter().enumerate().map(|(index, item)| (item.pointer.clone(), index)).collect(),
            items,
            provenance,
        }
    }

    /// Returns the name of the API.
    pub fn name(&self) -> &'a str {
        &self.api.name
    }

    /// Returns a text field of `info`; empty where it is missing.
    pub fn info(&self, key: &str) -> &'a str {
        self.document.root.get("info").and_then(|info| info.str(key)).unwrap_or_default()
    }

    /// Returns the operations.
    pub fn operations(&self) -> Vec<Operation<'a>> {
        operations(self.document)
    }

    /// Returns the languages of the reference, English first.
    pub fn languages(&self) -> Vec<Language<'a>> {
        [ENGLISH].into_iter().chain(self.translations.iter().map(|(language, _)| *language)).collect()
    }

    /// Returns a text field of the API's first source, such as `vendor`, `page` or `read`; empty where it is missing.
    pub fn source(&self, key: &str) -> &'a str {
        let name = self.document.root.get("info").and_then(|info| first_source(info.get("x-source")?));
        let id = name.unwrap_or_default().split('#').next().unwrap_or_default();
        let source = self.sources.iter().find(|(each, _)| *each == id);
        source.and_then(|(_, node): (_, &Node)| node.str(key)).unwrap_or_default()
    }

    /// Returns the default host of the first server.
    pub fn host(&self) -> &'a str {
        let server = self.document.root.items_of("servers").first();
        server.and_then(|server| server.get("variables")?.get("host")?.str("default")).unwrap_or_default()
    }
}

/// Returns the first source that an `x-source` names.
fn first_source(source: &Node) -> Option<&str> {
    source.as_str().or_else(|| source.items().iter().find_map(|item| item.as_str().or_else(|| item.str("source"))))
}
