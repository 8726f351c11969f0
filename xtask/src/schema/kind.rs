//! The kinds of schemas that the generator knows. Each becomes one Rust type.

use crate::document::{Document, Node, Pointer, Value};

use crate::diagnostic::Position;

/// The kind of a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemaKind {
    /// Text.
    Text,
    /// Text that must not be printed (`format: password`).
    SecretString,
    /// A day (`format: date`).
    Date,
    /// A point in time (`format: date-time`).
    DateTime,
    /// Ids joined by underscores (`format: id-list`).
    IdList,
    /// Two days joined by a semicolon (`format: date-range`).
    DateRange,
    /// A number. It is read and written exactly, whatever its format.
    Amount,
    /// A signed integer of 32 bits (`format: int32`).
    Int32,
    /// A signed integer.
    Int64,
    /// An unsigned integer (`format: uint64`, `minimum: 0`).
    Uint64,
    /// A boolean.
    Boolean,
    /// A component with a list of text values.
    Enum(String),
    /// A component with named properties.
    Object(String),
    /// An object with unknown members.
    FreeObject,
    /// An array.
    Array(Box<SchemaKind>),
    /// An object whose members have any name and one schema.
    Map(Box<SchemaKind>),
    /// The inner kind or `null`.
    Nullable(Box<SchemaKind>),
    /// An array of a component's objects, bare or in an envelope, under `wrapper` if the document names it.
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
    /// A schema without constraints.
    Anything,
}

impl SchemaKind {
    /// Returns the kind without `null`.
    pub fn without_null(&self) -> &SchemaKind {
        match self {
            Self::Nullable(inner) => inner,
            other => other,
        }
    }

    /// Returns whether it is a number, with or without a fraction.
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Amount | Self::Int32 | Self::Int64 | Self::Uint64)
    }
}

/// Why the generator does not know the kind of a schema.
#[derive(Debug)]
pub struct UnsupportedSchema {
    /// Where the schema stands.
    pub at: Position,
    /// What is not supported.
    pub message: String,
    /// How to write it.
    pub help: &'static str,
}

/// Returns the kind of the schema `node` at `pointer`. References are followed.
///
/// # Errors
///
/// The generator does not know the kind.
pub fn schema_kind(document: &Document, pointer: &Pointer, node: &Node) -> Result<SchemaKind, UnsupportedSchema> {
    let unknown = |message: &str, help| UnsupportedSchema { at: node.at, message: message.to_owned(), help };
    let (pointer, schema) = document
        .resolve(pointer, node)
        .ok_or_else(|| unknown("a reference that leads nowhere", "name a schema of this document"))?;
    let kind = Reader { document, pointer, schema }.kind()?;
    Ok(match schema.bool("nullable") {
        Some(true) => SchemaKind::Nullable(Box::new(kind)),
        _ => kind,
    })
}

/// A schema after its references.
struct Reader<'a> {
    document: &'a Document,
    pointer: Pointer,
    schema: &'a Node,
}

