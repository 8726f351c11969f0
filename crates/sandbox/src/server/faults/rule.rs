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
use crate::server::docs;
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
    path: Option<Pattern>,
    operation: Option<String>,
}

/// A path, decoded.
#[derive(Clone, Debug)]
enum Pattern {
    Whole(String),
    Beginning(String),
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

    /// Only requests of this method, in any case.
    ///
    /// # Panics
    ///
    /// Where it cannot be one: the fault would never happen.
    #[track_caller]
    pub fn method(mut self, method: &str) -> Self {
        assert!(is_method(method), "{method:?} cannot be a method");
        self.filter.method = Some(method.to_owned());
        self
    }

    /// Only requests to this path, percent-encoded or not; a `*` at its end stands for any rest.
    ///
    /// # Panics
    ///
    /// Where no request that has faults can have the path: it does not begin with `/`, has a query or a `*` within, or is
    /// `/` or one of the references or of `/sandbox/…`.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = crm_sandbox::Sandbox::builder().start_now()?;
    /// sandbox.faults().fail_all().path("/backend/*").status(503);
    /// # Ok(())
    /// # }
    /// ```
    #[track_caller]
    pub fn path(mut self, path: &str) -> Self {
        let problem = path_problem(path);
        assert!(problem.is_none(), "the fault would never happen: {path:?} {}", problem.unwrap_or_default());
        self.filter.path = Some(Pattern::new(path));
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
        let is_method = |method: &String| method.eq_ignore_ascii_case(request.method.as_str());
        let is_operation = |operation: &String| Some(operation.as_str()) == request.operation;
        let is_path = |pattern: &Pattern| {
            let path = decoded(request.target.split('?').next().unwrap_or_default());
            match pattern {
                Pattern::Whole(whole) => path == *whole,
                Pattern::Beginning(beginning) => path.starts_with(beginning.as_str()),
            }
        };
        self.method.as_ref().is_none_or(is_method)
            && self.operation.as_ref().is_none_or(is_operation)
            && self.path.as_ref().is_none_or(is_path)
    }
}

impl Pattern {
    fn new(path: &str) -> Self {
        // Before it is decoded: an encoded `*` is one of the path's own.
        path.strip_suffix('*').map_or_else(|| Self::Whole(decoded(path)), |path| Self::Beginning(decoded(path)))
    }
}

/// Whether it can be a method.
pub fn is_method(method: &str) -> bool {
    Method::from_bytes(method.as_bytes()).is_ok()
}

/// Why no fault can happen to requests of this path.
pub fn path_problem(path: &str) -> Option<&'static str> {
    let beginning = path.strip_suffix('*').unwrap_or(path);
    let is_below = |exempt: &str| beginning.strip_prefix(exempt).is_some_and(|rest| rest.starts_with('/'));
    if !beginning.starts_with('/') && path != "*" {
        Some("must be a path that begins with `/`")
    } else if beginning.contains(['?', '#']) {
        Some("must be a path without a query")
    } else if beginning.contains('*') {
        Some("must have `*` at its end only")
    } else if path == "/" || path == docs::PATH || is_below(docs::PATH) || is_below("/sandbox") {
        Some("has no faults")
    } else {
        None
    }
}

fn decoded(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_no_fault_can_happen_to_is_told() {
        for path in
            ["/crm/deals.json", "/crm/*", "/*", "*", "/n%3Fone", "/a%2Ab", "/ą b", "/document", "/sandboxes", "//"]
        {
            assert_eq!(path_problem(path), None, "{path}");
        }
        let never = [
            "",
            "crm/deals.json",
            "http://127.0.0.1/crm",
            "*.json",
            "crm*",
            "/crm?x=1",
            "/crm?*",
            "/crm#a",
            "/crm/*/e",
            "/a**",
            "/",
            "/docs",
            "/docs/",
            "/docs/*",
            "/docs/intum.json",
            "/sandbox/faults",
            "/sandbox/*",
        ];
        for path in never {
            assert!(path_problem(path).is_some(), "{path}");
        }
    }

    #[test]
    fn a_star_is_one_of_the_path_where_it_is_encoded() {
        let fits = |pattern: &str, target: &str| {
            let filter = Filter { path: Some(Pattern::new(pattern)), ..Filter::default() };
            filter.fits(Candidate { method: &Method::GET, target, operation: None, body: &[] })
        };
        assert!(fits("/a%2A", "/a*") && fits("/a%2A", "/a%2a?b") && !fits("/a%2A", "/ab"));
        assert!(fits("/a*", "/ab") && fits("*", "/ab") && fits("/ą*", "/%C4%85b") && !fits("/a*", "/b"));
    }
}
