//! Parameters of operations.

use super::at::{At, same};
use super::change::{Effect, Shift, Way};
use super::comparison::{Comparison, Note};
use super::kind::Kind;
use super::operations::{Pair, nameless, names};
use super::rust::type_effect;
use crate::document::{Document, Operation, parameter_key};
use crate::generate::{Side, parameters};

const RULED: [&str; 8] = ["name", "in", "required", "schema", "style", "explode", "allowReserved", "allowEmptyValue"];

/// A parameter, and how it is known.
struct Parameter<'a> {
    at: At<'a>,
    name: &'a str,
    location: &'a str,
    /// The name in Rust.
    ident: String,
}

impl Parameter<'_> {
    fn subject(&self) -> String {
        format!("{} {}", self.location, self.name)
    }

    fn is_required(&self) -> bool {
        self.at.is("required")
    }
}

impl<'a> Comparison<'a> {
    pub(super) fn parameters(&mut self, pair: &Pair<'a>) {
        self.scope.way = Way::Request;
        let mut old = read(self.old, &pair.old);
        let new = read(self.new, &pair.new);
        self.order(&old, &new);
        let new = self.in_path(pair, &mut old, new);
        let mut left = Vec::new();
        for new in new {
            match old.iter().position(|each| parameter_key(each.at.node) == parameter_key(new.at.node)) {
                Some(index) => self.parameter(&old.remove(index), &new),
                None => left.push(new),
            }
        }
        let left = self.moved(&mut old, left);
        if let ([before], [after]) = (old.as_slice(), left.as_slice())
            && is_alike(before, after)
        {
            let texts = [before.name.to_owned(), after.name.to_owned()];
            let what = (Kind::ParameterRenamed, Shift::Other, Effect::Breaks);
            self.texts(what, &after.subject(), [&before.at, &after.at], texts);
            return self.parameter(before, after);
        }
        for before in &old {
            self.one_sided_parameter(before, false);
        }
        for after in &left {
            self.one_sided_parameter(after, true);
        }
    }

    /// Arguments that are not in the path are in the order of the document: two of one type that change places compile as
    /// before.
    fn order(&mut self, old: &[Parameter<'a>], new: &[Parameter<'a>]) {
        let names = |all: &[Parameter<'a>], others: &[Parameter<'a>]| -> Vec<&'a str> {
            let both = all.iter().filter(|each| each.is_required() && each.location != "path");
            let both = both.filter(|each| others.iter().any(|other| other.is_required() && other.name == each.name));
            both.map(|each| each.name).collect()
        };
        let (before, after) = (names(old, new), names(new, old));
        if before == after {
            return;
        }
        let first = |all: &[Parameter<'a>]| {
            all.iter().find(|each| each.is_required() && each.location != "path").map(|each| each.at.clone())
        };
        if let Some((one, other)) = first(old).zip(first(new)) {
            let texts = [before, after].map(|names| names.join(", "));
            self.texts((Kind::ParametersReordered, Shift::Other, Effect::Breaks), "parameters", [&one, &other], texts);
        }
    }

    /// A setter goes or comes, or an argument of the method, where it is required.
    fn one_sided_parameter(&mut self, parameter: &Parameter<'a>, is_new: bool) {
        let must = if parameter.is_required() { "required" } else { "optional" };
        let (kind, shift, rust) = match (is_new, parameter.is_required()) {
            (false, _) => (Kind::ParameterRemoved, Shift::Tighter, Effect::Breaks),
            (true, true) => (Kind::ParameterAdded, Shift::Tighter, Effect::Breaks),
            (true, false) => (Kind::ParameterAdded, Shift::Looser, Effect::Compatible),
        };
        let at = Some(&parameter.at);
        let (old, new) = if is_new { (None, at) } else { (at, None) };
        let texts = Some([must.to_owned(), must.to_owned()]);
        self.note(&Note { kind, shift, rust, subject: &parameter.subject(), old, new, texts });
        self.see_all(&parameter.at);
    }

    /// In a path, place is identity: the server sees values and no names, and a name is only that of an argument. Names
    /// that change places send each value to the other's, though every program compiles as before.
    fn in_path(
        &mut self,
        pair: &Pair<'a>,
        old: &mut Vec<Parameter<'a>>,
        mut new: Vec<Parameter<'a>>,
    ) -> Vec<Parameter<'a>> {
        if nameless(pair.old.path) != nameless(pair.new.path) {
            return new;
        }
        let places: Vec<(&str, &str)> = names(pair.old.path).into_iter().zip(names(pair.new.path)).collect();
        for (index, (name, new_name)) in places.iter().enumerate() {
            let take = |all: &mut Vec<Parameter<'a>>, name: &str| {
                let index = all.iter().position(|each| each.location == "path" && each.name == name)?;
                Some(all.remove(index))
            };
            let (before, after) = match (take(old, name), take(&mut new, new_name)) {
                (Some(before), Some(after)) => (before, after),
                // One that is not described is none that could be compared.
                (before, after) => {
                    old.extend(before);
                    new.extend(after);
                    continue;
                }
            };
            if name != new_name {
                let (kind, rust, texts) = if is_permuted(&places, index) {
                    (Kind::PathParameterMoved, Effect::Breaks, [pair.old.path, pair.new.path])
                } else {
                    (Kind::PathParameterRenamed, Effect::None, [*name, *new_name])
                };
                let what = (kind, Shift::Other, rust);
                self.texts(what, &after.subject(), [&before.at, &after.at], texts.map(str::to_owned));
            }
            self.parameter(&before, &after);
        }
        new
    }

    /// The setter stays, if its type does.
    fn moved(&mut self, old: &mut Vec<Parameter<'a>>, new: Vec<Parameter<'a>>) -> Vec<Parameter<'a>> {
        let mut left = Vec::new();
        for after in new {
            let Some(before) = old.iter().position(|each| each.name == after.name).map(|index| old.remove(index))
            else {
                left.push(after);
                continue;
            };
            let schemas = [&before, &after].map(|each| (each.at.child("schema"), side(each)));
            let rust = match schemas {
                [(Some(one), side), (Some(other), other_side)] => type_effect((&one, side), (&other, other_side)),
                _ => Effect::Breaks,
            };
            let texts = [before.location.to_owned(), after.location.to_owned()];
            self.texts((Kind::ParameterMoved, Shift::Other, rust), &after.subject(), [&before.at, &after.at], texts);
            self.parameter(&before, &after);
        }
        left
    }

    fn parameter(&mut self, old: &Parameter<'a>, new: &Parameter<'a>) {
        let subject = new.subject();
        self.scope.side = side(new);
        self.see(&old.at);
        self.see(&new.at);
        if old.is_required() != new.is_required() {
            let (kind, shift) = if new.is_required() {
                (Kind::ParameterRequired, Shift::Tighter)
            } else {
                (Kind::ParameterOptional, Shift::Looser)
            };
            let texts = [old, new].map(|each| if each.is_required() { "required" } else { "optional" }.to_owned());
            // A setter becomes an argument of the method, or the other way round.
            self.texts((kind, shift, Effect::Breaks), &subject, [&old.at, &new.at], texts);
        } else if !new.is_required() && old.name == new.name && old.ident != new.ident {
            let texts = [old.ident.clone(), new.ident.clone()];
            self.texts((Kind::SetterRenamed, Shift::Other, Effect::Breaks), &subject, [&old.at, &new.at], texts);
        }
        let styles = [style(old), style(new)];
        // In another place, another style goes without saying.
        if let [before, after] = &styles
            && before != after
            && old.location == new.location
        {
            self.texts((Kind::StyleChanged, Shift::Other, Effect::None), &subject, [&old.at, &new.at], styles);
        }
        let mut ruled = RULED.to_vec();
        match (old.at.child("schema"), new.at.child("schema")) {
            (Some(before), Some(after)) => self.schema(&before, &after, &subject),
            _ => ruled.retain(|key| *key != "schema"),
        }
        self.words(&old.at, &new.at, &subject, &ruled);
    }
}

