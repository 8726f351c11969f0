#![doc = include_str!("../README.md")]

mod api;
mod data;
#[cfg(feature = "validator")]
mod formats;
#[allow(clippy::all, clippy::pedantic, reason = "the documents' text is their authors'")]
#[allow(
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    reason = "in a document's title a bracket is a bracket"
)]
#[rustfmt::skip]
mod generated;
#[cfg(feature = "validator")]
mod http_names;
mod operation;
mod provenance;
#[cfg(feature = "validator")]
mod validator;

pub use generated::Api;
pub use operation::{Example, Location, Operation, Parameter, Scheme};
pub use provenance::{Provenance, Section, Source, sources};
#[cfg(feature = "validator")]
pub use validator::{Request, Validator, Violation};
