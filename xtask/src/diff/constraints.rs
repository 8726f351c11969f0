//! Constraints of numbers, lengths and counts.

use std::cmp::Ordering;

use super::change::{Compatibility, Strictness};
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::{NodeRef, same};
use super::type_name::type_name;
use crate::document::{Number, Value};
use crate::schema::limits;

/// The limits as (keyword, whether it is a lower one, the flag that excludes the limit itself).
const LIMITS: [(&str, bool, Option<&str>); 8] = [
    ("minimum", true, Some("exclusiveMinimum")),
    ("maximum", false, Some("exclusiveMaximum")),
    ("minLength", true, None),
    ("maxLength", false, None),
    ("minItems", true, None),
    ("maxItems", false, None),
    ("minProperties", true, None),
    ("maxProperties", false, None),
];

/// A lower or upper limit.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Limit {
    value: Number,
    is_excluded: bool,
}

impl<'a> Comparison<'a> {
    pub(super) fn constraints(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        // With another format of an integer, its range is compared as a whole.
        let is_in_format = has_other_integer_format(old, new);
        for limit in LIMITS.into_iter().filter(|(_, _, flag)| !(is_in_format && flag.is_some())) {
            self.limit(old, new, item, limit);
        }
        if old.flag("uniqueItems") != new.flag("uniqueItems") {
            let strictness = if new.flag("uniqueItems") { Strictness::Stricter } else { Strictness::Looser };
            let texts =
                [old, new].map(|at| if at.flag("uniqueItems") { "unique items" } else { "any items" }.to_owned());
            self.record_text(ChangeKind::ConstraintChanged.with(strictness), item, [old, new], texts);
        }
        self.multiple_of(old, new, item);
    }

    fn limit(
        &mut self,
        old: &NodeRef<'a>,
        new: &NodeRef<'a>,
        item: &str,
        (keyword, is_lower, flag): (&str, bool, Option<&str>),
    ) {
        let Some(strictness) = strictness([old, new], keyword, is_lower, flag) else { return };
        let texts = [old, new].map(|at| text(at, keyword, flag));
        let [old, new] = [old, new].map(|at| at.child(keyword).unwrap_or_else(|| at.clone()));
        self.record_text(ChangeKind::ConstraintChanged.with(strictness), item, [&old, &new], texts);
    }

    /// Compares the ranges of two integer formats. Each end can be stricter or looser.
    pub(super) fn integer_format(
        &mut self,
        old: &NodeRef<'a>,
        new: &NodeRef<'a>,
        item: &str,
        rust: Compatibility,
    ) -> bool {
        let ends = LIMITS.into_iter().filter(|(_, _, flag)| flag.is_some());
        let strictnesses: Vec<Strictness> = ends
            .clone()
            .filter_map(|(keyword, is_lower, flag)| strictness([old, new], keyword, is_lower, flag))
            .collect();
        let strictness = match strictnesses.as_slice() {
            [] => None,
            [first, rest @ ..] if rest.iter().all(|each| each == first) => Some(*first),
            _ => Some(Strictness::Incomparable),
        };
        let texts = [old, new].map(|at| {
            let limits = ends.clone().filter(|(keyword, ..)| at.node.get(keyword).is_some());
            limits.fold(type_name(at), |all, (keyword, _, flag)| format!("{all}, {}", text(at, keyword, flag)))
        });
        // Without a stricter or looser end, the same integers have another Rust type.
        let assessment = strictness
            .map_or(ChangeKind::RustTypeChanged.into(), |strictness| ChangeKind::FormatChanged.with(strictness));
        self.record_text(assessment.with_rust(rust), item, [old, new], texts);
        true
    }

