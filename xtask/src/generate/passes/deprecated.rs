//! `deprecated: true` of operations, parameters, properties and schemas.

use anyhow::{Context, Result};
use heck::ToPascalCase;
use syn::{Attribute, Item, parse_quote};

use super::items::{methods, module};
use super::models::ModelCode;
use super::request_objects::is_named;
use crate::document::{Document, Node, SpecObject, operations};
use crate::generate::parameters::parameters;
use crate::schema::components;

/// Marks what users of the client call or name. The generated code allows its own use of it.
pub(super) fn run(file: &mut syn::File, document: &Document, models: &mut [ModelCode]) -> Result<()> {
    for operation in operations(document) {
        if is_deprecated(operation.node) {
            let method = methods(&mut file.items, "Client").find(|method| method.sig.ident == operation.id);
            mark(&mut method.with_context(|| format!("`Client` has no method `{}`", operation.id))?.attrs);
        }
        let owner = operation.id.to_pascal_case();
        // What is required is an argument, which cannot be marked.
        let is_marked =
            |parameter: &SpecObject<'_>| is_deprecated(parameter.node) && parameter.node.bool("required") != Some(true);
        let parameters = parameters(document, &operation).into_iter();
        for (name, _) in parameters.filter(|(_, parameter)| is_marked(parameter)) {
            let mut setters = methods(module(&mut file.items, &["builder"])?, &owner);
            let setter = setters.find(|method| method.sig.ident == name);
            mark(&mut setter.with_context(|| format!("`{owner}` has no setter `{name}`"))?.attrs);
        }
    }
    let types = module(&mut file.items, &["types"])?;
    for component in components(document) {
        let name = component.pointer.last().unwrap_or_default();
        for entry in component.node.entries_of("properties") {
            let pointer = component.pointer.child("properties").child(&entry.key);
            if is_deprecated(document.resolve(&pointer, &entry.node).map_or(&entry.node, |(_, node)| node)) {
                let field = mark_property(types, &name, &entry.key);
                if let Some(model) = models.iter_mut().find(|model| model.name == name) {
                    model.deprecated.extend(field);
                }
            }
        }
    }
    Ok(())
}

/// Marks the field of the type and the setter of its builder. Returns the field's name; a schema that no operation
/// reaches has no type.
fn mark_property(types: &mut [Item], owner: &str, name: &str) -> Option<String> {
    let mut marked = None;
    for item in types.iter_mut() {
        if let Item::Struct(item) = item
            && item.ident == owner
        {
            let field = item.fields.iter_mut().find(|field| field.ident.as_ref().is_some_and(|ident| is(ident, name)));
            if let Some(field) = field {
                mark(&mut field.attrs);
                marked = field.ident.as_ref().map(ToString::to_string);
            }
        }
    }
    let builder = format!("{owner}Builder");
    if let Some(setter) = methods(types, &builder).find(|method| is(&method.sig.ident, name)) {
        mark(&mut setter.attrs);
    }
    marked
}

/// Whether the name in Rust is that of the document.
fn is(ident: &syn::Ident, name: &str) -> bool {
    is_named(ident, name)
}

fn mark(attributes: &mut Vec<Attribute>) {
    if !attributes.iter().any(|attribute| attribute.path().is_ident("deprecated")) {
        attributes.push(parse_quote!(#[deprecated]));
    }
}

/// Whether the node says so itself.
fn is_deprecated(node: &Node) -> bool {
    node.bool("deprecated") == Some(true)
}
