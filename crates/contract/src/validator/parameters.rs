//! The parameters of a request against the document.

use serde_json::{Map, Value};

use super::document::Document;
use super::encoding::{child, decode_query};
use super::report::more_than;
use super::route;
use super::rules::{Kind, Rules, Typed};
use super::violation::Violation;
use super::{REPEATED, at_most};
use crate::Location;
use crate::formats::is_decimal;

const UNREADABLE: &str = "is not percent-encoded UTF-8";

/// What is wrong with the parameters in the path.
pub(super) fn path(document: &Document, rules: &Rules, values: Vec<route::Value<'_>>) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (name, value) in values {
        let place = format!("path.{name}");
        let Some(typed) = find(rules, Location::Path, name) else { continue };
        match value {
            None => violations.push(Violation::new(place, typed.parameter.pointer, UNREADABLE)),
            Some(text) if text.is_empty() => {
                violations.push(Violation::new(place, typed.parameter.pointer, "is empty"));
            }
            Some(text) => violations.extend(document.check(&typed.schema, &typed.read(&text), &place)),
        }
    }
    violations
}

/// What is wrong with the query.
pub(super) fn query(document: &Document, rules: &Rules, query: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    let mut given = Map::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = decode_query(name).unwrap_or_else(|| name.to_owned());
        let place = format!("query.{name}");
        let Some(typed) = find(rules, Location::Query, &name) else {
            let pointer = child(rules.operation.pointer, "parameters");
            violations.push(Violation::new(place, document.nearest(&pointer), "is not documented"));
            continue;
        };
        let Some(text) = decode_query(value) else {
            violations.push(Violation::new(place, typed.parameter.pointer, UNREADABLE));
            continue;
        };
        let value = typed.read(&text);
        violations.extend(document.check(&typed.schema, &value, &place));
        if given.insert(name, value).is_some() {
            violations.push(Violation::new(place, typed.parameter.pointer, REPEATED));
        }
    }
    violations.extend(missing(rules, &given));
    let pointer = child(rules.operation.pointer, at_most::KEY);
    let broken = at_most::broken(&rules.at_most, &given).into_iter();
    violations.extend(broken.map(|(small, large)| more_than(format!("query.{small}"), child(&pointer, small), large)));
    violations
}

fn missing(rules: &Rules, given: &Map<String, Value>) -> Vec<Violation> {
    let parameters = rules.operation.parameters.iter();
    let required = parameters.filter(|each| each.location == Location::Query && each.is_required);
    let missing = required.filter(|each| !given.contains_key(each.name));
    missing
        .map(|each| {
            Violation::new(format!("query.{}", each.name), child(each.pointer, "required"), "is required and not there")
        })
        .collect()
}

fn find<'r>(rules: &'r Rules, location: Location, name: &str) -> Option<&'r Typed> {
    rules.parameters.iter().find(|typed| typed.parameter.location == location && typed.parameter.name == name)
}

impl Typed {
    /// The value that the text stands for; text that stands for none is left to the schema to refuse.
    ///
    /// A number that is no integer is read as a 64-bit float.
    fn read(&self, text: &str) -> Value {
        let is_value = match self.kind {
            Kind::Integer => is_decimal(text) && !text.contains('.'),
            Kind::Number => is_decimal(text),
            Kind::Boolean => matches!(text, "true" | "false"),
            Kind::Text => false,
        };
        let value = is_value.then(|| serde_json::from_str(text).ok()).flatten();
        value.unwrap_or_else(|| Value::String(text.to_owned()))
    }
}
