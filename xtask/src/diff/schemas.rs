//! Two schemas that stand in the same place.

use super::at::{At, key, same_option};
use super::change::{Effect, Shift};
use super::comparison::Comparison;
use super::kind::Kind;
use super::rust::is_type;

/// The keywords that have rules.
const RULED: [&str; 27] = [
    "$ref",
    "type",
    "format",
    "nullable",
    "enum",
    "x-enum-varnames",
    "default",
    "pattern",
    "properties",
    "required",
    "additionalProperties",
    "x-at-most",
    "items",
    "anyOf",
    "oneOf",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "uniqueItems",
    "multipleOf",
];

/// What stands beside a reference and is no word.
const BESIDE_REFERENCE: [&str; 2] = ["$ref", "nullable"];

impl<'a> Comparison<'a> {
    /// Compares two schemas; `subject` is the place's name, where they have none.
    pub(super) fn schema(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let (old_use, new_use) = (old, new);
        let (old, new) = (old.resolve(), new.resolve());
        self.see(&old);
        self.see(&new);
        self.names([old_use, new_use], [&old, &new], subject);
        self.null([(old_use, &old), (new_use, &new)], subject);
        // What is said beside a reference is said of its place only.
        let is_reference = |at: &At<'_>| at.node.reference().is_some();
        if is_reference(old_use) || is_reference(new_use) {
            let words = [old_use, new_use].map(|at| if is_reference(at) { at.all() } else { Vec::new() });
            self.words_of(words, subject, &BESIDE_REFERENCE);
        }
        if self.is_first_visit(&old, &new) {
            let name = new.component().map(str::to_owned);
            self.keywords(&old, &new, name.as_deref().unwrap_or(subject));
        }
    }

    /// `null` is allowed by a schema, or beside a reference to it, which is said where it is used.
    fn null(&mut self, sides: [(&At<'a>, &At<'a>); 2], subject: &str) {
        let [before, after] = sides.map(|(used, schema)| used.is("nullable") || schema.is("nullable"));
        if before == after {
            return;
        }
        let is_of_use = sides
            .iter()
            .any(|(used, schema)| used.is("nullable") && used.node.reference().is_some() && !schema.is("nullable"))
            || sides[0].1.component().is_some() != sides[1].1.component().is_some();
        let places = sides.map(|(used, schema)| if is_of_use { used } else { schema });
        let name = sides[1].1.component().filter(|_| !is_of_use);
        let shift = if after { Shift::Looser } else { Shift::Tighter };
        let texts = [before, after].map(|null| if null { "nullable" } else { "not null" }.to_owned());
        let (subject, rust) = (name.unwrap_or(subject).to_owned(), self.rust_of_null());
        self.texts((Kind::NullableChanged, shift, rust), &subject, places, texts);
    }

