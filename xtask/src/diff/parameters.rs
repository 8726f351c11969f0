//! Parameters of operations.

use super::change::Compatibility;
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::{NodeRef, same};
use super::operations::{Pair, nameless, path_names};
use super::rust::type_compatibility;
use crate::document::{Document, Operation, parameter_key};
use crate::generate::{Location, parameters};
use crate::schema::Direction;

const HANDLED: [&str; 8] = ["name", "in", "required", "schema", "style", "explode", "allowReserved", "allowEmptyValue"];

/// A parameter with its names.
struct Parameter<'a> {
    at: NodeRef<'a>,
    name: &'a str,
    location: &'a str,
    /// The name in Rust.
    ident: String,
}

impl Parameter<'_> {
    fn item(&self) -> String {
        format!("{} {}", self.location, self.name)
    }

    fn is_required(&self) -> bool {
        self.at.flag("required")
    }
}

impl<'a> Comparison<'a> {
    pub(super) fn parameters(&mut self, pair: &Pair<'a>) {
        self.scope.direction = Direction::Request;
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
            self.record_text(ChangeKind::ParameterRenamed, &after.item(), [&before.at, &after.at], texts);
            return self.parameter(before, after);
        }
        for before in &old {
            self.added_or_removed_parameter(before, false);
        }
        for after in &left {
            self.added_or_removed_parameter(after, true);
        }
    }

    /// Compares the order of the required parameters that are not in the path: it is that of the method's arguments. Two
    /// swapped arguments of one type compile as before.
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
            self.record_text(ChangeKind::ParametersReordered, "parameters", [&one, &other], texts);
        }
    }

    /// Records a setter, or for a required parameter an argument of the method, that was added or removed.
    fn added_or_removed_parameter(&mut self, parameter: &Parameter<'a>, is_new: bool) {
        let must = if parameter.is_required() { "required" } else { "optional" };
        let assessment = match (is_new, parameter.is_required()) {
            (false, _) => ChangeKind::ParameterRemoved.stricter(),
            (true, true) => ChangeKind::ParameterAdded.stricter(),
            (true, false) => ChangeKind::ParameterAdded.looser(),
        };
        self.record_one_sided(assessment, &parameter.item(), &parameter.at, is_new, must.to_owned());
        self.mark_all_used(&parameter.at);
    }

    /// Pairs the parameters in the path by their position: the server sees values and no names. Swapped names send each
    /// value to the position of the other, and every program compiles as before.
    fn in_path(
        &mut self,
        pair: &Pair<'a>,
        old: &mut Vec<Parameter<'a>>,
        mut new: Vec<Parameter<'a>>,
    ) -> Vec<Parameter<'a>> {
        if nameless(pair.old.path) != nameless(pair.new.path) {
            return new;
        }
        let names: Vec<(&str, &str)> = path_names(pair.old.path).into_iter().zip(path_names(pair.new.path)).collect();
        for (index, (name, new_name)) in names.iter().enumerate() {
            let take = |all: &mut Vec<Parameter<'a>>, name: &str| {
                let index = all.iter().position(|each| each.location == "path" && each.name == name)?;
                Some(all.remove(index))
            };
            let (before, after) = match (take(old, name), take(&mut new, new_name)) {
                (Some(before), Some(after)) => (before, after),
                // A parameter that is not described cannot be compared.
                (before, after) => {
                    old.extend(before);
                    new.extend(after);
                    continue;
                }
            };
            if name != new_name {
                let (kind, texts) = if is_permuted(&names, index) {
                    (ChangeKind::PathParameterMoved, [pair.old.path, pair.new.path])
                } else {
                    (ChangeKind::PathParameterRenamed, [*name, *new_name])
                };
                self.record_text(kind, &after.item(), [&before.at, &after.at], texts.map(str::to_owned));
            }
            self.parameter(&before, &after);
        }
        new
    }

    /// Pairs the parameters that have moved, for example from the query to a header. A setter with the same type stays.
    fn moved(&mut self, old: &mut Vec<Parameter<'a>>, new: Vec<Parameter<'a>>) -> Vec<Parameter<'a>> {
        let mut left = Vec::new();
        for after in new {
            let Some(before) = old.iter().position(|each| each.name == after.name).map(|index| old.remove(index))
            else {
                left.push(after);
                continue;
            };
            let schemas = [&before, &after].map(|each| (each.at.child("schema"), rust_location(each)));
            let rust = match schemas {
                [(Some(one), location), (Some(other), other_location)] => {
                    type_compatibility((&one, location), (&other, other_location))
                }
                _ => Compatibility::Breaking,
            };
            let texts = [before.location.to_owned(), after.location.to_owned()];
            self.record_text(ChangeKind::ParameterMoved.with_rust(rust), &after.item(), [&before.at, &after.at], texts);
            self.parameter(&before, &after);
        }
        left
    }

    fn parameter(&mut self, old: &Parameter<'a>, new: &Parameter<'a>) {
        let item = new.item();
        self.scope.location = rust_location(new);
        self.mark_used(&old.at);
        self.mark_used(&new.at);
        if old.is_required() != new.is_required() {
            let is_stricter = new.is_required();
            let assessment = if is_stricter {
                ChangeKind::ParameterRequired.stricter()
            } else {
                ChangeKind::ParameterOptional.looser()
            };
            let texts = [old, new].map(|each| if each.is_required() { "required" } else { "optional" }.to_owned());
            self.record_text(assessment, &item, [&old.at, &new.at], texts);
        } else if !new.is_required() && old.name == new.name && old.ident != new.ident {
            let texts = [old.ident.clone(), new.ident.clone()];
            self.record_text(ChangeKind::SetterRenamed, &item, [&old.at, &new.at], texts);
        }
        let styles = [style(old), style(new)];
        // A parameter that has moved has another style anyway.
        if let [before, after] = &styles
            && before != after
            && old.location == new.location
        {
            self.record_text(ChangeKind::StyleChanged, &item, [&old.at, &new.at], styles);
        }
        let mut handled = HANDLED.to_vec();
        match (old.at.child("schema"), new.at.child("schema")) {
            (Some(before), Some(after)) => self.schema(&before, &after, &item),
            _ => handled.retain(|key| *key != "schema"),
        }
        self.annotations(&old.at, &new.at, &item, &handled);
    }
}

