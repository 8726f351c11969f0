//! What is in the database at the start.

mod data;
mod numbered;
mod seed_data;
mod seeder;

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use crate::store::{Store, StoreError};

use data::Data;
pub use seed_data::{SeedData, SeedError, Seeded};
use seeder::Seeder;

/// What is in the database at the start. A database that has data keeps it and gets nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Seed {
    /// A few deals and projects with everything that a filter can ask for; the same as in the file `demo.json`.
    #[default]
    Demo,
    /// Nothing.
    Nothing,
    /// What a JSON file of the form of `demo.json` has.
    File(PathBuf),
    /// That many deals and projects, the same ones every time.
    Count(u32),
    /// What the program itself gives.
    Data(SeedData),
}

/// The demo's data.
const DEMO: &str = include_str!("demo.json");

impl From<SeedData> for Seed {
    fn from(data: SeedData) -> Self {
        Self::Data(data)
    }
}

impl Seed {
    /// Stores the data, in one transaction, unless that is given up. The error says what is wrong with a file, and where.
    pub(crate) fn plant(&self, store: &Store, is_given_up: &AtomicBool) -> Result<(), StoreError> {
        let name = match self {
            Self::File(path) => path.display().to_string(),
            _ => "the seed".to_owned(),
        };
        self.plant_from(store, is_given_up).map_err(|error| StoreError::new(format!("{name}: {error}")))
    }

    fn plant_from(&self, store: &Store, is_given_up: &AtomicBool) -> Result<(), StoreError> {
        let data = match self {
            Self::Nothing => return Ok(()),
            Self::Count(_) => None,
            Self::Demo => Some(parse(DEMO)?),
            Self::Data(data) => Some(data.read()?),
            Self::File(path) => {
                let text = fs::read_to_string(path).map_err(|error| StoreError::new(error.to_string()))?;
                Some(parse(&text)?)
            }
        };
        store.write_now(|transaction| {
            let mut seeder = Seeder::new(transaction, is_given_up);
            if seeder.has_data()? {
                return Ok(());
            }
            match (self, data) {
                (Self::Count(count), _) => numbered::plant(&mut seeder, *count)?,
                (_, Some(data)) => drop(seeder.plant(&data)?),
                (_, None) => {}
            }
            // Without statistics SQLite takes every index to be as good as any other.
            Ok(transaction.execute_batch("ANALYZE")?)
        })
    }
}

/// Stores data beside what is there already, in one transaction.
pub fn add(store: &Store, data: &SeedData) -> Result<Seeded, SeedError> {
    let data = data.read()?;
    Ok(store.write_now(|transaction| Seeder::new(transaction, &AtomicBool::new(false)).plant(&data))?)
}

fn parse(text: &str) -> Result<Data, StoreError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let data = serde_path_to_error::deserialize(&mut reader).map_err(|error| StoreError::new(error.to_string()))?;
    reader.end().map_err(|error| StoreError::new(error.to_string()))?;
    // A list of fields is an object to serde.
    if text.trim_start().starts_with('[') { Err(StoreError::new("line 1: it is a list".to_owned())) } else { Ok(data) }
}
