//! `/sandbox/requests` and `/sandbox/connections`.

use std::sync::Arc;

use axum::extract::{ConnectInfo, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use serde_json::{Map, Value, json};
use tokio::time::{Duration, timeout};

use super::Control;
use crate::server::connection::Connection;
use crate::server::error_response::{ErrorResponse, Violations};
use crate::server::requests::ReceivedRequest;
use crate::server::response::json_response;

/// How long `wait_for` waits at most.
const PATIENCE: Duration = Duration::from_secs(30);

/// The requests that are kept; with `?wait_for=N` when N have been received, or after 30 seconds.
pub async fn list(State(control): State<Arc<Control>>, RawQuery(query): RawQuery) -> Result<Response, ErrorResponse> {
    let requests = &control.injector.requests;
    if let Some(count) = wanted(query.as_deref())? {
        // Whoever asked sees by the count whether they have come.
        drop(timeout(PATIENCE, requests.wait_for(count)).await);
    }
    let kept: Vec<Value> = requests.all().iter().map(described).collect();
    Ok(json_response(StatusCode::OK, json!({"count": requests.count(), "requests": kept}).to_string()))
}

pub async fn clear(State(control): State<Arc<Control>>) -> StatusCode {
    control.injector.requests.clear();
    StatusCode::NO_CONTENT
}

/// Resets all connections but the one that this was asked on.
pub async fn reset_connections(
    State(control): State<Arc<Control>>,
    ConnectInfo(own): ConnectInfo<Connection>,
) -> StatusCode {
    control.injector.faults.reset_connections_but(Some(&own));
    StatusCode::NO_CONTENT
}

fn wanted(query: Option<&str>) -> Result<Option<u64>, ErrorResponse> {
    let Some(query) = query.filter(|query| !query.is_empty()) else { return Ok(None) };
    let count = query.strip_prefix("wait_for=").and_then(|count| count.parse().ok());
    let problem = || Violations::from([("wait_for".to_owned(), vec!["it must be a number, and alone".to_owned()])]);
    count.map(Some).ok_or_else(|| ErrorResponse::invalid(problem()))
}

fn described(request: &ReceivedRequest) -> Value {
    let headers: Map<String, Value> = request
        .header_names()
        .map(|name| (name.to_owned(), request.header_values(name).collect::<Vec<_>>().into()))
        .collect();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    json!({
        "id": request.id(),
        "method": request.method(),
        "path": request.path(),
        "query": request.query(),
        "operation": request.operation(),
        "headers": headers,
        "body": text(request.body()),
        "status": request.status(),
        "is_reset": request.is_reset(),
        "is_abandoned": request.is_abandoned(),
        "response_body": request.response_body().map(text),
    })
}
