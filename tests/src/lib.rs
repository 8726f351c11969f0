//! What the tests share: exact comparison of JSON, and a server that answers raw bytes.

mod exact;
mod raw_server;

pub use exact::{difference, flatten};
pub use raw_server::RawServer;

/// The README's examples, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
