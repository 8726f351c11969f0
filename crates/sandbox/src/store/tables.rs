//! The tables of a database file, and its version.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::StoreError;

/// The tables of an API.
#[derive(Clone, Copy, Debug)]
pub struct Tables {
    /// Creates them.
    pub create: fn(&Transaction<'_>) -> Result<(), StoreError>,
    /// The tables of top-level objects. A database with a row in one of them is not seeded.
    pub objects: &'static [&'static str],
    /// Brings the tables of an older version to this one.
    pub upgrade: fn(&Transaction<'_>) -> Result<(), StoreError>,
}

/// SQLite's `application_id` of a sandbox's database: `crms` in ASCII.
const APPLICATION: i64 = 0x6372_6d73;
/// The version of the tables and their content. A change of any API's tables needs a new version.
const VERSION: i64 = 3;
/// The oldest version that can be upgraded.
const OLDEST: i64 = 1;

/// Creates the tables in a new database, and upgrades a database of an older version.
///
/// # Errors
///
/// Returns an error for a database of another program or of a newer version, which is left unchanged, and if SQLite
/// fails.
pub fn migrate(connection: &mut Connection, tables: &[Tables]) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let pragma = |name: &str| transaction.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let is_new = transaction.query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)", [], |row| row.get(0))?;
    if is_new {
        for each in tables {
            (each.create)(&transaction)?;
        }
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", VERSION)?;
    } else if pragma("application_id")? != APPLICATION {
        return Err(StoreError::new("it is the database of another program"));
    } else {
        match pragma("user_version")? {
            VERSION => {}
            OLDEST..VERSION => {
                for each in tables {
                    (each.upgrade)(&transaction)?;
                }
                transaction.pragma_update(None, "user_version", VERSION)?;
            }
            _ => return Err(StoreError::new("another version of the sandbox made it; begin with a new file")),
        }
    }
    Ok(transaction.commit()?)
}