    fn multiple_of(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        let [before, after] = [old, new].map(|at| at.child("multipleOf"));
        let steps = [&before, &after].map(|at| at.as_ref().and_then(number));
        let is_multiple = |one: &Option<Number>, other: &Option<Number>| {
            one.as_ref().zip(other.as_ref()).and_then(|(one, other)| one.is_multiple_of(other)) == Some(true)
        };
        let [step, new_step] = &steps;
        let strictness = match (&before, &after) {
            (None, None) => return,
            (None, _) => Strictness::Stricter,
            (_, None) => Strictness::Looser,
            (Some(before), Some(after)) if same(before.node, after.node) => return,
            _ if is_multiple(step, new_step) => Strictness::Looser,
            _ if is_multiple(new_step, step) => Strictness::Stricter,
            _ => Strictness::Incomparable,
        };
        let texts = [&before, &after].map(|at| {
            at.as_ref().map_or_else(|| "any number".to_owned(), |at| format!("multipleOf {}", at.one_line()))
        });
        let [old, new] = [(before, old), (after, new)].map(|(step, at)| step.unwrap_or_else(|| at.clone()));
        self.record_text(ChangeKind::ConstraintChanged.with(strictness), item, [&old, &new], texts);
    }
}

fn has_other_integer_format(old: &NodeRef<'_>, new: &NodeRef<'_>) -> bool {
    is_integer(old) && is_integer(new) && old.node.str("format") != new.node.str("format")
}

fn is_integer(at: &NodeRef<'_>) -> bool {
    at.node.str("type") == Some("integer")
}

/// Compares a limit; `None` if it is the same.
fn strictness(schemas: [&NodeRef<'_>; 2], keyword: &str, is_lower: bool, flag: Option<&str>) -> Option<Strictness> {
    let has_range = flag.is_some() && schemas.iter().all(|at| is_integer(at));
    let limits = schemas.map(|at| limit(at, keyword, is_lower, flag, has_range));
    let order = match &limits {
        [Some(Ok(one)), Some(Ok(other))] => compare(one, other, is_lower),
        [None, None] => Ordering::Equal,
        [None, Some(_)] if is_lower => Ordering::Less,
        [None, Some(_)] => Ordering::Greater,
        [Some(_), None] if is_lower => Ordering::Greater,
        [Some(_), None] => Ordering::Less,
        [Some(one), Some(other)] => return (one != other).then_some(Strictness::Incomparable),
    };
    match order {
        Ordering::Equal => None,
        order if (order == Ordering::Less) == is_lower => Some(Strictness::Stricter),
        _ => Some(Strictness::Looser),
    }
}

fn compare(one: &Limit, other: &Limit, is_lower: bool) -> Ordering {
    let excluded = one.is_excluded.cmp(&other.is_excluded);
    one.value.cmp(&other.value).then(if is_lower { excluded } else { excluded.reverse() })
}

/// Returns the effective limit: the schema's own, or that of its format. An error is a value that is not a number.
fn limit(
    at: &NodeRef<'_>,
    keyword: &str,
    is_lower: bool,
    flag: Option<&str>,
    has_range: bool,
) -> Option<Result<Limit, String>> {
    let own = match at.child(keyword).map(|limit| (number(&limit), limit.one_line())) {
        Some((None, text)) => return Some(Err(text)),
        Some((Some(value), _)) => {
            let limit = Limit { value, is_excluded: flag.is_some_and(|flag| at.flag(flag)) };
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

/// Returns the limit as the first allowed integer: `minimum: 0` and an excluded `minimum: -1` are the same.
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

/// Returns the limit of an integer format. Without a format, an integer has 64 bits, signed or unsigned.
fn of_format(at: &NodeRef<'_>, is_lower: bool) -> Option<Limit> {
    let (least, most) = match at.node.str("format") {
        None => (limits("int64")?.0, limits("uint64")?.1),
        Some(format) => limits(format)?,
    };
    Number::parse(if is_lower { least } else { most }).map(|value| Limit { value, is_excluded: false })
}

fn number(at: &NodeRef<'_>) -> Option<Number> {
    match &at.node.value {
        Value::Number(digits) => Number::parse(digits),
        _ => None,
    }
}

/// Returns a text such as `maximum 5, excluded`.
fn text(at: &NodeRef<'_>, keyword: &str, flag: Option<&str>) -> String {
    let Some(limit) = at.child(keyword) else { return format!("no {keyword}") };
    let excluded = if flag.is_some_and(|flag| at.flag(flag)) { ", excluded" } else { "" };
    format!("{keyword} {}{excluded}", limit.one_line())
}
