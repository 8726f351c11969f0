//! What the tests share: exact comparison of JSON, comparison of documents by what they mean, and servers: one with faults, and one by a function.

mod exact;
mod faulty_server;
pub mod mock;
pub mod semantic;
mod validating_proxy;

pub use exact::{difference, flatten};
pub use faulty_server::{Ending, Fault, FaultyServer, Log, Point, Request};
pub use validating_proxy::ValidatingProxy;

/// The README's examples, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
