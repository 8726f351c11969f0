//! To which requests a fault happens.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use http::Method;
use percent_encoding::percent_decode_str;
use tokio::sync::watch;

use super::Faults;
use super::fault::Fault;
use super::luck::Luck;
use crate::server::operations::is_operation;

/// The requests that a fault is for, by [`Faults::fail_next`], [`Faults::fail_rate`] or [`Faults::fail_all`]. Nothing
/// happens until the fault is named.
#[derive(Clone, Debug)]
#[must_use = "nothing happens until the fault is named, as by `status`"]
pub struct FaultRule {
    faults: Faults,
    when: When,
    filter: Filter,
}

/// A fault that waits for its requests. Dropping it changes nothing.
#[derive(Clone, Debug)]
pub struct ActiveFault {
    faults: Faults,
    id: u64,
    progress: Arc<Progress>,
}

/// How often of the requests that fit.
#[derive(Clone, Debug)]
pub enum When {
    Next(u64),
    Rate(Luck),
    All,
}

/// Which requests fit; those that none of it excludes.
#[derive(Clone, Debug, Default)]
struct Filter {
    method: Option<String>,
    path: Option<String>,
    operation: Option<String>,
}

/// A request, as far as rules look at it.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    pub method: &'a Method,
    /// The path and the query, as they were sent.
    pub target: &'a str,
    pub operation: Option<&'a str>,
    pub body: &'a [u8],
}

/// What has become of a rule.
#[derive(Debug, Default)]
pub struct Progress {
    fired: AtomicU64,
    is_over: watch::Sender<bool>,
}

/// A rule that is in force.
#[derive(Debug)]
pub struct Rule {
    pub id: u64,
    when: When,
    filter: Filter,
    pub fault: Fault,
    pub progress: Arc<Progress>,
    draws: HashMap<u64, u32>,
}

impl FaultRule {
    pub(super) fn new(faults: &Faults, when: When) -> Self {
        Self { faults: faults.clone(), when, filter: Filter::default() }
    }

    /// Only requests of this method, in capital letters.
    pub fn method(mut self, method: &str) -> Self {
        self.filter.method = Some(method.to_owned());
        self
    }

    /// Only requests to this path, percent-encoded or not; a `*` at its end stands for any rest.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = crm_sandbox::Sandbox::builder().start_now()?;
    /// sandbox.faults().fail_all().path("/backend/*").status(503);
    /// # Ok(())
    /// # }
    /// ```
    pub fn path(mut self, path: &str) -> Self {
        self.filter.path = Some(decoded(path));
        self
    }

    /// Only requests of the operation with this id in the documents.
    ///
    /// # Panics
    ///
    /// Where neither document has the operation: the fault would never happen.
    #[track_caller]
    pub fn operation(mut self, id: &str) -> Self {
        assert!(is_operation(id), "neither document has an operation {id:?}");
        self.filter.operation = Some(id.to_owned());
        self
    }

    /// The fault that happens to them.
    pub fn with(self, fault: Fault) -> ActiveFault {
        let (id, progress) = self.faults.add(|id| Rule::new(id, self.when, self.filter, fault));
        ActiveFault { faults: self.faults, id, progress }
    }

    /// As [`Fault::status`].
    ///
    /// # Panics
    ///
    /// As that.
    #[track_caller]
    pub fn status(self, status: u16) -> ActiveFault {
        self.with(Fault::status(status))
    }

    /// As [`Fault::reset`].
    pub fn reset(self) -> ActiveFault {
        self.with(Fault::reset())
    }

    /// As [`Fault::reset_after`].
    pub fn reset_after(self) -> ActiveFault {
        self.with(Fault::reset_after())
    }

    /// As [`Fault::delay`].
    pub fn delay(self, wait: Duration) -> ActiveFault {
        self.with(Fault::delay(wait))
    }

    /// As [`Fault::hold`].
    pub fn hold(self) -> ActiveFault {
        self.with(Fault::hold())
    }

    /// As [`Fault::truncate`].
    pub fn truncate(self, bytes: usize) -> ActiveFault {
        self.with(Fault::truncate(bytes))
    }
}

impl ActiveFault {
    /// Returns the number of requests that it has happened to.
    pub fn count(&self) -> u64 {
        self.progress.fired.load(Ordering::Acquire)
    }

    /// Takes the fault back. Requests that wait because of it go on at once.
    pub fn cancel(&self) {
        self.faults.remove(self.id);
        self.progress.end();
    }
}

impl Progress {
    pub fn end(&self) {
        self.is_over.send_replace(true);
    }

    /// Waits for this time, or until the rule is over.
    pub async fn wait(&self, time: Duration) {
        let mut is_over = self.is_over.subscribe();
        // Only the rule itself has the sender, so there is no error to come.
        drop(tokio::time::timeout(time, is_over.wait_for(|is_over| *is_over)).await);
    }
}

impl Rule {
    fn new(id: u64, when: When, filter: Filter, fault: Fault) -> Self {
        let progress = Arc::default();
        Self { id, when, filter, fault, progress, draws: HashMap::new() }
    }

    /// Whether the fault happens to the request, which then counts.
    pub fn fires(&mut self, request: Candidate<'_>) -> bool {
        if !self.filter.fits(request) {
            return false;
        }
        let fires = match &mut self.when {
            When::Next(0) => false,
            When::Next(count) => {
                *count -= 1;
                true
            }
            When::Rate(luck) => luck.draw(self.id, request, &mut self.draws),
            When::All => true,
        };
        if fires {
            self.progress.fired.fetch_add(1, Ordering::AcqRel);
        }
        fires
    }

    /// Whether it can happen to no request any more.
    pub fn is_used_up(&self) -> bool {
        matches!(self.when, When::Next(0))
    }
}

impl Filter {
    fn fits(&self, request: Candidate<'_>) -> bool {
        let is_method = |method: &String| method == request.method.as_str();
        let is_operation = |operation: &String| Some(operation.as_str()) == request.operation;
        let is_path = |pattern: &String| {
            let path = decoded(request.target.split('?').next().unwrap_or_default());
            match pattern.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == *pattern,
            }
        };
        self.method.as_ref().is_none_or(is_method)
            && self.operation.as_ref().is_none_or(is_operation)
            && self.path.as_ref().is_none_or(is_path)
    }
}

fn decoded(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}
