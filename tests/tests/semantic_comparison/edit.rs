//! Changes to a document.

use serde_json::Value;

/// A change at a JSON pointer.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Sets a member, whether it exists or not.
    Set(&'static str, Value),
    /// Adds an item at the end.
    Push(&'static str, Value),
    /// Removes a member or an item.
    Remove(&'static str),
}

impl Edit {
    pub fn apply(&self, document: &mut Value) {
        match self {
            Self::Set(pointer, value) => {
                let (parent, key) = parent(document, pointer);
                parent.as_object_mut().expect("an object").insert(key, value.clone());
            }
            Self::Push(pointer, value) => {
                let items = document.pointer_mut(pointer).and_then(Value::as_array_mut).expect("an array");
                items.push(value.clone());
            }
            Self::Remove(pointer) => match parent(document, pointer) {
                (Value::Object(members), key) => drop(members.remove(&key).expect("a member")),
                (Value::Array(items), index) => drop(items.remove(index.parse().expect("an index"))),
                _ => panic!("nothing can be taken from {pointer}"),
            },
        }
    }
}

fn parent<'a>(document: &'a mut Value, pointer: &str) -> (&'a mut Value, String) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("there is no {parent}"));
    (parent, key.replace("~1", "/").replace("~0", "~"))
}
