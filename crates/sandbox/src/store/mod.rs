//! The database: what is stored, and how it is read and written.

mod conditions;
mod connections;
pub mod deals;
mod plan;
mod project_conditions;
pub mod projects;
mod tables;

pub use conditions::Conditions;
pub use connections::{Location, Store, StoreError};
use plan::explain;
