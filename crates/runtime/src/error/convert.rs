//! Conversions of other errors into the one.

use super::client_error::Error;
use super::failure::Failure;
use crate::config::config_error::ConfigError;
use crate::response::ResponseError;
use crate::secret::SecretError;
use crate::value::amount::AmountError;
use crate::value::date_range::DateRangeError;
use crate::value::date_time::DateTimeError;
use crate::value::field_error::FieldError;
use crate::value::id_list::IdListError;
use crate::value::path_segment::PathSegmentError;

impl From<ConfigError> for Error {
    fn from(error: ConfigError) -> Self {
        Self::without_call(Failure::Config(error))
    }
}

/// The error names the field and what was found. It does not know the call that the object came from.
impl From<FieldError> for Error {
    fn from(error: FieldError) -> Self {
        ResponseError::from(error).into()
    }
}

impl From<ResponseError> for Error {
    fn from(error: ResponseError) -> Self {
        Self::without_call(Failure::Unexpected(Box::new(error)))
    }
}

#[cfg(feature = "blocking")]
impl From<crate::blocking::BlockingError> for Error {
    fn from(error: crate::blocking::BlockingError) -> Self {
        Self::without_call(Failure::Blocking(error))
    }
}

macro_rules! values {
    ($($error:ty),*) => {$(
        impl From<$error> for Error {
            fn from(error: $error) -> Self {
                Self::without_call(Failure::Value(error.into()))
            }
        }
    )*};
}

values!(
    AmountError,
    DateRangeError,
    DateTimeError,
    IdListError,
    PathSegmentError,
    SecretError,
    chrono::ParseError,
    serde_json::Error,
    std::num::ParseIntError
);
