//! How requests are read, checked and answered.

mod access;
mod answer;
mod body;
mod call;
mod connection;
mod control;
mod cors;
pub mod docs;
mod faults;
mod home;
mod operations;
mod paging;
mod refusal;
mod requests;
mod router;
mod rules;
pub mod schemas;
mod service;

pub use access::{Access, Login};
pub use answer::Form;
pub use call::{Call, Nothing};
pub use connection::{Accepting, Connection, Connections};
pub use faults::{ActiveFault, Fault, FaultRule, Faults, Initial, Injector};
pub use paging::Paging;
pub use refusal::{Problems, Refusal};
pub use requests::{ReceivedRequest, Requests};
pub use router::router;
pub use rules::{Rules, route};
pub use schemas::AnyError;
pub use service::Service;
