//! Objects as they are stored and sent in responses.

use rusqlite::types::Value as SqlValue;
use serde_json::value::RawValue;

use super::Resource;
use super::field::{Field, Kind, LIMIT};
use super::filter::is_more;
use crate::value::{Decimal, Members, casefold};
use crate::violations::Violations;

/// Separates searched fields. UTF-8 never has this byte, so no search matches across two of them.
const SEPARATOR: u8 = 0xff;

/// An object.
#[derive(Debug)]
pub struct Object {
    pub id: i64,
    resource: &'static Resource,
    members: Members,
}

impl Object {
    /// Creates an object with this id.
    pub fn new(resource: &'static Resource, id: i64, members: Members) -> Self {
        Self { id, resource, members }
    }

    /// Parses an object that is stored as JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if it is not JSON.
    pub fn parse(resource: &'static Resource, id: i64, json: &str) -> serde_json::Result<Self> {
        let mut members: Members = serde_json::from_str(json)?;
        members.remove("id");
        Ok(Self::new(resource, id, members))
    }

    /// Applies a patch.
    pub fn change(&mut self, patch: Members) {
        self.members.extend(patch);
    }

    /// Returns the object as JSON, with all its fields in their order.
    pub fn json(&self) -> String {
        let mut json = format!("{{\"id\":{}", self.id);
        for field in self.resource.fields {
            let value = self.value(field.name).map_or("null", RawValue::get);
            json.push_str(&format!(",\"{}\":{value}", field.name));
        }
        json.push('}');
        json
    }

    fn value(&self, name: &str) -> Option<&RawValue> {
        self.members.get(name).map(AsRef::as_ref)
    }

    /// Returns what the field's column holds.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not one of the field.
    pub fn column(&self, field: &Field) -> serde_json::Result<SqlValue> {
        self.value(field.name).map_or(Ok(SqlValue::Null), |value| field.kind.column(value))
    }

    /// Returns the folded text that is searched.
    ///
    /// # Errors
    ///
    /// Returns an error if a searched field is not text.
    pub fn search_text(&self) -> serde_json::Result<Vec<u8>> {
        let texts = self.resource.searched.iter().map(|name| {
            let text: Option<String> = self.value(name).map_or(Ok(None), |value| serde_json::from_str(value.get()))?;
            Ok(casefold(&text.unwrap_or_default()).into_bytes())
        });
        Ok(texts.collect::<serde_json::Result<Vec<_>>>()?.join(&SEPARATOR))
    }

    /// Checks what its schema cannot express: exact limits, and how fields relate.
    ///
    /// # Errors
    ///
    /// Returns an error if a value is not one of its field.
    pub fn violations(&self) -> serde_json::Result<Violations> {
        let path = |name: &str| format!("{}.{name}", self.resource.singular);
        let mut violations = Violations::new();
        let mut add = |name: &str, message: String| violations.entry(path(name)).or_default().push(message);
        for field in self.resource.fields.iter().filter(|field| field.kind == Kind::Amount) {
            let amount: Option<Decimal> =
                self.value(field.name).map_or(Ok(None), |value| serde_json::from_str(value.get()))?;
            if LIMIT.parse::<Decimal>().is_ok_and(|limit| amount.is_some_and(|amount| amount >= limit)) {
                add(field.name, format!("it is not less than {LIMIT}"));
            }
        }
        for (low, high) in self.resource.at_most {
            let column =
                |name| self.resource.field(name).map_or(Ok(SqlValue::Null), |field: &Field| self.column(field));
            if is_more(&column(low)?, &column(high)?) {
                add(low, format!("it is more than `{}`", path(high)));
            }
        }
        Ok(violations)
    }
}
