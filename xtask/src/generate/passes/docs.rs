//! Documentation comments: line by line, on every public item, with an example that compiles.

use anyhow::{Context, Result};
use heck::ToPascalCase;
use syn::visit_mut::VisitMut;
use syn::{Attribute, Expr, ExprLit, FnArg, ImplItem, Item, ItemImpl, ItemStruct, Lit, Meta, Visibility, parse_quote};

use super::module;
use super::names::{argument, last_ident};
use crate::document::{Document, operations};
use crate::generate::api::Api;
use crate::generate::docs::wrap;
use crate::generate::example;
use crate::generate::lower::Lowered;

pub(super) fn run(file: &mut syn::File, api: &Api, document: &Document, lowered: &Lowered) -> Result<()> {
    for operation in operations(document) {
        let example = example::code(document, &operation, api)?;
        let method = methods(&mut file.items, "Client").find(|method| method.sig.ident == operation.id);
        let method = method.with_context(|| format!("`Client` has no method `{}`", operation.id))?;
        let doc = doc_text(&method.attrs);
        let text = doc.split("```ignore").next().unwrap_or_default();
        set_doc(&mut method.attrs, &format!("{}\n\n{example}", text.trim_end()));
        describe_builder(module(&mut file.items, &["builder"])?, operation.id, lowered);
    }
    for item in module(&mut file.items, &["types"])? {
        match item {
            Item::Impl(block) => describe_type(block),
            Item::Struct(item) => describe_fields(item),
            _ => {}
        }
    }
    for item in module(&mut file.items, &["types", "builder"])? {
        describe_type_builder(item);
    }
    Lines.visit_file_mut(file);
    Ok(())
}

fn methods<'a>(items: &'a mut [Item], owner: &'a str) -> impl Iterator<Item = &'a mut syn::ImplItemFn> {
    items
        .iter_mut()
        .filter_map(move |item| match item {
            Item::Impl(block) if last_ident(&block.self_ty).is_some_and(|ident| ident == owner) => Some(block),
            _ => None,
        })
        .flat_map(|block| &mut block.items)
        .filter_map(|item| match item {
            ImplItem::Fn(function) => Some(function),
            _ => None,
        })
}

/// The builder of an operation and its setters.
fn describe_builder(items: &mut [Item], operation: &str, lowered: &Lowered) {
    let owner = operation.to_pascal_case();
    let link = format!("[`Client::{operation}`](crate::Client::{operation})");
    for item in items.iter_mut() {
        if let Item::Struct(item) = item
            && item.ident == owner
        {
            set_doc(&mut item.attrs, &format!("The request of {link}; [`send`](Self::send) sends it."));
        }
    }
    for method in methods(items, &owner) {
        let name = method.sig.ident.to_string();
        let setter = lowered.setters.get(&(operation.to_owned(), name.trim_start_matches("r#").to_owned()));
        match (name.as_str(), setter) {
            (_, Some(doc)) => set_doc(&mut method.attrs, doc),
            ("new", None) => set_doc(&mut method.attrs, &format!("A request of {link} that `client` sends.")),
            ("body_map", None) => set_doc(&mut method.attrs, "Changes the body as it has been set so far."),
            _ => {}
        }
    }
}

fn describe_type(block: &mut ItemImpl) {
    for item in &mut block.items {
        if let ImplItem::Fn(function) = item
            && function.sig.ident == "builder"
        {
            set_doc(&mut function.attrs, "A builder, with nothing set.");
        }
    }
}

/// A field of a type that has a description of its own.
fn describe_fields(item: &mut ItemStruct) {
    for field in &mut item.fields {
        if doc_text(&field.attrs).is_empty()
            && let Some(ty) = last_ident(argument(&field.ty).unwrap_or(&field.ty))
        {
            let doc = format!("See [`{ty}`].");
            set_doc(&mut field.attrs, &doc);
        }
    }
}

/// The builder of a type that is sent, and its setters.
fn describe_type_builder(item: &mut Item) {
    match item {
        Item::Struct(item) => {
            let doc = format!("Builder of [`{0}`](super::{0}), which is made from it with `try_from`.", item.ident);
            set_doc(&mut item.attrs, &doc);
        }
        Item::Impl(block) if block.trait_.is_none() => {
            let Some(owner) = last_ident(&block.self_ty).map(ToString::to_string) else {
                return;
            };
            for item in &mut block.items {
                let ImplItem::Fn(function) = item else {
                    continue;
                };
                let is_setter = matches!(function.vis, Visibility::Public(_))
                    && matches!(function.sig.inputs.first(), Some(FnArg::Receiver(_)));
                if is_setter {
                    let field = function.sig.ident.to_string();
                    let doc = format!("Sets [`{owner}::{field}`](super::{owner}::{field}).");
                    set_doc(&mut function.attrs, &doc);
                }
            }
        }
        _ => {}
    }
}

/// The text of the documentation comment in `attributes`.
fn doc_text(attributes: &[Attribute]) -> String {
    attributes.iter().filter_map(doc_line).collect::<Vec<_>>().join("\n")
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else {
        return None;
    };
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value else {
        return None;
    };
    pair.path.is_ident("doc").then(|| text.value())
}

fn set_doc(attributes: &mut Vec<Attribute>, text: &str) {
    attributes.retain(|attribute| doc_line(attribute).is_none());
    attributes.insert(0, parse_quote!(#[doc = #text]));
}

/// Writes each comment as `///` lines of a readable width.
struct Lines;

impl VisitMut for Lines {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let text = doc_text(attributes);
        if text.is_empty() {
            return;
        }
        attributes.retain(|attribute| doc_line(attribute).is_none());
        let mut is_code = false;
        let mut lines = Vec::new();
        for line in text.lines() {
            is_code ^= line.starts_with("```");
            if is_code {
                lines.push(line.to_owned());
            } else {
                lines.extend(wrap(line));
            }
        }
        for (index, line) in lines.iter().enumerate() {
            let line = if line.is_empty() { String::new() } else { format!(" {}", line.trim_end()) };
            attributes.insert(index, parse_quote!(#[doc = #line]));
        }
    }
}
