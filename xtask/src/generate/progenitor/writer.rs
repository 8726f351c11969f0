//! Writes schemas in the form that progenitor reads.

use anyhow::{Result, anyhow};
use serde_json::{Value as Json, json};

use super::input::Input;
use crate::document::{Document, Node, Pointer, Sources};
use crate::generate::docs::Docs;
use crate::generate::location::Location;
use crate::generate::rust_type::rust_type;
use crate::schema::{Cycles, SchemaKind, schema_kind};

/// Writes schemas in the form that progenitor reads, and collects what the passes need to know.
pub(super) struct Writer<'a> {
    pub(super) document: &'a Document,
    pub(super) cycles: Cycles,
    pub(super) docs: Docs<'a>,
    pub(super) input: Input,
}

impl<'a> Writer<'a> {
    pub(super) fn new(document: &'a Document, sources: &'a Sources) -> Self {
        Self { document, cycles: Cycles::of(document), docs: Docs::of(document, sources), input: Input::default() }
    }

    /// The kind of a schema.
    pub(super) fn kind(&self, pointer: &Pointer, node: &Node) -> Result<SchemaKind> {
        schema_kind(self.document, pointer, node)
            .map_err(|unknown| anyhow!("{}:{}: {}", self.document.path, unknown.at, unknown.message))
    }

    /// The schema of a value of `kind` at `location`.
    pub(super) fn schema(&mut self, kind: &SchemaKind, location: Location) -> Result<Json> {
        match kind {
            SchemaKind::Object(name) => {
                return Ok(json!({ "$ref": format!("#/components/schemas/{name}") }));
            }
            SchemaKind::Array(items) if location == Location::RequestBody => {
                return Ok(json!({ "type": "array", "items": self.schema(items, location)? }));
            }
            SchemaKind::ListResponse { item: model, wrapper: Some(wrapper) }
            | SchemaKind::ObjectResponse { object: model, wrapper } => {
                let model = self.input.models.entry(model.clone()).or_default();
                model.wrappers.insert(wrapper.clone());
            }
            _ => {}
        }
        let rust_type = rust_type(kind, location)?;
        Ok(self.rust_type(rust_type))
    }

    /// The schema that stands for a Rust type.
    pub(super) fn rust_type(&mut self, rust_type: String) -> Json {
        let schema = json!({ "type": "string", "format": rust_type });
        self.input.rust_types.insert(rust_type);
        schema
    }
}
