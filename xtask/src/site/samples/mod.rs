//! Samples of operations: curl, Rust and Postman.

mod credentials;
mod curl;
mod first_steps;
mod operation;
mod postman;
mod rust;

pub use first_steps::FirstSteps;
pub use operation::samples;
pub use postman::postman_collection;
