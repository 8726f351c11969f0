//! From an HTTP response to a value.

use std::fmt;

use progenitor_client::{Error, ResponseValue};
use reqwest::Response;
use serde::de::DeserializeOwned;

use crate::answer::body::ErrorBody;
use crate::value::json::Json;

/// Decodes a successful response.
///
/// An empty body counts as `null`. JSON of a form that `T` does not read is kept as it is.
pub async fn success<T, E>(response: Response) -> Result<ResponseValue<T>, Error<E>>
where
    T: DeserializeOwned + From<Json>,
{
    let status = response.status();
    let headers = response.headers().clone();
    let bytes = response.bytes().await.map_err(|error| Error::ResponseBodyError(error.without_url()))?;
    let value = if bytes.iter().all(u8::is_ascii_whitespace) {
        serde_json::from_str("null")
    } else {
        serde_json::from_slice(&bytes).or_else(|error| {
            let json = serde_json::from_slice::<Json>(&bytes);
            json.map(T::from).map_err(|_| error)
        })
    };
    match value {
        Ok(value) => Ok(ResponseValue::new(value, status, headers)),
        Err(error) => Err(Error::InvalidResponsePayload(bytes, error)),
    }
}

/// Keeps an error response: status, headers and the first bytes of the body, even where the body breaks off.
pub async fn failure(mut response: Response) -> ResponseValue<ErrorBody> {
    let status = response.status();
    let headers = response.headers().clone();
    let mut body = ErrorBody::default();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                let room = ErrorBody::LIMIT - body.bytes.len();
                body.bytes.extend(chunk.iter().take(room));
                if chunk.len() > room {
                    body.is_cut_off = true;
                    break;
                }
            }
            Ok(None) => break,
            Err(_) => {
                body.is_cut_off = true;
                break;
            }
        }
    }
    ResponseValue::new(body, status, headers)
}

/// The message for a parameter that cannot be sent: what is wrong, and with which parameter.
pub fn parameter_error(parameter: &str, error: impl fmt::Display) -> String {
    format!("parameter `{parameter}`: {error}")
}
