//! The comparison of two schemas.

use super::change::{Compatibility, Strictness};
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::{NodeRef, same_option};
use super::rust::{is_type, null_compatibility, type_compatibility};
use super::type_name::type_name;

/// The keywords with rules of their own.
const HANDLED: [&str; 27] = [
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

/// The keywords beside a reference that are not annotations.
const BESIDE_REFERENCE: [&str; 2] = ["$ref", "nullable"];

impl<'a> Comparison<'a> {
    /// Compares two schemas. Those without a name are reported as `item`.
    pub(super) fn schema(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        let (old_use, new_use) = (old, new);
        let (old, new) = (old.resolve(), new.resolve());
        self.mark_used(&old);
        self.mark_used(&new);
        self.names([old_use, new_use], [&old, &new], item);
        self.null([(old_use, &old), (new_use, &new)], item);
        // What is beside a reference applies to this use only.
        let is_reference = |at: &NodeRef<'_>| at.node.reference().is_some();
        if is_reference(old_use) || is_reference(new_use) {
            let annotations = [old_use, new_use].map(|at| if is_reference(at) { at.entries() } else { Vec::new() });
            self.annotation_entries(annotations, item, &BESIDE_REFERENCE);
        }
        if self.is_first_visit(&old, &new) {
            let name = new.component().map(str::to_owned);
            self.keywords(&old, &new, name.as_deref().unwrap_or(item));
        }
    }

    /// Compares whether `null` is allowed, by the schema or beside a reference to it. The latter is reported for the use.
    fn null(&mut self, uses: [(&NodeRef<'a>, &NodeRef<'a>); 2], item: &str) {
        let [before, after] = uses.map(|(used, schema)| used.flag("nullable") || schema.flag("nullable"));
        if before == after {
            return;
        }
        let is_of_use = uses
            .iter()
            .any(|(used, schema)| used.flag("nullable") && used.node.reference().is_some() && !schema.flag("nullable"))
            || uses[0].1.component().is_some() != uses[1].1.component().is_some();
        let nodes = uses.map(|(used, schema)| if is_of_use { used } else { schema });
        let name = uses[1].1.component().filter(|_| !is_of_use);
        let strictness = if after { Strictness::Looser } else { Strictness::Stricter };
        let texts = [before, after].map(|null| if null { "nullable" } else { "not null" }.to_owned());
        let (item, rust) = (name.unwrap_or(item).to_owned(), null_compatibility(self.scope.direction));
        self.record_text(ChangeKind::NullableChanged.with(strictness).with_rust(rust), &item, nodes, texts);
    }

    /// Compares the names of components, which are the names of their Rust types.
    fn names(&mut self, uses: [&NodeRef<'a>; 2], [old, new]: [&NodeRef<'a>; 2], item: &str) {
        let (Some(before), Some(after)) = (old.component(), new.component()) else { return };
        if before == after {
            return;
        }
        let rust = if is_type(old) || is_type(new) { Compatibility::Breaking } else { Compatibility::Unaffected };
        let texts = [before.to_owned(), after.to_owned()];
        let schemas = |document| NodeRef::root(document).child("components").map(|all| all.members("schemas"));
        let is_there = |document, name: &str| {
            schemas(document).is_some_and(|all: Vec<(&str, NodeRef<'_>)>| all.iter().any(|(each, _)| *each == name))
        };
        if !is_there(self.new, before) && !is_there(self.old, after) {
            self.renamed.insert((before.to_owned(), after.to_owned()));
            self.record_text(ChangeKind::SchemaRenamed.with_rust(rust), after, [old, new], texts);
        } else if rust == Compatibility::Breaking {
            self.record_text(ChangeKind::SchemaReplaced.with_rust(rust), item, uses, texts);
        }
    }

    fn keywords(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        if self.number_text(old, new, item) {
            return self.annotations(old, new, item, &HANDLED);
        }
        let rust = self.rust_type(old, new);
        let has_type_changed = self.type_and_format(old, new, item, rust);
        let has_enum_changed = self.enums(old, new, item, rust);
        self.constraints(old, new, item);
        self.pattern(old, new, item);
        self.default(old, new, item);
        self.object(old, new, item);
        if let Some((before, after)) = old.child("items").zip(new.child("items")) {
            self.schema(&before, &after, &format!("{item}[]"));
        } else if !same_option(old.child("items").as_ref(), new.child("items").as_ref()) && !has_type_changed {
            let (before, after) = (old.child("items"), new.child("items"));
            self.record_values(ChangeKind::KeywordChanged.with_rust(rust), item, before.as_ref(), after.as_ref());
        }
        let have_alternatives_changed = self.alternatives(old, new, item, rust);
        if rust == Compatibility::Breaking && !has_type_changed && !has_enum_changed && !have_alternatives_changed {
            self.record_text(ChangeKind::RustTypeChanged.with_rust(rust), item, [old, new], [old, new].map(type_name));
        }
        self.annotations(old, new, item, &HANDLED);
    }

    /// Compares the Rust types of two schemas. The body of an error response has the same type for every schema.
    pub(super) fn rust_type(&self, old: &NodeRef<'a>, new: &NodeRef<'a>) -> Compatibility {
        if self.scope.is_error {
            return Compatibility::Unaffected;
        }
        type_compatibility((old, self.scope.location), (new, self.scope.location))
    }

    pub(super) fn type_and_format(
        &mut self,
        old: &NodeRef<'a>,
        new: &NodeRef<'a>,
        item: &str,
        rust: Compatibility,
    ) -> bool {
        let [before, after] = [old, new].map(|at| at.node.str("type").unwrap_or("anything").to_owned());
        if before != after {
            let strictness = match (before.as_str(), after.as_str()) {
                ("anything", _) | ("number", "integer") => Strictness::Stricter,
                (_, "anything") | ("integer", "number") => Strictness::Looser,
                _ => Strictness::Incomparable,
            };
            let texts = [old, new].map(type_name);
            self.record_text(ChangeKind::TypeChanged.with(strictness).with_rust(rust), item, [old, new], texts);
            return true;
        }
        let [before, after] = [old, new].map(|at| at.node.str("format"));
        if before == after {
            return false;
        }
        if old.node.str("type") == Some("integer") {
            return self.integer_format(old, new, item, rust);
        }
        // To the server, a password is a text like any other.
        let [plain, new_plain] = [before, after].map(|format| format.filter(|format| *format != "password"));
        let strictness = match (plain, new_plain) {
            (None, Some(_)) => Strictness::Stricter,
            (Some(_), None) => Strictness::Looser,
            _ => Strictness::Incomparable,
        };
        // On the wire, both are texts.
        let kind = if plain == new_plain { ChangeKind::RustTypeChanged } else { ChangeKind::FormatChanged };
        let assessment = kind.with(strictness).with_rust(rust);
        self.record_text(assessment, item, [old, new], [old, new].map(type_name));
        true
    }

    fn pattern(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        let (before, after) = (old.child("pattern"), new.child("pattern"));
        if same_option(before.as_ref(), after.as_ref()) {
            return;
        }
        let strictness = match (&before, &after) {
            (None, _) => Strictness::Stricter,
            (_, None) => Strictness::Looser,
            // Which of two patterns allows more is unknown.
            _ => Strictness::Incomparable,
        };
        self.record_values(ChangeKind::PatternChanged.with(strictness), item, before.as_ref(), after.as_ref());
    }

    /// Compares the default: it is what a request without the value means, so another default is another request.
    pub(super) fn default(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        let (before, after) = (old.child("default"), new.child("default"));
        if !same_option(before.as_ref(), after.as_ref()) {
            let strictness = if before.is_none() { Strictness::Looser } else { Strictness::Incomparable };
            self.record_values(ChangeKind::DefaultChanged.with(strictness), item, before.as_ref(), after.as_ref());
        }
    }
}
