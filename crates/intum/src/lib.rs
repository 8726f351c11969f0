#![doc = include_str!("../README.md")]

mod client;
mod deal;
#[allow(clippy::all, clippy::pedantic, unused_imports, reason = "generated code has its own style")]
#[allow(
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    reason = "a bracket in a document's description is no link"
)]
#[rustfmt::skip]
mod generated;
mod stream;
mod upsert;

pub use chrono::NaiveDate;
pub use client::{ClientBuilder, Intum};
#[cfg(feature = "blocking")]
pub use crm_client_runtime::blocking;
#[cfg(feature = "schemars")]
pub use crm_client_runtime::schemars;
pub use crm_client_runtime::{
    Amount, AmountError, AttemptReport, BoxFuture, Bytes, CallOptions, ConfigError, CredentialError, CredentialRequest,
    DateTime, DateTimeError, DateWindows, Error, ErrorBody, ErrorBuilder, ErrorKind, Field, FieldError, FromJson,
    HeaderMap, Items, Json, JsonKind, JsonObject, ListResponse, Method, ObjectResponse, Paging, Patch, PathSegment,
    PathSegmentError, Response, ResponseError, RetryBudget, RetryPolicy, SecretString, StatusCode, Violation,
    http_client_builder, rust_decimal, rustls,
};
pub use generated::{Client, builder, types};
pub use reqwest;
pub use upsert::Upserted;
