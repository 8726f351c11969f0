//! The workspace on the disk: where it is, and how files in it are written.

mod change;
mod documents;
mod find;
mod lock;

pub use change::{Change, NOTHING, refuse_links};
pub use documents::{Api, Documents, read_documents, without_crate};
pub use find::find;
pub use lock::Lock;
