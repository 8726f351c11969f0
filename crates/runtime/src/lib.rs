#![doc = include_str!("../README.md")]

mod answer;
mod http;
mod secret;
mod value;

pub use crate::answer::body::ErrorBody;
pub use crate::answer::list::ListAnswer;
pub use crate::answer::model::{Model, model_from_json, read_model, write_model};
pub use crate::answer::one::OneAnswer;
pub use crate::answer::{Answer, AnswerError};
pub use crate::http::client::http_client;
pub use crate::http::config::{ConfigError, check_base_url};
pub use crate::http::credentials::{Credentials, execute};
pub use crate::http::path::{PathSegment, PathSegmentError, encode_path};
pub use crate::http::response::{failure, parameter_error, success};
pub use crate::secret::{Secret, SecretError};
pub use crate::value::amount::{Amount, AmountError, QueryAmount};
pub use crate::value::date_range::{DateRange, DateRangeError};
pub use crate::value::field::{Field, FieldError};
pub use crate::value::from_json::{FromJson, Reading};
pub use crate::value::id_list::{IdList, IdListError};
pub use crate::value::json::{Json, JsonKind};
pub use crate::value::patch::{Patch, present};
pub use crate::value::record::Record;

/// For the macros of this crate.
#[doc(hidden)]
pub use {crate::value::from_json::text_from_json, crate::value::raw::Slot, serde};
