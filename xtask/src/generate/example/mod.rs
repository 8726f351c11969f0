//! The example call of an operation, and its rendering in Rust.

mod builder;
mod call;
mod code;
mod rust;

pub use call::{ExampleBody, ExampleCall, ExampleParameter};
pub use code::ExampleCode;
pub use rust::{doc_section, statements};
