//! The fields of objects in requests.

use anyhow::{Context, Result, bail};
use syn::{Expr, Fields, Ident, ItemStruct, Type, parse_quote};

use crate::document::{Document, Node, Pointer};
use crate::generate::constraints::{Limit, limits};
use crate::generate::passes::names::{argument, last_ident};

/// An object in requests.
pub(in crate::generate::passes) struct RequestObject {
    pub(in crate::generate::passes) ident: Ident,
    /// The fields of the document's properties.
    pub(in crate::generate::passes) fields: Vec<RequestField>,
    /// Whether it has a field `extra` for other members.
    pub(super) is_open: bool,
}

/// A field of an object in requests.
pub(in crate::generate::passes) struct RequestField {
    pub(in crate::generate::passes) ident: Ident,
    pub(in crate::generate::passes) ty: Type,
    /// Its name in JSON.
    pub(in crate::generate::passes) name: String,
    /// Its index among the required properties, in the order of the document.
    pub(in crate::generate::passes) required: Option<usize>,
    /// The limits of a number.
    pub(in crate::generate::passes) limits: Vec<Limit>,
}

impl RequestField {
    /// The value as an `Option<&T>`.
    pub(super) fn value(&self) -> Expr {
        let ident = &self.ident;
        match last_ident(&self.ty).map(ToString::to_string).as_deref() {
            Some("Option") => parse_quote!(self.#ident.as_ref()),
            Some("Patch") => parse_quote!(self.#ident.value()),
            _ => parse_quote!(Some(&self.#ident)),
        }
    }

    /// The type of the value in an `Option`.
    pub(in crate::generate::passes) fn inside_option(&self) -> Option<&Type> {
        let is_option = last_ident(&self.ty).is_some_and(|ident| ident == "Option");
        argument(&self.ty).filter(|_| is_option)
    }
}

/// Returns the fields of a struct with what the document says of them.
pub(super) fn fields(item: &ItemStruct, document: &Document) -> Result<Vec<RequestField>> {
    let schema = schema(document, &item.ident)?;
    let required: Vec<&str> = schema.items_of("required").iter().filter_map(Node::as_str).collect();
    let Fields::Named(named) = &item.fields else { bail!("`{}` has no named fields", item.ident) };
    let mut fields = Vec::new();
    for field in &named.named {
        let ident = field.ident.clone().context("a field has no name")?;
        let property = schema.entries_of("properties").iter().find(|entry| is_named(&ident, &entry.key));
        let property = property.with_context(|| format!("the document has no property for the field `{ident}`"))?;
        let (_, resolved) = document.resolve(&Pointer::root(), &property.node).context("a reference leads nowhere")?;
        fields.push(RequestField {
            ident,
            ty: field.ty.clone(),
            name: property.key.clone(),
            required: required.iter().position(|each| *each == property.key),
            limits: limits(resolved),
        });
    }
    Ok(fields)
}

/// Returns the schema of a type.
pub(super) fn schema<'a>(document: &'a Document, name: &Ident) -> Result<&'a Node> {
    let pointer = Pointer::root().child("components").child("schemas").child(&name.to_string());
    document.get(&pointer).with_context(|| format!("the document has no schema `{name}`"))
}

/// Returns whether a field has this name in the document, as far as a Rust name can.
pub(in crate::generate::passes) fn is_named(ident: &Ident, name: &str) -> bool {
    let plain = |text: &str| text.trim_start_matches("r#").trim_end_matches('_').replace(['_', '-'], "").to_lowercase();
    plain(&ident.to_string()) == plain(name)
}
