//! A response that is a single value: text, a number, a map, or a list of those.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::body::ResponseBody;
use super::response_error::ResponseError;
use crate::value::from_json::FromJson;
use crate::value::json::Json;

/// A response that is neither an object with documented fields nor a list of such objects.
///
/// Any other JSON decodes too: it is kept, and accessors return an error.
///
/// ```
/// use crm_client_runtime::ValueResponse;
///
/// let response: ValueResponse<Vec<i64>> = serde_json::from_str("[1, 2]")?;
/// assert_eq!(response.value()?, &[1, 2]);
/// let response: ValueResponse<Vec<i64>> = serde_json::from_str(r#"{"error": "no"}"#)?;
/// assert!(response.value().is_err() && response.raw().is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ValueResponse<T>(Content<T>);

#[derive(Clone, Debug, PartialEq)]
enum Content<T> {
    Value { value: T, json: Json },
    Invalid(Json),
}

impl<T: FromJson> ValueResponse<T> {
    /// Returns the value.
    ///
    /// # Errors
    ///
    /// The body is not as documented.
    pub fn value(&self) -> Result<&T, ResponseError> {
        match &self.0 {
            Content::Value { value, .. } => Ok(value),
            Content::Invalid(json) => Err(ResponseError::new("$", T::EXPECTED, json)),
        }
    }

    /// Returns the value, and drops the rest.
    ///
    /// # Errors
    ///
    /// The body is not as documented.
    pub fn into_value(self) -> Result<T, ResponseError> {
        match self.0 {
            Content::Value { value, .. } => Ok(value),
            Content::Invalid(json) => Err(ResponseError::new("$", T::EXPECTED, &json)),
        }
    }

    /// Returns the body as received, if it is not as documented.
    pub fn raw(&self) -> Option<&Json> {
        match &self.0 {
            Content::Value { .. } => None,
            Content::Invalid(json) => Some(json),
        }
    }
}

impl<T: FromJson> From<Json> for ValueResponse<T> {
    fn from(json: Json) -> Self {
        let decoded = if json.is_rounded() { None } else { T::from_json(json.raw()) };
        Self(match decoded {
            Some(decoded) => Content::Value { value: decoded.value, json },
            None => Content::Invalid(json),
        })
    }
}

impl<'de, T: FromJson> Deserialize<'de> for ValueResponse<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Json::deserialize(deserializer).map(Self::from)
    }
}

/// Writes the body as received.
impl<T> Serialize for ValueResponse<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (Content::Value { json, .. } | Content::Invalid(json)) = &self.0;
        json.serialize(serializer)
    }
}

impl<T: FromJson> ResponseBody for ValueResponse<T> {
    type Output = T;

    fn into_output(self) -> Result<T, ResponseError> {
        self.into_value()
    }

    fn parse(text: &str) -> serde_json::Result<Self> {
        Json::parse(text).map(Self::from)
    }
}
