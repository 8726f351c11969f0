//! Objects and their properties.

use std::collections::{BTreeMap, BTreeSet};

use super::at::At;
use super::change::{Effect, Shift, Way};
use super::comparison::{Comparison, Note};
use super::kind::Kind;
use super::rust::is_type;
use super::schemas::{is_alike, type_text};
use crate::document::Node;

impl<'a> Comparison<'a> {
    pub(super) fn object(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        // An object without a name has no Rust type: it is the form of an answer, or free.
        let is_rust = is_type(old) && is_type(new);
        let objects = [old, new].map(Object::of);
        let [before, after] = &objects;
        let without = |one: &Object<'a>, other: &Object<'a>| -> Vec<(&'a str, At<'a>)> {
            one.properties.iter().filter(|(name, _)| !other.by_name.contains_key(name)).cloned().collect()
        };
        let (removed, added) = (without(before, after), without(after, before));
        match (removed.as_slice(), added.as_slice()) {
            ([(name, one)], [(other, two)])
                if is_alike(one, two) && before.required.contains(name) == after.required.contains(other) =>
            {
                let texts = [*name, *other].map(str::to_owned);
                let what = (Kind::PropertyRenamed, Shift::Other, breaks(is_rust));
                self.texts(what, &format!("{subject}.{other}"), [one, two], texts);
                self.schema(one, two, &format!("{subject}.{other}"));
            }
            _ => {
                for (name, at) in &removed {
                    self.one_sided_property((subject, name), at, (false, before.required.contains(name)), is_rust);
                }
                for (name, at) in &added {
                    self.one_sided_property((subject, name), at, (true, after.required.contains(name)), is_rust);
                }
            }
        }
        for (name, one) in &before.properties {
            let Some(two) = after.by_name.get(name) else { continue };
            let subject = format!("{subject}.{name}");
            let are_required = objects.each_ref().map(|object| object.required.contains(name));
            self.required_property([one, two], are_required, &subject, is_rust);
            self.schema(one, two, &subject);
        }
        self.required_without_property([(old, before), (new, after)], subject);
        if is_rust && self.scope.way == Way::Request {
            self.order_of_required(old, new, subject);
        }
        self.additional_properties(old, new, subject);
        self.at_most(old, new, subject);
    }

    fn one_sided_property(
        &mut self,
        (object, name): (&str, &str),
        at: &At<'a>,
        (is_new, is_required): (bool, bool),
        is_rust: bool,
    ) {
        let is_sent = self.scope.way == Way::Request;
        let (kind, shift, rust) = match (is_new, is_required) {
            (false, _) if is_sent => (Kind::PropertyRemoved, Shift::Tighter, breaks(is_rust)),
            (false, _) => (Kind::PropertyRemoved, Shift::Other, breaks(is_rust)),
            (true, true) if is_sent => (Kind::PropertyAdded, Shift::Tighter, breaks(is_rust)),
            (true, _) => (Kind::PropertyAdded, Shift::Looser, if is_rust { Effect::Compatible } else { Effect::None }),
        };
        let must = if is_required { "required " } else { "" };
        let text = format!("{must}{}", type_text(at));
        let (old, new) = if is_new { (None, Some(at)) } else { (Some(at), None) };
        let texts = Some([text.clone(), text]);
        self.note(&Note { kind, shift, rust, subject: &format!("{object}.{name}"), old, new, texts });
        self.see_all(at);
    }

    /// What is sent has another type and another builder; of what is received, any field can be missing.
    fn required_property(&mut self, sides: [&At<'a>; 2], [before, after]: [bool; 2], subject: &str, is_rust: bool) {
        if before == after {
            return;
        }
        let (kind, shift) =
            if after { (Kind::PropertyRequired, Shift::Tighter) } else { (Kind::PropertyOptional, Shift::Looser) };
        let rust = breaks(is_rust && self.scope.way == Way::Request);
        let texts = [before, after].map(|must| if must { "required" } else { "optional" }.to_owned());
        self.texts((kind, shift, rust), subject, sides, texts);
    }

    /// A name can be required that no property has: a member that only has to be there.
    fn required_without_property(&mut self, sides: [(&At<'a>, &Object<'a>); 2], subject: &str) {
        let [(old, before), (new, after)] = sides;
        let only = |one: &Object<'a>, other: &Object<'a>| -> Vec<&'a str> {
            let names = one.required.iter().filter(|name| !other.required.contains(*name));
            let is_named = |name: &str| before.by_name.contains_key(name) || after.by_name.contains_key(name);
            names.filter(|name| !is_named(name)).copied().collect()
        };
        for (names, kind, shift) in [
            (only(before, after), Kind::PropertyOptional, Shift::Looser),
            (only(after, before), Kind::PropertyRequired, Shift::Tighter),
        ] {
            if !names.is_empty() {
                let texts = [before, after].map(|object| {
                    if object.required.is_empty() {
                        "nothing required".to_owned()
                    } else {
                        object.required.iter().copied().collect::<Vec<_>>().join(", ")
                    }
                });
                self.texts((kind, shift, Effect::None), &format!("{subject}.{}", names.join(", ")), [old, new], texts);
            }
        }
    }

