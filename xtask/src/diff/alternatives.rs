//! Alternatives: `oneOf` and `anyOf`, whose order means nothing, and parts of an `allOf` that are no single schema.

use super::at::{At, same};
use super::change::{Effect, Shift};
use super::comparison::Comparison;
use super::kind::Kind;
use super::rust::{envelope, wrapper};
use super::schemas::type_text;

const KEYS: [&str; 3] = ["anyOf", "oneOf", "allOf"];

impl<'a> Comparison<'a> {
    /// Whether there are alternatives, so that another Rust type is said of them.
    pub(super) fn alternatives(&mut self, old: &At<'a>, new: &At<'a>, subject: &str, rust: Effect) -> bool {
        let keys = [old, new].map(|at| KEYS.into_iter().find(|key| at.node.get(key).is_some()));
        match keys {
            [None, None] => false,
            [before, after] => {
                let all = |at: &At<'a>, key: Option<&str>| key.map(|key| at.items(key)).unwrap_or_default();
                let (old_all, new_all) = (all(old, before), all(new, after));
                if before != after {
                    let shift = match (before, after) {
                        // Several that fit were one too many.
                        (Some("oneOf"), Some("anyOf")) => Shift::Looser,
                        (Some("anyOf"), Some("oneOf")) => Shift::Tighter,
                        _ => Shift::Other,
                    };
                    let texts = [(before, &old_all), (after, &new_all)].map(|(key, all)| text(key, all));
                    self.texts((Kind::AlternativesChanged, shift, rust), subject, [old, new], texts);
                }
                if before.is_some() && after.is_some() {
                    self.pairs((old, old_all, before), (new, new_all, after), subject, rust);
                }
                true
            }
        }
    }

    fn pairs(
        &mut self,
        (old, mut old_all, key): (&At<'a>, Vec<At<'a>>, Option<&str>),
        (new, mut new_all, new_key): (&At<'a>, Vec<At<'a>>, Option<&str>),
        subject: &str,
        rust: Effect,
    ) {
        if let Some((before, after)) = envelope(&old_all).zip(envelope(&new_all)) {
            let (before, after) = (old_all.remove(before), new_all.remove(after));
            let names = [&before, &after].map(wrapper);
            if names[0] == names[1] {
                self.schema(&before, &after, subject);
            } else {
                self.texts((Kind::WrapperChanged, Shift::Other, rust), subject, [&before, &after], names);
            }
        }
        let texts = [text(key, &old_all), text(new_key, &new_all)];
        for is_such in [is_same, is_of_one_component, is_of_one_type] {
            for index in (0..old_all.len()).rev() {
                let Some(place) =
                    old_all.get(index).and_then(|one| new_all.iter().position(|other| is_such(one, other)))
                else {
                    continue;
                };
                let (before, after) = (old_all.remove(index), new_all.remove(place));
                self.schema(&before, &after, subject);
            }
        }
        let is_all_of = new_key == Some("allOf");
        match (old_all.as_slice(), new_all.as_slice()) {
            ([], []) => {}
            // One in the place of another is compared with it.
            ([before], [after]) => self.schema(before, after, subject),
            (before, after) => {
                let shift = match (before, after) {
                    ([], _) if !is_all_of => Shift::Looser,
                    (_, []) if !is_all_of => Shift::Tighter,
                    ([], _) => Shift::Tighter,
                    (_, []) => Shift::Looser,
                    _ => Shift::Other,
                };
                self.texts((Kind::AlternativesChanged, shift, rust), subject, [old, new], texts);
                before.iter().chain(after).for_each(|at| self.see_all(at));
            }
        }
    }
}

fn is_same(one: &At<'_>, other: &At<'_>) -> bool {
    same(one.node, other.node)
}

fn is_of_one_component(one: &At<'_>, other: &At<'_>) -> bool {
    let (one, other) = (one.resolve(), other.resolve());
    one.component().is_some() && one.component() == other.component()
}

fn is_of_one_type(one: &At<'_>, other: &At<'_>) -> bool {
    let (one, other) = (one.resolve(), other.resolve());
    one.component().is_some() == other.component().is_some() && type_text(&one) == type_text(&other)
}

/// `oneOf integer (int64), string`
fn text(key: Option<&str>, all: &[At<'_>]) -> String {
    let Some(key) = key else { return "one schema".to_owned() };
    let names = all.iter().map(|at| at.resolve().component().map_or_else(|| type_text(at), str::to_owned));
    format!("{key} {}", names.collect::<Vec<_>>().join(", "))
}
