//! Connections to the database, and who has them when.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle, OpenFlags, Transaction, TransactionBehavior};
use tokio::task::spawn_blocking;

use super::tables;
use crate::log::quietly;

/// Where the database is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
    /// In memory, gone with the sandbox.
    #[default]
    Memory,
    /// In an SQLite file that stays, and is made where there is none; sandboxes may share it. Names that are none of a
    /// file to SQLite, `:memory:` and `file:…`, are refused.
    File(PathBuf),
}

/// The database: one connection that writes, and for a file others that read beside it.
///
/// It is closed by [`close`](Self::close), or with the last clone.
#[derive(Clone, Debug)]
pub struct Store(Arc<Pool>);

struct Pool {
    writer: Slot,
    readers: Vec<Slot>,
}

/// A connection, until it is closed.
struct Slot {
    connection: Mutex<Option<Connection>>,
    interrupt: InterruptHandle,
}

/// The database failed, or what is stored or to be stored is not what it should be.
#[derive(Debug)]
pub struct StoreError(String);

/// Statements that stay prepared in a connection.
const STATEMENTS: usize = 64;
/// How long another program's lock on the file is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

impl Store {
    /// Opens the database, and makes its tables where there are none.
    pub fn open(location: &Location) -> Result<Self, StoreError> {
        match location {
            Location::Memory => Self::with(Connection::open_in_memory()?, Vec::new()),
            Location::File(path) => Self::open_file(path).map_err(|error| {
                let path = path.display();
                StoreError(format!("{path} cannot be used as a database: {error}"))
            }),
        }
    }

    fn open_file(path: &Path) -> Result<Self, StoreError> {
        // To SQLite they are databases that each connection has for itself, or URIs that may name one.
        let name = path.as_os_str().as_encoded_bytes();
        if matches!(name, b"" | b":memory:") || name.starts_with(b"file:") {
            return Err(StoreError("it is not the name of a file".to_owned()));
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let writer = Connection::open_with_flags(path, flags)?;
        let count = available_parallelism().map_or(2, usize::from);
        Self::with(writer, vec![path; count])
    }

    /// A store whose readers read these files.
    fn with(mut writer: Connection, readers: Vec<&Path>) -> Result<Self, StoreError> {
        writer.busy_timeout(PATIENCE)?;
        writer.set_prepared_statement_cache_capacity(STATEMENTS);
        tables::make(&mut writer)?;
        // With a log beside the file a commit that was answered outlives the process; `NORMAL` leaves out the wait for
        // the disk, which is what outlives the machine.
        writer
            .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 1073741824;")?;
        let readers = readers.into_iter().map(|path| reader(path).map(Slot::new)).collect::<Result<_, _>>()?;
        Ok(Self(Arc::new(Pool { writer: Slot::new(writer), readers })))
    }

    /// Reads what is found at once, by a key.
    ///
    /// Without a thread of its own unless all connections are busy: handing over takes longer than reading.
    pub async fn look_up<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        if let Some(mut connection) = self.free() {
            return read(open(&mut connection)?);
        }
        self.query(read).await
    }

    /// Reads what may take long, on a thread that may wait.
    pub async fn query<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let store = self.clone();
        in_thread(move || {
            let pool = &store.0;
            let mut connection = store.free().unwrap_or_else(|| {
                // Any will do: the choice spreads those that wait.
                let index = fastrand::usize(..pool.readers.len().max(1));
                pool.readers.get(index).unwrap_or(&pool.writer).lock()
            });
            read(open(&mut connection)?)
        })
        .await
    }

    /// Writes, in a transaction: all of it or nothing.
    pub async fn write<T: Send + 'static>(
        &self,
        write: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let store = self.clone();
        in_thread(move || store.write_now(write)).await
    }

    /// As [`write`](Self::write), on this thread.
    pub fn write_now<T>(&self, write: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut connection = self.0.writer.lock();
        let transaction = open(&mut connection)?.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = write(&transaction)?;
        transaction.commit()?;
        Ok(outcome)
    }

    /// Closes all connections. Reads that are running are interrupted, writes end; what comes later is an error. The
    /// file has all that was written and stands alone, unless another program uses it.
    ///
    /// # Errors
    ///
    /// Where the file could not be made whole; what was written is safe, some of it in a second file beside it.
    pub fn close(&self) -> Result<(), StoreError> {
        self.0.close()
    }

    fn free(&self) -> Option<MutexGuard<'_, Option<Connection>>> {
        let pool = &self.0;
        if pool.readers.is_empty() {
            return pool.writer.connection.try_lock().ok();
        }
        pool.readers.iter().find_map(|reader| reader.connection.try_lock().ok())
    }
}

