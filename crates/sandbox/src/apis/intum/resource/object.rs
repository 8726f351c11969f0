//! Objects as they are stored and sent in responses.

use rusqlite::types::Value as SqlValue;
use serde::de::{DeserializeOwned, Error as _};
use serde_json::value::{RawValue, to_raw_value};

use super::Resource;
use super::conditions::more;
use super::field::{Field, Kind, LIMIT};
use crate::server::{AmountFormat, ResponseFormat};
use crate::value::{Decimal, Members, casefold};
use crate::violations::{Message, Violations};

/// Separates searched fields. UTF-8 never has this byte, so no search matches across two of them.
const SEPARATOR: u8 = 0xff;

const UPDATED_AT: &str = "updated_at";
/// The members that say when an object was created and changed.
pub const TIMESTAMPS: [&str; 2] = ["created_at", UPDATED_AT];

/// Returns whether the server alone sets a member.
pub fn is_read_only(name: &str) -> bool {
    name == "id" || TIMESTAMPS.contains(&name)
}

/// Writes a stored object as a response has it.
///
/// # Errors
///
/// Returns an error if it is not JSON.
pub fn respond(resource: &'static Resource, json: String, format: ResponseFormat) -> serde_json::Result<String> {
    if format.has_timestamps && format.amounts == AmountFormat::Number {
        // As it is stored.
        return Ok(json);
    }
    Ok(Object::read(resource, &json)?.json(format))
}

/// An object.
#[derive(Debug)]
pub struct Object {
    pub id: i64,
    pub resource: &'static Resource,
    members: Members,
}

impl Object {
    /// Creates an object with this id.
    pub fn new(resource: &'static Resource, id: i64, members: Members) -> Self {
        Self { id, resource, members }
    }

    /// Creates an object as a request asks for it. If it has no name, it is called after other fields.
    pub fn create(resource: &'static Resource, id: i64, mut members: Members) -> Self {
        let set = |name: &str| members.get(name).filter(|value| !matches!(value.get(), "null" | "\"\""));
        if set("name").is_none()
            && let Some(name) = resource.named_after.iter().find_map(|field| set(field)).cloned()
        {
            members.insert("name".to_owned(), name);
        }
        Self::new(resource, id, members)
    }

    /// Parses an object that is stored as JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if it is not JSON, or has no id.
    pub fn read(resource: &'static Resource, json: &str) -> serde_json::Result<Self> {
        let members: Members = serde_json::from_str(json)?;
        let id = members.get("id").ok_or_else(|| serde_json::Error::custom("there is no `id`"))?;
        Ok(Self::new(resource, serde_json::from_str(id.get())?, members))
    }

    /// Sets when it was created.
    ///
    /// # Errors
    ///
    /// Never for text.
    pub fn stamp(&mut self, now: &str) -> serde_json::Result<()> {
        for name in TIMESTAMPS {
            self.members.insert(name.to_owned(), to_raw_value(now)?);
        }
        Ok(())
    }

    /// Applies a patch. An object that it does not change keeps the time of its last update.
    ///
    /// # Errors
    ///
    /// Never for text.
    pub fn change(&mut self, patch: Members, now: &str) -> serde_json::Result<()> {
        let is_changed =
            patch.iter().any(|(name, value)| self.value(name).map_or("null", RawValue::get) != value.get());
        self.members.extend(patch);
        if is_changed {
            self.members.insert(UPDATED_AT.to_owned(), to_raw_value(now)?);
        }
        Ok(())
    }

    /// Returns the object as JSON: all its fields in their order, then the custom ones by name.
    pub fn json(&self, format: ResponseFormat) -> String {
        let mut json = format!("{{\"id\":{}", self.id);
        let mut add = |name: &str, value: &str| json.extend([",\"", name, "\":", value]);
        for field in self.resource.fields {
            match self.value(field.name).map_or("null", RawValue::get) {
                "null" => add(field.name, "null"),
                amount if field.kind == Kind::Amount && format.amounts == AmountFormat::Text => {
                    add(field.name, &format!("\"{amount}\""));
                }
                value => add(field.name, value),
            }
        }
        for name in TIMESTAMPS.into_iter().filter(|_| format.has_timestamps) {
            add(name, self.value(name).map_or("null", RawValue::get));
        }
        let is_custom = |name: &str| !is_read_only(name) && self.resource.field(name).is_none();
        for (name, value) in self.members.iter().filter(|(name, _)| is_custom(name)) {
            let name = serde_json::Value::from(name.as_str()).to_string();
            json.extend([",", &name, ":", value.get()]);
        }
        json.push('}');
        json
    }

    /// Returns the value of a field, or `None` for `null`.
    ///
    /// # Errors
    ///
    /// Returns an error if the value has another type.
    pub fn get<T: DeserializeOwned>(&self, name: &str) -> serde_json::Result<Option<T>> {
        self.value(name).map_or(Ok(None), |value| serde_json::from_str(value.get()))
    }

    /// Clears a field.
    pub fn clear(&mut self, name: &str) {
        self.members.remove(name);
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
            let text: Option<String> = self.get(name)?;
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
        let mut add = |name: &str, message: Message| violations.entry(path(name)).or_default().push(message);
        for field in self.resource.fields.iter().filter(|field| field.kind == Kind::Amount) {
            let amount: Option<Decimal> = self.get(field.name)?;
            if LIMIT.parse::<Decimal>().is_ok_and(|limit| amount.is_some_and(|amount| amount >= limit)) {
                let message = format!("it is not less than {LIMIT}");
                add(field.name, Message::new(message, "musi być mniejsze od 1000000000000"));
            }
        }
        for (low, high) in self.resource.at_most {
            let column =
                |name| self.resource.field(name).map_or(Ok(SqlValue::Null), |field: &Field| self.column(field));
            if let Some(message) = more(&column(low)?, &column(high)?, &path(high)) {
                add(low, message);
            }
        }
        Ok(violations)
    }
}
