//! The state of the control paths.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::new_fault::NewFault;
use crate::server::faults::{ActiveFault, Injector};

/// Faults that were set over HTTP, by id.
pub type ControlledFaults = BTreeMap<u64, (NewFault, ActiveFault)>;

/// The state of the control paths.
#[derive(Debug)]
pub struct Control {
    pub injector: Injector,
    faults: Mutex<ControlledFaults>,
}

impl Control {
    /// Creates the state without faults.
    pub fn new(injector: Injector) -> Self {
        Self { injector, faults: Mutex::default() }
    }

    /// Locks the faults. Poisoning is ignored: no code that holds the lock panics.
    pub fn faults(&self) -> MutexGuard<'_, ControlledFaults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
