#![doc = include_str!("../README.md")]

#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod error;
mod page;
mod response;
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub mod schema;
mod secret;
mod session;
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

pub use crate::call::budget::RetryBudget;
pub use crate::call::observer::AttemptReport;
pub use crate::call::response::Response;
pub use crate::call::retry::RetryPolicy;
pub use crate::error::Error;
pub use crate::error::body::ErrorBody;
pub use crate::error::builder::ErrorBuilder;
pub use crate::error::kind::ErrorKind;
pub use crate::page::{DateWindows, Items, Paging};
pub use crate::response::ResponseError;
pub use crate::response::list::ListResponse;
pub use crate::response::object::ObjectResponse;
pub use crate::response::value::ValueResponse;
pub use crate::secret::{SecretError, SecretString};
pub use crate::session::builder::ClientBuilder;
pub use crate::session::config_error::ConfigError;
pub use crate::session::options::CallOptions;
pub use crate::session::provider::{CredentialError, CredentialRequest};
pub use crate::session::transport::http_client_builder;
pub use crate::validation::Violation;
pub use crate::value::amount::{Amount, AmountError};
pub use crate::value::date_range::{DateRange, DateRangeError};
pub use crate::value::date_time::{DateTime, DateTimeError};
pub use crate::value::field::{Field, FieldError};
pub use crate::value::from_json::FromJson;
pub use crate::value::id_list::{IdList, IdListError};
pub use crate::value::json::{Json, JsonKind};
pub use crate::value::json_object::JsonObject;
pub use crate::value::patch::Patch;
pub use crate::value::path_segment::{PathSegment, PathSegmentError};
pub use crate::value::query_list::QueryList;

/// For generated code, the hand-written part of the clients and the macros of this crate: programs need not name it.
#[doc(hidden)]
pub use {
    crate::call::operation::Operation,
    crate::call::procedure::{NextLookup, Procedure},
    crate::call::request::RequestBuilder,
    crate::page::{Fetch, FetchPage, ListPart, ListSource, OffsetSource, list_stream, offset_stream},
    crate::response::ResponseBody,
    crate::response::model::{Model, model_from_json, read_model, write_model},
    crate::session::Session,
    crate::session::builder::{Api, HasSecret},
    crate::session::credentials::Credential,
    crate::session::unsettled::Unsettled,
    crate::validation::{Limit, Missing, Validate, Validation},
    crate::value::from_json::{Decoded, Mismatch, Spelling, integer_text, text_from_json},
    crate::value::patch::present,
    crate::value::path_segment::encode_path,
    crate::value::query_list::ListStyle,
    crate::value::raw::Slot,
    crate::value::raw_text::RawText,
    crate::value::text::{read_json_text, write_text},
    crate::value::view::View,
    serde,
};

/// The same cases in every run; `PROPTEST_CASES` makes more of them.
#[cfg(test)]
fn test_config() -> proptest::test_runner::Config {
    use proptest::test_runner::{Config, RngSeed};
    Config { failure_persistence: None, rng_seed: RngSeed::Fixed(17), ..Config::default() }
}

/// A number as JSON can spell it: with its point moved by `shift` digits and the exponent that makes up for it.
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
