//! Objects that a client has created and not confirmed yet, by the name of the lock that it held.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::value::json::Json;

/// An object that was created and not confirmed yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsettled {
    /// Its id, if known.
    pub id: Option<i64>,
    /// Whether the object was found by its id.
    pub is_seen: bool,
    /// The body of the create.
    pub sent: Json,
}

/// The objects of a client and its clones.
#[derive(Debug, Default)]
pub(crate) struct UnsettledObjects(Mutex<HashMap<String, Unsettled>>);

impl UnsettledObjects {
    /// How many objects are kept. Each is a create that failed or was dropped after its response, which is rare.
    const MAX_OBJECTS: usize = 10_000;

    pub(crate) fn get(&self, name: &str) -> Option<Unsettled> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    pub(crate) fn insert(&self, name: &str, object: Unsettled) {
        let mut objects = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if objects.len() < Self::MAX_OBJECTS || objects.contains_key(name) {
            objects.insert(name.to_owned(), object);
        }
    }

    pub(crate) fn remove(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(id: i64) -> Unsettled {
        Unsettled { id: Some(id), is_seen: false, sent: Json::parse("{}").expect("JSON") }
    }

    #[test]
    fn keeps_an_object_by_name_until_it_is_removed() {
        let objects = UnsettledObjects::default();
        assert_eq!(objects.get("a"), None);
        objects.insert("a", object(1));
        objects.insert("a", object(2));
        assert_eq!((objects.get("a"), objects.get("b")), (Some(object(2)), None));
        objects.remove("a");
        assert_eq!(objects.get("a"), None);
    }

    #[test]
    fn a_full_map_takes_no_new_name() {
        let objects = UnsettledObjects::default();
        for id in 0..10_000 {
            objects.insert(&id.to_string(), object(id));
        }
        objects.insert("one more", object(1));
        objects.insert("17", object(18));
        assert_eq!((objects.get("one more"), objects.get("17")), (None, Some(object(18))));
        assert!(objects.get("9999").is_some());
    }
}
