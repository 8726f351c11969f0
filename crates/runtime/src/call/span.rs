//! Telemetry: a span for each call and one for each attempt, by OpenTelemetry's conventions for HTTP clients.
//!
//! `url.full`, which the conventions ask for, is left out: its query may hold a secret.

use std::time::Duration;

use http::StatusCode;
use tracing::Span;
use tracing::field::Empty;

use super::attempt_result::{FailedAttempt, RawResponse};
use super::prepared::PreparedRequest;
use super::response::Response;
use crate::error::{Error, Failure, TimeoutPhase};
use crate::operation::Operation;

/// The target of all spans and events.
pub(super) const TARGET: &str = "crm_client";

/// Returns the span of a call.
pub(super) fn call(operation: &Operation) -> Span {
    tracing::info_span!(
        target: TARGET,
        "call",
        otel.name = operation.id,
        otel.kind = "internal",
        operation.id = operation.id,
        http.request.method = operation.method.as_str(),
        url.template = operation.path,
        attempts = Empty,
        http.response.status_code = Empty,
        otel.status_code = Empty,
        error.r#type = Empty,
    )
}

/// Logs that another attempt follows after the backoff, in seconds.
pub(super) fn retry(operation: &Operation, attempts: u32, failed: &FailedAttempt, backoff: Duration) {
    let status = failed.status().map(|status| status.as_u16());
    tracing::info!(
        target: TARGET,
        {
            operation.id = operation.id,
            attempts,
            http.response.status_code = status,
            error.r#type = error_type(&failed.failure, failed.status()),
            backoff = backoff.as_secs_f64(),
        },
        "retrying the request",
    );
}

/// Logs that no attempt follows although one could help.
pub(super) fn gave_up(operation: &Operation, attempts: u32, failed: &FailedAttempt, reason: &str) {
    let status = failed.status().map(|status| status.as_u16());
    tracing::info!(
        target: TARGET,
        {
            operation.id = operation.id,
            attempts,
            http.response.status_code = status,
            error.r#type = error_type(&failed.failure, failed.status()),
            reason,
        },
        "not retrying the request",
    );
}

/// Returns the span of an attempt after `resend_count` others.
pub(super) fn attempt(request: &PreparedRequest, resend_count: u32) -> Span {
    let operation = request.operation;
    tracing::info_span!(
        target: TARGET,
        "attempt",
        otel.name = %format_args!("{} {}", operation.method, operation.path),
        otel.kind = "client",
        http.request.method = operation.method.as_str(),
        url.template = operation.path,
        url.scheme = request.url.scheme(),
        server.address = request.url.host_str().map(|host| host.trim_matches(['[', ']'])),
        server.port = request.url.port_or_known_default(),
        http.request.resend_count = (resend_count > 0).then_some(resend_count),
        http.response.status_code = Empty,
        http.client.request.duration = Empty,
        otel.status_code = Empty,
        error.r#type = Empty,
    )
}

/// Records how an attempt ended, with its duration in seconds.
pub(super) fn record(span: &Span, result: &Result<RawResponse, FailedAttempt>, duration: Duration) {
    if span.is_disabled() {
        return;
    }
    span.record("http.client.request.duration", duration.as_secs_f64());
    let status = match result {
        Ok(response) => Some(response.status),
        Err(failed) => failed.status(),
    };
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if let Err(failed) = result {
        record_error(span, &failed.failure, status);
    }
}

/// Records how a call ended.
pub(super) fn record_call<T>(span: &Span, result: &Result<Response<T>, Error>) {
    if span.is_disabled() {
        return;
    }
    let (attempts, status) = match result {
        Ok(response) => (response.attempts(), Some(response.status())),
        Err(error) => (error.attempts(), error.status()),
    };
    span.record("attempts", attempts);
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if let Err(error) = result {
        record_error(span, error.failure(), error.status());
    }
}

fn record_error(span: &Span, failure: &Failure, status: Option<StatusCode>) {
    span.record("otel.status_code", "ERROR");
    span.record("error.type", error_type(failure, status));
}

/// Returns the `error.type` of the conventions: the status of an error response, or the name of the failure.
fn error_type(failure: &Failure, status: Option<StatusCode>) -> String {
    let status = status.filter(|_| matches!(failure, Failure::Status(_)));
    status.as_ref().map_or(name(failure), StatusCode::as_str).to_owned()
}

/// Returns the name of a failure.
pub(super) fn name(failure: &Failure) -> &'static str {
    match failure {
        Failure::Config(_) => "config",
        Failure::Value(_) => "value",
        Failure::Invalid(_) => "invalid",
        Failure::Credentials(_) => "credentials",
        Failure::Connect { .. } => "connect",
        Failure::Timeout(TimeoutPhase::BeforeSending) => "timeout_before_sending",
        Failure::Timeout(_) => "timeout",
        Failure::Broken(_) => "broken",
        Failure::Moved => "moved",
        Failure::TooLarge(_) => "too_large",
        Failure::Status(_) => "status",
        Failure::Decode { .. } => "decode",
        Failure::Unexpected(_) => "unexpected",
        Failure::Conflict(_) => "conflict",
        Failure::Incomplete { .. } => "incomplete",
        #[cfg(feature = "blocking")]
        Failure::Blocking(_) => "blocking",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    #[test]
    fn each_kind_of_failure_has_its_name() {
        for (kind, expected) in [
            (ErrorKind::Config, "config"),
            (ErrorKind::Value, "value"),
            (ErrorKind::Invalid, "invalid"),
            (ErrorKind::Credentials, "credentials"),
            (ErrorKind::Connect, "connect"),
            (ErrorKind::Timeout, "timeout"),
            (ErrorKind::Interrupted, "broken"),
            (ErrorKind::TooLarge, "too_large"),
            (ErrorKind::Status, "status"),
            (ErrorKind::Decode, "decode"),
            (ErrorKind::Unexpected, "unexpected"),
            (ErrorKind::Conflict, "conflict"),
            (ErrorKind::Incomplete, "incomplete"),
        ] {
            assert_eq!(name(Error::builder(kind).build().failure()), expected);
        }
        assert_eq!(name(&Failure::Timeout(TimeoutPhase::BeforeSending)), "timeout_before_sending");
        assert_eq!(name(&Failure::Moved), "moved");
    }

    #[test]
    fn an_error_response_has_the_type_of_its_status() {
        let error = Error::builder(ErrorKind::Status).status(503).build();
        assert_eq!(error_type(error.failure(), error.status()), "503");
        let error = Error::builder(ErrorKind::TooLarge).status(200).build();
        assert_eq!(error_type(error.failure(), error.status()), "too_large");
    }
}
