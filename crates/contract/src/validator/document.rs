//! The nodes of a document.

use serde_json::Value;

use super::encoding::child;
use crate::generated::Api;

/// The URI of the document in references to it.
pub(super) const BASE_URI: &str = "crm-contract:/document";

/// A document in OpenAPI 3.1, whose schemas are JSON Schema at the pointers of the hand-written document.
pub(super) struct Document {
    root: Value,
}

impl Document {
    /// Reads the document of an API.
    pub(super) fn of(api: Api) -> Self {
        Self { root: serde_json::from_str(api.openapi_3_1()).unwrap_or_default() }
    }

    #[cfg(test)]
    pub(super) fn from_json(root: Value) -> Self {
        Self { root }
    }

    /// Returns the whole document.
    pub(super) fn root(&self) -> &Value {
        &self.root
    }

    /// Returns the node at a pointer.
    pub(super) fn get(&self, pointer: &str) -> Option<&Value> {
        self.root.pointer(pointer)
    }

    /// Returns the value of `key` in the node at a pointer.
    pub(super) fn member(&self, pointer: &str, key: &str) -> Option<&Value> {
        self.get(pointer)?.get(key)
    }

    /// Follows the references at a pointer. The lint rejects documents with circular references.
    pub(super) fn resolve(&self, pointer: String) -> String {
        let target = self.member(&pointer, "$ref").and_then(Value::as_str);
        match target.and_then(|target| target.strip_prefix('#')) {
            Some(target) => self.resolve(target.to_owned()),
            None => pointer,
        }
    }

    /// Returns the pointer itself, or that of the nearest ancestor that exists.
    pub(super) fn nearest<'p>(&self, mut pointer: &'p str) -> &'p str {
        while self.get(pointer).is_none() {
            match pointer.rsplit_once('/') {
                Some((parent, _)) => pointer = parent,
                None => return "",
            }
        }
        pointer
    }

    /// Returns the media types in the `content` of a node, with the pointers of their schemas.
    pub(super) fn contents(&self, pointer: &str) -> Vec<(String, String)> {
        let all = self.member(pointer, "content").and_then(Value::as_object).into_iter().flatten();
        let schema = |name: &str| child(&child(&child(pointer, "content"), name), "schema");
        all.map(|(name, _)| (name.clone(), self.resolve(schema(name)))).collect()
    }

    /// Returns whether the schema at a pointer allows this type.
    pub(super) fn has_type(&self, schema: &str, name: &str) -> bool {
        self.member(schema, "type").is_some_and(|found| includes_type(found, name))
    }
}

/// Returns whether the value of the keyword `type` includes this type.
pub(super) fn includes_type(found: &Value, name: &str) -> bool {
    found == name || found.as_array().is_some_and(|all| all.iter().any(|each| each == name))
}
