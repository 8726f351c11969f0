//! The forms of schemas that the generator knows, each with a meaning of its own.

use crate::document::{Document, Node, Pointer, Position, Value};

/// What a schema means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text.
    Text,
    /// Text that must not be seen (`format: password`).
    Secret,
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
    Array(Box<Form>),
    /// An object whose members have one schema and any name.
    Map(Box<Form>),
    /// The inner form or `null`.
    Nullable(Box<Form>),
    /// An array of a component's objects, bare or in an envelope, under `wrapper` where the document gives its name.
    ListAnswer {
        /// The component.
        item: String,
        /// The name of the list in the envelope.
        wrapper: Option<String>,
    },
    /// An object of a component, bare or under `wrapper`.
    OneAnswer {
        /// The component.
        object: String,
        /// The name of the object in its wrapper.
        wrapper: String,
    },
    /// A schema that says nothing.
    Anything,
}

impl Form {
    /// The form without `null`.
    pub fn without_null(&self) -> &Form {
        match self {
            Self::Nullable(inner) => inner,
            other => other,
        }
    }
}

/// A schema that has no form the generator knows.
#[derive(Debug)]
pub struct UnknownForm {
    /// Where it stands.
    pub at: Position,
    /// What is not known about it.
    pub message: String,
    /// How it could be said.
    pub mend: &'static str,
}

/// The form of the schema `node` at `pointer`; references are followed.
pub fn form_of(document: &Document, pointer: &Pointer, node: &Node) -> Result<Form, UnknownForm> {
    let unknown = |message: &str, mend| UnknownForm { at: node.at, message: message.to_owned(), mend };
    let (pointer, schema) = document
        .resolve(pointer, node)
        .ok_or_else(|| unknown("a reference that leads nowhere", "name a schema of this document"))?;
    let form = Reader { document, pointer, schema }.form()?;
    Ok(match schema.bool("nullable") {
        Some(true) => Form::Nullable(Box::new(form)),
        _ => form,
    })
}

struct Reader<'a> {
    document: &'a Document,
    pointer: Pointer,
    schema: &'a Node,
}

impl Reader<'_> {
    fn form(&self) -> Result<Form, UnknownForm> {
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
            (None, None) if self.says_nothing() => Ok(Form::Anything),
            (Some("string"), _) if self.schema.get("enum").is_some() => match self.component() {
                Some(name) => Ok(Form::Enum(name)),
                None => Err(self.unknown("an enum without a name", "move it to `components/schemas` and use `$ref`")),
            },
            (Some("string"), Some("password")) => Ok(Form::Secret),
            (Some("string"), Some("date")) => Ok(Form::Date),
            (Some("string"), Some("date-time")) => Ok(Form::DateTime),
            (Some("string"), Some("id-list")) => Ok(Form::IdList),
            (Some("string"), Some("date-range")) => Ok(Form::DateRange),
            // A format is open: what is not known to the generator is a word to readers.
            (Some("string"), _) => Ok(Form::Text),
            (Some("number"), _) => Ok(Form::Amount),
            (Some("integer"), Some("int32")) => Ok(Form::Int32),
            (Some("integer"), Some("uint64")) => Ok(Form::Uint64),
            (Some("integer"), _) => Ok(Form::Int64),
            (Some("boolean"), _) => Ok(Form::Boolean),
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

    fn object(&self) -> Result<Form, UnknownForm> {
        if self.schema.get("properties").is_none() {
            return self.map();
        }
        self.component().map(Form::Object).ok_or_else(|| {
            self.unknown(
                "an object with properties and without a name",
                "move it to `components/schemas` and use `$ref`",
            )
        })
    }

    /// An object without named properties.
    fn map(&self) -> Result<Form, UnknownForm> {
        let Some(members) = self.schema.get("additionalProperties") else { return Ok(Form::FreeObject) };
        match &members.value {
            Value::Bool(true) => Ok(Form::FreeObject),
            Value::Bool(false) => {
                Err(self.unknown("an object without members", "name its properties, or use `additionalProperties: {}`"))
            }
            _ => {
                let form = form_of(self.document, &self.pointer.child("additionalProperties"), members)?;
                Ok(if form == Form::Anything { Form::FreeObject } else { Form::Map(Box::new(form)) })
            }
        }
    }

    /// A reference with words beside it: what stands beside a `$ref` itself has no effect in OpenAPI 3.0.
    ///
    /// All other uses are written out before ([`canonical`](mod@super::canonical)).
    fn all_of(&self) -> Result<Form, UnknownForm> {
        let unknown = || {
            let mend = "use it for objects, or for one `$ref` with a description beside it";
            self.unknown("an `allOf` that is neither objects nor one `$ref`", mend)
        };
        let has_more = self.schema.entries().iter().any(|entry| entry.key != "allOf" && !is_annotation(&entry.key));
        match self.schema.items_of("allOf") {
            [only] if !has_more => form_of(self.document, &self.pointer.child("allOf").item(0), only),
            _ => Err(unknown()),
        }
    }

    fn array(&self) -> Result<Form, UnknownForm> {
        let items = self.schema.get("items");
        let items = items.ok_or_else(|| self.unknown("an array without `items`", "say what its items are"))?;
        let form = form_of(self.document, &self.pointer.child("items"), items)?;
        Ok(Form::Array(Box::new(form)))
    }

    /// `[X, null only]` or `[integer, text]`.
    fn one_of(&self) -> Result<Form, UnknownForm> {
        let mend = "use [a schema, {type: string, nullable: true, enum: [null]}] for null, or [integer, string]";
        let pointer = self.pointer.child("oneOf");
        let parts = self.schema.items_of("oneOf");
        let [first, second] = parts else {
            return Err(self.unknown("`oneOf` without exactly two schemas", mend));
        };
        let form = form_of(self.document, &pointer.item(0), first)?;
        if is_null_only(second) {
            return Ok(Form::Nullable(Box::new(form)));
        }
        let second = form_of(self.document, &pointer.item(1), second)?;
        match (&form, second) {
            (Form::Int32 | Form::Int64 | Form::Uint64, Form::Text) => Ok(form),
            _ => Err(self.unknown("a `oneOf` of a form that is not known", mend)),
        }
    }

    /// `[array, envelope]` or `[object, wrapper]`: the two forms of an answer.
    fn answer(&self) -> Result<Form, UnknownForm> {
        let mend =
            "`anyOf` is for answers: [array, envelope object] or [object, object that wraps it]; use `oneOf` else";
        let unknown = || self.unknown("an `anyOf` of a form that is not known", mend);
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
                Some((only.key.clone(), form_of(self.document, &pointer, &only.node)?))
            }
            _ => return Err(unknown()),
        };
        let bare = form_of(self.document, &pointer.item(0), bare)?;
        match (bare, inner) {
            (Form::Object(object), Some((wrapper, Form::Object(wrapped)))) if object == wrapped => {
                Ok(Form::OneAnswer { object, wrapper })
            }
            (Form::Array(bare), inner) => {
                let Form::Object(item) = *bare else {
                    return Err(unknown());
                };
                let is_same = |form: &Form| *form == Form::Array(Box::new(Form::Object(item.clone())));
                match inner {
                    Some((_, form)) if !is_same(&form) => Err(unknown()),
                    inner => Ok(Form::ListAnswer { item, wrapper: inner.map(|(name, _)| name) }),
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

    fn unknown(&self, message: &str, mend: &'static str) -> UnknownForm {
        UnknownForm { at: self.schema.at, message: message.to_owned(), mend }
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
