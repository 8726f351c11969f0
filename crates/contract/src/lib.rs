#![doc = include_str!("../README.md")]

mod api;
mod data;
#[cfg(feature = "validator")]
mod formats;
#[allow(clippy::all, clippy::pedantic, reason = "the text of the documents is not Rust's style")]
#[allow(
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    reason = "a bracket in a document's title is no link"
)]
#[rustfmt::skip]
mod generated;
#[cfg(feature = "validator")]
mod http_names;
mod operation;
mod provenance;
mod source;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod tests;
#[cfg(feature = "validator")]
mod validator;

pub use generated::Api;
#[cfg(feature = "validator")]
pub use http_names::media_type;
pub use operation::{Example, Location, Operation, Parameter, SecurityScheme};
pub use provenance::{Citation, Provenance, Standing, sources};
pub use source::{Section, Source, SourceKind};
#[cfg(feature = "validator")]
pub use validator::{Request, Validator, Violation};
