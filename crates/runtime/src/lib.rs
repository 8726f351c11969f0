#![doc = include_str!("../README.md")]

// Each line uses the lines above it, and never one below:
//
// value                     JSON and the values of requests and responses
// secret, redaction         what no output may show, and removing it from text
// operation, validation     what is called; what is wrong with a request
// response                  bodies of responses
// observer, pacing, retry   reports of attempts, rate limits, the retry loop with its policy and budget
// config                    settings, checked
// blocking, error           the one error
// session                   what a client and its clones share, and the builder
// call                      requests, attempts, responses
// page                      streams over several calls

#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod config;
mod error;
mod observer;
mod operation;
mod pacing;
mod page;
mod redaction;
mod response;
mod retry;
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub mod schema;
mod secret;
mod session;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod testing;
mod validation;
mod value;

/// A future that can be sent between threads and owns what it needs.
pub type BoxFuture<T> = std::pin::Pin<Box<dyn Future<Output = T> + Send>>;

pub use bytes::Bytes;
pub use http::{HeaderMap, Method, StatusCode};
pub use rust_decimal;
pub use rustls;
#[cfg(feature = "schemars")]
pub use schemars;

pub use crate::call::response::Response;
pub use crate::config::config_error::ConfigError;
pub use crate::config::options::CallOptions;
pub use crate::config::provider::{CredentialError, CredentialRequest};
pub use crate::config::transport::http_client_builder;
pub use crate::error::body::ErrorBody;
pub use crate::error::builder::ErrorBuilder;
pub use crate::error::{Error, ErrorKind};
pub use crate::observer::AttemptReport;
pub use crate::page::{DateWindows, Items, Paging};
pub use crate::response::ResponseError;
pub use crate::response::list::ListResponse;
pub use crate::response::object::ObjectResponse;
pub use crate::response::value::ValueResponse;
pub use crate::retry::budget::RetryBudget;
pub use crate::retry::policy::RetryPolicy;
pub use crate::secret::{SecretError, SecretString};
pub use crate::session::builder::ClientBuilder;
pub use crate::validation::Violation;
pub use crate::value::amount::{Amount, AmountError};
pub use crate::value::date_range::{DateRange, DateRangeError};
pub use crate::value::date_time::{DateTime, DateTimeError};
pub use crate::value::field::Field;
pub use crate::value::field_error::FieldError;
pub use crate::value::from_json::FromJson;
pub use crate::value::id_list::{IdList, IdListError};
pub use crate::value::json::Json;
pub use crate::value::json_kind::JsonKind;
pub use crate::value::json_object::JsonObject;
pub use crate::value::patch::Patch;
pub use crate::value::path_segment::{PathSegment, PathSegmentError};
pub use crate::value::query_list::QueryList;

/// For generated code, the hand-written parts of the clients, and the macros of this crate. Programs need not name it.
#[doc(hidden)]
pub use {
    crate::call::procedure::{NextLookup, Procedure},
    crate::call::request::RequestBuilder,
    crate::config::credentials::Credential,
    crate::operation::Operation,
    crate::page::{Fetch, FetchPage, ListPart, ListSource, OffsetSource, list_stream, offset_stream},
    crate::response::ResponseBody,
    crate::response::model::Model,
    crate::response::model_serde::{model_from_json, read_model, write_model},
    crate::session::Session,
    crate::session::builder::{Api, HasSecret, HasTokenInQuery},
    crate::session::unsettled::Unsettled,
    crate::validation::{Limit, Missing, Validate, Validation},
    crate::value::format::is_json,
    crate::value::from_json::{Decoded, Mismatch, Spelling},
    crate::value::from_json_impls::{integer_text, text_from_json},
    crate::value::open_object::{OpenObject, read_extra, read_open, write_extra},
    crate::value::patch::present,
    crate::value::path_segment::encode_path,
    crate::value::query_list::ListStyle,
    crate::value::raw_text::RawText,
    crate::value::slot::Slot,
    crate::value::text::{read_json_text, write_text},
    crate::value::view::View,
    serde,
};

/// The same cases in every run. `PROPTEST_CASES` sets their number.
#[cfg(test)]
fn test_config() -> proptest::test_runner::Config {
    use proptest::test_runner::{Config, RngSeed};
    Config { failure_persistence: None, rng_seed: RngSeed::Fixed(17), ..Config::default() }
}

/// Spells a number as JSON allows: with its point moved by `shift` digits, and the exponent that compensates for it.
#[cfg(test)]
fn test_spelling(integer: i128, shift: i64, zeros: usize, is_upper: bool) -> String {
    let sign = if integer < 0 { "-" } else { "" };
    let digits = integer.unsigned_abs().to_string();
    let fraction = usize::try_from(shift).unwrap_or_default();
    let digits = format!("{digits:0>width$}", width = fraction + 1);
    let (whole, fraction) = digits.split_at(digits.len() - fraction);
    let padding = "0".repeat(zeros + usize::from(fraction.is_empty()));
    let moved = "0".repeat(usize::try_from(-shift).unwrap_or_default());
    let whole = if whole == "0" { whole.to_owned() } else { format!("{whole}{moved}") };
    let exponent = if is_upper { format!("E{shift:+}") } else { format!("e{shift}") };
    format!("{sign}{whole}.{fraction}{padding}{exponent}")
}
