//! Documents, and where something stands in them.

use serde_json::Value;

/// How a document's schemas are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// OpenAPI 3.0: `nullable`, bounds with flags, and nothing beside a `$ref`.
    OpenApi30,
    /// OpenAPI 3.1: JSON Schema 2020-12.
    OpenApi31,
    /// JSON Schema 2020-12 of the clients' types, with what they tolerate taken away.
    ///
    /// A field of an answer reads whatever comes, so its schema is `anyOf` its form, `null` and anything; an enum is
    /// `anyOf` its values and any text. Compared is the form, or the values: where anything fits, that `null` does says
    /// nothing, and neither does a form more than the documented ones. The direction of a secret is the type's affair.
    ///
    /// A type has the name of its component: `'0'` or `'1'` of one enum is not what it is of another.
    ClientTypes,
}

/// A document that is compared.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    root: &'a Value,
    pub(super) reading: Reading,
}

impl<'a> Document<'a> {
    /// An OpenAPI document, of the version that it says it has.
    ///
    /// # Panics
    ///
    /// Where it has another version than 3.0 and 3.1.
    #[allow(clippy::panic, reason = "a document of another version is a mistake in the test")]
    pub fn openapi(root: &'a Value) -> Self {
        let version = root.get("openapi").and_then(Value::as_str).unwrap_or_default();
        let reading = match version.rsplit_once('.').map(|(minor, _)| minor) {
            Some("3.0") => Reading::OpenApi30,
            Some("3.1") => Reading::OpenApi31,
            _ => panic!("OpenAPI {version:?} is not read"),
        };
        Self { root, reading }
    }

    /// The schemas of the clients' types, under `$defs`.
    pub fn client_types(root: &'a Value) -> Self {
        Self { root, reading: Reading::ClientTypes }
    }
}

/// What a schema that is not there says: nothing.
static ANYTHING: Value = Value::Bool(true);

/// More references than this in a row lead in a circle.
const LONGEST_WAY: usize = 100;

/// Something in a document, and where it stands.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    pub document: Document<'a>,
    pub pointer: String,
    pub value: &'a Value,
    followed: usize,
}

#[allow(clippy::panic, reason = "a test's input that is no document is a mistake in the test")]
impl<'a> Place<'a> {
    pub fn root(document: Document<'a>) -> Self {
        Self { document, pointer: String::new(), value: document.root, followed: 0 }
    }

    pub fn at(document: Document<'a>, pointer: &str) -> Self {
        let value = document.root.pointer(pointer).unwrap_or_else(|| panic!("there is no {pointer}"));
        Self { pointer: pointer.to_owned(), value, ..Self::root(document) }
    }

    /// The member `key`, where there is one.
    pub fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key)?;
        Some(Self { pointer: self.pointer_of(key), value, followed: 0, ..*self })
    }

    /// The schema under `schema`; one that is not there allows everything.
    pub fn schema(&self) -> Self {
        let nothing_said =
            || Self { pointer: self.pointer_of("schema"), value: &ANYTHING, followed: 0, document: self.document };
        self.get("schema").unwrap_or_else(nothing_said)
    }

    /// The members, by their names.
    pub fn members(&self) -> impl Iterator<Item = (&'a str, Self)> {
        let members = self.value.as_object().into_iter().flatten();
        members.map(|(key, value)| {
            (key.as_str(), Self { pointer: self.pointer_of(key), value, followed: 0, document: self.document })
        })
    }

    /// The items. They are as far from where references began as the whole is: a part of a schema can refer to it.
    pub fn items(&self) -> impl Iterator<Item = Self> {
        let items = self.value.as_array().into_iter().flatten();
        items.enumerate().map(|(index, value)| Self {
            pointer: self.pointer_of(&index.to_string()),
            value,
            document: self.document,
            followed: self.followed,
        })
    }

    /// The alternatives or parts under `key`.
    pub fn parts(&self, key: &str) -> Vec<Self> {
        let parts = self.get(key).map(|parts| Self { followed: self.followed, ..parts });
        parts.iter().flat_map(Self::items).collect()
    }

    /// The text under `key`.
    pub fn text(&self, key: &str) -> Option<&'a str> {
        let text = |value: &'a Value| value.as_str().unwrap_or_else(|| panic!("{} is no text", self.pointer_of(key)));
        self.value.get(key).map(text)
    }

    /// Whether `key` is there and `true`.
    pub fn is(&self, key: &str) -> bool {
        self.value.get(key) == Some(&Value::Bool(true))
    }

    /// What a `$ref` leads to, one step.
    pub fn target(&self) -> Option<Self> {
        let target = self.text("$ref")?;
        assert!(self.followed < LONGEST_WAY, "{} refers to itself", self.pointer);
        let pointer = target.strip_prefix('#').unwrap_or_else(|| panic!("{target} is in another document"));
        let value = self.document.root.pointer(pointer);
        let value = value.unwrap_or_else(|| panic!("{} refers to {pointer}, which is not there", self.pointer));
        Some(Self { pointer: pointer.to_owned(), value, followed: self.followed + 1, ..*self })
    }

    /// What stands here, behind all references.
    pub fn follow(self) -> Self {
        self.target().map_or(self, Self::follow)
    }

    pub fn pointer_of(&self, key: &str) -> String {
        format!("{}/{}", self.pointer, escape(key))
    }
}

/// A name as a part of a JSON pointer.
pub fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
