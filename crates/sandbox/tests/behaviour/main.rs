//! Tests of the sandbox over sockets. Every response is validated by the documents.

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
mod crm_objects;
mod database_files;
mod databases;
mod deal_filters;
mod deals;
mod docs;
mod dynamic_fields;
mod error_responses;
mod examples;
mod fault_client;
mod fault_connections;
mod fault_effects;
mod fault_rules;
mod fuzz;
mod home;
mod lifecycle;
mod lists;
mod malformed_http;
mod misbehaving_clients;
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
mod requested_faults;
#[cfg(feature = "program")]
mod response_forms;
mod seeds;
mod server;
mod wire;
