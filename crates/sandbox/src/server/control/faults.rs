//! `/sandbox/faults`.

use std::collections::BTreeMap;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;

use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Control;
use crate::server::body::ReceivedBody;
use crate::server::call::{text, typed};
use crate::server::error_response::{ErrorResponse, Violations};
use crate::server::faults::{ActiveFault, Fault, FaultRule, header_problem, is_method, path_problem};
use crate::server::operations::is_operation;
use crate::server::response::json_response;

/// A fault as it is sent.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NewFault {
    /// As in `X-Sandbox-Fault`, or `hold`, or `pass`.
    fault: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<String>,
    /// Milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<u64>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    headers: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<String>,
}

pub async fn list(State(control): State<Arc<Control>>) -> Response {
    let faults: Vec<Value> = control.faults().iter().map(|(id, (new, active))| described(*id, new, active)).collect();
    json_response(StatusCode::OK, json!({"faults": faults}).to_string())
}

pub async fn set(State(control): State<Arc<Control>>, request: Request) -> Result<Response, ErrorResponse> {
    let (mut parts, _) = request.into_parts();
    let body = parts.extensions.remove::<ReceivedBody>().unwrap_or_default();
    let new: NewFault = typed(text(&parts.headers, &body)?)?;
    let violations = new.violations();
    if !violations.is_empty() {
        return Err(ErrorResponse::invalid(violations));
    }
    let fault = new.fault().ok_or_else(|| ErrorResponse::invalid(new.violations()))?;
    let active = new.rule(&control).with(fault);
    let mut faults = control.faults();
    let id = faults.last_key_value().map_or(1, |(id, _)| id + 1);
    let described = described(id, &new, &active);
    faults.insert(id, (new, active));
    Ok(json_response(StatusCode::CREATED, described.to_string()))
}

pub async fn cancel(State(control): State<Arc<Control>>, Path(id): Path<String>) -> Result<StatusCode, ErrorResponse> {
    let removed = id.parse().ok().and_then(|id: u64| control.faults().remove(&id));
    let (_, active) = removed.ok_or_else(|| ErrorResponse::not_found("there is no fault with this number"))?;
    active.cancel();
    Ok(StatusCode::NO_CONTENT)
}

pub async fn clear(State(control): State<Arc<Control>>) -> Response {
    control.faults().clear();
    control.injector.faults.clear();
    StatusCode::NO_CONTENT.into_response()
}

fn described(id: u64, new: &NewFault, active: &ActiveFault) -> Value {
    let mut described = json!(new);
    if let Some(members) = described.as_object_mut() {
        members.insert("id".to_owned(), id.into());
        members.insert("count".to_owned(), active.count().into());
    }
    described
}

impl Control {
    /// Nothing that panics holds it.
    fn faults(&self) -> MutexGuard<'_, BTreeMap<u64, (NewFault, ActiveFault)>> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl NewFault {
    fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        let mut problem = |field: &str, is_wrong: bool, what: &str| {
            if is_wrong {
                violations.insert(field.to_owned(), vec![what.to_owned()]);
            }
        };
        problem("fault", self.fault().is_none(), &format!("it must be `hold`, `pass` or {}", Fault::FORMS));
        problem("rate", self.next.is_some() && self.rate.is_some(), "it does not go with `next`");
        problem("rate", !(0.0..=1.0).contains(&self.rate.unwrap_or(0.0)), "it must be between 0 and 1");
        let is_known = self.operation.as_deref().is_none_or(is_operation);
        problem("operation", !is_known, "neither document has this operation");
        problem("method", !self.method.as_deref().is_none_or(is_method), "it cannot be a method");
        let wrong = self.path.as_deref().and_then(path_problem);
        problem("path", wrong.is_some(), &format!("it {}", wrong.unwrap_or_default()));
        for (name, value) in &self.headers {
            let wrong = header_problem(name, value);
            problem(&format!("headers.{name}"), wrong.is_some(), wrong.unwrap_or_default());
        }
        violations
    }

    /// The fault, if there is one of this name; headers have been checked.
    fn fault(&self) -> Option<Fault> {
        let fault = match self.fault.as_str() {
            "hold" => Fault::hold(),
            "pass" => Fault::pass(),
            text => text.parse().ok()?,
        };
        let fault = match self.after {
            Some(wait) => fault.after(Duration::from_millis(wait)),
            None => fault,
        };
        let fault = self.headers.iter().fold(fault, |fault, (name, value)| fault.with_header(name, value));
        Some(match &self.body {
            Some(body) => fault.body(body.as_str()),
            None => fault,
        })
    }

    fn rule(&self, control: &Control) -> FaultRule {
        let faults = &control.injector.faults;
        let rule = match (self.next, self.rate) {
            (Some(count), _) => faults.fail_next(count),
            (None, Some(rate)) => faults.fail_rate(rate),
            (None, None) => faults.fail_all(),
        };
        let rule = self.method.iter().fold(rule, |rule, method| rule.method(method));
        let rule = self.path.iter().fold(rule, |rule, path| rule.path(path));
        self.operation.iter().fold(rule, |rule, id| rule.operation(id))
    }
}
