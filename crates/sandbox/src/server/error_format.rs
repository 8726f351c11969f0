//! Forms of error responses.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use http::header::CONTENT_LENGTH;
use serde_json::{Value, json};

use super::error_response::ErrorBody;
use crate::violations::{Message, Violations};

/// The form of Intum's error responses. Only that of a 422 is documented, for another resource, so clients must handle
/// each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorFormat {
    /// A 422 is `{"tax": ["nie może być puste"]}`, as the vendor documents it. Other errors are `{"error": "…"}`.
    #[default]
    Fields,
    /// `{"code": "error", "message": {"tax": ["nie może być puste"]}}`, or a text under `message`, as in other products of
    /// the vendor.
    Message,
    /// `{"error": "…", "errors": {"deal.tax": ["it is required"]}}`, with the reason in English and paths from the body's
    /// root. solOS has this form always.
    Detailed,
}

/// Writes the body of an error response in a form.
pub async fn write_errors(State(format): State<ErrorFormat>, mut response: Response) -> Response {
    let Some(error) = response.extensions_mut().remove::<ErrorBody>() else { return response };
    let fields = (response.status() == StatusCode::UNPROCESSABLE_ENTITY).then(|| fields(&error.errors));
    let body = match (format, fields) {
        (ErrorFormat::Fields, Some(fields)) => fields,
        (ErrorFormat::Message, fields) => {
            json!({"code": "error", "message": fields.unwrap_or_else(|| error.error.into())})
        }
        (ErrorFormat::Fields, None) | (ErrorFormat::Detailed, _) => return response,
    };
    response.headers_mut().remove(CONTENT_LENGTH);
    *response.body_mut() = Body::from(body.to_string());
    response
}

/// Returns the messages by the name of the field in its object.
fn fields(violations: &Violations) -> Value {
    let mut fields: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (path, messages) in violations {
        let name = path.split_once('.').map_or(path.as_str(), |(_, name)| name);
        fields.entry(name).or_default().extend(messages.iter().map(|Message { polish, .. }| polish.as_str()));
    }
    json!(fields)
}
