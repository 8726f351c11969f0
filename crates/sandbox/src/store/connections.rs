//! The pool of connections to the database.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle, OpenFlags, Transaction, TransactionBehavior};
use tokio::task::spawn_blocking;

use super::error::StoreError;
use super::location::Location;
use super::tables::{Tables, migrate};
use crate::log::emit;

/// The database: one connection that writes and, for a file, one per processor that reads.
///
/// [`close`](Self::close) closes it, and so does dropping the last clone.
#[derive(Clone, Debug)]
pub struct Store(Arc<Pool>);

struct Pool {
    writer: Slot,
    readers: Vec<Slot>,
}

/// A connection, or `None` once it is closed.
struct Slot {
    connection: Mutex<Option<Connection>>,
    interrupt: InterruptHandle,
}

/// The prepared statements that a connection caches.
const STATEMENT_CACHE: usize = 64;
/// How long to wait for another program's lock on the file.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

impl Store {
    /// Opens the database, and creates its tables if it is new.
    ///
    /// # Errors
    ///
    /// Returns an error if the file is no database of this version of the sandbox or SQLite cannot open it.
    pub fn open(location: &Location, tables: &[Tables]) -> Result<Self, StoreError> {
        match location {
            Location::Memory => Self::with(Connection::open_in_memory()?, Vec::new(), tables),
            Location::File(path) => Self::open_file(path, tables).map_err(|error| {
                let path = path.display();
                StoreError::new(format!("{path} cannot be used as a database: {error}"))
            }),
        }
    }

    fn open_file(path: &Path, tables: &[Tables]) -> Result<Self, StoreError> {
        // SQLite gives each connection a database of its own for these names, or reads them as URIs.
        let name = path.as_os_str().as_encoded_bytes();
        if matches!(name, b"" | b":memory:") || name.starts_with(b"file:") {
            return Err(StoreError::new("it is not the name of a file"));
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let writer = Connection::open_with_flags(path, flags)?;
        let count = available_parallelism().map_or(2, usize::from);
        Self::with(writer, vec![path; count], tables)
    }

    /// Creates a store with a reader for each path.
    fn with(mut writer: Connection, readers: Vec<&Path>, tables: &[Tables]) -> Result<Self, StoreError> {
        writer.busy_timeout(BUSY_TIMEOUT)?;
        writer.set_prepared_statement_cache_capacity(STATEMENT_CACHE);
        migrate(&mut writer, tables)?;
        // With a write-ahead log, committed data survives a crash of the process. `NORMAL` skips the sync to disk, so
        // the last commits can be lost in a power failure.
        writer
            .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 1073741824;")?;
        let readers = readers.into_iter().map(|path| reader(path).map(Slot::new)).collect::<Result<_, _>>()?;
        Ok(Self(Arc::new(Pool { writer: Slot::new(writer), readers })))
    }

    /// Runs a short read, such as a lookup by key.
    ///
    /// It runs on the calling thread unless all connections are busy: handing it over takes longer than the read.
    ///
    /// # Errors
    ///
    /// Returns an error if the store is closed or the read fails.
    pub async fn look_up<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        if let Some(mut connection) = self.free() {
            return read(open(&mut connection)?);
        }
        self.query(read).await
    }

    /// Runs a read that may take long, on a blocking thread.
    ///
    /// # Errors
    ///
    /// Returns an error if the store is closed or the read fails.
    pub async fn query<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let store = self.clone();
        in_thread(move || {
            let pool = &store.0;
            let mut connection = store.free().unwrap_or_else(|| {
                // All are busy. A random choice spreads the waiting reads.
                let index = fastrand::usize(..pool.readers.len().max(1));
                pool.readers.get(index).unwrap_or(&pool.writer).lock()
            });
            read(open(&mut connection)?)
        })
        .await
    }

    /// Writes in a transaction, on a blocking thread.
    ///
    /// # Errors
    ///
    /// Returns an error if the store is closed or the write fails. Nothing is written then.
    pub async fn write<T: Send + 'static>(
        &self,
        write: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let store = self.clone();
        in_thread(move || store.write_now(write)).await
    }

    /// Writes in a transaction, on the calling thread.
    ///
    /// # Errors
    ///
    /// As for [`write`](Self::write).
    pub fn write_now<T>(&self, write: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut connection = self.0.writer.lock();
        let transaction = open(&mut connection)?.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = write(&transaction)?;
        transaction.commit()?;
        Ok(outcome)
    }

    /// Closes all connections.
    ///
    /// It interrupts running reads and waits for a running write. Later calls return an error. The database is then one
    /// file with everything that was written, unless another program uses it.
    ///
    /// # Errors
    ///
    /// Returns an error if the write-ahead log could not be merged into the file. No data is lost: part of it is in the
    /// second file.
    pub fn close(&self) -> Result<(), StoreError> {
        self.0.close()
    }

    /// Returns a connection that can read and is not busy.
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
        // Readers first: the last connection merges the log into the file, which a read-only connection cannot.
        for reader in &self.readers {
            reader.interrupt.interrupt();
            drop(reader.lock().take());
        }
        if self.readers.is_empty() {
            // In memory the writer also reads, and the data is about to go.
            self.writer.interrupt.interrupt();
        }
        let Some(writer) = self.writer.lock().take() else { return Ok(()) };
        // Without a log, or while another program uses the file, this does nothing and returns no error.
        let moved = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        // A file in WAL mode cannot be read from a read-only folder. While another program uses the file this fails,
        // and closing does not wait for that program.
        drop(writer.busy_timeout(Duration::ZERO));
        drop(writer.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())));
        let closed = writer.close().map_err(|(_, error)| error);
        Ok(moved.and(closed)?)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        if let Err(error) = self.close() {
            emit(|| tracing::error!(%error, "the database could not be closed"));
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

    /// Ignores poisoning: a panic rolls the transaction back and leaves the connection usable.
    fn lock(&self) -> MutexGuard<'_, Option<Connection>> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the connection, or an error if it is closed.
fn open(connection: &mut Option<Connection>) -> Result<&mut Connection, StoreError> {
    connection.as_mut().ok_or_else(|| StoreError::new("the database is closed"))
}

fn reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_prepared_statement_cache_capacity(STATEMENT_CACHE);
    connection.execute_batch("PRAGMA mmap_size = 1073741824;")?;
    Ok(connection)
}

async fn in_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    spawn_blocking(work).await.unwrap_or_else(|error| Err(StoreError::new(format!("a query did not end: {error}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLES: Tables = Tables {
        create: |transaction| Ok(transaction.execute_batch(CREATE)?),
        objects: &["notes"],
        upgrade: |_| Ok(()),
    };
    const CREATE: &str = "CREATE TABLE notes (id INTEGER)";
    const COUNT: &str = "SELECT count(*) FROM notes";
    const INSERT: &str = "INSERT INTO notes (id) VALUES (1)";

    #[test]
    fn a_panic_in_a_query_leaves_the_database_usable() {
        let folder = tempfile::tempdir().expect("a folder");
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        for location in [Location::Memory, Location::File(folder.path().join("store.db"))] {
            let store = Store::open(&location, &[TABLES]).expect("a database");
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