fn read<'a>(document: &'a Document, operation: &Operation<'a>) -> Vec<Parameter<'a>> {
    let named = parameters(document, operation);
    let parameters = operation.parameters(document).into_iter().filter_map(|object| {
        let at = NodeRef::find(document, &object.pointer)?;
        let ident = named.iter().find(|(_, other)| other.pointer == object.pointer).map(|(ident, _)| ident.clone());
        Some(Parameter { name: at.node.str("name")?, location: at.node.str("in")?, at, ident: ident? })
    });
    parameters.collect()
}

fn rust_location(parameter: &Parameter<'_>) -> Location {
    if parameter.location == "path" { Location::Path } else { Location::Query }
}

/// Whether the name at this index is part of a permutation: each old name of it is also a new name.
fn is_permuted(names: &[(&str, &str)], start: usize) -> bool {
    let mut at = names.get(start);
    for _ in names {
        let Some((_, new_name)) = at else { return false };
        if names.get(start).is_some_and(|(first, _)| first == new_name) {
            return true;
        }
        at = names.iter().find(|(name, _)| name == new_name);
    }
    false
}

/// Returns the style with the defaults of OpenAPI.
fn style(parameter: &Parameter<'_>) -> String {
    let default = if matches!(parameter.location, "query" | "cookie") { "form" } else { "simple" };
    let style = parameter.at.node.str("style").unwrap_or(default);
    let is_exploded = parameter.at.node.bool("explode").unwrap_or(style == "form");
    let flags = ["allowReserved", "allowEmptyValue"].into_iter().filter(|flag| parameter.at.flag(flag));
    let exploded = if is_exploded { "exploded" } else { "joined" };
    [style, exploded].into_iter().chain(flags).collect::<Vec<_>>().join(", ")
}

/// Whether two parameters differ in their names only.
fn is_alike(one: &Parameter<'_>, other: &Parameter<'_>) -> bool {
    let schemas = one.at.node.get("schema").zip(other.at.node.get("schema"));
    one.location == other.location
        && one.is_required() == other.is_required()
        && schemas.is_some_and(|(one, other)| same(one, other))
}
