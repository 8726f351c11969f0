//! The documents and their schemas as JSON texts in Rust constants, each kind in a file of its own.

use proc_macro2::Ident;
use quote::format_ident;

use super::example::string_literal;
use super::layout::Files;
use crate::document::{Document, Node, to_json_text};
use crate::schema::JsonSchemas;
use crate::schema::openapi_3_1;
use crate::workspace::Api;

/// The modules: the document, the document as OpenAPI 3.1, the schemas.
pub fn modules(api: &Api) -> [Ident; 3] {
    ["json", "openapi_3_1", "schemas"].map(|kind| format_ident!("{}_{kind}", api.name))
}

/// The files of the modules.
pub fn texts(api: &Api, document: &Document) -> Files {
    let json = constant("The document as JSON.", "JSON", "&str", &literal(&document.root));
    let openapi_3_1 = constant("The document as OpenAPI 3.1.", "OPENAPI_3_1", "&str", &literal(&openapi_3_1(document)));
    let schemas = JsonSchemas::of(document);
    let schemas = schemas.components().map(|(name, schema)| format!("    ({name:?}, {}),\n", literal(&schema)));
    let schemas = format!("&[\n{}]", schemas.collect::<String>());
    let schemas = constant("The components as JSON Schema.", "SCHEMAS", "&[(&str, &str)]", &schemas);
    let names = modules(api).map(|module| format!("{module}.rs"));
    names.into_iter().zip([json, openapi_3_1, schemas]).collect()
}

fn literal(node: &Node) -> String {
    string_literal(&(to_json_text(node, Some(2)) + "\n"))
}

fn constant(doc: &str, name: &str, type_: &str, value: &str) -> String {
    format!("/// {doc}\npub(crate) const {name}: {type_} = {value};\n")
}
