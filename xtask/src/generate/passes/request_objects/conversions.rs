//! Conversions of an object that creates a resource to the one that updates it.

use std::collections::BTreeSet;

use syn::{Expr, FieldValue, Item, parse_quote};

use super::field::{RequestField, RequestObject};
use crate::document::{Document, Node, Operation, Pointer, operations};
use crate::generate::passes::names::{argument, last_ident, plain};
use crate::schema::{SchemaKind, schema_kind};

/// Returns an `impl From<Create> for Update` for each pair of objects that create and update one resource, if the
/// update has all properties of the create.
///
/// `POST /deals` creates what `PATCH /deals/{id}` or `PUT /deals/{id}` updates; an ending such as `.json` belongs to
/// neither. The two objects are the bodies themselves, or properties of the bodies with the same name.
pub(super) fn conversions(document: &Document, objects: &[RequestObject]) -> Vec<Item> {
    let object = |name: &str| objects.iter().find(|object| object.ident == *name);
    let pairs = pairs(document);
    let conversions = pairs.iter().filter_map(|(create, update)| {
        let (create, update) = (object(create)?, object(update)?);
        let extra: Option<FieldValue> = match (create.is_open, update.is_open) {
            (true, true) => Some(parse_quote!(extra: value.extra)),
            (false, true) => Some(parse_quote!(extra: Default::default())),
            (false, false) => None,
            // Its members would be lost.
            (true, false) => return None,
        };
        let values = values(&create.fields, &update.fields)?.into_iter().chain(extra);
        let (create, update) = (&create.ident, &update.ident);
        let doc = format!("Creates an update that sets the fields of `{create}` that are set, and keeps all others.");
        Some(parse_quote! {
            impl From<#create> for #update {
                #[doc = #doc]
                fn from(value: #create) -> Self {
                    Self { #(#values),* }
                }
            }
        })
    });
    conversions.collect()
}

/// The pairs of objects that create and update one resource, by name.
fn pairs(document: &Document) -> BTreeSet<(String, String)> {
    let operations = operations(document);
    let mut pairs = BTreeSet::new();
    for create in operations.iter().filter(|operation| operation.method == "post") {
        for update in operations.iter().filter(|operation| matches!(operation.method, "patch" | "put")) {
            if is_item_of(update.path, create.path)
                && let (Some(create), Some(update)) = (body(document, create), body(document, update))
            {
                collect_pairs(document, &create, &update, &mut pairs);
            }
        }
    }
    pairs
}

/// Whether `item` is the path of one item of the collection at `collection`: `/deals/{id}.json` and `/deals.json`.
fn is_item_of(item: &str, collection: &str) -> bool {
    let (item, item_ending) = split_ending(item);
    let (collection, collection_ending) = split_ending(collection);
    let last = item.strip_prefix(collection).and_then(|rest| rest.strip_prefix('/'));
    let is_parameter = |last: &str| last.starts_with('{') && last.ends_with('}') && !last.contains('/');
    last.is_some_and(is_parameter) && item_ending == collection_ending
}

/// A path and the ending of its last segment, such as `json`.
fn split_ending(path: &str) -> (&str, Option<&str>) {
    match path.rsplit_once('.') {
        Some((path, ending)) if !ending.contains(['/', '}']) => (path, Some(ending)),
        _ => (path, None),
    }
}

type Schema<'a> = (Pointer, &'a Node);

fn body<'a>(document: &'a Document, operation: &Operation<'a>) -> Option<Schema<'a>> {
    let (_, pointer, schema) = operation.request_body(document)?.body_schema()?;
    Some((pointer, schema))
}

/// Adds two objects, and those that both have under the same name.
fn collect_pairs(
    document: &Document,
    create: &Schema<'_>,
    update: &Schema<'_>,
    pairs: &mut BTreeSet<(String, String)>,
) {
    let object = |(pointer, schema): &Schema<'_>| match schema_kind(document, pointer, schema).ok()? {
        SchemaKind::Object(name) => Some(name),
        _ => None,
    };
    let Some(names) = object(create).zip(object(update)).filter(|(create, update)| create != update) else { return };
    if !pairs.insert(names) {
        return;
    }
    let (Some(create), Some(update)) = (document.resolve(&create.0, create.1), document.resolve(&update.0, update.1))
    else {
        return;
    };
    for property in create.1.entries_of("properties") {
        let same = update.1.get("properties").and_then(|properties| properties.get(&property.key));
        if let Some(same) = same {
            let child = |pointer: &Pointer| pointer.child("properties").child(&property.key);
            collect_pairs(document, &(child(&create.0), &property.node), &(child(&update.0), same), pairs);
        }
    }
}

