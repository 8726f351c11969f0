//! Objects that contain objects of their own type.

use std::collections::{BTreeMap, BTreeSet};

use super::direction::components;
use super::kind::{SchemaKind, schema_kind};
use crate::document::Document;

/// Which components contain which directly, not in a list or a map.
#[derive(Debug, Default)]
pub struct Cycles(BTreeMap<String, BTreeSet<String>>);

impl Cycles {
    /// Collects the objects of a canonical document.
    pub fn of(document: &Document) -> Self {
        let mut contained: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for schema in components(document) {
            let Some(owner) = schema.pointer.last() else { continue };
            let all = schema.pointer.child("properties");
            for entry in schema.node.entries_of("properties") {
                let kind = schema_kind(document, &all.child(&entry.key), &entry.node);
                if let Ok(SchemaKind::Object(name)) = kind.as_ref().map(SchemaKind::without_null) {
                    contained.entry(owner.clone()).or_default().insert(name.clone());
                }
            }
        }
        Self(contained)
    }

    /// Returns which objects contain which without a box. Generated code boxes what leads back to its owner.
    pub fn unboxed(&self) -> BTreeMap<String, BTreeSet<String>> {
        let leads_back = |owner: &str, inner: &String| self.contain(owner, &SchemaKind::Object(inner.clone()));
        let of = |(owner, all): (&String, &BTreeSet<String>)| {
            let inner = all.iter().filter(|inner| !leads_back(owner, inner)).cloned();
            (owner.clone(), inner.collect())
        };
        self.0.iter().map(of).collect()
    }

    /// Returns whether a property of this kind in the object `owner` leads back to `owner`.
    pub fn contain(&self, owner: &str, kind: &SchemaKind) -> bool {
        let SchemaKind::Object(name) = kind else { return false };
        let mut seen = BTreeSet::from([name.as_str()]);
        let mut next = vec![name.as_str()];
        while let Some(name) = next.pop() {
            if name == owner {
                return true;
            }
            let inner = self.0.get(name).into_iter().flatten().map(String::as_str);
            next.extend(inner.filter(|inner| seen.insert(inner)));
        }
        false
    }
}
