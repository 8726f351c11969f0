//! A constructor of each type that is sent: it takes what is required and leaves the rest out.
//!
//! The generated builder finds out at run time that a required field was left out.

use anyhow::{Context, Result};
use syn::{Field, Fields, ImplItem, Item, ItemStruct, Type, parse_quote};

use super::module;
use super::names::last_ident;
use crate::generate::lower::Lowered;

pub(super) fn run(file: &mut syn::File, lowered: &Lowered) -> Result<()> {
    let types = module(&mut file.items, &["types"])?;
    for (name, required) in &lowered.required {
        let item = types.iter().find_map(|item| match item {
            Item::Struct(item) if item.ident == name => Some(item),
            _ => None,
        });
        let constructor = constructor(item.with_context(|| format!("there is no struct `{name}`"))?, required)?;
        let block = types.iter_mut().find_map(|item| match item {
            Item::Impl(block) if last_ident(&block.self_ty).is_some_and(|ident| ident == name) => Some(block),
            _ => None,
        });
        let block = block.with_context(|| format!("`{name}` has no functions"))?;
        block.items.insert(0, constructor);
    }
    Ok(())
}

/// `pub fn new(tax: impl Into<String>, …) -> Self`, with the required fields in the document's order.
fn constructor(item: &ItemStruct, required: &[String]) -> Result<ImplItem> {
    let Fields::Named(fields) = &item.fields else { anyhow::bail!("`{}` has no named fields", item.ident) };
    let mut parameters: Vec<syn::FnArg> = Vec::new();
    for name in required {
        let field = fields.named.iter().find(|field| is_named(field, name));
        let field = field.with_context(|| format!("`{}` has no field `{name}`", item.ident))?;
        let (ident, ty) = (&field.ident, &field.ty);
        parameters.push(if is_text(ty) { parse_quote!(#ident: impl Into<#ty>) } else { parse_quote!(#ident: #ty) });
    }
    let values = fields.named.iter().map(|field| -> syn::FieldValue {
        let ident = &field.ident;
        match (required.iter().any(|name| is_named(field, name)), is_text(&field.ty)) {
            (true, true) => parse_quote!(#ident: #ident.into()),
            (true, false) => parse_quote!(#ident),
            (false, _) => parse_quote!(#ident: Default::default()),
        }
    });
    let doc = "What is required; everything else is left out and can be set on it.";
    Ok(parse_quote! {
        #[doc = #doc]
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    })
}

/// Whether the field has this name in the document, as far as a Rust name can.
fn is_named(field: &Field, name: &str) -> bool {
    let plain = |text: &str| text.trim_start_matches("r#").trim_end_matches('_').replace(['_', '-'], "").to_lowercase();
    field.ident.as_ref().is_some_and(|ident| plain(&ident.to_string()) == plain(name))
}

fn is_text(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|ident| ident == "String")
}
