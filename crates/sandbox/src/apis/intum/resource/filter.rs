//! Filters of a list.

use std::collections::BTreeMap;

use rusqlite::types::Value as SqlValue;

use super::Resource;
use super::field::Kind;
use super::table::search_condition;
use crate::server::ErrorResponse;
use crate::store::Conditions;
use crate::value::Members;
use crate::violations::{Message, Violations};

/// A query parameter that selects objects.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// The name of the parameter.
    pub name: &'static str,
    /// The field that is compared.
    field: &'static str,
    comparison: Comparison,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Equal,
    AtLeast,
    AtMost,
    /// The text is part of what the resource searches.
    Search,
}

impl Filter {
    /// The field equals the value of the parameter of the same name.
    pub const fn equal(name: &'static str) -> Self {
        Self { name, field: name, comparison: Comparison::Equal }
    }

    /// The field equals the value of a parameter of another name.
    pub const fn equal_to(name: &'static str, field: &'static str) -> Self {
        Self { name, field, comparison: Comparison::Equal }
    }

    pub const fn at_least(name: &'static str, field: &'static str) -> Self {
        Self { name, field, comparison: Comparison::AtLeast }
    }

    pub const fn at_most(name: &'static str, field: &'static str) -> Self {
        Self { name, field, comparison: Comparison::AtMost }
    }

    /// The text is part of one of the searched fields.
    pub const fn search(name: &'static str) -> Self {
        Self { name, field: "", comparison: Comparison::Search }
    }

    /// Returns the kind of its values.
    pub fn kind(&self, resource: &Resource) -> Kind {
        resource.field(self.field).map_or(Kind::Text, |field| field.kind)
    }

    /// Returns whether it compares this field.
    pub fn compares(&self, field: &str) -> bool {
        self.field == field
    }
}

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
        let value = match filter.kind(resource).column(value) {
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
