//! The workspace on disk: where it is, which documents it has, and how files in it are written.

mod change;
mod documents;
mod lock;

pub use change::{Change, NOTHING, reject_links};
pub use documents::{Api, Documents, check_name, read_documents, without_crate};
pub use lock::Lock;
