//! The requests that were received.

mod record;
mod request;

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

pub use record::Record;
pub use request::ReceivedRequest;

/// The bytes that the bodies of all requests that are kept have at most.
const MOST_BYTES: usize = 16 << 20;

/// The requests that a sandbox has received, those that are being answered too. Clones are of the same sandbox.
///
/// All requests count but those for `/`, the references and `/sandbox/…`, and the questions that browsers ask before a
/// request. The
/// latest are kept, 1,024 unless [`Builder::kept_requests`](crate::Builder::kept_requests) says another number, and
/// 16 MiB of bodies.
///
/// ```
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = crm_sandbox::Sandbox::start().await?;
/// let requests = sandbox.requests();
///
/// // What is tested runs meanwhile.
/// for request in requests.wait_for(2).await {
///     println!("{} {} {:?}", request.method(), request.path(), request.operation());
/// }
/// // Until the first create was answered.
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
    kept: Mutex<Kept>,
    capacity: usize,
    /// Whether more is to come.
    changed: watch::Sender<bool>,
}

#[derive(Default)]
struct Kept {
    requests: VecDeque<ReceivedRequest>,
    bytes: usize,
    count: u64,
}

impl Requests {
    pub(crate) fn new(capacity: usize) -> Self {
        let shared = Shared { kept: Mutex::default(), capacity, changed: watch::Sender::new(true) };
        Self { shared: Arc::new(shared) }
    }

    /// Returns the requests that are kept, in the order in which they came.
    pub fn all(&self) -> Vec<ReceivedRequest> {
        self.lock().requests.iter().cloned().collect()
    }

    /// Returns those of one operation, by its id in the documents.
    pub fn of(&self, operation: &str) -> Vec<ReceivedRequest> {
        self.lock().requests.iter().filter(|each| each.operation() == Some(operation)).cloned().collect()
    }

    /// Returns the number of requests since the start, or since they were cleared, also of those that are not kept.
    pub fn count(&self) -> u64 {
        self.lock().count
    }

    /// Forgets all requests, and counts from zero.
    pub fn clear(&self) {
        *self.lock() = Kept::default();
    }

    /// Waits until this many requests have been received since the start, or since they were cleared, and returns those
    /// that are kept. They may still be being answered. Returns earlier where the sandbox stops.
    ///
    /// There is no timeout, and any executor will do.
    pub async fn wait_for(&self, count: u64) -> Vec<ReceivedRequest> {
        self.changes_until(|kept| kept.count >= count).await;
        self.all()
    }

    /// Waits until the requests that are kept are what they should be. It is asked again whenever one comes or is
    /// answered. Returns earlier where the sandbox stops.
    pub async fn wait_until(&self, is_so: impl Fn(&[ReceivedRequest]) -> bool) -> Vec<ReceivedRequest> {
        // What is asked may look at the sandbox, so nothing is locked meanwhile.
        let mut changed = self.shared.changed.subscribe();
        loop {
            let is_open = *changed.borrow_and_update();
            let requests = self.all();
            if is_so(&requests) || !is_open || changed.changed().await.is_err() {
                return requests;
            }
        }
    }

    /// Counts a request, and keeps it unless none are.
    fn record(&self, request: Option<ReceivedRequest>) {
        let mut kept = self.lock();
        kept.count += 1;
        kept.bytes += request.as_ref().map_or(0, |request| request.body().len());
        kept.requests.extend(request);
        while kept.requests.len() > self.shared.capacity || kept.bytes > MOST_BYTES {
            let Some(oldest) = kept.requests.pop_front() else { break };
            kept.bytes -= oldest.body().len();
        }
        drop(kept);
        self.changed();
    }

    /// Wakes all who wait: nothing more will come.
    pub(crate) fn close(&self) {
        self.shared.changed.send_replace(false);
    }

    /// Asks all who wait to look again.
    fn changed(&self) {
        self.shared.changed.send_modify(|_| {});
    }

    async fn changes_until(&self, is_so: impl Fn(&Kept) -> bool) {
        let mut changed = self.shared.changed.subscribe();
        loop {
            let is_open = *changed.borrow_and_update();
            if is_so(&self.lock()) || !is_open || changed.changed().await.is_err() {
                return;
            }
        }
    }

    /// Nothing that panics holds it.
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.shared.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Requests have their own form; how many is enough here.
impl fmt::Debug for Requests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Requests").field("count", &self.count()).finish_non_exhaustive()
    }
}
