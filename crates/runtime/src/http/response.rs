//! From an HTTP response to a value.

use std::fmt;

use http::header::SET_COOKIE;
use progenitor_client::{Error, ResponseValue};
use reqwest::Response;

use crate::answer::Answer;
use crate::answer::body::ErrorBody;
use crate::value::json::Json;

/// What some servers write before their JSON.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Decodes a successful response; an empty body counts as `null`.
///
/// Only a body that breaks off or is no JSON is an error, which has the first bytes. The expected forms are read without a buffer; for any other,
/// the text is read once more, so that nothing of it is lost.
pub async fn success<T: Answer, E>(response: Response) -> Result<ResponseValue<T>, Error<E>> {
    let status = response.status();
    let headers = response.headers().clone();
    let bytes = response.bytes().await.map_err(|error| Error::ResponseBodyError(error.without_url()))?;
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    let text = if text.iter().all(u8::is_ascii_whitespace) { b"null" } else { text };
    let answer = match serde_json::from_slice::<T>(text) {
        Ok(answer) if answer.is_expected() => Ok(answer),
        _ => serde_json::from_slice::<Json>(text).map(T::from),
    };
    match answer {
        Ok(answer) => Ok(ResponseValue::new(answer, status, headers)),
        // The error prints the bytes.
        Err(error) => Err(Error::InvalidResponsePayload(bytes.slice(..bytes.len().min(ErrorBody::LIMIT)), error)),
    }
}

/// Keeps a response that is no success: status, headers and the first bytes of the body, even where the body breaks
/// off. Cookies do not print.
pub async fn failure(mut response: Response) -> ResponseValue<ErrorBody> {
    let status = response.status();
    let mut headers = response.headers().clone();
    for (_, value) in headers.iter_mut().filter(|(name, _)| *name == SET_COOKIE) {
        value.set_sensitive(true);
    }
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
