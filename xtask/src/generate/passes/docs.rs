//! Documentation comments on every public item, with an example that compiles.

use anyhow::{Context, Result};
use heck::ToPascalCase;
use syn::visit_mut::VisitMut;
use syn::{Item, ItemStruct, Visibility, parse_quote};

use super::comments::{Lines, doc_text, set_doc};
use super::items::{methods, module};
use super::names::{argument, last_ident};
use crate::document::{Document, operations};
use crate::generate::example;
use crate::generate::parameters::required;
use crate::generate::progenitor::Input;
use crate::markdown::has_heading;
use crate::workspace::Api;

pub(super) fn run(file: &mut syn::File, api: &Api, document: &Document, input: &Input) -> Result<()> {
    for operation in operations(document) {
        let example = example::doc_section(document, &operation, api)?;
        let method = methods(&mut file.items, "Client").find(|method| method.sig.ident == operation.id);
        let method = method.with_context(|| format!("`Client` has no method `{}`", operation.id))?;
        let doc = doc_text(&method.attrs);
        let text = doc.split("```ignore").next().unwrap_or_default();
        let text = with_setters(&with_request(text, operation.method), &required(document, &operation));
        set_doc(&mut method.attrs, &format!("{}\n\n{example}", text.trim_end()));
        describe_request(module(&mut file.items, &["builder"])?, operation.id, input);
    }
    for item in module(&mut file.items, &["types"])? {
        if let Item::Struct(item) = item {
            describe_fields(item);
        }
    }
    Lines.visit_file_mut(file);
    Ok(())
}

/// The text with a sentence about the request, below a heading where the description has headings.
fn with_request(text: &str, method: &str) -> String {
    let request = format!("Sends a `{}` request to `", method.to_uppercase());
    let Some((description, rest)) = text.rsplit_once(&request) else { return text.to_owned() };
    let heading = if has_heading(description) { "# Request\n\n" } else { "" };
    // Progenitor ends the sentence with the path.
    let (path, rest) = rest.split_once('`').unwrap_or((rest, ""));
    format!("{description}{heading}{request}{path}`.{rest}")
}

/// The text with the method's own arguments, and below them the setters of the request.
fn with_setters(text: &str, required: &[String]) -> String {
    const ARGUMENTS: &str = "Arguments:\n";
    let Some((before, list)) = text.split_once(ARGUMENTS) else { return text.to_owned() };
    let is_argument = |item: &&str| required.iter().any(|name| item.starts_with(&format!("- `{name}`")));
    let (arguments, setters): (Vec<&str>, Vec<&str>) = list.lines().partition(is_argument);
    let list = |title: &str, items: &[&str]| {
        if items.is_empty() { String::new() } else { format!("{title}:\n{}\n\n", items.join("\n")) }
    };
    format!("{before}{}{}", list("Arguments", &arguments), list("Optional, set on the request", &setters))
}

/// Documents the request of an operation and its setters.
fn describe_request(items: &mut [Item], operation: &str, input: &Input) {
    let owner = operation.to_pascal_case();
    let link = format!("[`Client::{operation}`](crate::Client::{operation})");
    for item in items.iter_mut() {
        if let Item::Struct(item) = item
            && item.ident == owner
        {
            set_doc(&mut item.attrs, &format!("A request of {link}, sent by `.await` or [`send`](Self::send)."));
            item.attrs.push(parse_quote!(#[must_use = "a request is sent when it is awaited"]));
        }
    }
    for method in methods(items, &owner) {
        let name = method.sig.ident.to_string();
        let setter = input.setters.get(&(operation.to_owned(), name.trim_start_matches("r#").to_owned()));
        match (name.as_str(), setter) {
            (_, Some(doc)) => set_doc(&mut method.attrs, doc),
            ("new", None) => set_doc(&mut method.attrs, &format!("Creates a request of {link}.")),
            _ => {}
        }
    }
}

/// Documents the fields without a description by a link to their type.
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
