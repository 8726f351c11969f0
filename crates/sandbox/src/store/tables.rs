//! The tables, and whose they are.

use rusqlite::{Connection, TransactionBehavior};

use super::{StoreError, deals, projects};

/// What says that a database is a sandbox's: `crms` in ASCII.
const APPLICATION: i64 = 0x6372_6d73;
/// The version of the tables and of what is in them.
const VERSION: i64 = 2;
/// The same tables, in which text was found by its lower case only.
const LOWER_CASE: i64 = 1;

/// Makes the tables in a new database, and brings one of an older version up to date; one of another program or of a
/// newer version is left alone.
pub fn make(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let number = |pragma: &str| transaction.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0));
    let is_new = transaction.query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)", [], |row| row.get(0))?;
    if is_new {
        transaction.execute_batch(include_str!("schema.sql"))?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", VERSION)?;
    } else if number("application_id")? != APPLICATION {
        return Err(StoreError::new("it is the database of another program".to_owned()));
    } else {
        match number("user_version")? {
            VERSION => {}
            LOWER_CASE => {
                deals::fold_all(&transaction)?;
                projects::compose_all(&transaction)?;
                transaction.pragma_update(None, "user_version", VERSION)?;
            }
            _ => {
                return Err(StoreError::new(
                    "another version of the sandbox made it; begin with a new file".to_owned(),
                ));
            }
        }
    }
    Ok(transaction.commit()?)
}
