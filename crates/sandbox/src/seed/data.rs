//! The format of seed data: one list for each kind of object, of all APIs.

use serde::Deserialize;

use crate::apis::{intum, solos};
use crate::store::{Seeder, StoreError};

/// Seed data.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Data {
    clients: Vec<intum::Client>,
    deals: Vec<intum::NewDeal>,
    projects: Vec<solos::Project>,
}

/// The ids that were assigned, in the order of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Seeded {
    /// The ids of the deals.
    pub deals: Vec<i64>,
    /// The ids of the projects.
    pub projects: Vec<i64>,
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
    // Serde also deserializes a struct from a list of its fields.
    if text.trim_start().starts_with('[') { Err(StoreError::new("line 1: it is a list")) } else { Ok(data) }
}

/// Stores all data, and returns the assigned ids.
///
/// # Errors
///
/// Returns an error for data that the server would reject, if seeding was cancelled, and if the database fails.
pub fn store(seeder: &mut Seeder<'_>, data: &Data) -> Result<Seeded, StoreError> {
    data.clients.iter().try_for_each(|client| intum::seed_client(seeder, client))?;
    let deals = data.deals.iter().map(|deal| intum::seed_deal(seeder, deal)).collect::<Result<_, _>>()?;
    let projects =
        data.projects.iter().map(|project| solos::seed_project(seeder, project)).collect::<Result<_, _>>()?;
    Ok(Seeded { deals, projects })
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
