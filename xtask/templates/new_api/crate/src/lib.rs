#![doc = include_str!("../README.md")]

mod client;
#[allow(clippy::all, clippy::pedantic, unused_imports, reason = "generated code has its own style")]
#[allow(
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    reason = "a bracket in a document's description is no link"
)]
#[rustfmt::skip]
mod generated;

pub use client::{ClientBuilder, Newapi};
#[cfg(feature = "blocking")]
pub use crm_client_runtime::blocking;
#[cfg(feature = "schemars")]
pub use crm_client_runtime::schemars;
pub use crm_client_runtime::{
    AttemptReport, BoxFuture, Bytes, CallOptions, ConfigError, CredentialError, CredentialRequest, Error, ErrorBody,
    ErrorBuilder, ErrorKind, Field, FieldError, FromJson, HeaderMap, Json, JsonKind, JsonObject, ListResponse, Method,
    ObjectResponse, Response, ResponseError, RetryBudget, RetryPolicy, SecretString, StatusCode, Violation,
    http_client_builder, rust_decimal, rustls,
};
pub use generated::{Client, builder, types};
pub use reqwest;
