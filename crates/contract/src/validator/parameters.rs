//! The parameters of a request against the document.

use serde_json::{Map, Value};

use super::document::Document;
use super::encoding::{child, decode_query};
use super::report::more_than;
use super::request::Request;
use super::route;
use super::rules::{Rules, Typed};
use super::typed::List;
use super::violation::Violation;
use super::{REPEATED, at_most};
use crate::Location;

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
            Some(text) => violations.extend(document.check(&typed.schema, &typed.kind.read(&text), &place)),
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
        let Some(value) = typed.decode(value) else {
            violations.push(Violation::new(place, typed.parameter.pointer, UNREADABLE));
            continue;
        };
        match (typed.list, given.get_mut(&name), value) {
            (Some(List::Repeated), Some(Value::Array(known)), Value::Array(more)) => known.extend(more),
            (_, Some(_), _) => violations.push(Violation::new(place, typed.parameter.pointer, REPEATED)),
            (_, None, value) => {
                given.insert(name, value);
            }
        }
    }
    for (name, value) in &given {
        if let Some(typed) = find(rules, Location::Query, name) {
            violations.extend(document.check(&typed.schema, value, &format!("query.{name}")));
        }
    }
    violations.extend(missing(rules, Location::Query, |name| given.contains_key(name)));
    let pointer = child(rules.operation.pointer, at_most::KEY);
    let broken = at_most::broken(&rules.at_most, &given).into_iter();
    violations.extend(broken.map(|(small, large)| more_than(format!("query.{small}"), child(&pointer, small), large)));
    violations
}

/// What is wrong with the headers that are parameters; others are not looked at.
pub(super) fn headers(document: &Document, rules: &Rules, request: &Request<'_>) -> Vec<Violation> {
    let mut violations = missing(rules, Location::Header, |name| request.header(name).is_some());
    for typed in rules.parameters.iter().filter(|typed| typed.parameter.location == Location::Header) {
        let name = typed.parameter.name;
        let Some(text) = request.header(name) else { continue };
        violations.extend(document.check(&typed.schema, &typed.kind.read(text.trim()), &format!("header.{name}")));
    }
    violations
}

fn missing(rules: &Rules, location: Location, is_given: impl Fn(&str) -> bool) -> Vec<Violation> {
    let place = if location == Location::Header { "header" } else { "query" };
    let parameters = rules.operation.parameters.iter();
    let required = parameters.filter(|each| each.location == location && each.is_required);
    let missing = required.filter(|each| !is_given(each.name));
    missing
        .map(|each| {
            let place = format!("{place}.{}", each.name);
            Violation::new(place, child(each.pointer, "required"), "is required and not there")
        })
        .collect()
}

fn find<'r>(rules: &'r Rules, location: Location, name: &str) -> Option<&'r Typed> {
    rules.parameters.iter().find(|typed| typed.parameter.location == location && typed.parameter.name == name)
}

impl Typed {
    /// The value of a pair, percent-encoded; `None` where it is no text.
    ///
    /// A comma between values is no part of them, and one in a value is encoded. The other separators are encoded both
    /// ways.
    fn decode(&self, value: &str) -> Option<Value> {
        let read = |text: &str| self.kind.read(text);
        Some(match self.list {
            None => read(&decode_query(value)?),
            Some(List::Repeated) => Value::Array(vec![read(&decode_query(value)?)]),
            Some(List::Joined(',')) => {
                let texts = value.split(',').map(decode_query).collect::<Option<Vec<_>>>()?;
                texts.iter().map(|text| read(text)).collect()
            }
            Some(List::Joined(separator)) => decode_query(value)?.split(separator).map(read).collect(),
        })
    }
}
