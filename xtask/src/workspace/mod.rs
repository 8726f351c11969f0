//! The workspace on disk: where it is, which documents it has, and how files in it are written.

mod change;
mod documents;
mod find;
mod lock;

pub use change::{Change, NOTHING, reject_links};
pub use documents::{Api, Documents, check_name, read_documents, without_crate};
pub use find::find;
pub use lock::Lock;
