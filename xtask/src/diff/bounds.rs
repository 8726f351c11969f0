//! Bounds: of numbers, lengths and counts.

use std::cmp::Ordering;

use super::at::At;
use super::change::{Effect, Shift};
use super::comparison::Comparison;
use super::kind::Kind;
use super::schemas::type_text;
use crate::document::{Number, Value};
use crate::schema::bounds;

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

/// What no value is beyond.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Limit {
    value: Number,
    is_excluded: bool,
}

impl<'a> Comparison<'a> {
    pub(super) fn bounds(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        // With the format of an integer, its range is compared as a whole.
        let is_in_format = has_other_integer_format(old, new);
        for bound in BOUNDS.into_iter().filter(|(_, _, flag)| !(is_in_format && flag.is_some())) {
            self.bound(old, new, subject, bound);
        }
        if old.is("uniqueItems") != new.is("uniqueItems") {
            let shift = if new.is("uniqueItems") { Shift::Tighter } else { Shift::Looser };
            let texts = [old, new].map(|at| if at.is("uniqueItems") { "unique items" } else { "any items" }.to_owned());
            self.texts((Kind::BoundChanged, shift, Effect::None), subject, [old, new], texts);
        }
        self.multiple_of(old, new, subject);
    }

    fn bound(
        &mut self,
        old: &At<'a>,
        new: &At<'a>,
        subject: &str,
        (keyword, is_lower, flag): (&str, bool, Option<&str>),
    ) {
        let Some(shift) = shift([old, new], keyword, is_lower, flag) else { return };
        let texts = [old, new].map(|at| text(at, keyword, flag));
        let [old, new] = [old, new].map(|at| at.child(keyword).unwrap_or_else(|| at.clone()));
        self.texts((Kind::BoundChanged, shift, Effect::None), subject, [&old, &new], texts);
    }

    /// Another format of an integer is another range: each half of it can be narrower or wider.
    pub(super) fn integer_format(&mut self, old: &At<'a>, new: &At<'a>, subject: &str, rust: Effect) -> bool {
        let ends = BOUNDS.into_iter().filter(|(_, _, flag)| flag.is_some());
        let shifts: Vec<Shift> =
            ends.clone().filter_map(|(keyword, is_lower, flag)| shift([old, new], keyword, is_lower, flag)).collect();
        let shift = match shifts.as_slice() {
            [] => None,
            [first, rest @ ..] if rest.iter().all(|each| each == first) => Some(*first),
            _ => Some(Shift::Other),
        };
        let texts = [old, new].map(|at| {
            let bounds = ends.clone().filter(|(keyword, ..)| at.node.get(keyword).is_some());
            bounds.fold(type_text(at), |all, (keyword, _, flag)| format!("{all}, {}", text(at, keyword, flag)))
        });
        match shift {
            Some(shift) => self.texts((Kind::FormatChanged, shift, rust), subject, [old, new], texts),
            // The same integers, in another type.
            None => self.texts((Kind::RustTypeChanged, Shift::Other, rust), subject, [old, new], texts),
        }
        true
    }

    fn multiple_of(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let [before, after] = [old, new].map(|at| at.child("multipleOf"));
        let steps = [&before, &after].map(|at| at.as_ref().and_then(number));
        let is_multiple = |one: &Option<Number>, other: &Option<Number>| {
            one.as_ref().zip(other.as_ref()).and_then(|(one, other)| one.is_multiple_of(other)) == Some(true)
        };
        let [step, new_step] = &steps;
        let shift = match (&before, &after) {
            (None, None) => return,
            (None, _) => Shift::Tighter,
            (_, None) => Shift::Looser,
            (Some(before), Some(after)) if super::at::same(before.node, after.node) => return,
            _ if is_multiple(step, new_step) => Shift::Looser,
            _ if is_multiple(new_step, step) => Shift::Tighter,
            _ => Shift::Other,
        };
        let texts = [&before, &after]
            .map(|at| at.as_ref().map_or_else(|| "any number".to_owned(), |at| format!("multipleOf {}", at.text())));
        let [old, new] = [(before, old), (after, new)].map(|(step, at)| step.unwrap_or_else(|| at.clone()));
        self.texts((Kind::BoundChanged, shift, Effect::None), subject, [&old, &new], texts);
    }
}

