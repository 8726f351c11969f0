//! `schema-name`, `schema-form`, `integer-bounds`, `nullable-type`.

use std::collections::BTreeMap;

use heck::ToSnakeCase;

use super::super::context::Context;
use super::super::names::{is_device, is_keyword, is_pascal_case};
use crate::document::{Entry, Kind, Node, Place, Pointer, Value};
use crate::finding::Finding;
use crate::schema::components;

/// What the code around a generated type has already; the name of a keyword would be that of the type's file.
const TAKEN: [&str; 39] = [
    "Builder",
    "ConversionError",
    "Error",
    "ResponseValue",
    // What the passes over the generated code know by these names.
    "Client",
    "Field",
    "Patch",
    // Rust's prelude.
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Result",
    "Send",
    "Some",
    "String",
    "Sync",
    "ToString",
    "TryFrom",
    "TryInto",
    "Vec",
];

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = names(context);
    for place in components(context.document) {
        findings.extend(form(context, &place.pointer, place.node));
    }
    for place in &context.places {
        findings.extend(forms_below(context, place));
    }
    for place in context.defined(Kind::Schema) {
        findings.extend(bounds(context, place));
        findings.extend(nullable(context, place));
    }
    findings
}

fn names(context: &Context<'_>) -> Vec<Finding> {
    const RULE: &str = "schema-name";
    let schemas = context.document.get(&Pointer::root().child("components").child("schemas"));
    let mut first: BTreeMap<String, &Entry> = BTreeMap::new();
    let mut findings = Vec::new();
    for entry in schemas.map_or(&[][..], Node::entries) {
        let (name, at) = (entry.key.as_str(), entry.at);
        let lower_case = name.to_lowercase();
        if !is_pascal_case(name) {
            let message = "the schema's name is not in Pascal case: the generator would write another";
            let mend = "rename it as `DealList`; an acronym has one capital, `HttpError`";
            findings.push(context.finding(at, RULE, message, mend));
        } else if TAKEN.contains(&name) || is_keyword(&lower_case) {
            let message = format!("`{name}` is a name that Rust or the generated code has");
            findings.push(context.finding(at, RULE, message, "say what it is of, as `DealType`"));
        } else if is_device(&name.to_snake_case()) {
            let message = format!("the file of `{name}` would have the name of a device of Windows");
            findings.push(context.finding(at, RULE, message, "say what it is of, as `DealCon`"));
        } else if let Some(ending) = ["Builder", "Optional"].iter().find(|ending| name.ends_with(**ending)) {
            let message = format!("`{name}` ends in `{ending}`, as the builder of another type does");
            findings.push(context.finding(at, RULE, message, "end it in what it is, as `BuilderDeal`"));
        } else if name.strip_prefix("Given").is_some_and(|rest| rest.starts_with(|first: char| first.is_uppercase())) {
            let message = format!("`{name}` begins with `Given`, as the type parameters of builders do");
            findings.push(context.finding(at, RULE, message, "name it for what it is"));
        } else if let Some(other) = first.get(&lower_case) {
            let message =
                format!("the name differs only by capitals from `{}` at {}: one file for both", other.key, other.at);
            findings.push(context.finding(at, RULE, message, "rename one of the two"));
        } else {
            first.insert(lower_case, entry);
        }
    }
    findings
}

/// The parts of an `anyOf` or `oneOf` are left to it: some have a meaning only there.
fn forms_below(context: &Context<'_>, place: &Place<'_>) -> Vec<Finding> {
    let below = |key: &str| Some((place.pointer.child(key), place.node.get(key)?));
    let mut schemas: Vec<(Pointer, &Node)> = Vec::new();
    match place.kind {
        Kind::Parameter | Kind::Header | Kind::MediaType => schemas.extend(below("schema")),
        Kind::Schema => {
            schemas.extend(below("items"));
            if let Some((pointer, properties)) = below("properties") {
                let properties = properties.entries().iter();
                schemas.extend(properties.map(|entry| (pointer.child(&entry.key), &entry.node)));
            }
        }
        _ => {}
    }
    schemas.iter().filter_map(|(pointer, node)| form(context, pointer, node)).collect()
}

/// A reference is checked where it leads, and a broken one by the rules of references.
fn form(context: &Context<'_>, pointer: &Pointer, node: &Node) -> Option<Finding> {
    if node.reference().is_some() {
        return None;
    }
    let unknown = context.form(pointer, node)?.err()?;
    let is_reference = context.references.iter().any(|reference| reference.node.at == unknown.at);
    (!is_reference).then(|| context.finding(unknown.at, "schema-form", unknown.message, unknown.mend))
}

fn bounds(context: &Context<'_>, place: &Place<'_>) -> Vec<Finding> {
    const RULE: &str = "integer-bounds";
    let node = place.node;
    if node.str("type") != Some("integer") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let is_zero = |node: &Node| node.value == Value::Number("0".to_owned());
    if node.str("format") == Some("uint64") {
        let is_exclusive = node.bool("exclusiveMinimum") == Some(true);
        if is_exclusive || !node.get("minimum").is_some_and(is_zero) {
            let at = node.get("minimum").map_or_else(|| context.key(&place.pointer), |node| node.at);
            let message = "an unsigned integer that does not begin at 0: the generator would write another type";
            findings.push(context.finding(at, RULE, message, "say `minimum: 0`, included"));
        }
    }
    for key in ["minimum", "maximum"] {
        if let Some(bound) = node.get(key).filter(|bound| is_fraction(bound)) {
            let message = format!("the `{key}` of an integer is not an integer");
            findings.push(context.finding(bound.at, RULE, message, "write it without a fraction and an exponent"));
        }
    }
    findings
}

fn is_fraction(node: &Node) -> bool {
    matches!(&node.value, Value::Number(digits) if digits.contains(['.', 'e', 'E']))
}

fn nullable(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let entry = place.node.entry("nullable")?;
    if place.node.bool("nullable") != Some(true) || place.node.get("type").is_some() {
        return None;
    }
    let message = "`nullable` has no effect without a `type` beside it";
    let mend = "add the `type`, or use `oneOf` with {type: string, nullable: true, enum: [null]}";
    Some(context.finding(entry.at, "nullable-type", message, mend))
}
