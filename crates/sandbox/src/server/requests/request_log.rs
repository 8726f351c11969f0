//! The record of received requests.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::received_request::ReceivedRequest;

/// The maximum total size of recorded bodies: 16 MiB.
const MAX_BYTES: usize = 16 << 20;

/// The requests that a sandbox received, including those that have no response yet. Clones belong to the same sandbox.
///
/// All requests count except those to `/`, the references and `/sandbox/…`, and CORS preflights. The latest are
/// recorded: 1,024 unless [`Builder::kept_requests`](crate::Builder::kept_requests) sets another number, with 16 MiB of
/// bodies at most.
///
/// # Examples
///
/// ```
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = crm_sandbox::Sandbox::start().await?;
/// let requests = sandbox.requests();
///
/// // The code under test runs meanwhile.
/// for request in requests.wait_for(2).await {
///     println!("{} {} {:?}", request.method(), request.path(), request.operation());
/// }
/// // Until the first create has its response.
/// let is_created = |request: &crm_sandbox::ReceivedRequest| {
///     request.operation() == Some("create_deal") && request.status() == Some(201)
/// };
/// requests.wait_until(|requests| requests.iter().any(is_created)).await;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Requests {
    shared: Arc<Shared>,
}

struct Shared {
    log: Mutex<Log>,
    capacity: usize,
    /// Notifies waiting callers of changes. Its value is whether the sandbox still runs.
    changed: watch::Sender<bool>,
}

/// The latest requests.
#[derive(Default)]
struct Log {
    requests: VecDeque<ReceivedRequest>,
    bytes: usize,
    count: u64,
}

impl Requests {
    pub(crate) fn new(capacity: usize) -> Self {
        let shared = Shared { log: Mutex::default(), capacity, changed: watch::Sender::new(true) };
        Self { shared: Arc::new(shared) }
    }

    /// Returns the recorded requests, in the order in which they came.
    pub fn all(&self) -> Vec<ReceivedRequest> {
        self.lock().requests.iter().cloned().collect()
    }

    /// Returns the recorded requests of one operation, by its id in the documents.
    pub fn of(&self, operation: &str) -> Vec<ReceivedRequest> {
        self.lock().requests.iter().filter(|each| each.operation() == Some(operation)).cloned().collect()
    }

    /// Returns the number of requests since the start or the last [`clear`](Self::clear), recorded or not.
    pub fn count(&self) -> u64 {
        self.lock().count
    }

    /// Removes all requests, and counts from zero.
    pub fn clear(&self) {
        *self.lock() = Log::default();
    }

    /// Waits until this many requests have been received since the start or the last [`clear`](Self::clear), and
    /// returns the recorded ones.
    ///
    /// They may have no response yet. Returns early if the sandbox stops. There is no timeout, and any executor works.
    pub async fn wait_for(&self, count: u64) -> Vec<ReceivedRequest> {
        self.changes_until(|log| log.count >= count).await;
        self.all()
    }

    /// Waits until the recorded requests fulfil a condition, and returns them.
    ///
    /// The condition is checked whenever a request or a response comes. Returns early if the sandbox stops.
    pub async fn wait_until(&self, condition: impl Fn(&[ReceivedRequest]) -> bool) -> Vec<ReceivedRequest> {
        // Without the lock: the condition may use the sandbox.
        let mut changed = self.shared.changed.subscribe();
        loop {
            let is_open = *changed.borrow_and_update();
            let requests = self.all();
            if condition(&requests) || !is_open || changed.changed().await.is_err() {
                return requests;
            }
        }
    }

    /// Counts a request, and records it if there is a record.
    pub(super) fn record(&self, request: Option<ReceivedRequest>) {
        let mut log = self.lock();
        log.count += 1;
        log.bytes += request.as_ref().map_or(0, |request| request.body().len());
        log.requests.extend(request);
        while log.requests.len() > self.shared.capacity || log.bytes > MAX_BYTES {
            let Some(oldest) = log.requests.pop_front() else { break };
            log.bytes -= oldest.body().len();
        }
        drop(log);
        self.changed();
    }

    /// Wakes all waiting callers: the sandbox stops.
    pub(crate) fn close(&self) {
        self.shared.changed.send_replace(false);
    }

    /// Lets all waiting callers check their condition.
    pub(super) fn changed(&self) {
        self.shared.changed.send_modify(|_| {});
    }

    /// Returns whether requests are recorded at all.
    pub(super) fn is_recording(&self) -> bool {
        self.shared.capacity > 0
    }

    async fn changes_until(&self, condition: impl Fn(&Log) -> bool) {
        let mut changed = self.shared.changed.subscribe();
        loop {
            let is_open = *changed.borrow_and_update();
            if condition(&self.lock()) || !is_open || changed.changed().await.is_err() {
                return;
            }
        }
    }

    /// Locks the log. Poisoning is ignored: no code that holds the lock panics.
    fn lock(&self) -> MutexGuard<'_, Log> {
        self.shared.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Shows the count only: each request has a `Debug` of its own.
impl fmt::Debug for Requests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Requests").field("count", &self.count()).finish_non_exhaustive()
    }
}
