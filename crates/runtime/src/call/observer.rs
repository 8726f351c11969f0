//! What a program is told of each attempt, for metrics and logs of its own.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use super::operation::Operation;

/// How an attempt of a call ended, as [`ClientBuilder::on_attempt`](crate::ClientBuilder::on_attempt) is told.
///
/// It has no path, no query, no header and no body, so that no secret is in it.
///
/// ```
/// use crm_client_runtime::AttemptReport;
///
/// fn count(report: &AttemptReport) {
///     let outcome = report.error_type().unwrap_or("ok");
///     println!("{} #{}: {outcome} in {:?}", report.operation(), report.attempt(), report.duration());
///     if let Some(wait) = report.retry_in() {
///         println!("again in {wait:?}");
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
    /// The `operationId` in the document, `get_deal`.
    pub fn operation(&self) -> &'static str {
        self.operation.id
    }

    /// The HTTP method.
    pub fn method(&self) -> &'static str {
        self.operation.method.as_str()
    }

    /// The path template, `/crm/deals/{id}.json`.
    pub fn path_template(&self) -> &'static str {
        self.operation.path
    }

    /// Which attempt of the call it was; the first is 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The status, where a response began.
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// Why the attempt failed; `None` where a whole response of success came. An error response is called `status`, the
    /// others by what went wrong: `connect`, `timeout`, `broken`, `too_large`, `credentials`, `moved`.
    pub fn error_type(&self) -> Option<&'static str> {
        self.error_type
    }

    /// How long the attempt took.
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// How long the call waits before the next attempt; `None` where this was the last.
    pub fn retry_in(&self) -> Option<Duration> {
        self.retry_in
    }

    /// Why there is no further attempt although one could help: the retry budget, the time, a `Retry-After`.
    pub fn gave_up(&self) -> Option<&'static str> {
        self.gave_up
    }
}

/// What is called behind each attempt.
#[derive(Clone)]
pub(crate) struct Observer(pub(crate) Arc<dyn Fn(&AttemptReport) + Send + Sync>);

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer")
    }
}
