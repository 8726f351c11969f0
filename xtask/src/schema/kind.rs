//! The forms of schemas that the generator knows, each with a meaning of its own.

use crate::document::{Document, Node, Pointer, Value};

use crate::diagnostic::Position;

/// What a schema means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemaKind {
    /// Text.
    Text,
    /// Text that must not be seen (`format: password`).
    SecretString,
    /// A day (`format: date`).
    Date,
    /// A point in time (`format: date-time`).
    DateTime,
    /// Ids joined by underscores (`format: id-list`).
    IdList,
    /// Two days joined by a semicolon (`format: date-range`).
    DateRange,
    /// A number; it is read and written exactly, whatever its format.
    Amount,
    /// A signed integer of 32 bits (`format: int32`).
    Int32,
    /// A signed integer.
    Int64,
    /// An unsigned integer (`format: uint64`, `minimum: 0`).
    Uint64,
    /// A boolean.
    Boolean,
    /// A component with text values that are listed.
    Enum(String),
    /// A component with named properties.
    Object(String),
    /// An object whose members are not known.
    FreeObject,
    /// An array.
    Array(Box<SchemaKind>),
    /// An object whose members have one schema and any name.
    Map(Box<SchemaKind>),
    /// The inner form or `null`.
    Nullable(Box<SchemaKind>),
    /// An array of a component's objects, bare or in an envelope, under `wrapper` where the document gives its name.
    ListResponse {
        /// The component.
        item: String,
        /// The name of the list in the envelope.
        wrapper: Option<String>,
    },
    /// An object of a component, bare or under `wrapper`.
    ObjectResponse {
        /// The component.
        object: String,
        /// The name of the object in its wrapper.
        wrapper: String,
    },
    /// A schema that says nothing.
    Anything,
}

impl SchemaKind {
    /// The form without `null`.
    pub fn without_null(&self) -> &SchemaKind {
        match self {
            Self::Nullable(inner) => inner,
            other => other,
        }
    }
}

/// A schema that has no form the generator knows.
#[derive(Debug)]
pub struct UnsupportedSchema {
    /// Where it stands.
    pub at: Position,
    /// What is not known about it.
    pub message: String,
    /// How it could be said.
    pub help: &'static str,
}

/// The form of the schema `node` at `pointer`; references are followed.
pub fn schema_kind(document: &Document, pointer: &Pointer, node: &Node) -> Result<SchemaKind, UnsupportedSchema> {
    let unknown = |message: &str, help| UnsupportedSchema { at: node.at, message: message.to_owned(), help };
    let (pointer, schema) = document
        .resolve(pointer, node)
        .ok_or_else(|| unknown("a reference that leads nowhere", "name a schema of this document"))?;
    let form = Reader { document, pointer, schema }.form()?;
    Ok(match schema.bool("nullable") {
        Some(true) => SchemaKind::Nullable(Box::new(form)),
        _ => form,
    })
}

struct Reader<'a> {
    document: &'a Document,
    pointer: Pointer,
    schema: &'a Node,
}

