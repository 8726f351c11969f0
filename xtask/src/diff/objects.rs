//! Objects and their properties.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Compatibility, Strictness};
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::{NodeRef, key};
use super::rust::is_type;
use super::type_name::type_name;
use crate::document::{Node, Value};
use crate::schema::{Direction, is_annotation, is_open};

impl<'a> Comparison<'a> {
    pub(super) fn object(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        // An object without a name has no Rust type: it is an envelope, or free-form.
        let is_rust = is_type(old) && is_type(new);
        let objects = [old, new].map(Object::of);
        let [before, after] = &objects;
        let without = |one: &Object<'a>, other: &Object<'a>| -> Vec<(&'a str, NodeRef<'a>)> {
            one.properties.iter().filter(|(name, _)| !other.by_name.contains_key(name)).cloned().collect()
        };
        let (removed, added) = (without(before, after), without(after, before));
        match (removed.as_slice(), added.as_slice()) {
            ([(name, one)], [(other, two)])
                if is_alike(one, two) && before.required.contains(name) == after.required.contains(other) =>
            {
                let texts = [*name, *other].map(str::to_owned);
                self.record_text(
                    ChangeKind::PropertyRenamed.with_rust(breaking_if(is_rust)),
                    &format!("{item}.{other}"),
                    [one, two],
                    texts,
                );
                self.schema(one, two, &format!("{item}.{other}"));
            }
            _ => {
                for (name, at) in &removed {
                    self.added_or_removed_property((item, name), at, (false, before.required.contains(name)), is_rust);
                }
                for (name, at) in &added {
                    self.added_or_removed_property((item, name), at, (true, after.required.contains(name)), is_rust);
                }
            }
        }
        for (name, one) in &before.properties {
            let Some(two) = after.by_name.get(name) else { continue };
            let item = format!("{item}.{name}");
            let are_required = objects.each_ref().map(|object| object.required.contains(name));
            self.required_property([one, two], are_required, &item, is_rust);
            self.schema(one, two, &item);
        }
        self.required_without_property([(old, before), (new, after)], item);
        if is_rust && self.scope.direction == Direction::Request {
            self.order_of_required(old, new, item);
        }
        self.additional_properties(old, new, item, is_rust);
        self.at_most(old, new, item);
    }

    fn added_or_removed_property(
        &mut self,
        (object, name): (&str, &str),
        at: &NodeRef<'a>,
        (is_new, is_required): (bool, bool),
        is_rust: bool,
    ) {
        let is_sent = self.scope.direction == Direction::Request;
        let assessment = match (is_new, is_required) {
            (false, _) if is_sent => ChangeKind::PropertyRemoved.stricter().with_rust(breaking_if(is_rust)),
            (false, _) => ChangeKind::PropertyRemoved.with_rust(breaking_if(is_rust)),
            (true, true) if is_sent => ChangeKind::PropertyAdded.stricter().with_rust(breaking_if(is_rust)),
            (true, _) if is_rust => ChangeKind::PropertyAdded.looser().with_rust(Compatibility::Compatible),
            (true, _) => ChangeKind::PropertyAdded.looser(),
        };
        let must = if is_required { "required " } else { "" };
        let text = format!("{must}{}", type_name(at));
        self.record_one_sided(assessment, &format!("{object}.{name}"), at, is_new, text);
        self.mark_all_used(at);
    }

    /// A field that is sent has another type and builder when it is required. A field that is received can always be missing.
    fn required_property(&mut self, nodes: [&NodeRef<'a>; 2], [before, after]: [bool; 2], item: &str, is_rust: bool) {
        if before == after {
            return;
        }
        let assessment =
            if after { ChangeKind::PropertyRequired.stricter() } else { ChangeKind::PropertyOptional.looser() };
        let rust = breaking_if(is_rust && self.scope.direction == Direction::Request);
        let texts = [before, after].map(|must| if must { "required" } else { "optional" }.to_owned());
        self.record_text(assessment.with_rust(rust), item, nodes, texts);
    }

    /// Compares required names that are no properties: members of any schema that have to be present.
    fn required_without_property(&mut self, objects: [(&NodeRef<'a>, &Object<'a>); 2], item: &str) {
        let [(old, before), (new, after)] = objects;
        let only = |one: &Object<'a>, other: &Object<'a>| -> Vec<&'a str> {
            let names = one.required.iter().filter(|name| !other.required.contains(*name));
            let is_named = |name: &str| before.by_name.contains_key(name) || after.by_name.contains_key(name);
            names.filter(|name| !is_named(name)).copied().collect()
        };
        for (names, assessment) in [
            (only(before, after), ChangeKind::PropertyOptional.looser()),
            (only(after, before), ChangeKind::PropertyRequired.stricter()),
        ] {
            if !names.is_empty() {
                let texts = [before, after].map(|object| {
                    if object.required.is_empty() {
                        "nothing required".to_owned()
                    } else {
                        object.required.iter().copied().collect::<Vec<_>>().join(", ")
                    }
                });
                self.record_text(assessment, &format!("{item}.{}", names.join(", ")), [old, new], texts);
            }
        }
    }

