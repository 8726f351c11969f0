//! Types that are sent: a constructor and a builder that take what is required, and checks.
//!
//! The generated builder finds out at run time that a required field was left out; the code is large, and one for
//! both would not tell them apart by name.

use anyhow::{Context, Result, anyhow, bail};
use quote::format_ident;
use syn::{Expr, Fields, Ident, Item, ItemStruct, Stmt, Type, parse_quote};

use super::builders::builder;
use super::module;
use super::names::{argument, last_ident};
use crate::document::{Document, Node, Pointer};
use crate::generate::checks::{AtMost, Limit, at_most, bounds};
use crate::generate::lower::Lowered;
use crate::schema::{SchemaKind, schema_kind};

/// A field of a type that is sent.
pub(super) struct SentField {
    pub(super) ident: Ident,
    pub(super) ty: Type,
    /// Its name in JSON.
    pub(super) name: String,
    /// Its place among the required properties, in the document's order.
    pub(super) required: Option<usize>,
    /// The limits that the document gives a number.
    pub(super) bounds: Vec<Limit>,
}

/// Gives the types by name, with their fields.
pub(super) fn run(
    file: &mut syn::File,
    document: &Document,
    lowered: &Lowered,
) -> Result<Vec<(Ident, Vec<SentField>)>> {
    let types = module(&mut file.items, &["types"])?;
    // Progenitor's builders, and the errors of their conversions.
    types.retain(|item| !matches!(item, Item::Mod(_)));
    let mut sent = Vec::new();
    for item in types.iter_mut() {
        if let Item::Struct(item) = item
            && !lowered.models.contains_key(&item.ident.to_string())
        {
            sent.push((item.ident.clone(), complete(item, document)?));
        }
    }
    let is_sent = |ty: &Type| last_ident(ty).is_some_and(|ident| sent.iter().any(|(name, _)| name == ident));
    types.retain(|item| match item {
        Item::Impl(block) => block.trait_.is_some() || !is_sent(&block.self_ty),
        _ => true,
    });
    if sent.len() != lowered.sent {
        bail!("expected {} types that are sent, found {}", lowered.sent, sent.len());
    }
    for (name, fields) in &sent {
        types.push(parse_quote!(crm_client_runtime::sent!(#name);));
        types.extend(builder(name, fields));
        types.push(check(document, name, fields)?);
    }
    Ok(sent)
}

/// Makes room for growth, and tells the fields apart.
fn complete(item: &mut ItemStruct, document: &Document) -> Result<Vec<SentField>> {
    item.attrs.push(parse_quote!(#[non_exhaustive]));
    // The traits are `sent!`'s: of a format that has no names of fields, serde's own would not come back.
    item.attrs.push(parse_quote!(#[serde(remote = "Self")]));
    let schema = schema(document, &item.ident)?;
    let required: Vec<&str> = schema.items_of("required").iter().filter_map(Node::as_str).collect();
    let Fields::Named(named) = &item.fields else { bail!("`{}` has no named fields", item.ident) };
    let mut fields = Vec::new();
    for field in &named.named {
        let ident = field.ident.clone().context("a field has no name")?;
        let property = schema.entries_of("properties").iter().find(|entry| is_named(&ident, &entry.key));
        let property = property.with_context(|| format!("the document has no property for the field `{ident}`"))?;
        let (_, resolved) = document.resolve(&Pointer::root(), &property.node).context("a reference leads nowhere")?;
        fields.push(SentField {
            ident,
            ty: field.ty.clone(),
            name: property.key.clone(),
            required: required.iter().position(|each| *each == property.key),
            bounds: bounds(resolved),
        });
    }
    Ok(fields)
}

fn schema<'a>(document: &'a Document, name: &Ident) -> Result<&'a Node> {
    let pointer = Pointer::root().child("components").child("schemas").child(&name.to_string());
    document.get(&pointer).with_context(|| format!("the document has no schema `{name}`"))
}

/// Whether the field has this name in the document, as far as a Rust name can.
pub(super) fn is_named(ident: &Ident, name: &str) -> bool {
    let plain = |text: &str| text.trim_start_matches("r#").trim_end_matches('_').replace(['_', '-'], "").to_lowercase();
    plain(&ident.to_string()) == plain(name)
}

/// The checks of a type, from the document.
fn check(document: &Document, name: &Ident, fields: &[SentField]) -> Result<Item> {
    let schema = schema(document, name)?;
    let mut checks: Vec<Stmt> = Vec::new();
    for field in fields {
        let node = schema.get("properties").and_then(|properties| properties.get(&field.name));
        let node = node.context("a property is gone")?;
        checks.extend(check_field(document, field, node)?);
    }
    for AtMost { small, large } in at_most(schema) {
        let find = |name: &str| fields.iter().find(|field| field.name == name);
        let (small, large) =
            find(&small).zip(find(&large)).context("`x-at-most` names a property that is not there")?;
        let (small_name, large_name, small, large) = (&small.name, &large.name, small.value(), large.value());
        checks.push(parse_quote!(validation.at_most((#small_name, #small), (#large_name, #large));));
    }
    let validation = if checks.is_empty() { format_ident!("_") } else { format_ident!("validation") };
    Ok(parse_quote! {
        impl crm_client_runtime::Validate for #name {
            fn validate(&self, #validation: &mut crm_client_runtime::Validation) {
                #(#checks)*
            }
        }
    })
}

fn check_field(document: &Document, field: &SentField, node: &Node) -> Result<Vec<Stmt>> {
    let (name, ident, value) = (&field.name, &field.ident, field.value());
    let form =
        schema_kind(document, &Pointer::root(), node).map_err(|unknown| anyhow!("`{name}`: {}", unknown.message))?;
    let mut checks: Vec<Stmt> = Vec::new();
    match form.without_null() {
        SchemaKind::Object(_) => checks.push(parse_quote!(validation.object(#name, #value);)),
        SchemaKind::Array(items) if matches!(**items, SchemaKind::Object(_)) => {
            let is_plain = last_ident(&field.ty).is_some_and(|ident| ident == "Vec");
            let all: Expr =
                if is_plain { parse_quote!(&self.#ident) } else { parse_quote!(#value.into_iter().flatten()) };
            checks.push(parse_quote!(validation.objects(#name, #all);));
        }
        SchemaKind::Map(values) if matches!(**values, SchemaKind::Object(_)) => {
            checks.push(parse_quote!(validation.object_values(#name, #value);));
        }
        SchemaKind::SecretString => checks.push(parse_quote!(validation.secret(#value);)),
        _ => {}
    }
    for limit in field.bounds.iter().map(Limit::expr) {
        checks.push(parse_quote!(validation.limit(#name, #value, #limit);));
    }
    Ok(checks)
}

impl SentField {
    /// The value as an `Option<&T>`.
    fn value(&self) -> syn::Expr {
        let ident = &self.ident;
        match last_ident(&self.ty).map(ToString::to_string).as_deref() {
            Some("Option") => parse_quote!(self.#ident.as_ref()),
            Some("Patch") => parse_quote!(self.#ident.value()),
            _ => parse_quote!(Some(&self.#ident)),
        }
    }

    /// The type of the value itself, where the field is an `Option`.
    pub(super) fn inside_option(&self) -> Option<&Type> {
        let is_option = last_ident(&self.ty).is_some_and(|ident| ident == "Option");
        argument(&self.ty).filter(|_| is_option)
    }
}
