//! Conditions of a query, with their values.

use rusqlite::types::Value;

use super::projects::integer;
use crate::solos::Condition;

/// The elements of a JSON list, which is the value of `?`.
const ELEMENTS: &str = "(SELECT value FROM json_each(?))";

/// Conditions that are joined by `AND` or `OR`. Values never stand in the text.
#[derive(Debug, Default)]
pub struct Conditions {
    clauses: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    /// A condition on what each `?` of the clause stands for.
    pub fn add(&mut self, clause: impl Into<String>, values: impl IntoIterator<Item = Value>) {
        self.clauses.push(clause.into());
        self.values.extend(values);
    }

    /// `expression = value`, where there is a value.
    pub fn equal(&mut self, expression: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.add(format!("{expression} = ?"), [value.into()]);
        }
    }

    /// `expression >= value`, where there is a value.
    pub fn at_least(&mut self, expression: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.add(format!("{expression} >= ?"), [value.into()]);
        }
    }

    /// `expression <= value`, where there is a value.
    pub fn at_most(&mut self, expression: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.add(format!("{expression} <= ?"), [value.into()]);
        }
    }

    /// `expression` is one of the ids, where ids are given; of none, nothing is one.
    pub fn among(&mut self, expression: &str, ids: Option<Vec<u64>>) {
        if let Some(ids) = ids {
            self.add(format!("{expression} IN {ELEMENTS}"), [elements(ids)]);
        }
    }

    /// The project has something in `table` whose `column` is one of the ids, where ids are given.
    pub fn related(&mut self, table: &str, column: &str, ids: Option<Vec<u64>>) {
        if let Some(ids) = ids {
            self.add(format!("id IN (SELECT project_id FROM {table} WHERE {column} IN {ELEMENTS})"), [elements(ids)]);
        }
    }

    /// All of `others` as one condition; nothing where there is none.
    pub fn nest(&mut self, others: Self, condition: Condition) {
        let operator = match condition {
            Condition::And => " AND ",
            Condition::Or => " OR ",
        };
        if !others.clauses.is_empty() {
            self.add(format!("({})", others.clauses.join(operator)), others.values);
        }
    }

    /// The conditions of `others` too.
    pub fn extend(&mut self, others: Self) {
        self.clauses.extend(others.clauses);
        self.values.extend(others.values);
    }

    /// What follows `WHERE`.
    pub fn sql(&self) -> String {
        if self.clauses.is_empty() { "TRUE".to_owned() } else { self.clauses.join(" AND ") }
    }

    /// The values, in the order of the text.
    pub fn into_values(self) -> Vec<Value> {
        self.values
    }
}

/// The ids as one value: SQLite has room for some thousands only.
fn elements(ids: Vec<u64>) -> Value {
    let ids: Vec<i64> = ids.into_iter().map(integer).collect();
    serde_json::Value::from(ids).to_string().into()
}
