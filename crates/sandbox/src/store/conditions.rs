//! Conditions of a query, with their values.

use rusqlite::types::Value;

use super::integer::integer;

/// The elements of a JSON list, which is bound to `?`.
pub const ELEMENTS: &str = "(SELECT value FROM json_each(?))";

/// How conditions combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    And,
    Or,
}

/// Conditions that are joined by `AND`. Values are bound, never part of the SQL text.
#[derive(Debug, Default)]
pub struct Conditions {
    clauses: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    /// Adds a clause, with the values of its `?`.
    pub fn add(&mut self, clause: impl Into<String>, values: impl IntoIterator<Item = Value>) {
        self.clauses.push(clause.into());
        self.values.extend(values);
    }

    /// Adds `expression = value`, if there is a value.
    pub fn equal(&mut self, expression: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.add(format!("{expression} = ?"), [value.into()]);
        }
    }

    /// Adds `expression >= value`, if there is a value.
    pub fn at_least(&mut self, expression: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.add(format!("{expression} >= ?"), [value.into()]);
        }
    }

    /// Adds `expression <= value`, if there is a value.
    pub fn at_most(&mut self, expression: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.add(format!("{expression} <= ?"), [value.into()]);
        }
    }

    /// Adds that `expression` is one of the ids, if ids are given. No row matches an empty list.
    pub fn among(&mut self, expression: &str, ids: Option<Vec<u64>>) {
        if let Some(ids) = ids {
            self.add(format!("{expression} IN {ELEMENTS}"), [elements(ids)]);
        }
    }

    /// Adds all of `inner` as one condition, if it has any.
    pub fn nest(&mut self, inner: Self, operator: Operator) {
        let separator = match operator {
            Operator::And => " AND ",
            Operator::Or => " OR ",
        };
        if !inner.clauses.is_empty() {
            self.add(format!("({})", inner.clauses.join(separator)), inner.values);
        }
    }

    /// Adds the conditions of `more`.
    pub fn extend(&mut self, more: Self) {
        self.clauses.extend(more.clauses);
        self.values.extend(more.values);
    }

    /// Returns what follows `WHERE`.
    pub fn sql(&self) -> String {
        if self.clauses.is_empty() { "TRUE".to_owned() } else { self.clauses.join(" AND ") }
    }

    /// Returns the values, in the order of their `?`.
    pub fn into_values(self) -> Vec<Value> {
        self.values
    }
}

/// Encodes ids as one JSON list: SQLite limits the number of bound values to some thousands.
pub fn elements(ids: Vec<u64>) -> Value {
    let ids: Vec<i64> = ids.into_iter().map(integer).collect();
    serde_json::Value::from(ids).to_string().into()
}
