//! What the tests share: exact comparison of JSON, comparison of documents by meaning, and a server for bad weather.

mod exact;
mod faulty_server;
pub mod meaning;
mod validating_proxy;

pub use exact::{difference, flatten};
pub use faulty_server::{Ending, Fault, FaultyServer, Log, Point, Request};
pub use validating_proxy::ValidatingProxy;

/// The README's examples, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
