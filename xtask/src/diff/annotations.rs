//! Annotations for readers, and keywords without a rule of their own.

use std::collections::BTreeSet;

use super::change::Strictness;
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::{NodeRef, same, same_digits};
use crate::schema::Direction;

impl<'a> Comparison<'a> {
    /// Compares all keywords of an object except those that are handled elsewhere.
    pub(super) fn annotations(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str, handled: &[&str]) {
        self.annotation_entries([old.entries(), new.entries()], item, handled);
    }

    /// Compares the entries of several objects together. The first entry of a keyword counts.
    pub(super) fn annotation_entries(
        &mut self,
        [old, new]: [Vec<(&'a str, NodeRef<'a>)>; 2],
        item: &str,
        handled: &[&str],
    ) {
        let find = |all: &[(&'a str, NodeRef<'a>)], key: &str| {
            all.iter().find(|(each, _)| *each == key).map(|(_, at)| at.clone())
        };
        let mut keys: Vec<&str> = old.iter().chain(&new).map(|(key, _)| *key).collect();
        let mut seen = BTreeSet::new();
        keys.retain(|key| !handled.contains(key) && seen.insert(*key));
        for key in keys {
            self.annotation(key, [find(&old, key), find(&new, key)], item);
        }
    }

    fn annotation(&mut self, key: &str, [old, new]: [Option<NodeRef<'a>>; 2], item: &str) {
        let kind = kind(key, [old.as_ref(), new.as_ref()]);
        let is_same = match (&old, &new) {
            (Some(old), Some(new)) if kind == ChangeKind::ExampleChanged => same_digits(old.node, new.node),
            (Some(old), Some(new)) => same(old.node, new.node),
            (old, new) => old.is_none() && new.is_none(),
        };
        if is_same {
            return;
        }
        let (old, new) = (old.as_ref(), new.as_ref());
        let change = match (key, self.scope.direction) {
            // A property for the other direction only is removed from this one.
            ("readOnly", Direction::Request) | ("writeOnly", Direction::Response) => {
                let strictness = if self.scope.direction == Direction::Request {
                    Strictness::Stricter
                } else {
                    Strictness::Incomparable
                };
                match new {
                    Some(_) => ChangeKind::PropertyRemoved.with(strictness),
                    None => ChangeKind::PropertyAdded.looser(),
                }
            }
            _ => kind.into(),
        };
        self.record_values(change, item, old, new);
    }
}

fn kind(key: &str, [old, new]: [Option<&NodeRef<'_>>; 2]) -> ChangeKind {
    match key {
        "description" | "title" | "summary" | "tags" | "externalDocs" | "termsOfService" | "contact" | "license"
        | "version" => ChangeKind::DescriptionChanged,
        "example" | "examples" => ChangeKind::ExampleChanged,
        "x-source" | "x-assumed" => ChangeKind::ProvenanceChanged,
        "deprecated" if new.is_some() => ChangeKind::Deprecated,
        "deprecated" => ChangeKind::Undeprecated,
        // These are neither sent nor have a type.
        "links" => ChangeKind::LinkChanged,
        "bearerFormat" | "readOnly" | "writeOnly" | "xml" => ChangeKind::HintChanged,
        "discriminator" if [old, new].into_iter().flatten().all(is_plain_hint) && has_one_name(old, new) => {
            ChangeKind::HintChanged
        }
        _ if key.starts_with("x-") => ChangeKind::ExtensionChanged,
        _ => ChangeKind::KeywordChanged,
    }
}

/// Whether a discriminator maps nothing: its values are the names of the schemas, which hold without it.
fn is_plain_hint(discriminator: &NodeRef<'_>) -> bool {
    discriminator.node.entries().iter().all(|entry| entry.key == "propertyName" || entry.key.starts_with("x-"))
}

fn has_one_name(old: Option<&NodeRef<'_>>, new: Option<&NodeRef<'_>>) -> bool {
    let [old, new] = [old, new].map(|at| at.and_then(|at| at.node.str("propertyName")));
    old.is_none() || new.is_none() || old == new
}
