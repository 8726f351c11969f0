//! Documents, and the nodes in them.

use serde_json::Value;

/// How the schemas of a document are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// OpenAPI 3.0: `nullable`, `exclusiveMinimum` and `exclusiveMaximum` as flags, and nothing beside a `$ref`.
    OpenApi30,
    /// OpenAPI 3.1: JSON Schema 2020-12.
    OpenApi31,
    /// JSON Schema 2020-12 of the clients' types, without what they tolerate beyond the documents.
    ///
    /// A field of a response accepts any value, so its schema is `anyOf` its shape, `null` and anything. An enum is
    /// `anyOf` its values and any text. Only the shape or the values are compared: where anything matches, `null` and
    /// additional shapes mean nothing. The direction of a secret is up to the type.
    ///
    /// A type has the name of its component: equal values of two enums do not mean the same.
    ClientTypes,
}

/// A document to compare.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    root: &'a Value,
    pub(super) dialect: Dialect,
}

impl<'a> Document<'a> {
    /// Wraps an OpenAPI document, of the version that its `openapi` names.
    ///
    /// # Panics
    ///
    /// Panics if the version is neither 3.0 nor 3.1.
    #[allow(clippy::panic, reason = "a document of another version is a mistake in the test")]
    pub fn openapi(root: &'a Value) -> Self {
        let version = root.get("openapi").and_then(Value::as_str).unwrap_or_default();
        let dialect = match version.rsplit_once('.').map(|(minor, _)| minor) {
            Some("3.0") => Dialect::OpenApi30,
            Some("3.1") => Dialect::OpenApi31,
            _ => panic!("OpenAPI {version:?} is not read"),
        };
        Self { root, dialect }
    }

    /// Wraps the schemas of the clients' types, under `$defs`.
    pub fn client_types(root: &'a Value) -> Self {
        Self { root, dialect: Dialect::ClientTypes }
    }
}

/// The schema that a missing one stands for.
static ANYTHING: Value = Value::Bool(true);

/// The maximum number of references in a row: more are a cycle.
const MAX_REFERENCES: usize = 100;

/// A value in a document, with its JSON pointer.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    pub document: Document<'a>,
    pub pointer: String,
    pub value: &'a Value,
    followed: usize,
}

#[allow(clippy::panic, reason = "a test's input that is no document is a mistake in the test")]
impl<'a> Node<'a> {
    pub fn root(document: Document<'a>) -> Self {
        Self { document, pointer: String::new(), value: document.root, followed: 0 }
    }

    pub fn at(document: Document<'a>, pointer: &str) -> Self {
        let value = document.root.pointer(pointer).unwrap_or_else(|| panic!("there is no {pointer}"));
        Self { pointer: pointer.to_owned(), value, ..Self::root(document) }
    }

    /// Returns the member `key`, if there is one.
    pub fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key)?;
        Some(Self { pointer: self.pointer_of(key), value, followed: 0, ..*self })
    }

    /// Returns the schema under `schema`. A missing one allows everything.
    pub fn schema(&self) -> Self {
        let nothing_said =
            || Self { pointer: self.pointer_of("schema"), value: &ANYTHING, followed: 0, document: self.document };
        self.get("schema").unwrap_or_else(nothing_said)
    }

    /// Returns the members by their names.
    pub fn members(&self) -> impl Iterator<Item = (&'a str, Self)> {
        let members = self.value.as_object().into_iter().flatten();
        members.map(|(key, value)| {
            (key.as_str(), Self { pointer: self.pointer_of(key), value, followed: 0, document: self.document })
        })
    }

    /// Returns the items.
    ///
    /// They keep the count of followed references, since a part of a schema can refer to the whole.
    pub fn items(&self) -> impl Iterator<Item = Self> {
        let items = self.value.as_array().into_iter().flatten();
        items.enumerate().map(|(index, value)| Self {
            pointer: self.pointer_of(&index.to_string()),
            value,
            document: self.document,
            followed: self.followed,
        })
    }

    /// Returns the subschemas under `key`.
    pub fn parts(&self, key: &str) -> Vec<Self> {
        let parts = self.get(key).map(|parts| Self { followed: self.followed, ..parts });
        parts.iter().flat_map(Self::items).collect()
    }

    /// Returns the text under `key`.
    pub fn text(&self, key: &str) -> Option<&'a str> {
        let text = |value: &'a Value| value.as_str().unwrap_or_else(|| panic!("{} is no text", self.pointer_of(key)));
        self.value.get(key).map(text)
    }

    /// Returns whether `key` is `true`.
    pub fn is(&self, key: &str) -> bool {
        self.value.get(key) == Some(&Value::Bool(true))
    }

    /// Follows a `$ref` by one step.
    pub fn target(&self) -> Option<Self> {
        let target = self.text("$ref")?;
        assert!(self.followed < MAX_REFERENCES, "{} refers to itself", self.pointer);
        let pointer = target.strip_prefix('#').unwrap_or_else(|| panic!("{target} is in another document"));
        let value = self.document.root.pointer(pointer);
        let value = value.unwrap_or_else(|| panic!("{} refers to {pointer}, which is not there", self.pointer));
        Some(Self { pointer: pointer.to_owned(), value, followed: self.followed + 1, ..*self })
    }

    /// Follows all references.
    pub fn follow(self) -> Self {
        self.target().map_or(self, Self::follow)
    }

    pub fn pointer_of(&self, key: &str) -> String {
        format!("{}/{}", self.pointer, escape(key))
    }
}

/// Escapes a name for a JSON pointer.
pub fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
