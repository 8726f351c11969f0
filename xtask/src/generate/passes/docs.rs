//! Documentation comments: line by line, on every public item, with an example that compiles.

use anyhow::{Context, Result};
use heck::ToPascalCase;
use syn::visit_mut::VisitMut;
use syn::{Attribute, Expr, ExprLit, ImplItem, Item, ItemStruct, Lit, Meta, Visibility, parse_quote};

use super::module;
use super::names::{argument, last_ident};
use crate::document::{Document, operations};
use crate::generate::example;
use crate::generate::lower::Lowered;
use crate::generate::parameters::required;
use crate::markdown::{has_heading, wrap};
use crate::workspace::Api;

pub(super) fn run(file: &mut syn::File, api: &Api, document: &Document, lowered: &Lowered) -> Result<()> {
    for operation in operations(document) {
        let example = example::doc_section(document, &operation, api)?;
        let method = methods(&mut file.items, "Client").find(|method| method.sig.ident == operation.id);
        let method = method.with_context(|| format!("`Client` has no method `{}`", operation.id))?;
        let doc = doc_text(&method.attrs);
        let text = doc.split("```ignore").next().unwrap_or_default();
        let text = with_setters(&with_heading(text, operation.method), &required(document, &operation));
        set_doc(&mut method.attrs, &format!("{}\n\n{example}", text.trim_end()));
        describe_builder(module(&mut file.items, &["builder"])?, operation.id, lowered);
    }
    for item in module(&mut file.items, &["types"])? {
        if let Item::Struct(item) = item {
            describe_fields(item);
        }
    }
    Lines.visit_file_mut(file);
    Ok(())
}

/// The text with a heading over what the generator says of the request, where the description has headings.
fn with_heading(text: &str, method: &str) -> String {
    let request = format!("Sends a `{}` request to `", method.to_uppercase());
    match text.rsplit_once(&request) {
        Some((description, rest)) if has_heading(description) => format!("{description}# Request\n\n{request}{rest}"),
        _ => text.to_owned(),
    }
}

/// The text whose list of arguments has those of the method only, and then the setters of the request.
fn with_setters(text: &str, required: &[String]) -> String {
    const ARGUMENTS: &str = "Arguments:\n";
    let Some((before, list)) = text.split_once(ARGUMENTS) else { return text.to_owned() };
    let is_argument = |item: &&str| required.iter().any(|name| item.starts_with(&format!("- `{name}`")));
    let (arguments, setters): (Vec<&str>, Vec<&str>) = list.lines().partition(is_argument);
    let part = |title: &str, items: &[&str]| {
        if items.is_empty() { String::new() } else { format!("{title}:\n{}\n\n", items.join("\n")) }
    };
    format!("{before}{}{}", part("Arguments", &arguments), part("Optional, set on the request", &setters))
}

pub(super) fn methods<'a>(items: &'a mut [Item], owner: &'a str) -> impl Iterator<Item = &'a mut syn::ImplItemFn> {
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
            set_doc(
                &mut item.attrs,
                &format!("The request of {link}. Awaiting it sends it; so does [`send`](Self::send)."),
            );
            item.attrs.push(parse_quote!(#[must_use = "a request is sent when it is awaited"]));
        }
    }
    for method in methods(items, &owner) {
        let name = method.sig.ident.to_string();
        let setter = lowered.setters.get(&(operation.to_owned(), name.trim_start_matches("r#").to_owned()));
        match (name.as_str(), setter) {
            (_, Some(doc)) => set_doc(&mut method.attrs, doc),
            ("new", None) => set_doc(&mut method.attrs, &format!("A request of {link} that `client` sends.")),
            _ => {}
        }
    }
}

/// A field of a type that has a description of its own.
fn describe_fields(item: &mut ItemStruct) {
    for field in &mut item.fields {
        if matches!(field.vis, Visibility::Public(_))
            && doc_text(&field.attrs).is_empty()
            && let Some(ty) = last_ident(argument(&field.ty).unwrap_or(&field.ty))
        {
            let doc = format!("See [`{ty}`].");
            set_doc(&mut field.attrs, &doc);
        }
    }
}

/// The text of the documentation comment in `attributes`.
pub(super) fn doc_text(attributes: &[Attribute]) -> String {
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

/// The text without the space behind `///`, where it was written in that way.
fn unindented(text: &str) -> String {
    let is_indented = text.lines().filter(|line| !line.is_empty()).all(|line| line.starts_with(' '));
    if !is_indented {
        return text.to_owned();
    }
    text.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
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
        let lines = wrap(&unindented(&text));
        for (index, line) in lines.iter().enumerate() {
            let line = if line.is_empty() { String::new() } else { format!(" {}", line.trim_end()) };
            attributes.insert(index, parse_quote!(#[doc = #line]));
        }
    }
}
