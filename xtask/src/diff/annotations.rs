//! Annotations for readers, and keywords without a rule of their own.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Strictness;
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::{NodeRef, same, same_digits};
use crate::document::{PROVENANCE_KEYS, Provenance, provenance_entries};
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
        if PROVENANCE_KEYS.contains(&key) {
            self.provenance(key, [old.as_ref(), new.as_ref()], item);
            return;
        }
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

    /// Compares what an extension says of each keyword, however it is written. The report shows what differs.
    fn provenance(&mut self, key: &str, [old, new]: [Option<&NodeRef<'a>>; 2], item: &str) {
        let entries = |at: Option<&NodeRef<'a>>| -> BTreeSet<(Option<String>, Provenance)> {
            let entries = at.map(|at| provenance_entries(key, at.node)).unwrap_or_default();
            entries.into_iter().map(|entry| (entry.keyword, entry.provenance)).collect()
        };
        let (of_old, of_new) = (entries(old), entries(new));
        let before: Vec<_> = of_old.difference(&of_new).collect();
        let after: Vec<_> = of_new.difference(&of_old).collect();
        let texts = [text(&before), text(&after)];
        match (old, new) {
            _ if before.is_empty() && after.is_empty() => {}
            (Some(old), Some(new)) => self.record_text(ChangeKind::ProvenanceChanged, item, [old, new], texts),
            (Some(at), None) | (None, Some(at)) => {
                let text = texts.concat();
                self.record_one_sided(ChangeKind::ProvenanceChanged.into(), item, at, new.is_some(), text);
            }
            (None, None) => {}
        }
    }
}

/// Writes what a report says of entries: one line each, keywords with the same provenance together.
fn text(entries: &[&(Option<String>, Provenance)]) -> String {
    let mut lines: BTreeMap<&Provenance, Vec<&str>> = BTreeMap::new();
    for (keyword, provenance) in entries {
        lines.entry(provenance).or_default().extend(keyword.as_deref());
    }
    let line = |(provenance, keywords): (&Provenance, Vec<&str>)| {
        let what = if keywords.is_empty() { String::new() } else { format!("{}: ", keywords.join(", ")) };
        let sources = provenance.sources().join(", against ");
        let parts = [provenance.standing().word(), &sources, provenance.rationale().unwrap_or_default()];
        format!("{what}{}", parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
    };
    lines.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

fn kind(key: &str, [old, new]: [Option<&NodeRef<'_>>; 2]) -> ChangeKind {
    match key {
        "description" | "title" | "summary" | "tags" | "externalDocs" | "termsOfService" | "contact" | "license"
        | "version" => ChangeKind::DescriptionChanged,
        "example" | "examples" => ChangeKind::ExampleChanged,
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
