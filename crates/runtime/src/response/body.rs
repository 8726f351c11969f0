//! A body that is decoded whatever JSON it is.

use serde::de::DeserializeOwned;

use super::response_error::ResponseError;
use crate::value::json::Json;

/// The body of a response, which is decoded whatever JSON it is.
pub trait ResponseBody: DeserializeOwned + From<Json> {
    /// The content: an object, a list.
    type Output;

    /// Returns the content.
    ///
    /// # Errors
    ///
    /// The body is not as documented.
    fn into_output(self) -> Result<Self::Output, ResponseError>;

    /// Parses JSON text, as the client does with the body of a response.
    ///
    /// Deserializing by serde gives the same result, but scans the text twice.
    ///
    /// # Errors
    ///
    /// The text is not JSON, or a value in it is nested deeper than 100 levels.
    fn parse(text: &str) -> serde_json::Result<Self>;
}
