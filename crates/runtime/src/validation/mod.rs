//! Validation of a request before it is sent.

mod collector;
mod limit;
mod missing;
mod violation;

pub use collector::{Validate, Validation};
pub use limit::Limit;
pub use missing::Missing;
pub use violation::Violation;
