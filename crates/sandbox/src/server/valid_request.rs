//! Requests that are authorised and valid.

use std::sync::Arc;

use axum::extract::{FromRequest, MatchedPath, Request};
use http::StatusCode;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::error_response::ErrorResponse;
use super::json_body::{body_text, deserialize, expect_no_body, parse};
use super::parameters::parameters;
use super::received_body::ReceivedBody;
use super::service::Service;

/// An authorised request whose parameters and body are valid by the operation's description.
///
/// Extraction fails in this order: 404 for an unknown path, 401 and 403, 415, 413, 400, and 422 with all violations.
#[derive(Debug)]
pub struct ValidRequest<P, B = ()> {
    /// The parameters of path and query.
    pub parameters: P,
    /// The body, or `()` for an operation without one.
    pub body: B,
    /// Whether credentials beside the body authorised the request. The description may allow a request without them.
    pub is_authorized: bool,
}

/// The parameters of an operation that has none.
#[derive(Debug, Deserialize)]
pub struct NoParameters {}

impl<P: DeserializeOwned, B: DeserializeOwned> FromRequest<Arc<Service>> for ValidRequest<P, B> {
    type Rejection = ErrorResponse;

    async fn from_request(request: Request, service: &Arc<Service>) -> Result<Self, ErrorResponse> {
        let (mut parts, _) = request.into_parts();
        let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str).to_owned();
        let rules = service
            .rules
            .operation(&parts.method, &route)
            .ok_or_else(|| ErrorResponse::new(StatusCode::INTERNAL_SERVER_ERROR, "the operation is not described"))?;
        let (parameters, unreadable) = parameters(&mut parts, rules).await?;
        let is_authorized = service.authenticator.check(&parts, &rules.security)?;
        let received = parts.extensions.remove::<ReceivedBody>().unwrap_or_default();
        let body = if rules.has_body() {
            Some(body_text(&parts.headers, &received)?)
        } else {
            expect_no_body(&received)?;
            None
        };
        let (parameter_values, body_value) = (parse(&parameters)?, body.map(parse).transpose()?);
        let mut violations = rules.violations(&parameter_values, body_value.as_ref());
        violations.extend(unreadable);
        if !violations.is_empty() {
            return Err(ErrorResponse::invalid(violations));
        }
        Ok(Self { parameters: deserialize(&parameters)?, body: deserialize(body.unwrap_or("null"))?, is_authorized })
    }
}
