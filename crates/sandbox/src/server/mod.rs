//! How requests are read, checked and answered.

mod access;
mod body;
mod call;
mod connection;
mod control;
mod cors;
pub mod docs;
mod error_response;
mod faults;
mod home;
mod operations;
mod paging;
mod requests;
mod response;
mod router;
mod rules;
pub mod schemas;
mod service;

pub use access::{Access, Login};
pub use call::{Call, Nothing};
pub use connection::{Accepting, Connection, Connections};
pub use error_response::{ErrorResponse, Violations};
pub use faults::{ActiveFault, Fault, FaultRule, Faults, Initial, Injector};
pub use paging::Paging;
pub use requests::{ReceivedRequest, Requests};
pub use response::Envelope;
pub use router::router;
pub use rules::{Rules, route};
pub use schemas::AnyError;
pub use service::Service;
