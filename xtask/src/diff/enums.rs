//! The values of enums, and their names in Rust.

use std::collections::{BTreeMap, BTreeSet};

use super::assessment::Assessment;
use super::change::Compatibility;
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::{NodeRef, key};
use crate::document::Value;

impl<'a> Comparison<'a> {
    /// Compares the values. Returns whether only one schema is an enum, which is another Rust type.
    pub(super) fn enums(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str, rust: Compatibility) -> bool {
        let (before, after) = (old.child("enum"), new.child("enum"));
        if before.is_some() != after.is_some() {
            let is_stricter = after.is_some();
            let assessment =
                if is_stricter { ChangeKind::EnumAdded.stricter() } else { ChangeKind::EnumRemoved.looser() };
            self.record_values(assessment.with_rust(rust), item, before.as_ref(), after.as_ref());
            return true;
        }
        let (before, after) = (values(old), values(new));
        let [names, new_names] = [old, new].map(|at| at.strings("x-enum-varnames"));
        let kept: BTreeSet<&str> = new_names.iter().copied().collect();
        let positions = |values: &[(usize, NodeRef<'a>)]| -> BTreeMap<String, usize> {
            values.iter().enumerate().map(|(position, (_, value))| (key(value.node), position)).collect()
        };
        let (known, found) = (positions(&before), positions(&after));
        for (index, value) in before.iter().filter(|(_, value)| !found.contains_key(&key(value.node))) {
            // A variant whose value has changed still exists.
            let is_gone = names.get(*index).is_none_or(|name| !kept.contains(name));
            let rust = if is_gone && !names.is_empty() { Compatibility::Breaking } else { Compatibility::Unaffected };
            self.value(ChangeKind::EnumValueRemoved.stricter().with_rust(rust), item, value, names.get(*index));
        }
        for (index, value) in after.iter().filter(|(_, value)| !known.contains_key(&key(value.node))) {
            self.value(ChangeKind::EnumValueAdded.looser(), item, value, new_names.get(*index));
        }
        let mut order = Vec::new();
        for (index, value) in &before {
            let Some(position) = found.get(&key(value.node)).copied() else { continue };
            order.push(position);
            let Some((new_index, new_value)) = after.get(position) else { continue };
            let (name, new_name) = (names.get(*index), new_names.get(*new_index));
            if name != new_name {
                let texts = [name, new_name].map(|name| name.copied().unwrap_or_default().to_owned());
                let item = format!("{item} {}", value.one_line());
                self.record_text(ChangeKind::EnumNameChanged, &item, [value, new_value], texts);
            }
        }
        if !order.is_sorted()
            && let Some((before, after)) = old.child("enum").zip(new.child("enum"))
        {
            // Variants are ordered as in the document.
            self.record_values(ChangeKind::EnumReordered, item, Some(&before), Some(&after));
        }
        false
    }

    fn value(&mut self, assessment: Assessment, item: &str, value: &NodeRef<'a>, name: Option<&&str>) {
        let text = name.map_or_else(|| value.one_line(), |name| format!("{} ({name})", value.one_line()));
        let is_new = assessment.kind == ChangeKind::EnumValueAdded;
        self.record_one_sided(assessment, &format!("{item} {}", value.one_line()), value, is_new, text);
    }
}

/// Returns the values with their indices, without a `null` that `nullable` already allows.
fn values<'a>(at: &NodeRef<'a>) -> Vec<(usize, NodeRef<'a>)> {
    let all = at.items("enum").into_iter().enumerate();
    all.filter(|(_, value)| !(at.flag("nullable") && value.node.value == Value::Null)).collect()
}
