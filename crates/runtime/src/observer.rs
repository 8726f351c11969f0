//! Reports of attempts, for a program's own metrics and logs.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use crate::operation::Operation;

/// How an attempt of a call ended: what [`ClientBuilder::on_attempt`](crate::ClientBuilder::on_attempt) receives.
///
/// It holds no path, query, header or body, and so no secret.
///
/// ```
/// use crm_client_runtime::AttemptReport;
///
/// fn count(report: &AttemptReport) {
///     let outcome = report.error_type().unwrap_or("ok");
///     println!("{} #{}: {outcome} in {:?}", report.operation(), report.attempt(), report.duration());
///     if let Some(backoff) = report.retry_in() {
///         println!("again in {backoff:?}");
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct AttemptReport {
    pub(crate) operation: &'static Operation,
    pub(crate) attempt: u32,
    pub(crate) status: Option<StatusCode>,
    pub(crate) error_type: Option<&'static str>,
    pub(crate) duration: Duration,
    pub(crate) retry_in: Option<Duration>,
    pub(crate) gave_up: Option<&'static str>,
}

impl AttemptReport {
    /// Returns the `operationId` in the document, `get_deal`.
    pub fn operation(&self) -> &'static str {
        self.operation.id
    }

    /// Returns the HTTP method.
    pub fn method(&self) -> &'static str {
        self.operation.method.as_str()
    }

    /// Returns the path template, `/crm/deals/{id}.json`.
    pub fn path_template(&self) -> &'static str {
        self.operation.path
    }

    /// Returns the number of the attempt in its call; the first is 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Returns the status, if the server responded.
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// Returns why the attempt failed, or `None` for a complete success.
    ///
    /// An error response is `status`. Other failures are `connect`, `timeout`, `broken`, `too_large`, `credentials` or
    /// `moved`.
    pub fn error_type(&self) -> Option<&'static str> {
        self.error_type
    }

    /// Returns how long the attempt took.
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// Returns the backoff before the next attempt, or `None` if this was the last.
    pub fn retry_in(&self) -> Option<Duration> {
        self.retry_in
    }

    /// Returns why there is no further attempt although one could help: the retry budget, the deadline, or `Retry-After`.
    pub fn gave_up(&self) -> Option<&'static str> {
        self.gave_up
    }
}

/// The function that is called after each attempt.
#[derive(Clone)]
pub(crate) struct Observer(pub(crate) Arc<dyn Fn(&AttemptReport) + Send + Sync>);

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer")
    }
}