impl Reader<'_> {
    fn form(&self) -> Result<SchemaKind, UnsupportedSchema> {
        if self.schema.get("not").is_some() {
            return Err(self.unknown("`not` has no meaning to the generator", "write the schema out"));
        }
        if self.schema.get("allOf").is_some() {
            return self.all_of();
        }
        if self.schema.get("anyOf").is_some() {
            return self.answer();
        }
        if self.schema.get("oneOf").is_some() {
            return self.one_of();
        }
        match (self.schema.str("type"), self.schema.str("format")) {
            (None, None) if self.says_nothing() => Ok(SchemaKind::Anything),
            (Some("string"), _) if self.schema.get("enum").is_some() => match self.component() {
                Some(name) => Ok(SchemaKind::Enum(name)),
                None => Err(self.unknown("an enum without a name", "move it to `components/schemas` and use `$ref`")),
            },
            (Some("string"), Some("password")) => Ok(SchemaKind::SecretString),
            (Some("string"), Some("date")) => Ok(SchemaKind::Date),
            (Some("string"), Some("date-time")) => Ok(SchemaKind::DateTime),
            (Some("string"), Some("id-list")) => Ok(SchemaKind::IdList),
            (Some("string"), Some("date-range")) => Ok(SchemaKind::DateRange),
            // A format is open: what is not known to the generator is a word to readers.
            (Some("string"), _) => Ok(SchemaKind::Text),
            (Some("number"), _) => Ok(SchemaKind::Amount),
            (Some("integer"), Some("int32")) => Ok(SchemaKind::Int32),
            (Some("integer"), Some("uint64")) => Ok(SchemaKind::Uint64),
            (Some("integer"), _) => Ok(SchemaKind::Int64),
            (Some("boolean"), _) => Ok(SchemaKind::Boolean),
            (Some("object"), _) => self.object(),
            (Some("array"), _) => self.array(),
            (None, _) => Err(self.unknown("a schema without `type`", "give it a `type`")),
            (Some(name), _) => {
                let message = format!("`{name}` is no type");
                Err(self.unknown(&message, "use string, number, integer, boolean, array or object"))
            }
        }
    }

    /// Whether there is nothing but words about the schema.
    fn says_nothing(&self) -> bool {
        let is_word = |key: &str| matches!(key, "description" | "title") || key.starts_with("x-");
        self.schema.entries().iter().all(|entry| is_word(&entry.key))
    }

    fn object(&self) -> Result<SchemaKind, UnsupportedSchema> {
        if self.schema.get("properties").is_none() {
            return self.map();
        }
        self.component().map(SchemaKind::Object).ok_or_else(|| {
            self.unknown(
                "an object with properties and without a name",
                "move it to `components/schemas` and use `$ref`",
            )
        })
    }

    /// An object without named properties.
    fn map(&self) -> Result<SchemaKind, UnsupportedSchema> {
        let Some(members) = self.schema.get("additionalProperties") else { return Ok(SchemaKind::FreeObject) };
        match &members.value {
            Value::Bool(true) => Ok(SchemaKind::FreeObject),
            Value::Bool(false) => {
                Err(self.unknown("an object without members", "name its properties, or use `additionalProperties: {}`"))
            }
            _ => {
                let form = schema_kind(self.document, &self.pointer.child("additionalProperties"), members)?;
                Ok(if form == SchemaKind::Anything { SchemaKind::FreeObject } else { SchemaKind::Map(Box::new(form)) })
            }
        }
    }

    /// A reference with words beside it: what stands beside a `$ref` itself has no effect in OpenAPI 3.0.
    ///
    /// All other uses are written out before ([`canonical`](mod@super::canonical)).
    fn all_of(&self) -> Result<SchemaKind, UnsupportedSchema> {
        let unknown = || {
            let help = "use it for objects, or for one `$ref` with a description beside it";
            self.unknown("an `allOf` that is neither objects nor one `$ref`", help)
        };
        let has_more = self.schema.entries().iter().any(|entry| entry.key != "allOf" && !is_annotation(&entry.key));
        match self.schema.items_of("allOf") {
            [only] if !has_more => schema_kind(self.document, &self.pointer.child("allOf").item(0), only),
            _ => Err(unknown()),
        }
    }

    fn array(&self) -> Result<SchemaKind, UnsupportedSchema> {
        let items = self.schema.get("items");
        let items = items.ok_or_else(|| self.unknown("an array without `items`", "say what its items are"))?;
        let form = schema_kind(self.document, &self.pointer.child("items"), items)?;
        Ok(SchemaKind::Array(Box::new(form)))
    }

    /// `[X, null only]` or `[integer, text]`.
    fn one_of(&self) -> Result<SchemaKind, UnsupportedSchema> {
        let help = "use [a schema, {type: string, nullable: true, enum: [null]}] for null, or [integer, string]";
        let pointer = self.pointer.child("oneOf");
        let parts = self.schema.items_of("oneOf");
        let [first, second] = parts else {
            return Err(self.unknown("`oneOf` without exactly two schemas", help));
        };
        let form = schema_kind(self.document, &pointer.item(0), first)?;
        if is_null_only(second) {
            return Ok(SchemaKind::Nullable(Box::new(form)));
        }
        let second = schema_kind(self.document, &pointer.item(1), second)?;
        match (&form, second) {
            (SchemaKind::Int32 | SchemaKind::Int64 | SchemaKind::Uint64, SchemaKind::Text) => Ok(form),
            _ => Err(self.unknown("a `oneOf` of a form that is not known", help)),
        }
    }

    /// `[array, envelope]` or `[object, wrapper]`: the two forms of an answer.
    fn answer(&self) -> Result<SchemaKind, UnsupportedSchema> {
        let help =
            "`anyOf` is for answers: [array, envelope object] or [object, object that wraps it]; use `oneOf` else";
        let unknown = || self.unknown("an `anyOf` of a form that is not known", help);
        let pointer = self.pointer.child("anyOf");
        let parts = self.schema.items_of("anyOf");
        let [bare, wrapped] = parts else {
            return Err(unknown());
        };
        if self.component().is_none() || wrapped.str("type") != Some("object") {
            return Err(unknown());
        }
        let properties = wrapped.entries_of("properties");
        let inner = match properties {
            [] => None,
            [only] => {
                let pointer = pointer.item(1).child("properties").child(&only.key);
                Some((only.key.clone(), schema_kind(self.document, &pointer, &only.node)?))
            }
            _ => return Err(unknown()),
        };
        let bare = schema_kind(self.document, &pointer.item(0), bare)?;
        match (bare, inner) {
            (SchemaKind::Object(object), Some((wrapper, SchemaKind::Object(wrapped)))) if object == wrapped => {
                Ok(SchemaKind::ObjectResponse { object, wrapper })
            }
            (SchemaKind::Array(bare), inner) => {
                let SchemaKind::Object(item) = *bare else {
                    return Err(unknown());
                };
                let is_same =
                    |form: &SchemaKind| *form == SchemaKind::Array(Box::new(SchemaKind::Object(item.clone())));
                match inner {
                    Some((_, form)) if !is_same(&form) => Err(unknown()),
                    inner => Ok(SchemaKind::ListResponse { item, wrapper: inner.map(|(name, _)| name) }),
                }
            }
            _ => Err(unknown()),
        }
    }

    /// The schema's name, where it is a component.
    fn component(&self) -> Option<String> {
        let tokens: Vec<String> = self.pointer.tokens().collect();
        match tokens.as_slice() {
            [components, schemas, name] if components == "components" && schemas == "schemas" => Some(name.clone()),
            _ => None,
        }
    }

    fn unknown(&self, message: &str, help: &'static str) -> UnsupportedSchema {
        UnsupportedSchema { at: self.schema.at, message: message.to_owned(), help }
    }
}

/// Whether the keyword says something to readers and nothing of the values.
pub fn is_annotation(keyword: &str) -> bool {
    const ANNOTATIONS: [&str; 9] =
        ["title", "description", "default", "example", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml"];
    ANNOTATIONS.contains(&keyword) || keyword.starts_with("x-")
}

/// `{type: string, nullable: true, enum: [null]}`: what OpenAPI 3.0 has for "null and nothing else".
pub fn is_null_only(schema: &Node) -> bool {
    let values = schema.items_of("enum");
    schema.bool("nullable") == Some(true) && matches!(values, [only] if only.value == Value::Null)
}
