//! What the filters of a request select.

use std::collections::BTreeMap;

use rusqlite::types::Value as SqlValue;

use super::Resource;
use super::filter::{Comparison, Filter};
use crate::server::ErrorResponse;
use crate::store::Conditions;
use crate::value::{Members, casefold};
use crate::violations::{Message, Violations};

/// Returns the conditions of the parameters. Parameters that are no filters are left out.
///
/// # Errors
///
/// Returns 422 for an integer with a fraction or an exponent, and for a reversed range.
pub fn conditions(resource: &Resource, parameters: &Members) -> Result<Conditions, ErrorResponse> {
    let mut conditions = Conditions::default();
    let mut violations = Violations::new();
    let mut lowest: BTreeMap<&str, (&Filter, SqlValue)> = BTreeMap::new();
    for filter in resource.filters {
        let Some(value) = parameters.get(filter.name) else { continue };
        let value = match resource.filter_kind(filter).column(value) {
            Ok(value) => value,
            Err(error) => {
                violations.insert(filter.name.to_owned(), vec![error.to_string().into()]);
                continue;
            }
        };
        match filter.comparison {
            Comparison::Equal => conditions.equal(filter.field, Some(value)),
            Comparison::AtLeast => {
                lowest.insert(filter.field, (filter, value.clone()));
                conditions.at_least(filter.field, Some(value));
            }
            Comparison::AtMost => {
                if let Some((first, lowest)) = lowest.get(filter.field)
                    && let Some(message) = more(lowest, &value, filter.name)
                {
                    violations.insert(first.name.to_owned(), vec![message]);
                }
                conditions.at_most(filter.field, Some(value));
            }
            Comparison::Search => search_condition(resource, &value, &mut conditions),
        }
    }
    if violations.is_empty() { Ok(conditions) } else { Err(ErrorResponse::invalid(violations)) }
}

/// Returns a message if a day or the key of an amount is more than another, which is called `right_name`.
pub fn more(left: &SqlValue, right: &SqlValue, right_name: &str) -> Option<Message> {
    let (relation, is_more) = match (left, right) {
        (SqlValue::Text(left), SqlValue::Text(right)) => ("after", left > right),
        (SqlValue::Blob(left), SqlValue::Blob(right)) => ("more than", left > right),
        _ => return None,
    };
    let field = right_name.rsplit('.').next().unwrap_or_default();
    let message = || {
        Message::new(format!("it is {relation} `{right_name}`"), format!("musi być mniejsze lub równe polu {field}"))
    };
    is_more.then(message)
}

/// Adds that the text is part of what the resource searches. The text is folded here.
fn search_condition(resource: &Resource, text: &SqlValue, conditions: &mut Conditions) {
    let SqlValue::Text(text) = text else { return };
    let text = casefold(text);
    let bytes = SqlValue::Blob(text.clone().into_bytes());
    let Some(related) = &resource.searches_also else {
        conditions.add("instr(words, ?) > 0", [bytes]);
        return;
    };
    let (reference, table, column) = (related.reference, related.resource, related.field);
    let of_related = format!("{reference} IN (SELECT id FROM {table} WHERE instr({column}, ?) > 0)");
    conditions.add(format!("(instr(words, ?) > 0 OR {of_related})"), [bytes, text.into()]);
}
