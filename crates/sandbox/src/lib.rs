#![doc = include_str!("../README.md")]

mod address;
mod apis;
mod credentials;
mod log;
mod sandbox;
mod seed;
mod server;
#[cfg(feature = "signal")]
mod signal;
mod store;
mod value;
mod violations;

pub use address::reachable;
pub use apis::description;
pub use credentials::Credentials;
pub use sandbox::{Builder, Sandbox, StartError};
pub use seed::{Seed, SeedData, SeedError, Seeded};
pub use server::{
    ActiveFault, AmountFormat, Envelope, ErrorFormat, Fault, FaultRule, Faults, ReceivedRequest, Requests,
};
#[cfg(feature = "signal")]
pub use signal::stopped;
pub use store::Location;
