//! Bounds: of numbers, lengths and counts.

use std::cmp::Ordering;

use super::at::{At, same_option};
use super::change::{Effect, Shift};
use super::comparison::Comparison;
use super::kind::Kind;
use super::numbers::compare;
use crate::document::Value;

/// The bounds as (keyword, whether it is a lower one, the flag that excludes it).
const BOUNDS: [(&str, bool, Option<&str>); 8] = [
    ("minimum", true, Some("exclusiveMinimum")),
    ("maximum", false, Some("exclusiveMaximum")),
    ("minLength", true, None),
    ("maxLength", false, None),
    ("minItems", true, None),
    ("maxItems", false, None),
    ("minProperties", true, None),
    ("maxProperties", false, None),
];

impl<'a> Comparison<'a> {
    pub(super) fn bounds(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        for (keyword, is_lower, flag) in BOUNDS {
            let bounds = [old, new].map(|at| at.child(keyword));
            let [excludes, new_excludes] = [old, new].map(|at| flag.is_some_and(|flag| at.is(flag)));
            let order = match &bounds {
                [None, None] => Some(Ordering::Equal),
                [None, Some(_)] if is_lower => Some(Ordering::Less),
                [None, Some(_)] => Some(Ordering::Greater),
                [Some(_), None] if is_lower => Some(Ordering::Greater),
                [Some(_), None] => Some(Ordering::Less),
                [Some(before), Some(after)] => compare_values(before, after).map(|order| {
                    order.then(if is_lower { excludes.cmp(&new_excludes) } else { new_excludes.cmp(&excludes) })
                }),
            };
            let shift = match order {
                Some(Ordering::Equal) => continue,
                Some(order) if (order == Ordering::Less) == is_lower => Shift::Tighter,
                Some(_) => Shift::Looser,
                None => Shift::Other,
            };
            let texts = [(old, excludes), (new, new_excludes)].map(|(at, excludes)| text(at, keyword, excludes));
            let [before, after] = bounds;
            let [old, new] = [(before, old), (after, new)].map(|(bound, at)| bound.unwrap_or_else(|| at.clone()));
            self.texts((Kind::BoundChanged, shift, Effect::None), subject, [&old, &new], texts);
        }
        self.other_bounds(old, new, subject);
    }

    fn other_bounds(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        if old.is("uniqueItems") != new.is("uniqueItems") {
            let shift = if new.is("uniqueItems") { Shift::Tighter } else { Shift::Looser };
            let texts = [old, new].map(|at| if at.is("uniqueItems") { "unique items" } else { "any items" }.to_owned());
            self.texts((Kind::BoundChanged, shift, Effect::None), subject, [old, new], texts);
        }
        let (before, after) = (old.child("multipleOf"), new.child("multipleOf"));
        if !same_option(before.as_ref(), after.as_ref()) {
            let shift = match (&before, &after) {
                (None, _) => Shift::Tighter,
                (_, None) => Shift::Looser,
                _ => Shift::Other,
            };
            self.values((Kind::BoundChanged, shift, Effect::None), subject, before.as_ref(), after.as_ref());
        }
    }
}

fn compare_values(one: &At<'_>, other: &At<'_>) -> Option<Ordering> {
    match (&one.node.value, &other.node.value) {
        (Value::Number(one), Value::Number(other)) => compare(one, other),
        (one, other) => (one == other).then_some(Ordering::Equal),
    }
}

/// `maximum 5, excluded`
fn text(at: &At<'_>, keyword: &str, excludes: bool) -> String {
    let Some(bound) = at.child(keyword) else { return format!("no {keyword}") };
    let excluded = if excludes { ", excluded" } else { "" };
    format!("{keyword} {}{excluded}", bound.text())
}
