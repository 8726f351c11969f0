//! Objects that contain objects of their own kind.

use std::collections::{BTreeMap, BTreeSet};

use super::{SchemaKind, components, schema_kind};
use crate::document::Document;

/// Which objects contain which, by their components, as far as one stands in the other and not in a list or a map.
#[derive(Debug, Default)]
pub struct Cycles(BTreeMap<String, BTreeSet<String>>);

impl Cycles {
    /// Looks at the objects of a canonical document.
    pub fn of(document: &Document) -> Self {
        let mut contained: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for place in components(document) {
            let Some(owner) = place.pointer.last() else { continue };
            let all = place.pointer.child("properties");
            for entry in place.node.entries_of("properties") {
                let form = schema_kind(document, &all.child(&entry.key), &entry.node);
                if let Ok(SchemaKind::Object(name)) = form.as_ref().map(SchemaKind::without_null) {
                    contained.entry(owner.clone()).or_default().insert(name.clone());
                }
            }
        }
        Self(contained)
    }

    /// Which objects contain which as they are; what leads back stands in a box.
    pub fn unboxed(&self) -> BTreeMap<String, BTreeSet<String>> {
        let leads_back = |owner: &str, inner: &String| self.contain(owner, &SchemaKind::Object(inner.clone()));
        let of = |(owner, all): (&String, &BTreeSet<String>)| {
            let inner = all.iter().filter(|inner| !leads_back(owner, inner)).cloned();
            (owner.clone(), inner.collect())
        };
        self.0.iter().map(of).collect()
    }

    /// Whether a property of this form in the object `owner` leads back to `owner`.
    pub fn contain(&self, owner: &str, form: &SchemaKind) -> bool {
        let SchemaKind::Object(name) = form else { return false };
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
