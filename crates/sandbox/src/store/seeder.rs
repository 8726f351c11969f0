//! Storing seed data.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::{Transaction, params_from_iter};
use serde::Serialize;

use super::error::StoreError;
use super::tables::Tables;

/// Stores seed data in one transaction, and assigns ids.
pub struct Seeder<'a> {
    transaction: &'a Transaction<'a>,
    /// The last id that was assigned, by table.
    last_ids: BTreeMap<&'static str, i64>,
    is_cancelled: &'a AtomicBool,
}

impl<'a> Seeder<'a> {
    /// Creates a seeder that stops with an error once `is_cancelled` is set.
    pub fn new(transaction: &'a Transaction<'a>, is_cancelled: &'a AtomicBool) -> Self {
        Self { transaction, last_ids: BTreeMap::new(), is_cancelled }
    }

    /// Returns whether the database has, or ever had, top-level objects.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub fn has_data(&self, tables: &[Tables]) -> Result<bool, StoreError> {
        // A database whose deals were all deleted is not new: `sqlite_sequence` keeps the last id.
        let objects = tables.iter().flat_map(|each| each.objects).copied().chain(["sqlite_sequence"]);
        let any: Vec<String> = objects.map(|table| format!("EXISTS (SELECT 1 FROM {table})")).collect();
        Ok(self.transaction.query_row(&format!("SELECT {}", any.join(" OR ")), [], |row| row.get(0))?)
    }

    /// Returns the transaction, to store one more object in.
    ///
    /// # Errors
    ///
    /// Returns an error if seeding was cancelled.
    pub fn transaction(&self) -> Result<&'a Transaction<'a>, StoreError> {
        if self.is_cancelled.load(Ordering::Relaxed) {
            return Err(StoreError::new("it was cancelled"));
        }
        Ok(self.transaction)
    }

    /// Assigns the table's next id, and returns it with the JSON of the object that has it.
    ///
    /// # Errors
    ///
    /// Returns an error if the object is not valid JSON or the database fails.
    pub fn identify(&mut self, table: &'static str, object: &impl Serialize) -> Result<(i64, String), StoreError> {
        let last = match self.last_ids.entry(table) {
            Entry::Occupied(last) => last.into_mut(),
            Entry::Vacant(last) => {
                let sql = format!("SELECT coalesce(max(id), 0) FROM {table}");
                last.insert(self.transaction.query_row(&sql, [], |row| row.get(0))?)
            }
        };
        *last += 1;
        Ok((*last, serde_json::to_string(&Identified { id: *last, object })?))
    }

    /// Stores an object with the columns that it is selected by.
    ///
    /// # Errors
    ///
    /// Returns an error if the object is not valid JSON or the database fails.
    pub fn insert(
        &mut self,
        table: &'static str,
        object: &impl Serialize,
        columns: &[(&str, rusqlite::types::Value)],
    ) -> Result<(), StoreError> {
        let (id, body) = self.identify(table, object)?;
        let names: String = columns.iter().map(|(name, _)| format!(", {name}")).collect();
        let placeholders = ", ?".repeat(columns.len());
        let sql = format!("INSERT INTO {table} (id, body{names}) VALUES (?, ?{placeholders})");
        let values = [id.into(), body.into()].into_iter().chain(columns.iter().map(|(_, value)| value.clone()));
        self.transaction.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(())
    }
}

#[derive(Serialize)]
struct Identified<'a, T> {
    id: i64,
    #[serde(flatten)]
    object: &'a T,
}
