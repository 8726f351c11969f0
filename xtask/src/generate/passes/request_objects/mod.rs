//! Objects in requests: a constructor and a builder that take what is required, validation, and conversions.
//!
//! Progenitor's builder finds out at run time that a required field is missing. Its code is large, and does not tell
//! builders for requests from those for responses by name.

mod builder;
mod conversions;
mod field;
mod large_builder;
mod parts;
mod validation;

pub(super) use field::{RequestField, is_named};
pub use parts::IS_SET;

use anyhow::{Result, bail};
use syn::{Ident, Item, Type, parse_quote};

use super::items::module;
use super::names::last_ident;
use crate::document::Document;
use crate::generate::progenitor::Input;

/// Completes the types of objects that are in requests only, and returns them with their fields.
pub(super) fn run(file: &mut syn::File, document: &Document, input: &Input) -> Result<Vec<(Ident, Vec<RequestField>)>> {
    let types = module(&mut file.items, &["types"])?;
    // Progenitor's builders, and the errors of their conversions.
    types.retain(|item| !matches!(item, Item::Mod(_)));
    let mut objects = Vec::new();
    for item in types.iter_mut() {
        if let Item::Struct(item) = item
            && !input.models.contains_key(&item.ident.to_string())
        {
            item.attrs.push(parse_quote!(#[non_exhaustive]));
            // The runtime's `sent!` implements serde's traits: with serde's own, a format without names of fields would
            // not restore the value.
            item.attrs.push(parse_quote!(#[serde(remote = "Self")]));
            objects.push((item.ident.clone(), field::fields(item, document)?));
        }
    }
    let is_request_object =
        |ty: &Type| last_ident(ty).is_some_and(|ident| objects.iter().any(|(name, _)| name == ident));
    types.retain(|item| match item {
        Item::Impl(block) => block.trait_.is_some() || !is_request_object(&block.self_ty),
        _ => true,
    });
    if objects.len() != input.request_objects {
        bail!("expected {} objects of requests, found {}", input.request_objects, objects.len());
    }
    for (name, fields) in &objects {
        types.push(parse_quote!(crm_client_runtime::sent!(#name);));
        types.extend(builder::builder(name, fields));
        types.push(validation::validation(document, name, fields)?);
    }
    types.extend(conversions::conversions(document, &objects));
    Ok(objects)
}
