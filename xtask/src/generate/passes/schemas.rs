//! JSON Schemas of the types, under the feature `schemars`.
//!
//! The derive reads serde's attributes and the comments. This pass adds what they cannot express: a field that may be
//! missing cannot be `null`, the limits of a number, and that a model requires nothing and keeps unknown members.

use anyhow::{Result, bail};
use syn::{Field, Item, ItemStruct, Meta, parse_quote};

use super::comments::doc_text;
use super::items::module;
use super::models::ModelCode;
use super::names::plain;
use super::request_objects::{RequestField, RequestObject};

pub(super) fn run(file: &mut syn::File, models: &[ModelCode], request_objects: &[RequestObject]) -> Result<()> {
    let mut count = 0;
    for item in module(&mut file.items, &["types"])? {
        let Item::Struct(item) = item else { continue };
        if let Some(model) = models.iter().find(|model| item.ident == model.name) {
            derive(item, &[parse_quote!(transform = crm_client_runtime::schema::tolerant)]);
            for field in &mut item.fields {
                extend(field, &of_model_field(field, model));
            }
        } else if let Some(object) = request_objects.iter().find(|object| item.ident == object.ident) {
            derive(item, &[]);
            // An open object has one more, whose schema serde's `flatten` says.
            for (field, request_field) in item.fields.iter_mut().zip(&object.fields) {
                extend(field, &of_request_field(field, request_field)?);
            }
        } else {
            continue;
        }
        count += 1;
    }
    let expected = models.len() + request_objects.len();
    if count != expected {
        bail!("expected {expected} types with a schema, found {count}");
    }
    Ok(())
}

fn derive(item: &mut ItemStruct, settings: &[Meta]) {
    item.attrs.push(parse_quote! {
        #[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
    });
    item.attrs.push(parse_quote! {
        #[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars" #(, #settings)*))]
    });
}

fn extend(field: &mut Field, settings: &[Meta]) {
    if !settings.is_empty() {
        field.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(#(#settings),*))]));
    }
}

/// `model!` has the names in JSON, and serde's derive is not there to tell them.
fn of_model_field(field: &Field, model: &ModelCode) -> Vec<Meta> {
    let ident = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
    match model.fields.iter().find(|field| field.ident == ident).map(|field| &field.name) {
        Some(name) if name == ident.trim_start_matches("r#") => Vec::new(),
        Some(name) => vec![parse_quote!(rename = #name)],
        // The members that are no field.
        None => vec![parse_quote!(skip)],
    }
}

fn of_request_field(field: &Field, request_field: &RequestField) -> Result<Vec<Meta>> {
    let mut settings: Vec<Meta> = Vec::new();
    if let Some(ty) = request_field.inside_option() {
        let ty = plain(ty);
        settings.push(parse_quote!(with = #ty));
    }
    if doc_text(&field.attrs).is_empty() {
        // The comment that such a field gets is a link for readers of Rust.
        settings.push(parse_quote!(description = ""));
    }
    for limit in &request_field.limits {
        let keyword = limit.keyword;
        if let Some(number) = limit.number()? {
            settings.push(parse_quote!(extend(#keyword = #number)));
        }
    }
    Ok(settings)
}