    /// A component that has a Rust type has its name.
    fn names(&mut self, uses: [&At<'a>; 2], [old, new]: [&At<'a>; 2], subject: &str) {
        let (Some(before), Some(after)) = (old.component(), new.component()) else { return };
        if before == after {
            return;
        }
        let rust = if is_type(old) || is_type(new) { Effect::Breaks } else { Effect::None };
        let texts = [before.to_owned(), after.to_owned()];
        let schemas = |document| At::root(document).child("components").map(|all| all.members("schemas"));
        let is_there = |document, name: &str| {
            schemas(document).is_some_and(|all: Vec<(&str, At<'_>)>| all.iter().any(|(each, _)| *each == name))
        };
        if !is_there(self.new, before) && !is_there(self.old, after) {
            self.renamed.insert((before.to_owned(), after.to_owned()));
            self.texts((Kind::SchemaRenamed, Shift::Other, rust), after, [old, new], texts);
        } else if rust == Effect::Breaks {
            self.texts((Kind::SchemaReplaced, Shift::Other, rust), subject, uses, texts);
        }
    }

    fn keywords(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let rust = self.rust_effect(old, new);
        let has_type_changed = self.type_and_format(old, new, subject, rust);
        let has_enum_changed = self.enums(old, new, subject, rust);
        self.bounds(old, new, subject);
        self.pattern(old, new, subject);
        self.default(old, new, subject);
        self.object(old, new, subject);
        if let Some((before, after)) = old.child("items").zip(new.child("items")) {
            self.schema(&before, &after, &format!("{subject}[]"));
        } else if !same_option(old.child("items").as_ref(), new.child("items").as_ref()) && !has_type_changed {
            let (before, after) = (old.child("items"), new.child("items"));
            self.values((Kind::KeywordChanged, Shift::Other, rust), subject, before.as_ref(), after.as_ref());
        }
        let has_form_changed = self.alternatives(old, new, subject, rust);
        if rust == Effect::Breaks && !has_type_changed && !has_enum_changed && !has_form_changed {
            let what = (Kind::RustTypeChanged, Shift::Other, rust);
            self.texts(what, subject, [old, new], [old, new].map(type_text));
        }
        self.words(old, new, subject, &RULED);
    }

    fn type_and_format(&mut self, old: &At<'a>, new: &At<'a>, subject: &str, rust: Effect) -> bool {
        let [before, after] = [old, new].map(|at| at.node.str("type").unwrap_or("anything").to_owned());
        if before != after {
            let shift = match (before.as_str(), after.as_str()) {
                ("anything", _) | ("number", "integer") => Shift::Tighter,
                (_, "anything") | ("integer", "number") => Shift::Looser,
                _ => Shift::Other,
            };
            let texts = [old, new].map(type_text);
            self.texts((Kind::TypeChanged, shift, rust), subject, [old, new], texts);
            return true;
        }
        let [before, after] = [old, new].map(|at| at.node.str("format"));
        if before == after {
            return false;
        }
        if old.node.str("type") == Some("integer") {
            return self.integer_format(old, new, subject, rust);
        }
        // A password is text like any other to the server.
        let [plain, new_plain] = [before, after].map(|format| format.filter(|format| *format != "password"));
        let shift = match (plain, new_plain) {
            (None, Some(_)) => Shift::Tighter,
            (Some(_), None) => Shift::Looser,
            _ => Shift::Other,
        };
        // What is text to both is read as before.
        let kind = if plain == new_plain { Kind::RustTypeChanged } else { Kind::FormatChanged };
        self.texts((kind, shift, rust), subject, [old, new], [old, new].map(type_text));
        true
    }

    fn pattern(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let (before, after) = (old.child("pattern"), new.child("pattern"));
        if same_option(before.as_ref(), after.as_ref()) {
            return;
        }
        let shift = match (&before, &after) {
            (None, _) => Shift::Tighter,
            (_, None) => Shift::Looser,
            // Of two patterns nobody can say which allows more.
            _ => Shift::Other,
        };
        self.values((Kind::PatternChanged, shift, Effect::None), subject, before.as_ref(), after.as_ref());
    }

    /// A request that leaves the value out means what the default says: another default is another request.
    fn default(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let (before, after) = (old.child("default"), new.child("default"));
        if !same_option(before.as_ref(), after.as_ref()) {
            let shift = if before.is_none() { Shift::Looser } else { Shift::Other };
            self.values((Kind::DefaultChanged, shift, Effect::None), subject, before.as_ref(), after.as_ref());
        }
    }
}

/// `integer (int64)`
pub(super) fn type_text(at: &At<'_>) -> String {
    let at = at.resolve();
    let name = at.component().map(str::to_owned);
    let plain = || {
        let name = at.node.str("type").unwrap_or("anything");
        at.node.str("format").map_or_else(|| name.to_owned(), |format| format!("{name} ({format})"))
    };
    name.filter(|_| at.node.get("properties").is_some()).unwrap_or_else(plain)
}

/// Whether two properties are alike but for what is said about them for readers.
pub(super) fn is_alike(old: &At<'_>, new: &At<'_>) -> bool {
    let is_word = |key: &str| key == "description" || key == "title" || key == "example" || key.starts_with("x-");
    let said = |at: &At<'_>| -> Vec<(String, String)> {
        let all = at.node.entries().iter().filter(|entry| !is_word(&entry.key));
        let mut all: Vec<_> = all.map(|entry| (entry.key.clone(), key(&entry.node))).collect();
        all.sort();
        all
    };
    said(old) == said(new)
}
