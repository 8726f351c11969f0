//! A schema, normalised: one representation for all spellings.

use std::collections::BTreeSet;

use serde_json::Value;

use super::node::{Dialect, Node};
use super::shape::{CLOSED, Located, Shape};

/// The alternative shapes of a value, and whether it can be `null`.
#[derive(Clone, Debug)]
pub struct Schema<'a> {
    /// Its JSON pointer.
    pub pointer: String,
    /// The name of its component.
    pub name: Option<String>,
    /// Whether `null` is allowed; `None` if any type is.
    pub null: Option<Located<bool>>,
    /// The alternatives. A schema that allows only `null` has none.
    pub shapes: Vec<Shape<'a>>,
    /// Whether anything beyond the shapes is tolerated.
    pub is_tolerant: bool,
}

/// Keywords that do not constrain a value.
const ANNOTATIONS: [&str; 10] = [
    "$comment",
    "$schema",
    "default",
    "deprecated",
    "description",
    "example",
    "examples",
    "externalDocs",
    "title",
    "xml",
];

/// Keywords that are read elsewhere.
const STRUCTURE: [&str; 11] =
    ["$defs", "$ref", "allOf", "anyOf", "const", "enum", "items", "nullable", "oneOf", "properties", "type"];

impl<'a> Schema<'a> {
    /// Normalises a conjunction of schemas.
    pub fn all(schemas: &[Node<'a>]) -> Self {
        let start = Self::anything(schemas.first().map_or("", |schema| &schema.pointer));
        schemas.iter().map(Self::read).fold(start, Self::and)
    }

    fn read(node: &Node<'a>) -> Self {
        let mut schema = Self::unnamed(node);
        schema.name = component(&node.pointer).map(str::to_owned).or(schema.name);
        schema
    }

    fn unnamed(node: &Node<'a>) -> Self {
        let target = node.target().map(|target| Self::read(&target));
        if node.document.dialect == Dialect::OpenApi30
            && let Some(target) = target
        {
            return target;
        }
        let parts = node.parts("allOf");
        let start = target.into_iter().chain(parts.iter().map(Self::read)).fold(own(node), Self::and);
        let alternatives = ["anyOf", "oneOf"].map(|key| node.parts(key));
        let alternatives = alternatives.iter().filter(|alternatives| !alternatives.is_empty());
        alternatives.map(|alternatives| Self::any(node, alternatives)).fold(start, Self::and)
    }

    fn anything(pointer: &str) -> Self {
        let shapes = vec![Shape::anything(pointer)];
        Self { pointer: pointer.to_owned(), name: None, null: None, shapes, is_tolerant: false }
    }

    pub fn says_nothing(&self) -> bool {
        self.null.is_none() && self.shapes.iter().all(Shape::says_nothing)
    }

    /// Returns the schema that matches any of the alternatives.
    fn any(node: &Node<'a>, alternatives: &[Node<'a>]) -> Self {
        let mut schemas: Vec<Self> = alternatives.iter().map(Self::read).collect();
        let is_tolerant = node.document.dialect == Dialect::ClientTypes && tolerated(&mut schemas);
        let is_null_allowed = schemas.iter().any(|schema| schema.null.as_ref().is_none_or(|null| null.value));
        let is_anything = schemas.iter().all(|schema| schema.null.is_none());
        let null = (!is_anything).then(|| Located { pointer: node.pointer.clone(), value: is_null_allowed });
        let is_tolerant = is_tolerant || schemas.iter().any(|schema| schema.is_tolerant);
        let mut with_shapes = schemas.iter().filter(|schema| !schema.shapes.is_empty());
        let (pointer, name) = match (with_shapes.next(), with_shapes.next()) {
            (Some(only), None) => (only.pointer.clone(), only.name.clone()),
            _ => (node.pointer.clone(), None),
        };
        let shapes = schemas.into_iter().flat_map(|schema| schema.shapes).collect();
        Self { pointer, name, null, shapes, is_tolerant }
    }

    /// Returns the schema that must match both.
    fn and(self, other: Self) -> Self {
        let pointer = if self.says_nothing() { other.pointer } else { self.pointer };
        let null = match (self.null, other.null) {
            (Some(one), Some(other)) => Some(if one.value { other } else { one }),
            (one, other) => one.or(other),
        };
        let with =
            |shape: &Shape<'a>| other.shapes.iter().map(|each| shape.clone().and(each.clone())).collect::<Vec<_>>();
        let shapes = self.shapes.iter().flat_map(with).collect();
        let (name, is_tolerant) = (self.name.or(other.name), self.is_tolerant || other.is_tolerant);
        Self { pointer, name, null, shapes, is_tolerant }
    }
}

/// Returns the name of the component at a pointer.
fn component(pointer: &str) -> Option<&str> {
    let name = ["/components/schemas/", "/$defs/"].into_iter().find_map(|parent| pointer.strip_prefix(parent));
    name.filter(|name| !name.contains('/'))
}

/// Removes what a client tolerates beyond the document, and returns whether that is everything else.
fn tolerated(schemas: &mut Vec<Schema<'_>>) -> bool {
    let count = schemas.len();
    schemas.retain(|schema| !schema.says_nothing());
    let is_anything = schemas.len() < count;
    if schemas.iter().flat_map(|schema| &schema.shapes).any(|shape| shape.values.is_some()) {
        let is_any_text =
            |shape: &Shape<'_>| shape.summary() == "string" && shape.values.is_none() && shape.facts.is_empty();
        schemas.retain(|schema| !schema.shapes.iter().all(is_any_text) || schema.shapes.is_empty());
    }
    is_anything
}

