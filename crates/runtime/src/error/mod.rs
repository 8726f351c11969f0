//! The one error of both clients.

pub(crate) mod advice;
pub(crate) mod body;
pub(crate) mod builder;
mod client_error;
mod convert;
mod display;
mod failure;
mod kind;
mod predicates;
mod tree;
mod violations;

pub use client_error::Error;
pub(crate) use client_error::request_id;
pub(crate) use failure::{DecodeError, Failure, TimeoutPhase};
pub use kind::ErrorKind;
