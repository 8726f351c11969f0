//! Two schemas that stand in the same place.

use super::at::{At, same, same_option};
use super::change::{Effect, Shift};
use super::comparison::Comparison;
use super::kind::Kind;
use super::rust::{is_type, wrapper};
use crate::schema::is_null_only;

/// The keywords that have rules.
const RULED: [&str; 28] = [
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
    "title",
];

impl<'a> Comparison<'a> {
    /// Compares two schemas; `subject` is the place's name, where they have none.
    pub(super) fn schema(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let (old_use, new_use) = (old, new);
        let (old, new) = (old.resolve(), new.resolve());
        self.see(&old);
        self.see(&new);
        self.names([old_use, new_use], [&old, &new], subject);
        let name = new.component().map(str::to_owned);
        // `null` beside a component is said where it is used.
        let is_of_use = old.component().is_some() != new.component().is_some();
        let (used, used_at) = (subject, if is_of_use { [old_use, new_use] } else { [&old, &new] });
        let subject = name.as_deref().unwrap_or(subject);
        self.inside(&old, &new, |walk| {
            let [(bare_old, old_null), (bare_new, new_null)] = [&old, &new].map(without_null);
            if old_null != new_null {
                let shift = if new_null { Shift::Looser } else { Shift::Tighter };
                let rust = walk.rust_of_null();
                let texts = [old_null, new_null].map(|null| if null { "nullable" } else { "not null" }.to_owned());
                let subject = if is_of_use { used } else { subject };
                walk.texts((Kind::NullableChanged, shift, rust), subject, used_at, texts);
            }
            match (bare_old, bare_new) {
                (None, None) => walk.keywords(&old, &new, subject),
                (bare_old, bare_new) => {
                    if bare_old.is_some() && bare_new.is_some() {
                        walk.words(&old, &new, subject, &RULED);
                    }
                    let [one, other] =
                        [(bare_old, &old), (bare_new, &new)].map(|(bare, at)| bare.unwrap_or_else(|| at.clone()));
                    walk.schema(&one, &other, subject);
                }
            }
        });
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
            self.texts(what, subject, [old, new], [old, new].map(At::text));
        }
        self.words(old, new, subject, &without_title());
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
        // A password is text like any other to the server.
        let [plain, new_plain] = [before, after].map(|format| format.filter(|format| *format != "password"));
        if before == after {
            return false;
        }
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

    fn alternatives(&mut self, old: &At<'a>, new: &At<'a>, subject: &str, rust: Effect) -> bool {
        // What is other inside of alternatives is said there.
        let mut has_changed =
            ["anyOf", "oneOf"].iter().any(|key| [old, new].iter().all(|at| at.node.get(key).is_some()));
        let wrappers = [old, new].map(wrapper);
        for key in ["anyOf", "oneOf"] {
            let (before, after) = (old.items(key), new.items(key));
            if before.len() != after.len() {
                let shift = match (before.len(), after.len()) {
                    (0, _) => Shift::Other,
                    (count, new_count) if new_count > count => Shift::Looser,
                    _ => Shift::Tighter,
                };
                let texts = [&before, &after].map(|all| format!("{key} of {}", all.len()));
                self.texts((Kind::AlternativesChanged, shift, rust), subject, [old, new], texts);
                has_changed = true;
            }
            for (index, (before, after)) in before.iter().zip(&after).enumerate() {
                if let ([Some(one), Some(other)], true) = (&wrappers, index == 1)
                    && one != other
                {
                    let texts = [one.clone(), other.clone()];
                    self.texts((Kind::WrapperChanged, Shift::Other, rust), subject, [before, after], texts);
                    has_changed = true;
                    continue;
                }
                self.schema(before, after, subject);
            }
        }
        has_changed
    }
}

/// `title` has no rule but that of words.
fn without_title() -> Vec<&'static str> {
    RULED.into_iter().filter(|key| *key != "title").collect()
}

/// The schema that may be `null` in OpenAPI 3.0's longer form, and whether `null` is allowed.
fn without_null<'a>(at: &At<'a>) -> (Option<At<'a>>, bool) {
    let parts = at.items("oneOf");
    if let [inner, null] = parts.as_slice()
        && is_null_only(null.node)
    {
        return (Some(inner.clone()), true);
    }
    (None, at.is("nullable"))
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
    let said = |at: &At<'_>| at.node.entries().iter().filter(|entry| !is_word(&entry.key)).count();
    said(old) == said(new)
        && old
            .node
            .entries()
            .iter()
            .filter(|entry| !is_word(&entry.key))
            .all(|entry| new.node.get(&entry.key).is_some_and(|node| same(&entry.node, node)))
}
