//! The parts of the references' pages.

mod console;
mod counts;
mod credentials;
mod note;
mod operation;
mod schema;
mod types;

pub use counts::{bar, counts, standings};
pub use credentials::credentials;
pub use note::{kind, note, rationale, source_link, word};
pub use operation::{OperationParts, operation};
pub use schema::schema;
