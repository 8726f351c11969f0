//! The state of a comparison: the changes so far, and what was visited.

use std::collections::{BTreeMap, BTreeSet};

use super::assessment::Assessment;
use super::canonical::Canonical;
use super::change::{Change, Compatibility, Impact, OperationName};
use super::change_kind::ChangeKind;
use super::migration::migration;
use super::node_ref::NodeRef;
use super::rust::rust_compatibility;
use super::snippet::Snippet;
use super::wire::wire_compatibility;
use crate::document::{Document, Pointer};
use crate::generate::Location;
use crate::schema::Direction;

/// The part of the documents that is being compared.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    pub(super) operation: Option<OperationName>,
    pub(super) direction: Direction,
    /// Where the schema is used, which decides its Rust type.
    pub(super) location: Location,
    /// Whether it is an error response. The client keeps its body as it is.
    pub(super) is_error: bool,
}

impl Scope {
    /// The whole document.
    pub(super) const DOCUMENT: Self =
        Self { operation: None, direction: Direction::Request, location: Location::RequestBody, is_error: false };
}

/// A difference between the documents, to be recorded as a change.
struct Difference<'b, 'a> {
    assessment: Assessment,
    item: &'b str,
    old: Option<&'b NodeRef<'a>>,
    new: Option<&'b NodeRef<'a>>,
    /// The texts of both snippets. Without them, the nodes themselves.
    texts: Option<[String; 2]>,
}

/// The identity of a change: the same kind at the same nodes is one change, however often it is reached.
type Key = (ChangeKind, Option<Pointer>, Option<Pointer>);

/// Two compared schemas, and what their impact depends on.
type Visit = (Pointer, Pointer, Direction, Location, bool);

pub(super) struct Comparison<'a> {
    pub(super) old: &'a Document,
    pub(super) new: &'a Document,
    pub(super) scope: Scope,
    documents: [&'a Canonical<'a>; 2],
    changes: Vec<Change>,
    known: BTreeMap<Key, usize>,
    /// The pairs of schemas that were compared in this operation and direction.
    visited: BTreeSet<Visit>,
    /// All components that an operation uses, in either document.
    used: BTreeSet<Pointer>,
    /// The renamed schemas, as (old name, new name).
    pub(super) renamed: BTreeSet<(String, String)>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(old: &'a Canonical<'a>, new: &'a Canonical<'a>) -> Self {
        Self {
            old: &old.document,
            new: &new.document,
            documents: [old, new],
            scope: Scope::DOCUMENT,
            changes: Vec::new(),
            known: BTreeMap::new(),
            visited: BTreeSet::new(),
            used: old.merged.iter().chain(&new.merged).cloned().collect(),
            renamed: BTreeSet::new(),
        }
    }

    /// Returns all changes in the order in which they were found.
    pub(super) fn finish(self) -> Vec<Change> {
        let mut changes = self.changes;
        for change in &mut changes {
            change.operations.sort();
            change.migration = migration(change);
        }
        changes
    }

    /// Records a difference in the current scope.
    fn record(&mut self, difference: &Difference<'_, 'a>) {
        let [old, new] = self.documents;
        let snippets = [snippet(old, difference, difference.old, 0), snippet(new, difference, difference.new, 1)];
        let [old, new] = snippets.each_ref().map(|snippet| snippet.as_ref().map(|snippet| snippet.pointer.clone()));
        let Assessment { kind, strictness, rust } = difference.assessment;
        let key = (kind, old, new);
        // All error bodies have one type, whatever the document says. Named schemas still have their own.
        let is_named = matches!(kind, ChangeKind::SchemaRenamed | ChangeKind::SchemaReplaced);
        let rust = rust.unwrap_or_else(|| rust_compatibility(kind, strictness));
        let rust = if self.scope.is_error && !is_named { Compatibility::Unaffected } else { rust };
        let wire = wire_compatibility(kind, strictness, self.scope.direction);
        let index = *self.known.entry(key).or_insert(self.changes.len());
        if index == self.changes.len() {
            self.changes.push(change(difference, snippets));
        }
        let Some(change) = self.changes.get_mut(index) else { return };
        let impact = match self.scope.direction {
            Direction::Request => &mut change.request,
            Direction::Response => &mut change.response,
        };
        *impact = Some(impact.unwrap_or_default().max(Impact { wire, rust }));
        if let Some(operation) = &self.scope.operation
            && !change.operations.contains(operation)
        {
            change.operations.push(operation.clone());
        }
    }

    /// Records two nodes that differ, or a node that only one document has. The report shows their values.
    pub(super) fn record_values(
        &mut self,
        assessment: impl Into<Assessment>,
        item: &str,
        old: Option<&NodeRef<'a>>,
        new: Option<&NodeRef<'a>>,
    ) {
        self.record(&Difference { assessment: assessment.into(), item, old, new, texts: None });
    }

    /// Records two nodes that differ. The report shows these texts.
    pub(super) fn record_text(
        &mut self,
        assessment: impl Into<Assessment>,
        item: &str,
        [old, new]: [&NodeRef<'a>; 2],
        texts: [String; 2],
    ) {
        let assessment = assessment.into();
        self.record(&Difference { assessment, item, old: Some(old), new: Some(new), texts: Some(texts) });
    }

    /// Records a node that only one document has. The report shows this text.
    pub(super) fn record_one_sided(
        &mut self,
        assessment: Assessment,
        item: &str,
        at: &NodeRef<'a>,
        is_new: bool,
        text: String,
    ) {
        let (old, new) = if is_new { (None, Some(at)) } else { (Some(at), None) };
        self.record(&Difference { assessment, item, old, new, texts: Some([text.clone(), text]) });
    }

    /// Remembers that an operation uses the node.
    pub(super) fn mark_used(&mut self, at: &NodeRef<'a>) {
        self.used.insert(at.pointer.clone());
    }

    /// Whether an operation uses the node.
    pub(super) fn is_used(&self, at: &NodeRef<'a>) -> bool {
        self.used.contains(&at.pointer)
    }

    /// Starts with another part of the documents.
    pub(super) fn enter(&mut self, scope: Scope) {
        self.scope = scope;
        self.visited.clear();
    }

    /// Whether these two schemas are compared for the first time in this scope. A schema may contain itself, and one that
    /// is used in many places has the same changes in each.
    pub(super) fn is_first_visit(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>) -> bool {
        let Scope { direction, location, is_error, .. } = self.scope;
        self.visited.insert((old.pointer.clone(), new.pointer.clone(), direction, location, is_error))
    }
}

fn snippet(
    document: &Canonical<'_>,
    difference: &Difference<'_, '_>,
    at: Option<&NodeRef<'_>>,
    index: usize,
) -> Option<Snippet> {
    let at = at?;
    let text = difference.texts.as_ref().and_then(|texts| texts.get(index).cloned());
    Some(Snippet {
        file: document.document.path.clone(),
        pointer: document.pointer(&at.pointer, at.position, at.node),
        position: at.position,
        text: text.unwrap_or_else(|| at.one_line()),
    })
}

fn change(difference: &Difference<'_, '_>, [old, new]: [Option<Snippet>; 2]) -> Change {
    Change {
        kind: difference.assessment.kind,
        item: difference.item.to_owned(),
        operations: Vec::new(),
        old,
        new,
        request: None,
        response: None,
        migration: String::new(),
    }
}