fn read<'a>(document: &'a Document, operation: &Operation<'a>) -> Vec<Parameter<'a>> {
    let named = parameters(document, operation);
    let places = operation.parameters(document).into_iter();
    let parameters = places.filter_map(|place| {
        let at = At::find(document, &place.pointer)?;
        let ident = named.iter().find(|(_, other)| other.pointer == place.pointer).map(|(ident, _)| ident.clone());
        Some(Parameter { name: at.node.str("name")?, location: at.node.str("in")?, at, ident: ident? })
    });
    parameters.collect()
}

fn side(parameter: &Parameter<'_>) -> Side {
    if parameter.location == "path" { Side::Path } else { Side::Query }
}

/// Whether the name at this place goes round: each name on its way is that of another place too.
fn is_permuted(places: &[(&str, &str)], start: usize) -> bool {
    let mut at = places.get(start);
    for _ in places {
        let Some((_, new_name)) = at else { return false };
        if places.get(start).is_some_and(|(first, _)| first == new_name) {
            return true;
        }
        at = places.iter().find(|(name, _)| name == new_name);
    }
    false
}

/// How it is written, with what OpenAPI adds where nothing is said.
fn style(parameter: &Parameter<'_>) -> String {
    let default = if matches!(parameter.location, "query" | "cookie") { "form" } else { "simple" };
    let style = parameter.at.node.str("style").unwrap_or(default);
    let is_exploded = parameter.at.node.bool("explode").unwrap_or(style == "form");
    let flags = ["allowReserved", "allowEmptyValue"].into_iter().filter(|flag| parameter.at.is(flag));
    let exploded = if is_exploded { "exploded" } else { "joined" };
    [style, exploded].into_iter().chain(flags).collect::<Vec<_>>().join(", ")
}

/// Whether nothing but the name has changed.
fn is_alike(one: &Parameter<'_>, other: &Parameter<'_>) -> bool {
    let schemas = one.at.node.get("schema").zip(other.at.node.get("schema"));
    one.location == other.location
        && one.is_required() == other.is_required()
        && schemas.is_some_and(|(one, other)| same(one, other))
}
