//! A value of the document's examples as Rust code that builds it.

use heck::ToSnakeCase;

use super::code::reformatted;
use crate::document::{Document, Node, Pointer, Value, to_json_text};
use crate::generate::string_literal::string_literal;
use crate::names::is_keyword;
use crate::schema::{SchemaKind, schema_kind};

/// The number of required fields from which a builder is not called without arguments.
const MAX_REQUIRED: usize = 16;

/// Writes values of one document as code that names the types of the client's library.
pub struct Builder<'a> {
    /// The document as the generator reads it.
    pub document: &'a Document,
    /// The name of the library.
    pub library: &'a str,
}

impl Builder<'_> {
    /// Returns code for an example of a schema; `None` where no code can say it, as for an unknown member.
    pub fn value(&self, kind: &SchemaKind, example: &Node) -> Option<String> {
        let text = example.as_str();
        let parsed = |ty: &str| Some(format!("{:?}.parse::<{}::{ty}>()?", text?, self.library));
        let number = |suffix: &str| match &example.value {
            Value::Number(digits) if digits.bytes().all(|each| each.is_ascii_digit()) => {
                Some(format!("{digits}{suffix}"))
            }
            _ => None,
        };
        match (kind, &example.value) {
            (SchemaKind::Nullable(_), Value::Null) => Some(format!("{}::Patch::Null", self.library)),
            (SchemaKind::Nullable(inner), _) => self.value(inner, example),
            (SchemaKind::Text | SchemaKind::SecretString, _) => text.map(|text| format!("{text:?}")),
            (SchemaKind::Date, _) => parsed("NaiveDate"),
            (SchemaKind::DateRange, _) => parsed("DateRange"),
            (SchemaKind::IdList, _) => parsed("IdList"),
            (SchemaKind::Amount, Value::Number(digits)) => {
                Some(format!("{digits:?}.parse::<{}::Amount>()?", self.library))
            }
            (SchemaKind::Int32, _) => number(""),
            (SchemaKind::Int64, Value::Number(digits)) if digits.parse::<i32>().is_ok() => Some(digits.clone()),
            (SchemaKind::Int64, _) => number("_i64"),
            (SchemaKind::Uint64, _) => number("_u64"),
            (SchemaKind::Boolean, Value::Bool(value)) => Some(value.to_string()),
            (SchemaKind::Enum(name), Value::String(value)) => self.variant(name, value),
            (SchemaKind::Array(items), Value::Sequence(values)) => self.list(items, values),
            (SchemaKind::FreeObject, Value::Mapping(_)) => {
                let literal = string_literal(&to_json_text(example, None));
                Some(format!("serde_json::from_str::<{}::JsonObject>({literal})?", self.library))
            }
            (SchemaKind::Object(name), Value::Mapping(_)) => self.object(name, example),
            _ => None,
        }
    }

    fn list(&self, items: &SchemaKind, values: &[Node]) -> Option<String> {
        let item = |value: &Node| match items {
            SchemaKind::Text => value.as_str().map(|text| format!("{text:?}.to_owned()")),
            _ => self.value(items, value),
        };
        let mut items = values.iter().map(item).collect::<Option<Vec<String>>>()?;
        // The first number gives the others their type.
        for item in items.iter_mut().skip(1) {
            if let Some(digits) = ["_i64", "_u64"].iter().find_map(|suffix| item.strip_suffix(suffix)) {
                *item = digits.to_owned();
            }
        }
        Some(format!("vec![{}]", items.join(", ")))
    }

    fn variant(&self, name: &str, value: &str) -> Option<String> {
        let (_, schema) = self.schema(name)?;
        let index = schema.items_of("enum").iter().position(|each| each.as_str() == Some(value))?;
        let variant = schema.items_of("x-enum-varnames").get(index)?.as_str()?;
        Some(format!("{}::types::{name}::{variant}", self.library))
    }

    fn object(&self, name: &str, example: &Node) -> Option<String> {
        let (pointer, schema) = self.schema(name)?;
        if schema.items_of("required").len() > MAX_REQUIRED {
            return None;
        }
        let mut code = format!("{}::types::{name}::builder()", self.library);
        for entry in example.entries() {
            let field = schema.get("properties")?.get(&entry.key)?;
            // Another name has another setter.
            if entry.key != entry.key.to_snake_case() || is_keyword(&entry.key) {
                return None;
            }
            let kind = schema_kind(self.document, &pointer.child("properties").child(&entry.key), field).ok()?;
            code.push_str(&format!(".{}({})", entry.key, self.value(&kind, &entry.node)?));
        }
        Some(code + ".build()")
    }

    fn schema(&self, name: &str) -> Option<(Pointer, &Node)> {
        let pointer = Pointer::root().child("components").child("schemas").child(name);
        let node = self.document.get(&pointer)?;
        Some((pointer, node))
    }
}

/// Returns the statement that builds a body.
pub fn body_statement(builder: &Builder<'_>, kind: &SchemaKind, example: &Node) -> Option<String> {
    let code = builder.value(kind, example)?;
    reformatted(&format!("let body = {code};"))
}
