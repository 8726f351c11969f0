//! Two schemas compared.

use std::collections::BTreeSet;

use super::difference::{Difference, pairs};
use super::form::{All, Form, Said, list};
use super::place::{Place, Reading};
use super::schema::Schema;

/// A comparison under way.
#[derive(Debug, Default)]
pub struct Comparison {
    pub differences: Vec<Difference>,
    /// The pairs of schemas that are being compared. Inside of themselves they are what they are.
    trail: Vec<[Vec<String>; 2]>,
}

impl Comparison {
    /// Takes note of what differs.
    pub fn note(&mut self, pointer: &str, aspect: &str, documented: Option<String>, found: Option<String>) {
        if documented != found {
            let (pointer, aspect) = (pointer.to_owned(), aspect.to_owned());
            self.differences.push(Difference { pointer, aspect, documented, found });
        }
    }

    /// Compares what holds together here with what holds together there.
    pub fn schemas(&mut self, documented: &[Place<'_>], found: &[Place<'_>]) {
        let pair = [documented, found].map(|all| all.iter().map(|place| place.pointer.clone()).collect());
        if self.trail.contains(&pair) {
            return;
        }
        self.trail.push(pair);
        let is_of_client = found.iter().any(|place| place.document.reading == Reading::ClientTypes);
        let used_at = documented.first().map_or("", |place| &place.pointer);
        self.meanings(used_at, &Schema::all(documented), &Schema::all(found), is_of_client);
        self.trail.pop();
    }

    fn meanings(&mut self, used_at: &str, documented: &Schema<'_>, found: &Schema<'_>, is_of_client: bool) {
        if is_of_client {
            self.note(used_at, "component", documented.name.clone(), found.name.clone());
        }
        // Where any type is allowed on one side only, the types differ, and `null` with them.
        if let (Some(null), Some(other), false) = (&documented.null, &found.null, found.is_tolerant) {
            let allowed = |null: &Said<bool>| Some(if null.value { "allowed" } else { "not allowed" }.to_owned());
            // A component that is used with `null` beside it is none that has `null` in it.
            let is_of_use = other.pointer != found.pointer;
            let pointer = if is_of_use { used_at } else { &null.pointer };
            self.note(pointer, "null", allowed(null), allowed(other));
        }
        match (documented.forms.as_slice(), found.forms.as_slice()) {
            ([documented], [found]) => self.forms(documented, found),
            _ => self.alternatives(documented, found),
        }
    }

    fn forms(&mut self, documented: &Form<'_>, found: &Form<'_>) {
        let types = |form: &Form<'_>| form.types.as_ref().map(|types| list(&types.value, " or "));
        let pointer = documented.types.as_ref().map_or(&documented.pointer, |types| &types.pointer);
        self.note(pointer, "type", types(documented), types(found));
        self.values(documented, found);
        for (keyword, said, other) in pairs(&documented.facts, &found.facts) {
            let pointer = said.map_or(&documented.pointer, |said| &said.pointer);
            let text = |said: Option<&Said<_>>| said.map(|said: &Said<serde_json::Value>| said.value.to_string());
            self.note(pointer, keyword, text(said), text(other));
        }
        self.required(documented, found);
        for (key, schemas, others) in pairs(&documented.inside, &found.inside) {
            let pointer = format!("{}/{key}", documented.pointer);
            self.inside(&pointer, key, schemas, others);
        }
    }

    /// The values of an enum: those that only one side has.
    fn values(&mut self, documented: &Form<'_>, found: &Form<'_>) {
        let values = |form: &Form<'_>| form.values.clone().map(|values| values.value);
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

    /// A property that is not there on one side is not missed a second time.
    fn required(&mut self, documented: &Form<'_>, found: &Form<'_>) {
        for key in documented.required.union(&found.required) {
            let is_one_sided = documented.inside.contains_key(key) != found.inside.contains_key(key);
            let is_required = |form: &Form<'_>| Some(form.required.contains(key).to_string());
            if !is_one_sided {
                let pointer = format!("{}/{key}", documented.pointer);
                self.note(&pointer, "required", is_required(documented), is_required(found));
            }
        }
    }

    fn inside(&mut self, pointer: &str, key: &str, documented: Option<&All<'_>>, found: Option<&All<'_>>) {
        match (documented, found) {
            (Some(documented), Some(found)) => self.schemas(documented, found),
            _ => {
                let aspect = if key.starts_with("properties/") { "property" } else { key };
                self.note(pointer, aspect, documented.map(|all| summary(all)), found.map(|all| summary(all)));
            }
        }
    }

    /// Compares each alternative with the one that is most like it.
    fn alternatives(&mut self, documented: &Schema<'_>, found: &Schema<'_>) {
        let mut likenesses: Vec<(usize, usize, Vec<Difference>)> = Vec::new();
        for (index, form) in documented.forms.iter().enumerate() {
            for (other_index, other) in found.forms.iter().enumerate() {
                likenesses.push((index, other_index, self.between(form, other)));
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
        for (_, form) in documented.forms.iter().enumerate().filter(|(index, _)| !met.contains(index)) {
            self.note(&form.pointer, "alternative", Some(form.summary()), None);
        }
        let new = found.forms.iter().enumerate().filter(|(index, _)| !others_met.contains(index) && !found.is_tolerant);
        for (_, form) in new {
            self.note(&documented.pointer, "alternative", None, Some(form.summary()));
        }
    }

    /// What differs between two forms.
    fn between(&self, documented: &Form<'_>, found: &Form<'_>) -> Vec<Difference> {
        let mut trial = Self { differences: Vec::new(), trail: self.trail.clone() };
        trial.forms(documented, found);
        trial.differences
    }
}

/// A few words for schemas that hold together.
pub fn summary(all: &[Place<'_>]) -> String {
    let schema = Schema::all(all);
    let null = schema.null.as_ref().filter(|null| null.value).map(|_| "null".to_owned());
    schema.forms.iter().map(Form::summary).chain(null).collect::<Vec<_>>().join(" or ")
}
