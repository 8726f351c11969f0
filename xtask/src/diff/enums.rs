//! Values that are listed, and their names in Rust.

use std::collections::{BTreeMap, BTreeSet};

use super::at::{At, key};
use super::change::{Effect, Shift};
use super::comparison::{Comparison, Note};
use super::kind::Kind;
use crate::document::Value;

impl<'a> Comparison<'a> {
    /// Whether values are listed on one side only, which is another Rust type.
    pub(super) fn enums(&mut self, old: &At<'a>, new: &At<'a>, subject: &str, rust: Effect) -> bool {
        let (before, after) = (old.child("enum"), new.child("enum"));
        if before.is_some() != after.is_some() {
            let (kind, shift) =
                if after.is_some() { (Kind::EnumAdded, Shift::Tighter) } else { (Kind::EnumRemoved, Shift::Looser) };
            self.values((kind, shift, rust), subject, before.as_ref(), after.as_ref());
            return true;
        }
        let (before, after) = (values(old), values(new));
        let [names, new_names] = [old, new].map(|at| at.texts("x-enum-varnames"));
        let kept: BTreeSet<&str> = new_names.iter().copied().collect();
        let places = |values: &[(usize, At<'a>)]| -> BTreeMap<String, usize> {
            values.iter().enumerate().map(|(place, (_, value))| (key(value.node), place)).collect()
        };
        let (known, found) = (places(&before), places(&after));
        for (index, value) in before.iter().filter(|(_, value)| !found.contains_key(&key(value.node))) {
            // A variant whose value has changed is still there.
            let is_gone = names.get(*index).is_none_or(|name| !kept.contains(name));
            let rust = if is_gone && !names.is_empty() { Effect::Breaks } else { Effect::None };
            self.value((Kind::EnumValueRemoved, Shift::Tighter, rust), subject, value, names.get(*index));
        }
        for (index, value) in after.iter().filter(|(_, value)| !known.contains_key(&key(value.node))) {
            let what = (Kind::EnumValueAdded, Shift::Looser, Effect::Compatible);
            self.value(what, subject, value, new_names.get(*index));
        }
        let mut order = Vec::new();
        for (index, value) in &before {
            let Some(place) = found.get(&key(value.node)).copied() else { continue };
            order.push(place);
            let Some((new_index, new_value)) = after.get(place) else { continue };
            let (name, new_name) = (names.get(*index), new_names.get(*new_index));
            if name != new_name {
                let texts = [name, new_name].map(|name| name.copied().unwrap_or_default().to_owned());
                let what = (Kind::EnumNameChanged, Shift::Other, Effect::Breaks);
                self.texts(what, &format!("{subject} {}", value.text()), [value, new_value], texts);
            }
        }
        if !order.is_sorted()
            && let Some((before, after)) = old.child("enum").zip(new.child("enum"))
        {
            // Variants are ordered as they stand.
            let what = (Kind::EnumReordered, Shift::Other, Effect::Compatible);
            self.values(what, subject, Some(&before), Some(&after));
        }
        false
    }

    fn value(
        &mut self,
        (kind, shift, rust): (Kind, Shift, Effect),
        subject: &str,
        value: &At<'a>,
        name: Option<&&str>,
    ) {
        let text = name.map_or_else(|| value.text(), |name| format!("{} ({name})", value.text()));
        let (old, new) = if kind == Kind::EnumValueAdded { (None, Some(value)) } else { (Some(value), None) };
        let texts = Some([text.clone(), text]);
        self.note(&Note { kind, shift, rust, subject: &format!("{subject} {}", value.text()), old, new, texts });
    }
}

/// The values with their places in the list; that `null` is one of them is said by `nullable`.
fn values<'a>(at: &At<'a>) -> Vec<(usize, At<'a>)> {
    let all = at.items("enum").into_iter().enumerate();
    all.filter(|(_, value)| !(at.is("nullable") && value.node.value == Value::Null)).collect()
}
