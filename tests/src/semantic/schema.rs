//! What a schema says, in one form for all spellings.

use std::collections::BTreeSet;

use serde_json::Value;

use super::number::Number;

use super::form::{CLOSED, Form, Said};
use super::place::{Place, Reading};

/// The forms that a value can have, and whether it can be `null`.
#[derive(Clone, Debug)]
pub struct Schema<'a> {
    /// Where it stands.
    pub pointer: String,
    /// The component that it is.
    pub name: Option<String>,
    /// Whether `null` is allowed; `None` where anything is.
    pub null: Option<Said<bool>>,
    /// The alternatives; none where there is `null` and nothing else.
    pub forms: Vec<Form<'a>>,
    /// Whether anything else is let pass beside the forms.
    pub is_tolerant: bool,
}

/// Keywords that say nothing of a value.
const WORDS: [&str; 10] = [
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

/// Keywords that are read together with others.
const STRUCTURE: [&str; 11] =
    ["$defs", "$ref", "allOf", "anyOf", "const", "enum", "items", "nullable", "oneOf", "properties", "type"];

impl<'a> Schema<'a> {
    /// The meaning of schemas that hold together.
    pub fn all(schemas: &[Place<'a>]) -> Self {
        let start = Self::anything(schemas.first().map_or("", |schema| &schema.pointer));
        schemas.iter().map(Self::read).fold(start, Self::and)
    }

    fn read(place: &Place<'a>) -> Self {
        let mut schema = Self::unnamed(place);
        schema.name = component(&place.pointer).map(str::to_owned).or(schema.name);
        schema
    }

    fn unnamed(place: &Place<'a>) -> Self {
        let target = place.target().map(|target| Self::read(&target));
        if place.document.reading == Reading::OpenApi30
            && let Some(target) = target
        {
            return target;
        }
        let parts = place.parts("allOf");
        let start = target.into_iter().chain(parts.iter().map(Self::read)).fold(own(place), Self::and);
        let alternatives = ["anyOf", "oneOf"].map(|key| place.parts(key));
        let alternatives = alternatives.iter().filter(|alternatives| !alternatives.is_empty());
        alternatives.map(|alternatives| Self::any(place, alternatives)).fold(start, Self::and)
    }

    fn anything(pointer: &str) -> Self {
        let forms = vec![Form::anything(pointer)];
        Self { pointer: pointer.to_owned(), name: None, null: None, forms, is_tolerant: false }
    }

    pub fn says_nothing(&self) -> bool {
        self.null.is_none() && self.forms.iter().all(Form::says_nothing)
    }

    /// What holds where one of the alternatives does.
    fn any(place: &Place<'a>, alternatives: &[Place<'a>]) -> Self {
        let mut schemas: Vec<Self> = alternatives.iter().map(Self::read).collect();
        let is_tolerant = place.document.reading == Reading::ClientTypes && tolerated(&mut schemas);
        let is_null_allowed = schemas.iter().any(|schema| schema.null.as_ref().is_none_or(|null| null.value));
        let is_anything = schemas.iter().all(|schema| schema.null.is_none());
        let null = (!is_anything).then(|| Said { pointer: place.pointer.clone(), value: is_null_allowed });
        let is_tolerant = is_tolerant || schemas.iter().any(|schema| schema.is_tolerant);
        let mut with_forms = schemas.iter().filter(|schema| !schema.forms.is_empty());
        let (pointer, name) = match (with_forms.next(), with_forms.next()) {
            (Some(only), None) => (only.pointer.clone(), only.name.clone()),
            _ => (place.pointer.clone(), None),
        };
        let forms = schemas.into_iter().flat_map(|schema| schema.forms).collect();
        Self { pointer, name, null, forms, is_tolerant }
    }

    /// What holds where both hold.
    fn and(self, other: Self) -> Self {
        let pointer = if self.says_nothing() { other.pointer } else { self.pointer };
        let null = match (self.null, other.null) {
            (Some(one), Some(other)) => Some(if one.value { other } else { one }),
            (one, other) => one.or(other),
        };
        let with = |form: &Form<'a>| other.forms.iter().map(|each| form.clone().and(each.clone())).collect::<Vec<_>>();
        let forms = self.forms.iter().flat_map(with).collect();
        let (name, is_tolerant) = (self.name.or(other.name), self.is_tolerant || other.is_tolerant);
        Self { pointer, name, null, forms, is_tolerant }
    }
}

/// The name of the component that stands there.
fn component(pointer: &str) -> Option<&str> {
    let name = ["/components/schemas/", "/$defs/"].into_iter().find_map(|parent| pointer.strip_prefix(parent));
    name.filter(|name| !name.contains('/'))
}

/// Takes away what a client lets pass beside what is documented, and says whether that is anything.
fn tolerated(schemas: &mut Vec<Schema<'_>>) -> bool {
    let count = schemas.len();
    schemas.retain(|schema| !schema.says_nothing());
    let is_anything = schemas.len() < count;
    if schemas.iter().flat_map(|schema| &schema.forms).any(|form| form.values.is_some()) {
        let is_any_text =
            |form: &Form<'_>| form.summary() == "string" && form.values.is_none() && form.facts.is_empty();
        schemas.retain(|schema| !schema.forms.iter().all(is_any_text) || schema.forms.is_empty());
    }
    is_anything
}

/// What the keywords say that stand here.
fn own<'a>(place: &Place<'a>) -> Schema<'a> {
    assert!(place.value.is_object() || place.value.is_boolean(), "{} is no schema", place.pointer);
    let mut schema = Schema::anything(&place.pointer);
    let mut form = Form::anything(&place.pointer);
    if *place.value == Value::Bool(false) {
        form.facts.insert("schema".to_owned(), said(place, Value::Bool(false)));
    }
    for (key, value) in place.members() {
        if !WORDS.contains(&key) && !STRUCTURE.contains(&key) && !key.starts_with("x-") {
            keyword(place, &mut form, key, &value);
        }
    }
    for (name, property) in place.get("properties").iter().flat_map(Place::members) {
        form.inside.insert(Form::property(name), vec![property]);
    }
    inside(&mut form, "items", place);
    types_and_values(place, &mut form);
    schema.null = form.types.as_mut().map(|types| said(place, types.value.remove("null")));
    schema.forms = if form.types.as_ref().is_some_and(|types| types.value.is_empty()) { vec![] } else { vec![form] };
    schema
}

