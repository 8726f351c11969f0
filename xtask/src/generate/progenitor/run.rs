//! Progenitor, with our settings.

use anyhow::{Context, Result};
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle};
use schemars_of_generator::schema::{InstanceType, SchemaObject};

use super::input::Input;

/// Returns progenitor's code as one file.
///
/// # Errors
///
/// Fails if progenitor cannot read the document, or writes what is not Rust.
pub fn generate(input: &Input) -> Result<syn::File> {
    let openapi: openapiv3::OpenAPI = serde_json::from_value(input.openapi.clone())?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder).with_tag(TagStyle::Merged).with_derive("PartialEq");
    for rust_type in &input.rust_types {
        let schema = SchemaObject {
            instance_type: Some(InstanceType::String.into()),
            format: Some(rust_type.clone()),
            ..SchemaObject::default()
        };
        settings.with_conversion(schema, rust_type, std::iter::empty());
    }
    let tokens = Generator::new(&settings).generate_tokens(&openapi).context("progenitor")?;
    syn::parse2(tokens).context("progenitor's output is not Rust")
}