/// The fields of the update; `None` if it lacks a field of the create, or requires one that the create may lack.
fn values(create: &[RequestField], update: &[RequestField]) -> Option<Vec<FieldValue>> {
    if !create.iter().all(|field| update.iter().any(|other| other.name == field.name)) {
        return None;
    }
    let value = |field: &RequestField| -> Option<FieldValue> {
        let ident = &field.ident;
        let value = match create.iter().find(|other| other.name == field.name) {
            Some(other) => value(other, field)?,
            None if field.required.is_none() => parse_quote!(Default::default()),
            None => return None,
        };
        Some(parse_quote!(#ident: #value))
    };
    update.iter().map(value).collect()
}

/// How a field holds its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    /// The value itself.
    Plain,
    /// An `Option`.
    Option,
    /// A `Patch`.
    Patch,
}

/// The value of a field of the update; `None` where the types differ.
fn value(create: &RequestField, update: &RequestField) -> Option<Expr> {
    let (from, from_type) = presence(create);
    let (to, to_type) = presence(update);
    if plain(from_type) != plain(to_type) {
        return None;
    }
    let ident = &create.ident;
    // An optional list of a create is an empty one where it is not set.
    let is_optional_list = from == Presence::Plain && create.required.is_none();
    Some(match (from, to) {
        (from, to) if from == to => parse_quote!(value.#ident),
        (Presence::Plain, _) if is_optional_list => return None,
        (Presence::Plain, Presence::Option) => parse_quote!(Some(value.#ident)),
        (Presence::Plain, Presence::Patch) => parse_quote!(crm_client_runtime::Patch::Set(value.#ident)),
        (Presence::Option, Presence::Patch) => parse_quote! {
            value.#ident.map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set)
        },
        _ => return None,
    })
}

fn presence(field: &RequestField) -> (Presence, &syn::Type) {
    let outer = last_ident(&field.ty).map(ToString::to_string);
    match (outer.as_deref(), argument(&field.ty)) {
        (Some("Option"), Some(inner)) => (Presence::Option, inner),
        (Some("Patch"), Some(inner)) => (Presence::Patch, inner),
        _ => (Presence::Plain, &field.ty),
    }
}

#[cfg(test)]
mod tests {
    use quote::{ToTokens as _, format_ident};
    use syn::Type;

    use super::*;

    fn field(name: &str, ty: Type, required: Option<usize>) -> RequestField {
        RequestField { ident: format_ident!("{name}"), ty, name: name.to_owned(), required, limits: Vec::new() }
    }

    fn code(create: &[RequestField], update: &[RequestField]) -> Option<Vec<String>> {
        let values = values(create, update)?;
        Some(values.iter().map(|value| value.to_token_stream().to_string().replace(' ', "")).collect())
    }

    #[test]
    fn converts_each_field_to_the_type_of_the_update() {
        let create = [
            field("name", parse_quote!(String), Some(0)),
            field("tax", parse_quote!(String), Some(1)),
            field("note", parse_quote!(Option<String>), None),
            field("tags", parse_quote!(Vec<i64>), None),
        ];
        let update = [
            field("name", parse_quote!(crm_client_runtime::Patch<String>), None),
            field("tax", parse_quote!(Option<String>), None),
            field("note", parse_quote!(crm_client_runtime::Patch<String>), None),
            field("tags", parse_quote!(Vec<i64>), None),
            field("reason", parse_quote!(Option<String>), None),
        ];
        let expected = [
            "name:crm_client_runtime::Patch::Set(value.name)",
            "tax:Some(value.tax)",
            "note:value.note.map_or(crm_client_runtime::Patch::Keep,crm_client_runtime::Patch::Set)",
            "tags:value.tags",
            "reason:Default::default()",
        ];
        assert_eq!(code(&create, &update).expect("a conversion"), expected);
    }

    #[test]
    fn has_no_conversion_where_a_value_could_be_lost_or_missing() {
        let optional = |name: &str| field(name, parse_quote!(Option<String>), None);
        let (number, list) = (parse_quote!(Option<i64>), parse_quote!(Vec<String>));
        assert!(code(&[optional("name")], &[optional("name")]).is_some());
        assert!(code(&[optional("name"), optional("note")], &[optional("name")]).is_none());
        assert!(code(&[optional("name")], &[field("name", number, None)]).is_none());
        assert!(code(&[optional("name")], &[field("name", parse_quote!(String), Some(0))]).is_none());
        assert!(code(&[], &[field("name", parse_quote!(String), Some(0))]).is_none());
        let patch = parse_quote!(crm_client_runtime::Patch<Vec<String>>);
        assert!(code(&[field("tags", list, None)], &[field("tags", patch, None)]).is_none());
    }

    #[test]
    fn knows_the_path_of_an_item() {
        assert!(is_item_of("/deals/{id}", "/deals") && is_item_of("/crm/deals/{id}.json", "/crm/deals.json"));
        for (item, collection) in [
            ("/deals/{id}.json", "/deals"),
            ("/deals/{id}/notes", "/deals"),
            ("/deals/{id}/{note}", "/deals"),
            ("/deals/bulk", "/deals"),
            ("/deals_of/{id}", "/deals"),
            ("/deals", "/deals"),
        ] {
            assert!(!is_item_of(item, collection), "{item}");
        }
    }
}
