//! Objects that a client has created and not looked after since, by the name of the lock that was held.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::value::json::Json;

/// An object that was created and not looked after since.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsettled {
    /// Its id, where that is known.
    pub id: Option<i64>,
    /// Whether the object was seen at its id.
    pub is_seen: bool,
    /// What it was created with.
    pub sent: Json,
}

/// The objects of a client and its clones.
#[derive(Debug, Default)]
pub(crate) struct UnsettledObjects(Mutex<HashMap<String, Unsettled>>);

impl UnsettledObjects {
    /// Each is a create that failed behind its response, or was dropped there: a program with more has other troubles.
    const LIMIT: usize = 10_000;

    pub(crate) fn get(&self, name: &str) -> Option<Unsettled> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    pub(crate) fn insert(&self, name: &str, object: Unsettled) {
        let mut objects = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if objects.len() < Self::LIMIT || objects.contains_key(name) {
            objects.insert(name.to_owned(), object);
        }
    }

    pub(crate) fn remove(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}
