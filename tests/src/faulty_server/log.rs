//! What a server has received, and its next faults.

use tokio::sync::watch;

use super::fault::{Fault, Interruption, Phase};

/// What a server has received.
#[derive(Clone, Debug)]
pub struct Log {
    /// The number of connections that were opened.
    pub connections: usize,
    /// The number of connections that are open.
    pub open: usize,
    /// The requests whose head was received.
    pub requests: Vec<Request>,
    /// The maximum number of requests that were in flight at once.
    pub most_in_flight: usize,
    pub(super) in_flight: usize,
    pub(super) is_released: bool,
    /// Whether hanging connections are drained.
    pub(super) is_draining: bool,
    faults: Vec<Fault>,
    next_fault: usize,
}

/// A request that was received.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The request line and the headers, as they came.
    pub head: String,
    /// The body, as far as it was read.
    pub body: Vec<u8>,
    /// Whether the body was read whole.
    pub is_complete: bool,
}

impl Log {
    pub(super) fn new(faults: Vec<Fault>) -> Self {
        Self {
            connections: 0,
            open: 0,
            requests: Vec::new(),
            most_in_flight: 0,
            in_flight: 0,
            is_released: false,
            is_draining: false,
            faults,
            next_fault: 0,
        }
    }

    /// Returns the number of requests that were received whole.
    pub fn complete(&self) -> usize {
        self.requests.iter().filter(|request| request.is_complete).count()
    }

    fn fault(&mut self) -> Fault {
        let last = self.faults.len().saturating_sub(1);
        let fault = self.faults.get(self.next_fault.min(last)).cloned();
        self.next_fault += 1;
        fault.unwrap_or(Fault::Interrupts(Phase::BeforeRequest, Interruption::Close))
    }
}

/// Logs a connection, and returns the fault of its first request.
pub(super) fn opened(log: &watch::Sender<Log>) -> Fault {
    let mut fault = None;
    log.send_modify(|log| {
        log.connections += 1;
        log.open += 1;
        fault = Some(log.fault());
    });
    fault.unwrap_or_else(|| Fault::raw(""))
}

/// Returns the fault of the next request on a connection.
pub(super) fn next_fault(log: &watch::Sender<Log>) -> Fault {
    let mut fault = None;
    log.send_modify(|log| fault = Some(log.fault()));
    fault.unwrap_or_else(|| Fault::raw(""))
}

/// Counts a request as in flight until this is dropped.
pub(super) struct InFlight<'a>(&'a watch::Sender<Log>);

impl<'a> InFlight<'a> {
    pub(super) fn begin(log: &'a watch::Sender<Log>) -> Self {
        log.send_modify(|log| {
            log.in_flight += 1;
            log.most_in_flight = log.most_in_flight.max(log.in_flight);
        });
        Self(log)
    }
}

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.send_modify(|log| log.in_flight -= 1);
    }
}
