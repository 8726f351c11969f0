//! `/sandbox/requests` and `/sandbox/connections`.

use std::sync::Arc;

use axum::extract::{ConnectInfo, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use serde_json::{Map, Value, json};
use tokio::time::{Duration, timeout};

use super::state::Control;
use crate::server::connection::Connection;
use crate::server::error_response::ErrorResponse;
use crate::server::requests::ReceivedRequest;
use crate::server::response::json_response;
use crate::violations::Violations;

/// The longest wait of `wait_for`.
const WAIT_TIMEOUT: Duration = Duration::from_secs(30);

/// Lists the recorded requests. With `?wait_for=N` it waits for N requests, for 30 seconds at most.
///
/// # Errors
///
/// Returns 422 for another query.
pub async fn list(State(control): State<Arc<Control>>, RawQuery(query): RawQuery) -> Result<Response, ErrorResponse> {
    let requests = &control.injector.requests;
    if let Some(count) = wait_count(query.as_deref())? {
        // After a timeout, the count shows that fewer have come.
        drop(timeout(WAIT_TIMEOUT, requests.wait_for(count)).await);
    }
    let recorded: Vec<Value> = requests.all().iter().map(to_json).collect();
    Ok(json_response(StatusCode::OK, json!({"count": requests.count(), "requests": recorded}).to_string()))
}

/// Clears the recorded requests and the count.
pub async fn clear(State(control): State<Arc<Control>>) -> StatusCode {
    control.injector.requests.clear();
    StatusCode::NO_CONTENT
}

/// Resets all connections except that of the request.
pub async fn reset_connections(
    State(control): State<Arc<Control>>,
    ConnectInfo(own): ConnectInfo<Connection>,
) -> StatusCode {
    control.injector.faults.reset_connections_except(Some(&own));
    StatusCode::NO_CONTENT
}

fn wait_count(query: Option<&str>) -> Result<Option<u64>, ErrorResponse> {
    let Some(query) = query.filter(|query| !query.is_empty()) else { return Ok(None) };
    let count = query.strip_prefix("wait_for=").and_then(|count| count.parse().ok());
    let violations = || Violations::from([("wait_for".to_owned(), vec!["it must be a number, and alone".into()])]);
    count.map(Some).ok_or_else(|| ErrorResponse::invalid(violations()))
}

fn to_json(request: &ReceivedRequest) -> Value {
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
