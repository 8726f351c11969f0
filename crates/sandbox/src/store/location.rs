//! Where a database is kept.

use std::path::PathBuf;

/// Where the database is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
    /// In memory. The data is gone when the sandbox stops.
    #[default]
    Memory,
    /// In an SQLite file, which is created if it does not exist. Several sandboxes may share it.
    ///
    /// Names that SQLite does not take for a file, such as `:memory:` and `file:…`, are rejected.
    File(PathBuf),
}
