#![doc = include_str!("../README.md")]

mod intum;
mod sandbox;
mod seed;
mod server;
#[cfg(feature = "signal")]
mod signal;
mod solos;
mod store;
mod value;

pub use sandbox::{Builder, Credentials, Sandbox, StartError};
pub use seed::Seed;
pub use server::{Form, Weather};
#[cfg(feature = "signal")]
pub use signal::stopped;
pub use store::Location;

/// The APIs as the server describes them, in OpenAPI 3.1: made of its own handlers and types, not of the documents.
pub mod description {
    pub use crate::intum::api as intum;
    pub use crate::solos::api as solos;
}
