//! Comparison of two schemas.

use std::collections::BTreeSet;

use super::difference::{Difference, pairs};
use super::node::{Dialect, Node};
use super::schema::Schema;
use super::shape::{Conjunction, Located, Shape, list};

/// A comparison in progress.
#[derive(Debug, Default)]
pub struct Comparison {
    pub differences: Vec<Difference>,
    /// The pairs of schemas that are being compared, so that recursive schemas end.
    trail: Vec<[Vec<String>; 2]>,
}

impl Comparison {
    /// Records a difference.
    pub fn note(&mut self, pointer: &str, aspect: &str, documented: Option<String>, found: Option<String>) {
        if documented != found {
            let (pointer, aspect) = (pointer.to_owned(), aspect.to_owned());
            self.differences.push(Difference { pointer, aspect, documented, found });
        }
    }

    /// Compares two conjunctions of schemas.
    pub fn schemas(&mut self, documented: &[Node<'_>], found: &[Node<'_>]) {
        let pair = [documented, found].map(|all| all.iter().map(|node| node.pointer.clone()).collect());
        if self.trail.contains(&pair) {
            return;
        }
        self.trail.push(pair);
        let is_of_client = found.iter().any(|node| node.document.dialect == Dialect::ClientTypes);
        let used_at = documented.first().map_or("", |node| &node.pointer);
        self.compare(used_at, &Schema::all(documented), &Schema::all(found), is_of_client);
        self.trail.pop();
    }

    fn compare(&mut self, used_at: &str, documented: &Schema<'_>, found: &Schema<'_>, is_of_client: bool) {
        if is_of_client {
            self.note(used_at, "component", documented.name.clone(), found.name.clone());
        }
        // Where any type is allowed on one side only, the types differ, and `null` with them.
        if let (Some(null), Some(other), false) = (&documented.null, &found.null, found.is_tolerant) {
            let allowed = |null: &Located<bool>| Some(if null.value { "allowed" } else { "not allowed" }.to_owned());
            // A component that is used with `null` beside it is none that has `null` in it.
            let is_of_use = other.pointer != found.pointer;
            let pointer = if is_of_use { used_at } else { &null.pointer };
            self.note(pointer, "null", allowed(null), allowed(other));
        }
        match (documented.shapes.as_slice(), found.shapes.as_slice()) {
            ([documented], [found]) => self.shapes(documented, found),
            _ => self.alternatives(documented, found),
        }
    }

    fn shapes(&mut self, documented: &Shape<'_>, found: &Shape<'_>) {
        let types = |shape: &Shape<'_>| shape.types.as_ref().map(|types| list(&types.value, " or "));
        let pointer = documented.types.as_ref().map_or(&documented.pointer, |types| &types.pointer);
        self.note(pointer, "type", types(documented), types(found));
        self.values(documented, found);
        for (keyword, located, other) in pairs(&documented.facts, &found.facts) {
            let pointer = located.map_or(&documented.pointer, |located| &located.pointer);
            let text = |located: Option<&Located<_>>| {
                located.map(|located: &Located<serde_json::Value>| located.value.to_string())
            };
            self.note(pointer, keyword, text(located), text(other));
        }
        self.required(documented, found);
        for (key, schemas, others) in pairs(&documented.inside, &found.inside) {
            let pointer = format!("{}/{key}", documented.pointer);
            self.inside(&pointer, key, schemas, others);
        }
    }

    /// Compares the values of enums: reports those that only one side has.
    fn values(&mut self, documented: &Shape<'_>, found: &Shape<'_>) {
        let values = |shape: &Shape<'_>| shape.values.clone().map(|values| values.value);
        let pointer = documented.values.as_ref().map_or(&documented.pointer, |values| &values.pointer);
        let (values, others) = (values(documented), values(found));
        let only_in = |values: &Option<BTreeSet<String>>, others: &Option<BTreeSet<String>>| {
            let others = others.clone().unwrap_or_default();
            let values: BTreeSet<String> =
                values.iter().flatten().filter(|value| !others.contains(*value)).cloned().collect();
            (!values.is_empty()).then(|| list(&values, ", "))
        };
        self.note(pointer, "enum", only_in(&values, &others), only_in(&others, &values));
    }

    /// Compares required properties. A property that one side lacks was already reported.
    fn required(&mut self, documented: &Shape<'_>, found: &Shape<'_>) {
        for key in documented.required.union(&found.required) {
            let is_one_sided = documented.inside.contains_key(key) != found.inside.contains_key(key);
            let is_required = |shape: &Shape<'_>| Some(shape.required.contains(key).to_string());
            if !is_one_sided {
                let pointer = format!("{}/{key}", documented.pointer);
                self.note(&pointer, "required", is_required(documented), is_required(found));
            }
        }
    }

    fn inside(
        &mut self,
        pointer: &str,
        key: &str,
        documented: Option<&Conjunction<'_>>,
        found: Option<&Conjunction<'_>>,
    ) {
        match (documented, found) {
            (Some(documented), Some(found)) => self.schemas(documented, found),
            _ => {
                let aspect = if key.starts_with("properties/") { "property" } else { key };
                self.note(pointer, aspect, documented.map(|all| summary(all)), found.map(|all| summary(all)));
            }
        }
    }

    /// Compares each alternative with the most similar one.
    fn alternatives(&mut self, documented: &Schema<'_>, found: &Schema<'_>) {
        let mut likenesses: Vec<(usize, usize, Vec<Difference>)> = Vec::new();
        for (index, shape) in documented.shapes.iter().enumerate() {
            for (other_index, other) in found.shapes.iter().enumerate() {
                likenesses.push((index, other_index, self.between(shape, other)));
            }
        }
        let has_other_type = |differences: &[Difference]| differences.iter().any(|each| each.aspect == "type");
        likenesses.sort_by_key(|(_, _, differences)| (has_other_type(differences), differences.len()));
        let (mut met, mut others_met) = (BTreeSet::new(), BTreeSet::new());
        for (index, other_index, differences) in likenesses {
            if !met.contains(&index) && !others_met.contains(&other_index) {
                met.insert(index);
                others_met.insert(other_index);
                self.differences.extend(differences);
            }
        }
        for (_, shape) in documented.shapes.iter().enumerate().filter(|(index, _)| !met.contains(index)) {
            self.note(&shape.pointer, "alternative", Some(shape.summary()), None);
        }
        let new =
            found.shapes.iter().enumerate().filter(|(index, _)| !others_met.contains(index) && !found.is_tolerant);
        for (_, shape) in new {
            self.note(&documented.pointer, "alternative", None, Some(shape.summary()));
        }
    }

    /// Returns the differences between two shapes.
    fn between(&self, documented: &Shape<'_>, found: &Shape<'_>) -> Vec<Difference> {
        let mut trial = Self { differences: Vec::new(), trail: self.trail.clone() };
        trial.shapes(documented, found);
        trial.differences
    }
}

/// Describes a conjunction of schemas briefly.
pub fn summary(all: &[Node<'_>]) -> String {
    let schema = Schema::all(all);
    let null = schema.null.as_ref().filter(|null| null.value).map(|_| "null".to_owned());
    schema.shapes.iter().map(Shape::summary).chain(null).collect::<Vec<_>>().join(" or ")
}