/// A schema that allows everything says no more inside than none.
fn inside<'a>(form: &mut Form<'a>, key: &str, place: &Place<'a>) {
    if let Some(schema) = place.get(key)
        && !allows_everything(&schema)
    {
        form.inside.insert(key.to_owned(), vec![schema]);
    }
}

/// Told by its keywords, since what a schema says can have no end: it can be inside of itself.
fn allows_everything(schema: &Place<'_>) -> bool {
    let is_word = |key: &str| WORDS.contains(&key) || key.starts_with("x-");
    let says_nothing = *schema.value == Value::Bool(true)
        || schema.value.as_object().is_some_and(|keys| keys.keys().all(|key| key == "$ref" || is_word(key)));
    says_nothing && schema.target().is_none_or(|target| allows_everything(&target))
}

fn keyword<'a>(place: &Place<'a>, form: &mut Form<'a>, key: &str, value: &Place<'a>) {
    let reading = place.document.reading;
    let fact = match key {
        "required" => {
            form.required
                .extend(value.value.as_array().into_iter().flatten().filter_map(Value::as_str).map(Form::property));
            return;
        }
        CLOSED if *value.value != Value::Bool(false) => return inside(form, key, place),
        "propertyNames"
            if value.value.as_object().is_some_and(|names| names.len() == 1)
                && value.text("type") == Some("string") =>
        {
            return;
        }
        "writeOnly" if reading == Reading::ClientTypes => return,
        "exclusiveMinimum" | "exclusiveMaximum" if reading == Reading::OpenApi30 => return,
        "minimum" if reading == Reading::OpenApi30 && place.is("exclusiveMinimum") => "exclusiveMinimum",
        "maximum" if reading == Reading::OpenApi30 && place.is("exclusiveMaximum") => "exclusiveMaximum",
        other => other,
    };
    form.facts.insert(fact.to_owned(), said(place, plain(value.value)));
}

/// The types and the values of an enum: what both allow.
fn types_and_values(place: &Place<'_>, form: &mut Form<'_>) {
    let values = place.value.get("const").map(std::slice::from_ref);
    let values = values.or_else(|| place.value.get("enum")?.as_array().map(Vec::as_slice));
    let mut types = types(place);
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
        form.values = Some(said(place, values.collect()));
    }
    form.types = types.map(|types| said(place, types));
}

fn types(place: &Place<'_>) -> Option<BTreeSet<String>> {
    let mut types: BTreeSet<String> = match place.value.get("type")? {
        Value::Array(types) => types.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        each => each.as_str().map(str::to_owned).into_iter().collect(),
    };
    if place.document.reading == Reading::OpenApi30 && place.is("nullable") {
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

/// Digits are not meaning here: `1e3` and `1000.0` are 1000.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => whole_number(number).unwrap_or_else(|| value.clone()),
        _ => value.clone(),
    }
}

fn whole_number(number: &serde_json::Number) -> Option<Value> {
    let integer = Number::parse(&number.to_string())?.to_integer()?;
    i64::try_from(integer).map(Value::from).or_else(|_| u64::try_from(integer).map(Value::from)).ok()
}

fn said<T>(place: &Place<'_>, value: T) -> Said<T> {
    Said { pointer: place.pointer.clone(), value }
}