impl Pool {
    fn close(&self) -> Result<(), StoreError> {
        // Readers first: the last connection to go moves the log into the file, and one that only reads cannot.
        for reader in &self.readers {
            reader.interrupt.interrupt();
            drop(reader.lock().take());
        }
        if self.readers.is_empty() {
            // What is in memory goes, and a read of it may as well.
            self.writer.interrupt.interrupt();
        }
        let Some(writer) = self.writer.lock().take() else { return Ok(()) };
        // Without a log, or where another program uses the file, this does nothing, and is no error.
        let moved = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        // A file with a log cannot be read where nothing can be written beside it. Another program that uses the file
        // still needs the log, and the end does not wait for it.
        drop(writer.busy_timeout(Duration::ZERO));
        drop(writer.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())));
        let closed = writer.close().map_err(|(_, error)| error);
        Ok(moved.and(closed)?)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        if let Err(error) = self.close() {
            quietly(|| tracing::error!(%error, "the database could not be closed"));
        }
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pool").field("readers", &self.readers.len()).finish_non_exhaustive()
    }
}

impl Slot {
    fn new(connection: Connection) -> Self {
        Self { interrupt: connection.get_interrupt_handle(), connection: Mutex::new(Some(connection)) }
    }

    /// A panic while it was held has left the connection as it was: its transaction was rolled back.
    fn lock(&self) -> MutexGuard<'_, Option<Connection>> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The connection, unless it is closed.
fn open(connection: &mut Option<Connection>) -> Result<&mut Connection, StoreError> {
    connection.as_mut().ok_or_else(|| StoreError("the database is closed".to_owned()))
}

impl StoreError {
    /// Something else than the database failed: what is to be stored.
    pub fn new(what: String) -> Self {
        Self(what)
    }
}

fn reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch("PRAGMA mmap_size = 1073741824;")?;
    Ok(connection)
}

async fn in_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    spawn_blocking(work).await.unwrap_or_else(|error| Err(StoreError(format!("a query did not end: {error}"))))
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self(format!("the database failed: {error}"))
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self(format!("stored data is not the JSON that it should be: {error}"))
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StoreError {}

#[cfg(test)]
mod tests {
    use super::*;

    const COUNT: &str = "SELECT count(*) FROM clients";
    const INSERT: &str = "INSERT INTO clients (id, email) VALUES (1, '')";

    #[test]
    fn a_panic_in_a_query_leaves_the_database_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        for location in [Location::Memory, Location::File(folder.path().join("store.db"))] {
            let store = Store::open(&location).expect("a database");
            let count = |connection: &Connection| Ok(connection.query_row(COUNT, [], |row| row.get::<_, i64>(0))?);
            runtime.block_on(async {
                for _ in 0..8 {
                    store.query::<()>(|_| panic!("a query that panics")).await.expect_err("it panics");
                }
                let write = store.write::<()>(|transaction| {
                    transaction.execute(INSERT, [])?;
                    panic!("a write that panics")
                });
                write.await.expect_err("it panics");
                assert_eq!(store.look_up(count).await.expect("it reads"), 0);
                store.write(|transaction| Ok(transaction.execute(INSERT, [])?)).await.expect("it writes");
                assert_eq!(store.query(count).await.expect("it reads"), 1);
            });
        }
    }
}
