//! The body of `POST /sandbox/faults`.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::server::faults::{Fault, FaultRule, Faults, header_error, is_method, path_error};
use crate::server::operation_ids::is_operation;
use crate::violations::Violations;

/// A fault to set.
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
    /// The delay before the fault, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<u64>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    headers: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<String>,
}

impl NewFault {
    /// Validates all fields.
    pub fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        let mut check = |field: &str, is_valid: bool, message: &str| {
            if !is_valid {
                violations.insert(field.to_owned(), vec![message.into()]);
            }
        };
        check("fault", self.fault().is_some(), &format!("it must be `hold`, `pass` or {}", Fault::SYNTAX));
        check("rate", self.next.is_none() || self.rate.is_none(), "it does not go with `next`");
        check("rate", (0.0..=1.0).contains(&self.rate.unwrap_or(0.0)), "it must be between 0 and 1");
        let is_known = self.operation.as_deref().is_none_or(is_operation);
        check("operation", is_known, "neither document has this operation");
        check("method", self.method.as_deref().is_none_or(is_method), "it cannot be a method");
        let error = self.path.as_deref().and_then(path_error);
        check("path", error.is_none(), &format!("it {}", error.unwrap_or_default()));
        for (name, value) in &self.headers {
            let error = header_error(name, value);
            check(&format!("headers.{name}"), error.is_none(), error.unwrap_or_default());
        }
        violations
    }

    /// Returns the fault, or `None` if there is none of this name. Headers that are not valid are left out.
    pub fn fault(&self) -> Option<Fault> {
        let fault = match self.fault.as_str() {
            "hold" => Fault::hold(),
            "pass" => Fault::pass(),
            text => text.parse().ok()?,
        };
        let fault = match self.after {
            Some(delay) => fault.after(Duration::from_millis(delay)),
            None => fault,
        };
        let fault = self.headers.iter().fold(fault, |fault, (name, value)| fault.with_header(name, value));
        Some(match &self.body {
            Some(body) => fault.body(body.as_str()),
            None => fault,
        })
    }

    /// Returns the rule that says which requests the fault is for. Its fields must be valid.
    pub fn rule(&self, faults: &Faults) -> FaultRule {
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
