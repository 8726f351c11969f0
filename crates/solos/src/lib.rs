#![doc = include_str!("../README.md")]

mod client;
#[allow(clippy::all, clippy::pedantic, unused_imports)]
// The comments are a document's descriptions, in which a bracket is a bracket.
#[allow(rustdoc::broken_intra_doc_links, rustdoc::invalid_html_tags)]
#[rustfmt::skip]
mod generated;

pub use chrono::NaiveDate;
pub use crm_client_runtime::{
    Amount, AmountError, AnswerError, ConfigError, DateRange, ErrorBody, Field, FieldError, IdList, Json, ListAnswer,
    OneAnswer, Record, Secret,
};
pub use generated::{ByteStream, Client, ClientInfo, Error, ResponseValue, builder, types};
