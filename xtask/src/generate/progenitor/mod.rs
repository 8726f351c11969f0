//! Progenitor: the document that it gets, and the call of it.
//!
//! The document is written for its readers. Progenitor reads less of OpenAPI than they do, and turns some of it into
//! code that loses data. So it gets a document of its own: operations and the objects they send and receive, where
//! everything that has a Rust type of ours is a string whose `format` is that type. `with_conversion` then puts the
//! type in its place.

mod input;
mod operations;
mod run;
mod schemas;
mod version;
mod writer;

pub use input::{Enum, Input};
pub use operations::input;
pub use run::generate;
pub use version::VERSION;
