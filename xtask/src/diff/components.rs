//! Components, beyond what the operations use of them.

use std::collections::BTreeMap;

use super::at::{At, same_digits};
use super::change::{Effect, Shift};
use super::comparison::{Comparison, Scope};
use super::kind::Kind;

/// The kinds of components, but for security schemes, which are compared by what they ask for.
const SECTIONS: [&str; 8] =
    ["schemas", "parameters", "responses", "requestBodies", "headers", "examples", "links", "callbacks"];

impl<'a> Comparison<'a> {
    /// Compares what no operation uses: the contract has it as data.
    pub(super) fn components(&mut self) {
        self.enter(Scope::DOCUMENT);
        let roots = [self.old, self.new].map(|document| At::root(document).child("components"));
        for section in SECTIONS {
            let [old, new] = roots.clone().map(|root| root.map(|root| root.members(section)).unwrap_or_default());
            let names: [BTreeMap<&str, &At<'a>>; 2] =
                [&old, &new].map(|all| all.iter().map(|(name, at)| (*name, at)).collect());
            let [known, found] = names;
            for (name, before) in &old {
                let after = found.get(name).copied();
                if !self.has_seen(before) && after.is_none_or(|after| !self.has_seen(after)) {
                    self.unused(section, name, Some(before), after);
                }
            }
            for (name, after) in &new {
                if !self.has_seen(after) && !known.contains_key(name) {
                    self.unused(section, name, None, Some(after));
                }
            }
        }
    }

    fn unused(&mut self, section: &str, name: &str, old: Option<&At<'a>>, new: Option<&At<'a>>) {
        let kind = match (section, old, new) {
            (_, Some(old), Some(new)) if same_digits(old.node, new.node) => return,
            ("schemas", Some(_), None) => Kind::SchemaRemoved,
            ("schemas", None, Some(_)) => Kind::SchemaAdded,
            _ => Kind::ComponentChanged,
        };
        // No type is generated for it.
        self.values((kind, Shift::Other, Effect::None), name, old, new);
    }

    /// Remembers all components that this node uses, and those use.
    pub(super) fn see_all(&mut self, at: &At<'a>) {
        let mut left = vec![at.clone()];
        while let Some(at) = left.pop() {
            if at.node.reference().is_some() {
                let target = at.resolve();
                if target.pointer != at.pointer && !self.has_seen(&target) {
                    self.see(&target);
                    left.push(target);
                }
                continue;
            }
            left.extend(at.all().into_iter().map(|(_, child)| child));
            let items = 0..at.node.items().len();
            left.extend(items.filter_map(|index| at.child(&index.to_string())));
        }
    }
}
