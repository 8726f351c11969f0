//! The reference of an API in one language.

use std::collections::BTreeMap;

use super::api_view::ApiView;
use super::language::{ENGLISH, Language};
use super::messages::Messages;
use super::urls;
use crate::document::{Document, Node, Operation, Pointer, operations};
use crate::overlay::{apply, rationales};

/// The reference of an API in one language.
#[derive(Debug)]
pub struct Edition<'a> {
    /// The API.
    pub api: &'a ApiView<'a>,
    /// The language.
    pub language: Language<'a>,
    /// The document in the language.
    pub document: Document,
    /// The rationales in the language, by their English text.
    rationales: BTreeMap<&'a str, &'a str>,
}

impl<'a> Edition<'a> {
    /// Returns the editions of an API, English first.
    pub fn all(api: &'a ApiView<'a>) -> Vec<Self> {
        let english = Self { api, language: ENGLISH, document: api.document.clone(), rationales: BTreeMap::new() };
        let translated = api.translations.iter().map(|(language, overlay)| Self {
            api,
            language: *language,
            document: apply(api.document, overlay),
            rationales: rationales(overlay)
                .map(|(english, entry)| (english, entry.as_str().unwrap_or_default()))
                .collect(),
        });
        [english].into_iter().chain(translated).collect()
    }

    /// Returns the site's own words.
    pub fn messages(&self) -> &'static Messages {
        self.language.messages
    }

    /// Returns a rationale in the language.
    pub fn rationale<'t>(&'t self, english: &'t str) -> &'t str {
        self.rationales.get(english).copied().unwrap_or(english)
    }

    /// Returns the path of a page in the language.
    pub fn path(&self, page: &str) -> String {
        urls::in_language(self.language, page)
    }

    /// Returns a text field of `info`; empty where it is missing.
    pub fn info(&self, key: &str) -> &str {
        self.document.root.get("info").and_then(|info| info.str(key)).unwrap_or_default()
    }

    /// Returns the operations.
    pub fn operations(&self) -> Vec<Operation<'_>> {
        operations(&self.document)
    }

    /// Returns the operations with the tag that each has first, in the order of the tags.
    pub fn by_tag(&self) -> Vec<(Option<&Node>, Vec<Operation<'_>>)> {
        let tag = |operation: &Operation<'_>| {
            operation.node.items_of("tags").first().and_then(Node::as_str).unwrap_or_default().to_owned()
        };
        let mut groups: Vec<(String, Vec<Operation<'_>>)> = Vec::new();
        for operation in self.operations() {
            let name = tag(&operation);
            match groups.iter_mut().find(|(each, _)| *each == name) {
                Some((_, operations)) => operations.push(operation),
                None => groups.push((name, vec![operation])),
            }
        }
        let node = |name: &str| self.document.root.items_of("tags").iter().find(|tag| tag.str("name") == Some(name));
        groups.into_iter().map(|(name, operations)| (node(&name), operations)).collect()
    }

    /// Returns the schemas, by name, with their pointers.
    pub fn schemas(&self) -> Vec<(&str, Pointer, &Node)> {
        let pointer = Pointer::root().child("components").child("schemas");
        let schemas = self.document.root.get("components").map_or(&[][..], |node| node.entries_of("schemas"));
        schemas.iter().map(|entry| (entry.key.as_str(), pointer.child(&entry.key), &entry.node)).collect()
    }
}