    /// Compares the order of the arguments of `new`. Two swapped amounts still compile.
    fn order_of_required(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        let [before, after] = [old, new].map(|at| at.strings("required"));
        let common = |all: &[&str], others: &[&str]| -> Vec<String> {
            let others: BTreeSet<&str> = others.iter().copied().collect();
            all.iter().filter(|name| others.contains(*name)).map(|name| (*name).to_owned()).collect()
        };
        let (order, new_order) = (common(&before, &after), common(&after, &before));
        if order != new_order {
            let [old, new] = [old, new].map(|at| at.child("required").unwrap_or_else(|| at.clone()));
            let texts = [order.join(", "), new_order.join(", ")];
            self.record_text(ChangeKind::RequiredReordered, item, [&old, &new], texts);
        }
    }

    /// The generated types are open when received. When sent, they are open if the document says so.
    fn additional_properties(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str, is_rust: bool) {
        const KEY: &str = "additionalProperties";
        let [before, after] = [old, new].map(|at| at.child(KEY));
        let [openness, new_openness] = [&before, &after].map(|at| Openness::of(at.as_ref().map(|at| at.node)));
        // Two open ones can differ in their annotations.
        if let (Some(before), Some(after)) = (&before, &after)
            && openness == new_openness
            && [before, after].iter().all(|at| matches!(at.node.value, Value::Mapping(_)))
        {
            return self.schema(before, after, &format!("{item}.*"));
        }
        let is_sent = is_rust && self.scope.direction == Direction::Request;
        let rust = match [old, new].map(|at| is_sent && is_open(at.node)) {
            [true, false] => Compatibility::Breaking,
            [false, true] => Compatibility::Compatible,
            _ => Compatibility::Unaffected,
        };
        if openness == new_openness && rust == Compatibility::Unaffected {
            return;
        }
        if openness == new_openness {
            let texts = [old, new].map(|at| if is_open(at.node) { "custom fields" } else { "no custom fields" });
            let assessment = ChangeKind::RustTypeChanged.with_rust(rust);
            return self.record_text(assessment, item, [old, new], texts.map(str::to_owned));
        }
        let strictness = match (openness, new_openness) {
            (Openness::Open, _) | (_, Openness::Closed) => Strictness::Stricter,
            _ => Strictness::Looser,
        };
        let texts = [openness, new_openness].map(|each| each.text().to_owned());
        let [old, new] = [(before, old), (after, new)].map(|(at, object)| at.unwrap_or_else(|| object.clone()));
        let assessment = ChangeKind::AdditionalPropertiesChanged.with(strictness).with_rust(rust);
        self.record_text(assessment, item, [&old, &new], texts);
    }

    /// Compares `x-at-most`, which the client validates before it sends a request.
    pub(super) fn at_most(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        let pairs = |at: &NodeRef<'a>| -> BTreeMap<String, String> {
            let pairs = at.members("x-at-most").into_iter();
            pairs.map(|(small, large)| (small.to_owned(), large.one_line())).collect()
        };
        let (before, after) = (pairs(old), pairs(new));
        if before == after {
            return;
        }
        let is_kept = |all: &BTreeMap<String, String>, others: &BTreeMap<String, String>| {
            all.iter().all(|(small, large)| others.get(small) == Some(large))
        };
        let strictness = match (is_kept(&before, &after), is_kept(&after, &before)) {
            (true, _) => Strictness::Stricter,
            (_, true) => Strictness::Looser,
            _ => Strictness::Incomparable,
        };
        let [old, new] = [old, new].map(|at| at.child("x-at-most").unwrap_or_else(|| at.clone()));
        let texts = [before, after].map(|pairs| {
            let pairs: Vec<_> = pairs.iter().map(|(small, large)| format!("{small} ≤ {large}")).collect();
            if pairs.is_empty() { "no relation".to_owned() } else { pairs.join(", ") }
        });
        self.record_text(ChangeKind::AtMostChanged.with(strictness), item, [&old, &new], texts);
    }
}

/// The properties of an object, in order and by name, and the required ones.
struct Object<'a> {
    properties: Vec<(&'a str, NodeRef<'a>)>,
    by_name: BTreeMap<&'a str, NodeRef<'a>>,
    required: BTreeSet<&'a str>,
}

impl<'a> Object<'a> {
    fn of(at: &NodeRef<'a>) -> Self {
        let properties = at.members("properties");
        let by_name = properties.iter().cloned().collect();
        Self { properties, by_name, required: at.strings("required").into_iter().collect() }
    }
}

/// What an object allows for members that are not named.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Openness {
    Open,
    Closed,
    Typed,
}

impl Openness {
    fn of(node: Option<&Node>) -> Self {
        match node.map(|node| &node.value) {
            None | Some(Value::Bool(true)) => Self::Open,
            Some(Value::Bool(false)) => Self::Closed,
            Some(Value::Mapping(entries)) if entries.iter().all(|entry| is_annotation(&entry.key)) => Self::Open,
            Some(_) => Self::Typed,
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Open => "any other members",
            Self::Closed => "no other members",
            Self::Typed => "other members of one schema",
        }
    }
}

fn breaking_if(does: bool) -> Compatibility {
    if does { Compatibility::Breaking } else { Compatibility::Unaffected }
}

/// Whether two properties differ in their annotations only.
fn is_alike(old: &NodeRef<'_>, new: &NodeRef<'_>) -> bool {
    let is_note = |key: &str| matches!(key, "description" | "title" | "example") || key.starts_with("x-");
    let keywords = |at: &NodeRef<'_>| -> Vec<(String, String)> {
        let keywords = at.node.entries().iter().filter(|entry| !is_note(&entry.key));
        let mut keywords: Vec<_> = keywords.map(|entry| (entry.key.clone(), key(&entry.node))).collect();
        keywords.sort();
        keywords
    };
    keywords(old) == keywords(new)
}
