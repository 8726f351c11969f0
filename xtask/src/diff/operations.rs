//! Operations: how old and new ones are paired, and what changes in each.

use super::change::{Compatibility, OperationName};
use super::change_kind::ChangeKind;
use super::comparison::{Comparison, Scope};
use super::node_ref::{NodeRef, same_option};
use crate::document::{Operation, operations};
use crate::generate::Location;
use crate::schema::Direction;

/// The keywords of an operation with rules of their own.
const HANDLED: [&str; 8] =
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
                (None, new) => self.added_or_removed(ChangeKind::OperationAdded, &new),
            }
        }
        for old in removed {
            self.added_or_removed(ChangeKind::OperationRemoved, &old);
        }
        self.enter(Scope::DOCUMENT);
    }

    fn added_or_removed(&mut self, kind: ChangeKind, operation: &Operation<'a>) {
        self.enter(scope(operation));
        let item = operation.id.to_owned();
        let is_new = kind == ChangeKind::OperationAdded;
        let document = if is_new { self.new } else { self.old };
        let Some(at) = NodeRef::find(document, &operation.pointer) else { return };
        let assessment = if is_new { kind.looser() } else { kind.stricter() };
        self.record_one_sided(assessment, &item, &at, is_new, String::new());
        // Components that only this operation uses come or go with it.
        self.mark_all_used(&at);
    }

    fn operation(&mut self, pair: &Pair<'a>) {
        self.enter(scope(&pair.new));
        let (Some(old), Some(new)) =
            (NodeRef::find(self.old, &pair.old.pointer), NodeRef::find(self.new, &pair.new.pointer))
        else {
            return;
        };
        let item = pair.new.id;
        self.method_and_path(pair, [&old, &new]);
        for key in ["operationId", "x-idempotent"] {
            let (before, after) = (old.child(key), new.child(key));
            if !same_option(before.as_ref(), after.as_ref()) {
                let assessment = match key {
                    "operationId" => ChangeKind::OperationRenamed.into(),
                    // The client now retries for a program that did not change: a create can happen twice.
                    _ if new.flag("x-idempotent") => ChangeKind::IdempotenceChanged.with_rust(Compatibility::Breaking),
                    _ => ChangeKind::IdempotenceChanged.with_rust(Compatibility::Compatible),
                };
                self.record_values(assessment, item, before.as_ref(), after.as_ref());
            }
        }
        self.at_most(&old, &new, item);
        self.security(&old, &new);
        self.servers(&old, &new);
        self.annotations(&old, &new, item, &HANDLED);
        self.path_annotations(&old, &new, pair);
        self.parameters(pair);
        self.scope.location = Location::RequestBody;
        self.request_body(&old, &new);
        self.scope.location = Location::ResponseBody;
        self.scope.direction = Direction::Response;
        self.responses(&old, &new);
    }

    /// Compares the method and the path. The names in the path are compared with the parameters.
    fn method_and_path(&mut self, pair: &Pair<'a>, [old, new]: [&NodeRef<'a>; 2]) {
        let (id, texts) = (pair.new.id, |old: &str, new: &str| [old.to_owned(), new.to_owned()]);
        if pair.old.method != pair.new.method {
            let texts = texts(&pair.old.method.to_uppercase(), &pair.new.method.to_uppercase());
            self.record_text(ChangeKind::MethodChanged, id, [old, new], texts);
        }
        if nameless(pair.old.path) != nameless(pair.new.path) {
            let texts = texts(pair.old.path, pair.new.path);
            self.record_text(ChangeKind::PathChanged, id, [old, new], texts);
        }
    }

    /// Compares the annotations of the path, which apply to all its operations.
    fn path_annotations(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, pair: &Pair<'a>) {
        let above =
            |at: &NodeRef<'a>| at.pointer.ancestors().nth(1).and_then(|pointer| NodeRef::find(at.document, &pointer));
        if let Some((old, new)) = above(old).zip(above(new)) {
            let mut handled = crate::document::METHODS.to_vec();
            handled.extend(["parameters", "servers"]);
            self.annotations(&old, &new, pair.new.path, &handled);
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

/// The new operations, each with the old one, and the removed operations.
///
/// An operation is identified by its method and path, or by its `operationId` if these have changed.
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

/// Returns the path without the names of its parameters.
pub(super) fn nameless(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |path, part| path + "{}" + part.split_once('}').map_or(part, |(_, rest)| rest))
}

/// Returns the names of the parameters in a path.
pub(super) fn path_names(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
