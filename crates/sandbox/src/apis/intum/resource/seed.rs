//! Objects to store before the first request.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, SeqAccess, Visitor};

use super::Resource;
use super::body::{ObjectSeed, Purpose};
use super::object::Object;
use super::references::violations;
use super::table;
use crate::credentials::CREDENTIALS;
use crate::server::ResponseFormat;
use crate::store::{Seeder, StoreError};
use crate::value::Members;

/// When seeded objects were created: always the same, so that the data is.
const SEEDED_AT: &str = "2026-01-02T08:00:00Z";

/// Returns what deserializes a list of objects.
pub fn read_list(resource: &'static Resource) -> ObjectList {
    ObjectList(ObjectSeed { resource, purpose: Purpose::Seed })
}

/// Reads an object.
///
/// # Errors
///
/// Returns an error if it is not JSON or not one of the resource.
pub fn read(resource: &'static Resource, json: &str) -> serde_json::Result<Members> {
    let seed = ObjectSeed { resource, purpose: Purpose::Seed };
    seed.deserialize(&mut serde_json::Deserializer::from_str(json))
}

/// Deserializes a list of objects.
#[derive(Clone, Copy, Debug)]
pub struct ObjectList(ObjectSeed);

impl<'de> DeserializeSeed<'de> for ObjectList {
    type Value = Vec<Members>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Members>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for ObjectList {
    type Value = Vec<Members>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of {}", self.0.resource.plural)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<Members>, A::Error> {
        let mut objects = Vec::new();
        while let Some(object) = list.next_element_seed(self.0)? {
            objects.push(object);
        }
        Ok(objects)
    }
}

/// Stores an object and returns its id: the one that it has, or the next one.
///
/// # Errors
///
/// Returns an error for an object that the server would reject, if seeding was cancelled, and if the database fails.
pub fn store(seeder: &Seeder<'_>, resource: &'static Resource, mut members: Members) -> Result<i64, StoreError> {
    let transaction = seeder.transaction()?;
    let id = match members.remove("id") {
        Some(id) => serde_json::from_str(id.get())?,
        None => table::next_id(transaction, resource)?,
    };
    let app_code = members.remove("app_code").map(|code| serde_json::from_str::<String>(code.get())).transpose()?;
    let mut object = Object::create(resource, id, members);
    object.stamp(SEEDED_AT)?;
    let violations = violations(transaction, &object)?;
    if !violations.is_empty() {
        let singular = resource.singular;
        return Err(StoreError::new(format!(
            "the {singular} {} is not valid: {violations:?}",
            object.json(ResponseFormat::default())
        )));
    }
    table::put(transaction, resource, app_code.as_deref().unwrap_or(CREDENTIALS.app_code), &object)?;
    Ok(id)
}
