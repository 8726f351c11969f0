#![doc = include_str!("../README.md")]

mod address;
mod details;
mod intum;
mod log;
mod sandbox;
mod seed;
mod server;
#[cfg(feature = "signal")]
mod signal;
mod solos;
mod store;
mod value;

pub use address::reachable;
pub use details::Credentials;
pub use sandbox::{Builder, Sandbox, StartError};
pub use seed::{Seed, SeedData, SeedError, Seeded};
pub use server::{ActiveFault, Envelope, Fault, FaultRule, Faults, ReceivedRequest, Requests};
#[cfg(feature = "signal")]
pub use signal::stopped;
pub use store::Location;

/// An API as the sandbox describes it, OpenAPI 3.1 as JSON: made of its own handlers and types, not of the documents.
///
/// ```
/// let description: serde_json::Value = serde_json::from_str(&crm_sandbox::description(crm_contract::Api::Intum))?;
/// assert_eq!(description["openapi"], "3.1.0");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn description(api: crm_contract::Api) -> String {
    let description = match api {
        crm_contract::Api::Solos => solos::api(),
        _ => intum::api(),
    };
    // Text and maps of text have a JSON.
    description.to_json().unwrap_or_default()
}
