//! Components that no operation uses.

use std::collections::BTreeMap;

use super::change_kind::ChangeKind;
use super::comparison::{Comparison, Scope};
use super::node_ref::{NodeRef, same_digits};

/// The kinds of components except security schemes, which are compared by the credentials that they require.
const SECTIONS: [&str; 8] =
    ["schemas", "parameters", "responses", "requestBodies", "headers", "examples", "links", "callbacks"];

impl<'a> Comparison<'a> {
    /// Compares the components that no operation uses. The contract contains them as data.
    pub(super) fn components(&mut self) {
        self.enter(Scope::DOCUMENT);
        let roots = [self.old, self.new].map(|document| NodeRef::root(document).child("components"));
        for section in SECTIONS {
            let [old, new] = roots.clone().map(|root| root.map(|root| root.members(section)).unwrap_or_default());
            let names: [BTreeMap<&str, &NodeRef<'a>>; 2] =
                [&old, &new].map(|all| all.iter().map(|(name, at)| (*name, at)).collect());
            let [known, found] = names;
            for (name, before) in &old {
                let after = found.get(name).copied();
                if !self.is_used(before) && after.is_none_or(|after| !self.is_used(after)) {
                    self.unused(section, name, Some(before), after);
                }
            }
            for (name, after) in &new {
                if !self.is_used(after) && !known.contains_key(name) {
                    self.unused(section, name, None, Some(after));
                }
            }
        }
    }

    fn unused(&mut self, section: &str, name: &str, old: Option<&NodeRef<'a>>, new: Option<&NodeRef<'a>>) {
        let kind = match (section, old, new) {
            (_, Some(old), Some(new)) if same_digits(old.node, new.node) => return,
            ("schemas", Some(_), None) => ChangeKind::SchemaRemoved,
            ("schemas", None, Some(_)) => ChangeKind::SchemaAdded,
            _ => ChangeKind::ComponentChanged,
        };
        self.record_values(kind, name, old, new);
    }

    /// Remembers all components that this node uses, directly and indirectly.
    pub(super) fn mark_all_used(&mut self, at: &NodeRef<'a>) {
        let mut left = vec![at.clone()];
        while let Some(at) = left.pop() {
            if at.node.reference().is_some() {
                let target = at.resolve();
                if target.pointer != at.pointer && !self.is_used(&target) {
                    self.mark_used(&target);
                    left.push(target);
                }
                continue;
            }
            left.extend(at.entries().into_iter().map(|(_, child)| child));
            let items = 0..at.node.items().len();
            left.extend(items.filter_map(|index| at.child(&index.to_string())));
        }
    }
}
