//! Samples of operations: curl, Rust and Postman.

mod curl;
mod first_steps;
mod operation;
mod postman;
mod request;
mod rust;

pub use first_steps::FirstSteps;
pub use operation::{Sample, samples};
pub use postman::postman_collection;
