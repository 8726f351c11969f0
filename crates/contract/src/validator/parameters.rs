//! The parameters of a request.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::at_most;
use super::document::Document;
use super::encoding::{child, decode_query};
use super::request::Request;
use super::route;
use super::rules::{OperationRules, ParameterRules};
use super::scalar::ListStyle;
use super::schemas::Schemas;
use super::violation::Violation;
use crate::operation::Location;

const NOT_DECODED: &str = "is not percent-encoded UTF-8";

/// Validates the parameters of an operation.
#[derive(Clone, Copy)]
pub(super) struct Parameters<'v> {
    pub(super) document: &'v Document,
    pub(super) schemas: &'v Schemas,
    pub(super) rules: &'v OperationRules,
}

impl Parameters<'_> {
    /// Validates the parameters in the path.
    pub(super) fn path(self, values: Vec<route::Value<'_>>) -> Vec<Violation> {
        let mut violations = Vec::new();
        for (name, value) in values {
            let location = format!("path.{name}");
            let Some(rules) = self.find(Location::Path, name) else { continue };
            let pointer = rules.parameter.pointer;
            match value {
                None => violations.push(Violation::new(location, pointer, NOT_DECODED)),
                Some(text) if text.is_empty() => violations.push(Violation::new(location, pointer, "is empty")),
                Some(text) => violations.extend(self.validate(rules, &rules.scalar.read(&text), &location)),
            }
        }
        violations
    }

    /// Validates the parameters in the query.
    pub(super) fn query(self, query: &str) -> Vec<Violation> {
        let (given, mut violations) = self.read_query(query);
        for (name, value) in &given {
            if let Some(rules) = self.find(Location::Query, name) {
                violations.extend(self.validate(rules, value, &format!("query.{name}")));
            }
        }
        violations.extend(self.missing(Location::Query, |name| given.contains_key(name)));
        let pointer = child(self.rules.operation.pointer, at_most::KEY);
        let violated = at_most::violated(&self.rules.at_most, &given).into_iter();
        violations.extend(
            violated
                .map(|(small, large)| Violation::more_than(format!("query.{small}"), child(&pointer, small), large)),
        );
        violations
    }

    /// Reads the query as an object, and finds the pairs that cannot be read.
    fn read_query(self, query: &str) -> (Map<String, Value>, Vec<Violation>) {
        let (mut given, mut violations) = (Map::new(), Vec::new());
        let schemes = self.rules.operation.security.iter().copied().flatten();
        let mut credentials: BTreeMap<&str, (&str, usize)> = schemes
            .filter(|scheme| scheme.location == Location::Query)
            .map(|scheme| (scheme.name, (scheme.id, 0)))
            .collect();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decode_query(name).unwrap_or_else(|| name.to_owned());
            let location = format!("query.{name}");
            if let Some((id, count)) = credentials.get_mut(name.as_str()) {
                *count += 1;
                if *count > 1 {
                    violations.push(Violation::repeated(location, child("/components/securitySchemes", id)));
                }
                continue;
            }
            let Some(rules) = self.find(Location::Query, &name) else {
                let pointer = child(self.rules.operation.pointer, "parameters");
                violations.push(Violation::undocumented(location, self.document.nearest(&pointer)));
                continue;
            };
            let pointer = rules.parameter.pointer;
            let Some(value) = rules.decode(value) else {
                violations.push(Violation::new(location, pointer, NOT_DECODED));
                continue;
            };
            match (rules.list, given.get_mut(&name), value) {
                (Some(ListStyle::Repeated), Some(Value::Array(known)), Value::Array(more)) => known.extend(more),
                (_, Some(_), _) => violations.push(Violation::repeated(location, pointer)),
                (_, None, value) => {
                    given.insert(name, value);
                }
            }
        }
        (given, violations)
    }

    /// Validates the headers that are parameters. Other headers are ignored.
    pub(super) fn headers(self, request: &Request<'_>) -> Vec<Violation> {
        let mut violations = self.missing(Location::Header, |name| request.header(name).is_some());
        for rules in self.rules.parameters.iter().filter(|rules| rules.parameter.location == Location::Header) {
            let name = rules.parameter.name;
            let Some(text) = request.header(name) else { continue };
            violations.extend(self.validate(rules, &rules.scalar.read(text.trim()), &format!("header.{name}")));
        }
        violations
    }

    fn validate(self, rules: &ParameterRules, value: &Value, location: &str) -> Vec<Violation> {
        self.schemas.validate(self.document, &rules.schema, value, location)
    }

    fn missing(self, location: Location, is_given: impl Fn(&str) -> bool) -> Vec<Violation> {
        let part = if location == Location::Header { "header" } else { "query" };
        let parameters = self.rules.operation.parameters.iter();
        let required = parameters.filter(|each| each.location == location && each.is_required);
        let missing = required.filter(|each| !is_given(each.name));
        missing
            .map(|each| Violation::missing(format!("{part}.{}", each.name), child(each.pointer, "required")))
            .collect()
    }

    fn find(&self, location: Location, name: &str) -> Option<&ParameterRules> {
        let mut all = self.rules.parameters.iter();
        all.find(|rules| rules.parameter.location == location && rules.parameter.name == name)
    }
}
