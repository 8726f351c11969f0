//! Values that are listed, and their names in Rust.

use super::at::{At, same};
use super::change::{Effect, Shift};
use super::comparison::{Comparison, Note};
use super::kind::Kind;
use super::objects::contains;

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
        let (before, after) = (old.items("enum"), new.items("enum"));
        let [names, new_names] = [old, new].map(|at| at.texts("x-enum-varnames"));
        for (index, value) in before.iter().enumerate().filter(|(_, value)| !contains(&after, value)) {
            // A variant whose value has changed is still there.
            let is_gone = names.get(index).is_none_or(|name| !new_names.contains(name));
            let rust = if is_gone && !names.is_empty() { Effect::Breaks } else { Effect::None };
            self.value((Kind::EnumValueRemoved, Shift::Tighter, rust), subject, value, names.get(index));
        }
        for (index, value) in after.iter().enumerate().filter(|(_, value)| !contains(&before, value)) {
            let what = (Kind::EnumValueAdded, Shift::Looser, Effect::Compatible);
            self.value(what, subject, value, new_names.get(index));
        }
        let mut order = Vec::new();
        for (index, value) in before.iter().enumerate() {
            let Some(place) = after.iter().position(|other| same(other.node, value.node)) else { continue };
            order.push(place);
            let (name, new_name) = (names.get(index), new_names.get(place));
            if let Some(new_value) = after.get(place).filter(|_| name != new_name) {
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
