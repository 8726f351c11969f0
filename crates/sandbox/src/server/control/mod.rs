//! Faults and received requests over HTTP, for tests in any language: `/sandbox/…`.
//!
//! There is no CORS here: received requests may hold credentials.

mod faults;
mod new_fault;
mod requests;
mod routes;
mod state;

pub use routes::routes;