impl Reader<'_> {
    fn kind(&self) -> Result<SchemaKind, UnsupportedSchema> {
        if self.schema.get("not").is_some() {
            return Err(self.unknown("the generator does not support `not`", "write the schema out"));
        }
        if self.schema.get("allOf").is_some() {
            return self.all_of();
        }
        if self.schema.get("anyOf").is_some() {
            return self.response();
        }
        if self.schema.get("oneOf").is_some() {
            return self.one_of();
        }
        match (self.schema.str("type"), self.schema.str("format")) {
            (None, None) if self.has_annotations_only() => Ok(SchemaKind::Anything),
            (Some("string"), _) if self.schema.get("enum").is_some() => match self.component() {
                Some(name) => Ok(SchemaKind::Enum(name)),
                None => Err(self.unknown("an enum without a name", "move it to `components/schemas` and use `$ref`")),
            },
            (Some("string"), Some("password")) => Ok(SchemaKind::SecretString),
            (Some("string"), Some("date")) => Ok(SchemaKind::Date),
            (Some("string"), Some("date-time")) => Ok(SchemaKind::DateTime),
            (Some("string"), Some("id-list")) => Ok(SchemaKind::IdList),
            (Some("string"), Some("date-range")) => Ok(SchemaKind::DateRange),
            // Formats are open: one that the generator does not know is a note for readers.
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
                let message = format!("`{name}` is not a type");
                Err(self.unknown(&message, "use string, number, integer, boolean, array or object"))
            }
        }
    }

    /// Returns whether the schema has only annotations.
    fn has_annotations_only(&self) -> bool {
        let is_note = |key: &str| matches!(key, "description" | "title") || key.starts_with("x-");
        self.schema.entries().iter().all(|entry| is_note(&entry.key))
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

    /// Returns the kind of an object without named properties.
    fn map(&self) -> Result<SchemaKind, UnsupportedSchema> {
        let Some(members) = self.schema.get("additionalProperties") else { return Ok(SchemaKind::FreeObject) };
        match &members.value {
            Value::Bool(true) => Ok(SchemaKind::FreeObject),
            Value::Bool(false) => {
                Err(self.unknown("an object without members", "name its properties, or use `additionalProperties: {}`"))
            }
            _ => {
                let kind = schema_kind(self.document, &self.pointer.child("additionalProperties"), members)?;
                Ok(if kind == SchemaKind::Anything { SchemaKind::FreeObject } else { SchemaKind::Map(Box::new(kind)) })
            }
        }
    }

    /// Returns the kind of a reference with annotations, which OpenAPI 3.0 ignores beside the `$ref` itself.
    ///
    /// The canonical kind has no other `allOf`.
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
        let kind = schema_kind(self.document, &self.pointer.child("items"), items)?;
        Ok(SchemaKind::Array(Box::new(kind)))
    }

    /// Returns the kind of `[X, null only]` or `[number, text]`. A field reads a number from its text too.
    fn one_of(&self) -> Result<SchemaKind, UnsupportedSchema> {
        let help =
            "use [a schema, {type: string, nullable: true, enum: [null]}] for null, or [integer or number, string]";
        let pointer = self.pointer.child("oneOf");
        let parts = self.schema.items_of("oneOf");
        let [first, second] = parts else {
            return Err(self.unknown("`oneOf` without exactly two schemas", help));
        };
        let kind = schema_kind(self.document, &pointer.item(0), first)?;
        if is_null_only(second) {
            return Ok(SchemaKind::Nullable(Box::new(kind)));
        }
        let text = schema_kind(self.document, &pointer.item(1), second)?;
        let null = [&kind, &text].map(|kind| matches!(kind, SchemaKind::Nullable(_)));
        if !kind.without_null().is_number() || *text.without_null() != SchemaKind::Text {
            return Err(self.unknown("a `oneOf` of schemas that the generator does not know", help));
        }
        match null {
            [true, true] => {
                let message = "a `oneOf` whose two schemas both match `null`, which `oneOf` rejects";
                Err(self.unknown(message, "let one of them be `nullable`"))
            }
            [false, true] => Ok(SchemaKind::Nullable(Box::new(kind))),
            [_, false] => Ok(kind),
        }
    }

    /// Returns the kind of `[array, envelope]` or `[object, envelope]`, the two shapes of a response.
    fn response(&self) -> Result<SchemaKind, UnsupportedSchema> {
        let help =
            "`anyOf` is for responses: [array, envelope object] or [object, object that wraps it]; use `oneOf` else";
        let unknown = || self.unknown("an `anyOf` of schemas that the generator does not know", help);
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
                    |kind: &SchemaKind| *kind == SchemaKind::Array(Box::new(SchemaKind::Object(item.clone())));
                match inner {
                    Some((_, kind)) if !is_same(&kind) => Err(unknown()),
                    inner => Ok(SchemaKind::ListResponse { item, wrapper: inner.map(|(name, _)| name) }),
                }
            }
            _ => Err(unknown()),
        }
    }

    /// Returns the schema's name, if it is a component.
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

/// Returns whether the keyword is an annotation, which does not constrain the values.
pub fn is_annotation(keyword: &str) -> bool {
    const ANNOTATIONS: [&str; 9] =
        ["title", "description", "default", "example", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml"];
    ANNOTATIONS.contains(&keyword) || keyword.starts_with("x-")
}

/// Returns whether an object of a request says that it takes members beside its properties: `additionalProperties: {}`.
///
/// The client sends what the document names. So an object that says nothing takes no others.
pub fn is_open(object: &Node) -> bool {
    let additional = object.get("additionalProperties");
    let takes_any = additional.is_some_and(|node| match &node.value {
        Value::Mapping(entries) => entries.iter().all(|entry| is_annotation(&entry.key)),
        value => *value == Value::Bool(true),
    });
    takes_any && object.get("properties").is_some()
}

/// Returns whether the schema is `{type: string, nullable: true, enum: [null]}`, which is how OpenAPI 3.0 says `null` and
/// nothing else.
pub fn is_null_only(schema: &Node) -> bool {
    let values = schema.items_of("enum");
    schema.bool("nullable") == Some(true) && matches!(values, [only] if only.value == Value::Null)
}
