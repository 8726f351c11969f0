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
    /// Ids joined by underscores (`format: id-list`).
    IdList,
    /// Two days joined by a semicolon (`format: date-range`).
    DateRange,
    /// An exact decimal number (`format: decimal`).
    Amount,
    /// A signed integer (`format: int64`).
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
        for keyword in ["allOf", "not"] {
            if self.schema.get(keyword).is_some() {
                let message = format!("`{keyword}` has no meaning to the generator");
                return Err(self.unknown(&message, "write the schema out"));
            }
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
            (Some("string"), None) => Ok(Form::Text),
            (Some("string"), Some("password")) => Ok(Form::Secret),
            (Some("string"), Some("date")) => Ok(Form::Date),
            (Some("string"), Some("id-list")) => Ok(Form::IdList),
            (Some("string"), Some("date-range")) => Ok(Form::DateRange),
            (Some("number"), Some("decimal")) => Ok(Form::Amount),
            (Some("integer"), Some("int64")) => Ok(Form::Int64),
            (Some("integer"), Some("uint64")) => Ok(Form::Uint64),
            (Some("boolean"), None) => Ok(Form::Boolean),
            (Some("object"), None) => self.object(),
            (Some("array"), None) => self.array(),
            (None, _) => Err(self.unknown("a schema without `type`", "give it a `type`")),
            (Some(name), None) => {
                let message = format!("type `{name}` without `format`");
                Err(self.unknown(&message, "use `format: decimal` for numbers, `int64` or `uint64` for integers"))
            }
            (Some(name), Some(format)) => {
                let message = format!("type `{name}` with format `{format}`");
                Err(self.unknown(
                    &message,
                    "use string (date, password, id-list, date-range), number (decimal), integer (int64, uint64)",
                ))
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
            let members = self.schema.get("additionalProperties");
            return if members.is_none_or(Node::is_empty_mapping) {
                Ok(Form::FreeObject)
            } else {
                Err(self.unknown(
                    "an object of typed or of no members",
                    "name its properties, or use `additionalProperties: {}`",
                ))
            };
        }
        self.component().map(Form::Object).ok_or_else(|| {
            self.unknown(
                "an object with properties and without a name",
                "move it to `components/schemas` and use `$ref`",
            )
        })
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
            (Form::Int64 | Form::Uint64, Form::Text) => Ok(form),
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

/// `{type: string, nullable: true, enum: [null]}`: what OpenAPI 3.0 has for "null and nothing else".
pub fn is_null_only(schema: &Node) -> bool {
    let values = schema.items_of("enum");
    schema.bool("nullable") == Some(true) && matches!(values, [only] if only.value == Value::Null)
}
