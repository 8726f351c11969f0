//! How requests are read, checked and answered.

mod access;
mod answer;
mod call;
mod cors;
pub mod docs;
mod home;
mod refusal;
mod router;
mod rules;
pub mod schemas;
mod service;
mod weather;
mod wire;

pub use access::{Access, Login};
pub use answer::Form;
pub use call::{Call, Nothing};
pub use refusal::{Problems, Refusal};
pub use router::router;
pub use rules::{Rules, route};
pub use schemas::AnyError;
pub use service::Service;
pub use weather::{Sky, Weather};
pub use wire::{Wire, Wires};
