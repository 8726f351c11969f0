//! Alternatives: `oneOf` and `anyOf`, which have no order, and the parts of an `allOf` that cannot be merged into one schema.

use super::change::{Compatibility, Strictness};
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::envelope::{envelope_index, envelope_key};
use super::node_ref::{NodeRef, same};
use super::type_name::type_name;

const KEYS: [&str; 3] = ["anyOf", "oneOf", "allOf"];

impl<'a> Comparison<'a> {
    /// Compares the alternatives. Returns whether there are any: another Rust type is then reported for them.
    pub(super) fn alternatives(
        &mut self,
        old: &NodeRef<'a>,
        new: &NodeRef<'a>,
        item: &str,
        rust: Compatibility,
    ) -> bool {
        let keys = [old, new].map(|at| KEYS.into_iter().find(|key| at.node.get(key).is_some()));
        match keys {
            [None, None] => false,
            [before, after] => {
                let all = |at: &NodeRef<'a>, key: Option<&str>| key.map(|key| at.items(key)).unwrap_or_default();
                let (old_all, new_all) = (all(old, before), all(new, after));
                if before != after {
                    let strictness = match (before, after) {
                        // `oneOf` rejects a value that matches several.
                        (Some("oneOf"), Some("anyOf")) => Strictness::Looser,
                        (Some("anyOf"), Some("oneOf")) => Strictness::Stricter,
                        _ => Strictness::Incomparable,
                    };
                    let texts = [(before, &old_all), (after, &new_all)].map(|(key, all)| text(key, all));
                    self.record_text(
                        ChangeKind::AlternativesChanged.with(strictness).with_rust(rust),
                        item,
                        [old, new],
                        texts,
                    );
                }
                if before.is_some() && after.is_some() {
                    self.pairs((old, old_all, before), (new, new_all, after), item, rust);
                }
                true
            }
        }
    }

    fn pairs(
        &mut self,
        (old, mut old_all, key): (&NodeRef<'a>, Vec<NodeRef<'a>>, Option<&str>),
        (new, mut new_all, new_key): (&NodeRef<'a>, Vec<NodeRef<'a>>, Option<&str>),
        item: &str,
        rust: Compatibility,
    ) {
        if let Some((before, after)) = envelope_index(&old_all).zip(envelope_index(&new_all)) {
            let (before, after) = (old_all.remove(before), new_all.remove(after));
            let names = [&before, &after].map(envelope_key);
            if names[0] == names[1] {
                self.schema(&before, &after, item);
            } else {
                self.record_text(ChangeKind::EnvelopeChanged.with_rust(rust), item, [&before, &after], names);
            }
        }
        let texts = [text(key, &old_all), text(new_key, &new_all)];
        for is_match in [is_same, have_same_component, have_same_type] {
            for index in (0..old_all.len()).rev() {
                let Some(position) =
                    old_all.get(index).and_then(|one| new_all.iter().position(|other| is_match(one, other)))
                else {
                    continue;
                };
                let (before, after) = (old_all.remove(index), new_all.remove(position));
                self.schema(&before, &after, item);
            }
        }
        let is_all_of = new_key == Some("allOf");
        match (old_all.as_slice(), new_all.as_slice()) {
            ([], []) => {}
            // A single one that was replaced is compared with its replacement.
            ([before], [after]) => self.schema(before, after, item),
            (before, after) => {
                let strictness = match (before, after) {
                    ([], _) if !is_all_of => Strictness::Looser,
                    (_, []) if !is_all_of => Strictness::Stricter,
                    ([], _) => Strictness::Stricter,
                    (_, []) => Strictness::Looser,
                    _ => Strictness::Incomparable,
                };
                self.record_text(
                    ChangeKind::AlternativesChanged.with(strictness).with_rust(rust),
                    item,
                    [old, new],
                    texts,
                );
                before.iter().chain(after).for_each(|at| self.mark_all_used(at));
            }
        }
    }
}

fn is_same(one: &NodeRef<'_>, other: &NodeRef<'_>) -> bool {
    same(one.node, other.node)
}

fn have_same_component(one: &NodeRef<'_>, other: &NodeRef<'_>) -> bool {
    let (one, other) = (one.resolve(), other.resolve());
    one.component().is_some() && one.component() == other.component()
}

fn have_same_type(one: &NodeRef<'_>, other: &NodeRef<'_>) -> bool {
    let (one, other) = (one.resolve(), other.resolve());
    one.component().is_some() == other.component().is_some() && type_name(&one) == type_name(&other)
}

/// Returns a text such as `oneOf integer (int64), string`.
fn text(key: Option<&str>, all: &[NodeRef<'_>]) -> String {
    let Some(key) = key else { return "one schema".to_owned() };
    let names = all.iter().map(|at| at.resolve().component().map_or_else(|| type_name(at), str::to_owned));
    format!("{key} {}", names.collect::<Vec<_>>().join(", "))
}
