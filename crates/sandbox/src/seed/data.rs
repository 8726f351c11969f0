//! The format of seed data: one list for each kind of object, of all APIs.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::apis::{intum, solos};
use crate::store::{Seeder, StoreError};
use crate::value::Members;

/// Seed data.
#[derive(Debug, Default)]
pub struct Data {
    /// The objects of Intum, by the plural of their resource.
    intum: BTreeMap<&'static str, Vec<Members>>,
    projects: Vec<solos::Project>,
}

/// The ids that were assigned, in the order of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Seeded {
    /// The ids of the statuses.
    pub statuses: Vec<i64>,
    /// The ids of the clients.
    pub clients: Vec<i64>,
    /// The ids of the contacts.
    pub contacts: Vec<i64>,
    /// The ids of the deals.
    pub deals: Vec<i64>,
    /// The ids of the notes.
    pub notes: Vec<i64>,
    /// The ids of the projects.
    pub projects: Vec<i64>,
}

impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(DataVisitor)
    }
}

struct DataVisitor;

impl<'de> Visitor<'de> for DataVisitor {
    type Value = Data;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with lists of objects")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Data, A::Error> {
        let mut data = Data::default();
        while let Some(name) = map.next_key::<String>()? {
            let is_repeated = if name == "projects" {
                !std::mem::replace(&mut data.projects, map.next_value()?).is_empty()
            } else if let Some(resource) = intum::RESOURCES.iter().find(|resource| resource.plural == name) {
                data.intum.insert(resource.plural, map.next_value_seed(intum::read_list(resource))?).is_some()
            } else {
                return Err(A::Error::custom(format!("unknown field `{name}`")));
            };
            if is_repeated {
                return Err(A::Error::custom(format!("duplicate field `{name}`")));
            }
        }
        Ok(data)
    }
}

/// Parses seed data.
///
/// # Errors
///
/// Returns an error that names the field that is not valid, and its line and column.
pub fn parse(text: &str) -> Result<Data, StoreError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let data = serde_path_to_error::deserialize(&mut reader).map_err(|error| StoreError::new(error.to_string()))?;
    reader.end().map_err(|error| StoreError::new(error.to_string()))?;
    Ok(data)
}

/// Stores all data, and returns the assigned ids.
///
/// # Errors
///
/// Returns an error for data that the server would reject, if seeding was cancelled, and if the database fails.
pub fn store(seeder: &mut Seeder<'_>, data: Data) -> Result<Seeded, StoreError> {
    let Data { mut intum, projects } = data;
    let mut ids = BTreeMap::new();
    for resource in intum::RESOURCES {
        let objects = intum.remove(resource.plural).unwrap_or_default().into_iter();
        let stored = objects.map(|members| intum::store(seeder, resource, members)).collect::<Result<_, _>>()?;
        ids.insert(resource.plural, stored);
    }
    let projects = projects.iter().map(|project| solos::seed_project(seeder, project)).collect::<Result<_, _>>()?;
    let mut ids = |plural: &str| ids.remove(plural).unwrap_or_default();
    Ok(Seeded {
        statuses: ids("statuses"),
        clients: ids("clients"),
        contacts: ids("contacts"),
        deals: ids("deals"),
        notes: ids("notes"),
        projects,
    })
}

/// Stores `count` objects of each kind. Each follows from its number alone.
///
/// # Errors
///
/// Returns an error if seeding was cancelled or the database fails.
pub fn store_numbered(seeder: &mut Seeder<'_>, count: u32) -> Result<(), StoreError> {
    intum::seed_numbered(seeder, count)?;
    solos::seed_numbered(seeder, count)
}
