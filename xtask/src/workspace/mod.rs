//! The workspace on the disk: where it is, and how files in it are written.

mod change;
mod find;
mod lock;

pub use change::{Change, NOTHING, refuse_links};
pub use find::find;
pub use lock::Lock;
