#![doc = include_str!("../README.md")]

mod client;
mod deal;
#[allow(clippy::all, clippy::pedantic, unused_imports, reason = "the generator's style is not ours")]
#[allow(
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    reason = "in a document's descriptions a bracket is a bracket"
)]
#[rustfmt::skip]
mod generated;

pub use chrono::NaiveDate;
pub use crm_client_runtime::{
    Amount, AmountError, AnswerError, ConfigError, ErrorBody, Field, FieldError, FromJson, Json, JsonKind, ListAnswer,
    Model, OneAnswer, Patch, PathSegment, PathSegmentError, Record, Secret,
};
pub use generated::{ByteStream, Client, ClientInfo, Error, ResponseValue, builder, types};
