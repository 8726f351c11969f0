//! Operations: which is which, and what has changed of each.

use super::at::{At, same_option};
use super::change::{Effect, OperationName, Shift, Way};
use super::comparison::{Comparison, Scope};
use super::kind::Kind;
use crate::document::{Operation, operations};
use crate::generate::Side;

/// What is said of an operation that has rules of its own.
const RULED: [&str; 8] =
    ["operationId", "parameters", "requestBody", "responses", "security", "servers", "x-idempotent", "x-at-most"];

/// An operation in both documents.
pub(super) struct Pair<'a> {
    pub(super) old: Operation<'a>,
    pub(super) new: Operation<'a>,
}

impl<'a> Comparison<'a> {
    /// Compares all operations.
    pub(super) fn operations(&mut self) {
        let (pairs, removed) = pairs(operations(self.old), operations(self.new));
        for (old, new) in pairs {
            match (old, new) {
                (Some(old), new) => self.operation(&Pair { old, new }),
                (None, new) => self.one_sided(Kind::OperationAdded, &new),
            }
        }
        for old in removed {
            self.one_sided(Kind::OperationRemoved, &old);
        }
        self.enter(Scope::DOCUMENT);
    }

    fn one_sided(&mut self, kind: Kind, operation: &Operation<'a>) {
        self.enter(scope(operation));
        let subject = operation.id.to_owned();
        let is_new = kind == Kind::OperationAdded;
        let document = if is_new { self.new } else { self.old };
        let Some(at) = At::find(document, &operation.pointer) else { return };
        let effect = if is_new { Effect::Compatible } else { Effect::Breaks };
        let shift = if is_new { Shift::Looser } else { Shift::Tighter };
        let (old, new) = if is_new { (None, Some(&at)) } else { (Some(&at), None) };
        let texts = Some([String::new(), String::new()]);
        self.note(&super::comparison::Note { kind, shift, rust: effect, subject: &subject, old, new, texts });
        // What only this operation uses goes with it, and is no change of its own.
        self.see_all(&at);
    }

    fn operation(&mut self, pair: &Pair<'a>) {
        self.enter(scope(&pair.new));
        let (Some(old), Some(new)) = (At::find(self.old, &pair.old.pointer), At::find(self.new, &pair.new.pointer))
        else {
            return;
        };
        let subject = pair.new.id;
        self.place(pair, [&old, &new]);
        for key in ["operationId", "x-idempotent"] {
            let (before, after) = (old.child(key), new.child(key));
            if !same_option(before.as_ref(), after.as_ref()) {
                let (kind, rust) = match key {
                    "operationId" => (Kind::OperationRenamed, Effect::Breaks),
                    // The client of an unchanged program repeats what it did not: a create can happen twice.
                    _ if new.is("x-idempotent") => (Kind::IdempotenceChanged, Effect::Breaks),
                    _ => (Kind::IdempotenceChanged, Effect::Compatible),
                };
                self.values((kind, Shift::Other, rust), subject, before.as_ref(), after.as_ref());
            }
        }
        self.at_most(&old, &new, subject);
        self.security(&old, &new);
        self.servers(&old, &new);
        self.words(&old, &new, subject, &RULED);
        self.path_words(&old, &new, pair);
        self.parameters(pair);
        self.scope.side = Side::Sent;
        self.request_body(&old, &new);
        self.scope.side = Side::Received;
        self.scope.way = Way::Answer;
        self.responses(&old, &new);
    }

    /// The method and the path; the names of its parameters are compared with them.
    fn place(&mut self, pair: &Pair<'a>, [old, new]: [&At<'a>; 2]) {
        let (id, texts) = (pair.new.id, |old: &str, new: &str| [old.to_owned(), new.to_owned()]);
        if pair.old.method != pair.new.method {
            let texts = texts(&pair.old.method.to_uppercase(), &pair.new.method.to_uppercase());
            self.texts((Kind::MethodChanged, Shift::Other, Effect::None), id, [old, new], texts);
        }
        if nameless(pair.old.path) != nameless(pair.new.path) {
            let texts = texts(pair.old.path, pair.new.path);
            self.texts((Kind::PathChanged, Shift::Other, Effect::None), id, [old, new], texts);
        }
    }

    /// What is said at the path, of all its operations.
    fn path_words(&mut self, old: &At<'a>, new: &At<'a>, pair: &Pair<'a>) {
        let above = |at: &At<'a>| at.pointer.ancestors().nth(1).and_then(|pointer| At::find(at.document, &pointer));
        if let Some((old, new)) = above(old).zip(above(new)) {
            let mut ruled = crate::document::METHODS.to_vec();
            ruled.extend(["parameters", "servers"]);
            self.words(&old, &new, pair.new.path, &ruled);
        }
    }
}

fn scope(operation: &Operation<'_>) -> Scope {
    let name = OperationName {
        id: operation.id.to_owned(),
        method: operation.method.to_uppercase(),
        path: operation.path.to_owned(),
    };
    Scope { operation: Some(name), ..Scope::DOCUMENT }
}

/// The new operations with the old ones that they were, and the old ones that are gone.
///
/// An operation is its method and path, whatever its name; one that has moved is known by its name.
type Pairs<'a> = (Vec<(Option<Operation<'a>>, Operation<'a>)>, Vec<Operation<'a>>);

fn pairs<'a>(mut old: Vec<Operation<'a>>, new: Vec<Operation<'a>>) -> Pairs<'a> {
    let key = |operation: &Operation<'a>| (operation.method.to_owned(), nameless(operation.path));
    let mut pairs: Vec<_> = new
        .into_iter()
        .map(|operation| {
            let index = old.iter().position(|each| key(each) == key(&operation));
            (index.map(|index| old.remove(index)), operation)
        })
        .collect();
    for (before, operation) in pairs.iter_mut().filter(|(before, _)| before.is_none()) {
        let index = old.iter().position(|each| !each.id.is_empty() && each.id == operation.id);
        *before = index.map(|index| old.remove(index));
    }
    (pairs, old)
}

/// The path without the names of its parameters.
pub(super) fn nameless(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |path, part| path + "{}" + part.split_once('}').map_or(part, |(_, rest)| rest))
}

/// The names of a path's parameters.
pub(super) fn names(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
