#![doc = include_str!("../README.md")]

mod api;
mod data;
#[rustfmt::skip]
mod generated;
mod operation;
mod provenance;

pub use generated::Api;
pub use operation::{Example, Location, Operation, Parameter, Scheme};
pub use provenance::{Provenance, Section, Source, sources};
