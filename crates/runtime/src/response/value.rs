//! An answer that is a value of its own: text, a number, a map, a list of those.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{ResponseBody, ResponseError};
use crate::value::from_json::FromJson;
use crate::value::json::Json;

/// An answer that is neither an object with documented fields nor a list of them.
///
/// An answer of another form decodes too: it is kept, and the access says no.
///
/// ```
/// use crm_client_runtime::ValueResponse;
///
/// let answer: ValueResponse<Vec<i64>> = serde_json::from_str("[1, 2]")?;
/// assert_eq!(answer.value()?, &[1, 2]);
/// let answer: ValueResponse<Vec<i64>> = serde_json::from_str(r#"{"error": "no"}"#)?;
/// assert!(answer.value().is_err() && answer.raw().is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ValueResponse<T>(Form<T>);

#[derive(Clone, Debug, PartialEq)]
enum Form<T> {
    Value { value: T, json: Json },
    Other(Json),
}

impl<T: FromJson> ValueResponse<T> {
    /// Returns the value.
    ///
    /// # Errors
    ///
    /// Where the answer has another form.
    pub fn value(&self) -> Result<&T, ResponseError> {
        match &self.0 {
            Form::Value { value, .. } => Ok(value),
            Form::Other(json) => Err(ResponseError::new("$", T::EXPECTED, json)),
        }
    }

    /// Takes the value out of the answer.
    ///
    /// # Errors
    ///
    /// Where the answer has another form.
    pub fn into_value(self) -> Result<T, ResponseError> {
        match self.0 {
            Form::Value { value, .. } => Ok(value),
            Form::Other(json) => Err(ResponseError::new("$", T::EXPECTED, &json)),
        }
    }

    /// Returns the answer as it came, where it is not what it should be.
    pub fn raw(&self) -> Option<&Json> {
        match &self.0 {
            Form::Value { .. } => None,
            Form::Other(json) => Some(json),
        }
    }
}

impl<T: FromJson> From<Json> for ValueResponse<T> {
    fn from(json: Json) -> Self {
        let reading = if json.is_rounded() { None } else { T::from_json(json.raw()) };
        Self(match reading {
            Some(reading) => Form::Value { value: reading.value, json },
            None => Form::Other(json),
        })
    }
}

impl<'de, T: FromJson> Deserialize<'de> for ValueResponse<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Json::deserialize(deserializer).map(Self::from)
    }
}

/// As it came.
impl<T> Serialize for ValueResponse<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (Form::Value { json, .. } | Form::Other(json)) = &self.0;
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