    /// `new` takes what is required in this order: two amounts that change places still compile.
    fn order_of_required(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let [before, after] = [old, new].map(|at| at.texts("required"));
        let common = |all: &[&str], others: &[&str]| -> Vec<String> {
            let others: BTreeSet<&str> = others.iter().copied().collect();
            all.iter().filter(|name| others.contains(*name)).map(|name| (*name).to_owned()).collect()
        };
        let (order, new_order) = (common(&before, &after), common(&after, &before));
        if order != new_order {
            let [old, new] = [old, new].map(|at| at.child("required").unwrap_or_else(|| at.clone()));
            let texts = [order.join(", "), new_order.join(", ")];
            self.texts((Kind::RequiredReordered, Shift::Other, Effect::Breaks), subject, [&old, &new], texts);
        }
    }

    /// The generated types are closed where they are sent, and open where they are received.
    fn additional_properties(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        const KEY: &str = "additionalProperties";
        let [before, after] = [old, new].map(|at| at.child(KEY));
        let [openness, new_openness] = [&before, &after].map(|at| Openness::of(at.as_ref().map(|at| at.node)));
        if let (Openness::Typed, Openness::Typed, Some(before), Some(after)) = (openness, new_openness, &before, &after)
        {
            return self.schema(before, after, &format!("{subject}.*"));
        }
        if openness == new_openness {
            return;
        }
        let shift = match (openness, new_openness) {
            (Openness::Open, _) | (_, Openness::Closed) => Shift::Tighter,
            _ => Shift::Looser,
        };
        let texts = [openness, new_openness].map(|each| each.text().to_owned());
        let [old, new] = [(before, old), (after, new)].map(|(at, object)| at.unwrap_or_else(|| object.clone()));
        self.texts((Kind::AdditionalPropertiesChanged, shift, Effect::None), subject, [&old, &new], texts);
    }

    /// The client refuses what says otherwise before it is sent.
    pub(super) fn at_most(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let pairs = |at: &At<'a>| -> BTreeMap<String, String> {
            let pairs = at.members("x-at-most").into_iter();
            pairs.map(|(small, large)| (small.to_owned(), large.text())).collect()
        };
        let (before, after) = (pairs(old), pairs(new));
        if before == after {
            return;
        }
        let is_kept = |all: &BTreeMap<String, String>, others: &BTreeMap<String, String>| {
            all.iter().all(|(small, large)| others.get(small) == Some(large))
        };
        let shift = match (is_kept(&before, &after), is_kept(&after, &before)) {
            (true, _) => Shift::Tighter,
            (_, true) => Shift::Looser,
            _ => Shift::Other,
        };
        let [old, new] = [old, new].map(|at| at.child("x-at-most").unwrap_or_else(|| at.clone()));
        let texts = [before, after].map(|pairs| {
            let pairs: Vec<_> = pairs.iter().map(|(small, large)| format!("{small} ≤ {large}")).collect();
            if pairs.is_empty() { "no relation".to_owned() } else { pairs.join(", ") }
        });
        self.texts((Kind::AtMostChanged, shift, Effect::None), subject, [&old, &new], texts);
    }
}

/// An object's properties, in their order and by name, and which are required.
struct Object<'a> {
    properties: Vec<(&'a str, At<'a>)>,
    by_name: BTreeMap<&'a str, At<'a>>,
    required: BTreeSet<&'a str>,
}

impl<'a> Object<'a> {
    fn of(at: &At<'a>) -> Self {
        let properties = at.members("properties");
        let by_name = properties.iter().cloned().collect();
        Self { properties, by_name, required: at.texts("required").into_iter().collect() }
    }
}

/// What stands for members that have no name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Openness {
    Open,
    Closed,
    Typed,
}

impl Openness {
    fn of(node: Option<&Node>) -> Self {
        use crate::document::Value;
        match node.map(|node| &node.value) {
            None | Some(Value::Bool(true)) => Self::Open,
            Some(Value::Bool(false)) => Self::Closed,
            Some(_) if node.is_some_and(Node::is_empty_mapping) => Self::Open,
            Some(_) => Self::Typed,
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Open => "any other members",
            Self::Closed => "no other members",
            Self::Typed => "members of a schema",
        }
    }
}

fn breaks(does: bool) -> Effect {
    if does { Effect::Breaks } else { Effect::None }
}
