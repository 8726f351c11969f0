//! The input of progenitor and of the passes over its output.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

/// The input of progenitor and of the passes over its output.
#[derive(Debug, Default)]
pub struct Input {
    /// The document for progenitor.
    pub openapi: Json,
    /// The Rust types that the document has as formats.
    pub rust_types: BTreeSet<String>,
    /// The objects of responses, by name.
    pub models: BTreeMap<String, Model>,
    /// The enums.
    pub enums: Vec<Enum>,
    /// The number of objects that are in requests only.
    pub request_objects: usize,
    /// The number of their optional properties, without those that can be `null`.
    pub optional_fields: usize,
    /// The documentation of requests' setters, by (operation id, parameter).
    pub setters: BTreeMap<(String, String), String>,
}

/// An object of responses.
#[derive(Debug, Default)]
pub struct Model {
    /// The names under which envelopes hold it.
    pub wrappers: BTreeSet<String>,
    /// Whether a request that returns it takes custom fields.
    pub has_custom_fields: bool,
}

/// An enum of text values.
#[derive(Debug)]
pub struct Enum {
    /// The type's name.
    pub name: String,
    /// Its documentation.
    pub doc: String,
    /// The variants as (name, value).
    pub variants: Vec<(String, String)>,
}
