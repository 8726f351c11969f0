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

pub(super) use field::{RequestField, RequestObject, is_named};
pub use parts::IS_SET;

use anyhow::{Result, bail};
use syn::{Fields, Item, ItemStruct, Type, parse_quote};

use super::items::module;
use super::names::last_ident;
use crate::document::Document;
use crate::generate::progenitor::Input;
use crate::schema::is_open;

/// Completes the types of objects that are in requests only, and returns them with their fields.
pub(super) fn run(file: &mut syn::File, document: &Document, input: &Input) -> Result<Vec<RequestObject>> {
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
            let fields = field::fields(item, document)?;
            let is_open = is_open(field::schema(document, &item.ident)?);
            if is_open {
                open(item)?;
            }
            objects.push(RequestObject { ident: item.ident.clone(), fields, is_open });
        }
    }
    let is_request_object =
        |ty: &Type| last_ident(ty).is_some_and(|ident| objects.iter().any(|object| object.ident == *ident));
    types.retain(|item| match item {
        Item::Impl(block) => block.trait_.is_some() || !is_request_object(&block.self_ty),
        _ => true,
    });
    if objects.len() != input.request_objects {
        bail!("expected {} objects of requests, found {}", input.request_objects, objects.len());
    }
    for object in &objects {
        types.push(sent(object));
        types.extend(builder::builder(object));
        types.push(validation::validation(document, object)?);
    }
    types.extend(conversions::conversions(document, &objects));
    Ok(objects)
}

/// Adds the field for the members that are no properties.
fn open(item: &mut ItemStruct) -> Result<()> {
    let Fields::Named(fields) = &mut item.fields else { bail!("`{}` has no named fields", item.ident) };
    fields.named.push(parse_quote! {
        /// The members beside the fields, such as custom fields, in the order in which they are sent.
        #[serde(
            flatten,
            serialize_with = "crm_client_runtime::write_extra",
            deserialize_with = "crm_client_runtime::read_extra"
        )]
        pub extra: crm_client_runtime::JsonObject
    });
    Ok(())
}

/// Returns the implementation of serde's traits.
fn sent(RequestObject { ident, fields, is_open }: &RequestObject) -> Item {
    if !is_open {
        return parse_quote!(crm_client_runtime::sent!(#ident););
    }
    let names = fields.iter().map(|field| &field.name);
    parse_quote!(crm_client_runtime::sent!(#ident, open beside [#(#names),*]);)
}
