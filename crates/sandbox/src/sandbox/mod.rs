//! A sandbox: its settings, its start and its end.

mod builder;
mod error;
mod running;
mod start;

pub use builder::Builder;
pub use error::StartError;
pub use running::Sandbox;
