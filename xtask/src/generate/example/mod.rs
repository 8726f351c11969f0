//! The example call of an operation, and its rendering in Rust.

mod call;
mod rust;

pub use call::{ExampleBody, ExampleCall, ExampleParameter};
pub use rust::{doc_section, statements};
