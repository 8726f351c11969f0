//! `/sandbox/faults`.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use serde_json::{Value, json};

use super::new_fault::NewFault;
use super::state::Control;
use crate::server::error_response::ErrorResponse;
use crate::server::faults::ActiveFault;
use crate::server::json_body::{body_text, deserialize};
use crate::server::received_body::ReceivedBody;
use crate::server::response::json_response;

/// Lists the faults that were set over HTTP.
pub async fn list(State(control): State<Arc<Control>>) -> Response {
    let faults: Vec<Value> = control.faults().iter().map(|(id, (new, active))| to_json(*id, new, active)).collect();
    json_response(StatusCode::OK, json!({"faults": faults}).to_string())
}

/// Sets a fault.
///
/// # Errors
///
/// Returns 422 with the violations of a fault that is not valid.
pub async fn create(State(control): State<Arc<Control>>, request: Request) -> Result<Response, ErrorResponse> {
    let (mut parts, _) = request.into_parts();
    let body = parts.extensions.remove::<ReceivedBody>().unwrap_or_default();
    let new: NewFault = deserialize(body_text(&parts.headers, &body)?)?;
    let violations = new.violations();
    if !violations.is_empty() {
        return Err(ErrorResponse::invalid(violations));
    }
    let fault = new.fault().ok_or_else(|| ErrorResponse::invalid(new.violations()))?;
    let active = new.rule(&control.injector.faults).with(fault);
    let mut faults = control.faults();
    let id = faults.last_key_value().map_or(1, |(id, _)| id + 1);
    let json = to_json(id, &new, &active);
    faults.insert(id, (new, active));
    Ok(json_response(StatusCode::CREATED, json.to_string()))
}

/// Cancels one fault.
///
/// # Errors
///
/// Returns 404 for an unknown id.
pub async fn cancel(State(control): State<Arc<Control>>, Path(id): Path<String>) -> Result<StatusCode, ErrorResponse> {
    let removed = id.parse().ok().and_then(|id: u64| control.faults().remove(&id));
    let (_, active) = removed.ok_or_else(|| ErrorResponse::not_found("there is no fault with this number"))?;
    active.cancel();
    Ok(StatusCode::NO_CONTENT)
}

/// Cancels all faults, those of the command line too.
pub async fn clear(State(control): State<Arc<Control>>) -> Response {
    control.faults().clear();
    control.injector.faults.clear();
    StatusCode::NO_CONTENT.into_response()
}

fn to_json(id: u64, new: &NewFault, active: &ActiveFault) -> Value {
    let mut json = json!(new);
    if let Some(members) = json.as_object_mut() {
        members.insert("id".to_owned(), id.into());
        members.insert("count".to_owned(), active.count().into());
    }
    json
}
