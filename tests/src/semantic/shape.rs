//! The shape of a value: constraints that hold together.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::node::{Node, escape};

/// Schemas that must all match.
pub type Conjunction<'a> = Vec<Node<'a>>;

/// A value of a document, with its JSON pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Located<T> {
    pub pointer: String,
    pub value: T,
}

/// The constraints on a value that is not `null`.
#[derive(Clone, Debug)]
pub struct Shape<'a> {
    /// The JSON pointer of the schema. Constraints that are missing are reported here.
    pub pointer: String,
    /// The types; `None` for any.
    pub types: Option<Located<BTreeSet<String>>>,
    /// The values of an enum, as JSON; `None` for any.
    pub values: Option<Located<BTreeSet<String>>>,
    /// All other keywords.
    pub facts: BTreeMap<String, Located<Value>>,
    /// The required properties, as pointers from the schema.
    pub required: BTreeSet<String>,
    /// Nested schemas by their pointers from the schema: `properties/name`, `items`.
    pub inside: BTreeMap<String, Conjunction<'a>>,
}

/// The keyword that closes an object to further properties.
pub const CLOSED: &str = "additionalProperties";

impl Shape<'_> {
    /// Returns a shape that any value matches.
    pub fn anything(pointer: &str) -> Self {
        Self {
            pointer: pointer.to_owned(),
            types: None,
            values: None,
            facts: BTreeMap::new(),
            required: BTreeSet::new(),
            inside: BTreeMap::new(),
        }
    }

    pub fn says_nothing(&self) -> bool {
        let Self { pointer: _, types, values, facts, required, inside } = self;
        types.is_none() && values.is_none() && facts.is_empty() && required.is_empty() && inside.is_empty()
    }

    /// Returns the shape that must match both.
    pub fn and(mut self, other: Self) -> Self {
        if self.says_nothing() {
            return other;
        }
        let excludes = self.excludes(&other) || other.excludes(&self);
        self.types = both(self.types, other.types);
        self.values = both(self.values, other.values);
        for (key, located) in other.facts {
            let here = self.facts.entry(key).or_insert_with(|| located.clone());
            if here.value != located.value {
                here.value = json!([here.value, located.value]);
            }
        }
        self.required.extend(other.required);
        for (key, schemas) in other.inside {
            let here = self.inside.entry(key).or_default();
            let new = schemas.into_iter().filter(|schema| !here.iter().any(|each| each.pointer == schema.pointer));
            here.extend(new.collect::<Vec<_>>());
        }
        if excludes {
            let value = "a part is closed to properties of another".into();
            self.facts.insert("allOf".to_owned(), Located { pointer: self.pointer.clone(), value });
        }
        self
    }

    /// Returns whether this is closed to a property of the other.
    fn excludes(&self, other: &Self) -> bool {
        let mut others = other.inside.keys().filter(|key| key.starts_with("properties/"));
        self.facts.contains_key(CLOSED) && others.any(|key| !self.inside.contains_key(key))
    }

    /// Describes the shape briefly, to tell alternatives apart.
    pub fn summary(&self) -> String {
        if let Some(values) = &self.values {
            return list(&values.value, ", ");
        }
        let Some(types) = &self.types else { return "anything".to_owned() };
        let format = self.facts.get("format").and_then(|format| format.value.as_str());
        let names: Vec<&str> = self.inside.keys().filter_map(|key| key.strip_prefix("properties/")).take(3).collect();
        let types = list(&types.value, " or ");
        match (format, names.as_slice()) {
            (Some(format), _) => format!("{types} ({format})"),
            (None, []) => types,
            (None, names) => format!("{types} with {}", names.join(", ")),
        }
    }

    /// Returns the pointer of a property from the schema.
    pub fn property(name: &str) -> String {
        format!("properties/{}", escape(name))
    }
}

/// Returns the intersection of two sets; a missing set is no constraint.
fn both(
    one: Option<Located<BTreeSet<String>>>,
    other: Option<Located<BTreeSet<String>>>,
) -> Option<Located<BTreeSet<String>>> {
    match (one, other) {
        (Some(one), Some(other)) => {
            let value = one.value.intersection(&other.value).cloned().collect();
            Some(Located { value, ..one })
        }
        (one, other) => one.or(other),
    }
}

/// Joins the members of a set for a reader.
pub fn list(set: &BTreeSet<String>, separator: &str) -> String {
    set.iter().map(String::as_str).collect::<Vec<_>>().join(separator)
}
