//! What a client and its clones share while they are in use, and the builder that sets it up.

pub(crate) mod builder;
mod http;
pub(crate) mod list_facts;
mod locks;
mod state;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod tests;
pub(crate) mod unsettled;

pub use state::Session;
