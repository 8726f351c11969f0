//! Where seed data comes from.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use super::data::{Seeded, parse, store, store_numbered};
use super::seed_data::{SeedData, SeedError};
use crate::store::{Seeder, Store, StoreError, Tables};

/// The data that a new database gets at the start. A database that has data is left as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Seed {
    /// A few deals and projects that every filter selects some of: the demo's data.
    #[default]
    Demo,
    /// No data.
    Empty,
    /// A JSON file in the format of `demo.json`.
    File(PathBuf),
    /// So many deals and projects, the same in every run.
    Count(u32),
    /// Data that the program provides.
    Data(SeedData),
}

/// The demo's data.
const DEMO: &str = include_str!("demo.json");

impl From<SeedData> for Seed {
    fn from(data: SeedData) -> Self {
        Self::Data(data)
    }
}

/// Stores the seed in a new database, in one transaction.
///
/// # Errors
///
/// Returns an error that names the file and what in it is not valid, if `is_cancelled` was set, and if the database
/// fails.
pub fn store_seed(
    seed: &Seed,
    database: &Store,
    tables: &[Tables],
    is_cancelled: &AtomicBool,
) -> Result<(), StoreError> {
    let name = match seed {
        Seed::File(path) => path.display().to_string(),
        _ => "the seed".to_owned(),
    };
    read_and_store(seed, database, tables, is_cancelled).map_err(|error| StoreError::new(format!("{name}: {error}")))
}

fn read_and_store(
    seed: &Seed,
    database: &Store,
    tables: &[Tables],
    is_cancelled: &AtomicBool,
) -> Result<(), StoreError> {
    let data = match seed {
        Seed::Empty => return Ok(()),
        Seed::Count(_) => None,
        Seed::Demo => Some(parse(DEMO)?),
        Seed::Data(data) => Some(data.read()?),
        Seed::File(path) => {
            let text = fs::read_to_string(path).map_err(|error| StoreError::new(error.to_string()))?;
            Some(parse(&text)?)
        }
    };
    database.write_now(|transaction| {
        let mut seeder = Seeder::new(transaction, is_cancelled);
        if seeder.has_data(tables)? {
            return Ok(());
        }
        match (seed, data) {
            (Seed::Count(count), _) => store_numbered(&mut seeder, *count)?,
            (_, Some(data)) => drop(store(&mut seeder, data)?),
            (_, None) => {}
        }
        // Without statistics, SQLite rates all indexes alike.
        Ok(transaction.execute_batch("ANALYZE")?)
    })
}

/// Adds data to a database, in one transaction.
///
/// # Errors
///
/// Returns an error for data that the server would reject, and if the database fails. Nothing is stored then.
pub fn add(database: &Store, data: &SeedData) -> Result<Seeded, SeedError> {
    let data = data.read()?;
    Ok(database.write_now(|transaction| store(&mut Seeder::new(transaction, &AtomicBool::new(false)), data))?)
}
