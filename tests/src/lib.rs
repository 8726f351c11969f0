//! What the tests share: what they know of each API, an exact comparison of JSON, a semantic comparison of documents, and
//! servers.
//!
//! [`FaultyServer`] injects faults below HTTP, [`mock`] responds by a function, and [`ValidatingProxy`] checks what passes.

pub mod apis;
mod exact;
mod faulty_server;
pub mod mock;
pub mod semantic;
mod validating_proxy;

pub use exact::{difference, flatten};
pub use faulty_server::{Fault, FaultyServer, Interruption, Log, Phase, Request};
pub use validating_proxy::ValidatingProxy;

/// The README's examples, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