fn has_other_integer_format(old: &At<'_>, new: &At<'_>) -> bool {
    is_integer(old) && is_integer(new) && old.node.str("format") != new.node.str("format")
}

fn is_integer(at: &At<'_>) -> bool {
    at.node.str("type") == Some("integer")
}

/// Whether a bound is narrower or wider; `None` where it is the same.
fn shift(sides: [&At<'_>; 2], keyword: &str, is_lower: bool, flag: Option<&str>) -> Option<Shift> {
    let has_range = flag.is_some() && sides.iter().all(|at| is_integer(at));
    let limits = sides.map(|at| limit(at, keyword, is_lower, flag, has_range));
    let order = match &limits {
        [Some(Ok(one)), Some(Ok(other))] => compare(one, other, is_lower),
        [None, None] => Ordering::Equal,
        [None, Some(_)] if is_lower => Ordering::Less,
        [None, Some(_)] => Ordering::Greater,
        [Some(_), None] if is_lower => Ordering::Greater,
        [Some(_), None] => Ordering::Less,
        [Some(one), Some(other)] => return (one != other).then_some(Shift::Other),
    };
    match order {
        Ordering::Equal => None,
        order if (order == Ordering::Less) == is_lower => Some(Shift::Tighter),
        _ => Some(Shift::Looser),
    }
}

fn compare(one: &Limit, other: &Limit, is_lower: bool) -> Ordering {
    let excluded = one.is_excluded.cmp(&other.is_excluded);
    one.value.cmp(&other.value).then(if is_lower { excluded } else { excluded.reverse() })
}

/// The bound that holds: the schema's own, or that of its format. An error is a text that is no number.
fn limit(
    at: &At<'_>,
    keyword: &str,
    is_lower: bool,
    flag: Option<&str>,
    has_range: bool,
) -> Option<Result<Limit, String>> {
    let own = match at.child(keyword).map(|bound| (number(&bound), bound.text())) {
        Some((None, text)) => return Some(Err(text)),
        Some((Some(value), _)) => {
            let limit = Limit { value, is_excluded: flag.is_some_and(|flag| at.is(flag)) };
            Some(if is_integer(at) { of_integers(limit, is_lower) } else { limit })
        }
        None => None,
    };
    let of_format = if has_range { of_format(at, is_lower) } else { None };
    let limit = match (own, of_format) {
        (Some(own), Some(of_format)) => {
            let is_own = (compare(&own, &of_format, is_lower) == Ordering::Greater) == is_lower;
            Some(if is_own { own } else { of_format })
        }
        (own, of_format) => own.or(of_format),
    };
    limit.map(Ok)
}

/// The first integer that is allowed: `minimum: 0` and more than -1 are one.
fn of_integers(limit: Limit, is_lower: bool) -> Limit {
    let is_integer = limit.value.to_integer().is_some();
    let first = limit.value.floor().and_then(|floor| match (is_integer, limit.is_excluded, is_lower) {
        (true, false, _) | (false, _, false) => Some(floor),
        (true, true, true) | (false, _, true) => floor.checked_add(1),
        (true, true, false) => floor.checked_sub(1),
    });
    let value = first.and_then(|first| Number::parse(&first.to_string()));
    value.map_or(limit, |value| Limit { value, is_excluded: false })
}

/// An integer without a format is one of 64 bits, with a sign or without.
fn of_format(at: &At<'_>, is_lower: bool) -> Option<Limit> {
    let (least, most) = match at.node.str("format") {
        None => (bounds("int64")?.0, bounds("uint64")?.1),
        Some(format) => bounds(format)?,
    };
    Number::parse(if is_lower { least } else { most }).map(|value| Limit { value, is_excluded: false })
}

fn number(at: &At<'_>) -> Option<Number> {
    match &at.node.value {
        Value::Number(digits) => Number::parse(digits),
        _ => None,
    }
}

/// `maximum 5, excluded`
fn text(at: &At<'_>, keyword: &str, flag: Option<&str>) -> String {
    let Some(bound) = at.child(keyword) else { return format!("no {keyword}") };
    let excluded = if flag.is_some_and(|flag| at.is(flag)) { ", excluded" } else { "" };
    format!("{keyword} {}{excluded}", bound.text())
}
