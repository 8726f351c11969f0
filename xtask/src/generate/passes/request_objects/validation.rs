//! The validation of objects in requests.

use anyhow::{Context, Result, anyhow};
use quote::format_ident;
use syn::{Expr, Item, Stmt, parse_quote};

use super::field::{RequestField, RequestObject, schema};
use crate::document::{Document, Node, Pointer};
use crate::generate::constraints::{AtMost, Limit, at_most};
use crate::generate::passes::names::last_ident;
use crate::schema::{SchemaKind, schema_kind};

/// Returns the implementation of `Validate`, which checks the constraints of the document.
pub(super) fn validation(document: &Document, object: &RequestObject) -> Result<Item> {
    let RequestObject { ident: name, fields, is_open } = object;
    let schema = schema(document, name)?;
    let mut checks: Vec<Stmt> = Vec::new();
    for field in fields {
        let node = schema.get("properties").and_then(|properties| properties.get(&field.name));
        let node = node.context("a property is missing")?;
        checks.extend(field_checks(document, field, node)?);
    }
    for AtMost { small, large } in at_most(schema) {
        let find = |name: &str| fields.iter().find(|field| field.name == name);
        let (small, large) = find(&small).zip(find(&large)).context("`x-at-most` names a missing property")?;
        let (small_name, large_name, small, large) = (&small.name, &large.name, small.value(), large.value());
        checks.push(parse_quote!(validation.at_most((#small_name, #small), (#large_name, #large));));
    }
    if *is_open {
        checks.push(parse_quote! {
            validation.extra(<Self as crm_client_runtime::OpenObject>::FIELDS, &self.extra);
        });
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

fn field_checks(document: &Document, field: &RequestField, node: &Node) -> Result<Vec<Stmt>> {
    let (name, ident, value) = (&field.name, &field.ident, field.value());
    let kind =
        schema_kind(document, &Pointer::root(), node).map_err(|unknown| anyhow!("`{name}`: {}", unknown.message))?;
    let mut checks: Vec<Stmt> = Vec::new();
    match kind.without_null() {
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
    for limit in field.limits.iter().map(Limit::expr) {
        checks.push(parse_quote!(validation.limit(#name, #value, #limit);));
    }
    Ok(checks)
}
