//! Objects that a client has created and not looked after since, by the name of the lock that was held.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// An object that was created and not looked after since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// Its id, where that is known.
    pub id: Option<i64>,
}

/// The objects of a client and its clones.
#[derive(Debug, Default)]
pub(crate) struct UnsettledObjects(Mutex<HashMap<String, Unsettled>>);

impl UnsettledObjects {
    /// Each is a failure that a caller was told of: a program with more of them has other troubles.
    const LIMIT: usize = 10_000;

    pub(crate) fn get(&self, name: &str) -> Option<Unsettled> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).copied()
    }

    pub(crate) fn insert(&self, name: &str, object: Unsettled) {
        let mut objects = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if objects.len() < Self::LIMIT {
            objects.insert(name.to_owned(), object);
        }
    }

    pub(crate) fn remove(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}
