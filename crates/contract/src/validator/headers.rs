//! The headers of a request that are not parameters, and its credentials.

use super::encoding::{child, decode_query};
use super::request::Request;
use super::violation::Violation;
use crate::http_names::is_same_header;
use crate::operation::{Location, Operation, SecurityScheme};

pub(super) const CONTENT_TYPE: &str = "Content-Type";

/// Finds headers of the document that are given more than once.
pub(super) fn repeated(operation: &Operation, request: &Request<'_>) -> Vec<Violation> {
    let schemes = operation.security.iter().copied().flatten().filter(|scheme| scheme.location == Location::Header);
    let schemes = schemes.map(|scheme| (scheme.name, child("/components/securitySchemes", scheme.id)));
    let mut named: Vec<(&str, String)> = schemes.collect();
    named.push((CONTENT_TYPE, child(operation.pointer, "requestBody")));
    named.sort();
    named.dedup_by(|one, other| is_same_header(one.0, other.0));
    let count = |name: &str| request.headers.iter().filter(|(each, _)| is_same_header(each, name)).count();
    let repeated = named.into_iter().filter(|(name, _)| count(name) > 1);
    repeated.map(|(name, pointer)| Violation::repeated(format!("header.{name}"), pointer)).collect()
}

/// Finds missing credentials. Of several security requirements, the one that lacks the fewest credentials counts.
pub(super) fn credentials(operation: &Operation, request: &Request<'_>, query: &str) -> Vec<Violation> {
    let in_query = |name: &str| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.into_iter().find(|(each, _)| decode_query(each).as_deref() == Some(name)).map(|(_, value)| value)
    };
    let missing = |requirement: &[SecurityScheme]| -> Vec<Violation> {
        let missing = requirement.iter().filter(|scheme| {
            let value =
                if scheme.location == Location::Query { in_query(scheme.name) } else { request.header(scheme.name) };
            !has_credential(value, scheme.prefix)
        });
        missing.map(missing_credential).collect()
    };
    operation.security.iter().map(|requirement| missing(requirement)).min_by_key(Vec::len).unwrap_or_default()
}

fn missing_credential(scheme: &SecurityScheme) -> Violation {
    let message = match scheme.prefix.trim_end() {
        "" => "is missing or empty".to_owned(),
        prefix => format!("is missing or empty, or does not begin with {prefix}"),
    };
    let pointer = child("/components/securitySchemes", scheme.id);
    let part = if scheme.location == Location::Query { "query" } else { "header" };
    Violation::new(format!("{part}.{}", scheme.name), pointer, message)
}

/// Returns whether the header holds a credential. The case of the prefix does not matter.
fn has_credential(value: Option<&str>, prefix: &str) -> bool {
    let Some((start, credential)) = value.and_then(|value| value.split_at_checked(prefix.len())) else {
        return false;
    };
    start.eq_ignore_ascii_case(prefix) && !credential.trim().is_empty()
}