/// Normalises the keywords of one schema object.
fn own<'a>(node: &Node<'a>) -> Schema<'a> {
    assert!(node.value.is_object() || node.value.is_boolean(), "{} is no schema", node.pointer);
    let mut schema = Schema::anything(&node.pointer);
    let mut shape = Shape::anything(&node.pointer);
    if *node.value == Value::Bool(false) {
        shape.facts.insert("schema".to_owned(), located(node, Value::Bool(false)));
    }
    for (key, value) in node.members() {
        if !ANNOTATIONS.contains(&key) && !STRUCTURE.contains(&key) && !key.starts_with("x-") {
            keyword(node, &mut shape, key, &value);
        }
    }
    for (name, property) in node.get("properties").iter().flat_map(Node::members) {
        shape.inside.insert(Shape::property(name), vec![property]);
    }
    inside(&mut shape, "items", node);
    types_and_values(node, &mut shape);
    schema.null = shape.types.as_mut().map(|types| located(node, types.value.remove("null")));
    schema.shapes = if shape.types.as_ref().is_some_and(|types| types.value.is_empty()) { vec![] } else { vec![shape] };
    schema
}

/// Adds a nested schema, unless it allows everything: that means as much as none.
fn inside<'a>(shape: &mut Shape<'a>, key: &str, node: &Node<'a>) {
    if let Some(schema) = node.get(key)
        && !allows_everything(&schema)
    {
        shape.inside.insert(key.to_owned(), vec![schema]);
    }
}

/// Returns whether a schema allows everything. It looks at the keywords only, since a schema can be recursive.
fn allows_everything(schema: &Node<'_>) -> bool {
    let is_annotation = |key: &str| ANNOTATIONS.contains(&key) || key.starts_with("x-");
    let says_nothing = *schema.value == Value::Bool(true)
        || schema.value.as_object().is_some_and(|keys| keys.keys().all(|key| key == "$ref" || is_annotation(key)));
    says_nothing && schema.target().is_none_or(|target| allows_everything(&target))
}

fn keyword<'a>(node: &Node<'a>, shape: &mut Shape<'a>, key: &str, value: &Node<'a>) {
    let dialect = node.document.dialect;
    let fact = match key {
        "required" => {
            shape
                .required
                .extend(value.value.as_array().into_iter().flatten().filter_map(Value::as_str).map(Shape::property));
            return;
        }
        CLOSED if *value.value != Value::Bool(false) => return inside(shape, key, node),
        "propertyNames"
            if value.value.as_object().is_some_and(|names| names.len() == 1)
                && value.text("type") == Some("string") =>
        {
            return;
        }
        "writeOnly" if dialect == Dialect::ClientTypes => return,
        "exclusiveMinimum" | "exclusiveMaximum" if dialect == Dialect::OpenApi30 => return,
        "minimum" if dialect == Dialect::OpenApi30 && node.is("exclusiveMinimum") => "exclusiveMinimum",
        "maximum" if dialect == Dialect::OpenApi30 && node.is("exclusiveMaximum") => "exclusiveMaximum",
        other => other,
    };
    shape.facts.insert(fact.to_owned(), located(node, plain(value.value)));
}

/// Reads the types and the values of an enum: what both allow.
fn types_and_values(node: &Node<'_>, shape: &mut Shape<'_>) {
    let values = node.value.get("const").map(std::slice::from_ref);
    let values = values.or_else(|| node.value.get("enum")?.as_array().map(Vec::as_slice));
    let mut types = types(node);
    if let Some(values) = values {
        let of_values: BTreeSet<String> = values.iter().map(type_of).collect();
        let types = types.get_or_insert(of_values.clone());
        if !of_values.contains("null") {
            types.remove("null");
        }
        if of_values.iter().all(|each| each == "null") {
            types.retain(|each| each == "null");
        }
        let values = values.iter().filter(|value| !value.is_null()).map(|value| plain(value).to_string());
        shape.values = Some(located(node, values.collect()));
    }
    shape.types = types.map(|types| located(node, types));
}

fn types(node: &Node<'_>) -> Option<BTreeSet<String>> {
    let mut types: BTreeSet<String> = match node.value.get("type")? {
        Value::Array(types) => types.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        each => each.as_str().map(str::to_owned).into_iter().collect(),
    };
    if node.document.dialect == Dialect::OpenApi30 && node.is("nullable") {
        types.insert("null".to_owned());
    }
    if types.contains("number") {
        types.remove("integer");
    }
    Some(types)
}

fn type_of(value: &Value) -> String {
    let name = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    name.to_owned()
}

/// Normalises a number: `1e3` and `1000.0` are 1000.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => whole_number(number).unwrap_or_else(|| value.clone()),
        _ => value.clone(),
    }
}

fn whole_number(number: &serde_json::Number) -> Option<Value> {
    // A float is displayed in decimal digits, without an exponent, and a whole one without a fraction.
    let digits = number.as_f64().filter(|_| number.is_f64())?.to_string();
    digits.parse::<i64>().map(Value::from).or_else(|_| digits.parse::<u64>().map(Value::from)).ok()
}

fn located<T>(node: &Node<'_>, value: T) -> Located<T> {
    Located { pointer: node.pointer.clone(), value }
}
