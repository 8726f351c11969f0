//! One form of a value: what holds of it together.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::place::{Place, escape};

/// Schemas that hold together.
pub type All<'a> = Vec<Place<'a>>;

/// Something that is said, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Said<T> {
    pub pointer: String,
    pub value: T,
}

/// What holds of a value that is not `null`.
#[derive(Clone, Debug)]
pub struct Form<'a> {
    /// Where it stands; what it is not said is said to be missing here.
    pub pointer: String,
    /// The types; `None` for any.
    pub types: Option<Said<BTreeSet<String>>>,
    /// The values of an enum, as JSON; `None` for any.
    pub values: Option<Said<BTreeSet<String>>>,
    /// The other keywords.
    pub facts: BTreeMap<String, Said<Value>>,
    /// The names of required properties, as parts of a pointer.
    pub required: BTreeSet<String>,
    /// What is inside, by its pointer from here: `properties/name`, `items`.
    pub inside: BTreeMap<String, All<'a>>,
}

/// The keyword of an object without further properties.
pub const CLOSED: &str = "additionalProperties";

impl Form<'_> {
    /// What any value fits.
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

    /// What holds where both hold.
    pub fn and(mut self, other: Self) -> Self {
        if self.says_nothing() {
            return other;
        }
        let excludes = self.excludes(&other) || other.excludes(&self);
        self.types = both(self.types, other.types);
        self.values = both(self.values, other.values);
        for (key, said) in other.facts {
            let here = self.facts.entry(key).or_insert_with(|| said.clone());
            if here.value != said.value {
                here.value = json!([here.value, said.value]);
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
            self.facts.insert("allOf".to_owned(), Said { pointer: self.pointer.clone(), value });
        }
        self
    }

    /// Whether it is closed to properties of another.
    fn excludes(&self, other: &Self) -> bool {
        let mut others = other.inside.keys().filter(|key| key.starts_with("properties/"));
        self.facts.contains_key(CLOSED) && others.any(|key| !self.inside.contains_key(key))
    }

    /// A few words: enough to know one alternative from another.
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

    /// The pointer of a property, from the schema.
    pub fn property(name: &str) -> String {
        format!("properties/{}", escape(name))
    }
}

/// What is in both sets, where both are given.
fn both(one: Option<Said<BTreeSet<String>>>, other: Option<Said<BTreeSet<String>>>) -> Option<Said<BTreeSet<String>>> {
    match (one, other) {
        (Some(one), Some(other)) => {
            let value = one.value.intersection(&other.value).cloned().collect();
            Some(Said { value, ..one })
        }
        (one, other) => one.or(other),
    }
}

/// The members of a set for a reader.
pub fn list(set: &BTreeSet<String>, separator: &str) -> String {
    set.iter().map(String::as_str).collect::<Vec<_>>().join(separator)
}
