//! The sandbox from the outside, over sockets. Every answer is held against the documents.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends at what it does not expect"
)]

mod bodies;
mod control;
mod cors;
mod databases;
mod deal_filters;
mod deals;
mod docs;
mod dynamic_fields;
mod fault_injection;
mod faults;
mod fuzz;
mod home;
mod hostile;
mod life;
mod lists;
mod malformed;
#[cfg(feature = "program")]
mod paging;
mod program;
#[cfg(feature = "program")]
mod program_files;
#[cfg(all(feature = "program", unix))]
mod program_output;
mod project_parts;
mod projects;
mod received_requests;
mod refusals;
mod seeds;
mod server;
mod whole_files;
mod wire;
