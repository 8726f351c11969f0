//! A comparison under way: what has been found, and where it has been.

use std::collections::{BTreeMap, BTreeSet};

use super::advice::advice;
use super::at::At;
use super::canonical::Canonical;
use super::change::{Change, Effect, OperationName, Said, Shift, Verdict, Way};
use super::kind::Kind;
use super::rules::wire;
use crate::document::{Document, Pointer};
use crate::generate::Side;

/// Where the walk is.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    pub(super) operation: Option<OperationName>,
    pub(super) way: Way,
    /// Where a value stands that has no name of its own.
    pub(super) side: Side,
    /// Whether it is the answer of a failure, whose body the client keeps as it comes.
    pub(super) is_error: bool,
}

impl Scope {
    /// What is about the whole document.
    pub(super) const DOCUMENT: Self = Self { operation: None, way: Way::Request, side: Side::Sent, is_error: false };
}

/// A change as the walk finds it.
pub(super) struct Note<'b, 'a> {
    pub(super) kind: Kind,
    pub(super) shift: Shift,
    pub(super) rust: Effect,
    pub(super) subject: &'b str,
    pub(super) old: Option<&'b At<'a>>,
    pub(super) new: Option<&'b At<'a>>,
    /// What is shown of both; the values themselves where there is none.
    pub(super) texts: Option<[String; 2]>,
}

/// A kind of change at a place: found again by another way, it is the same change.
type Key = (Kind, Option<Pointer>, Option<Pointer>);

/// Two schemas in the same place, and what is judged by where the place is.
type Visit = (Pointer, Pointer, Way, Side, bool);

pub(super) struct Comparison<'a> {
    pub(super) old: &'a Document,
    pub(super) new: &'a Document,
    pub(super) scope: Scope,
    sides: [&'a Canonical<'a>; 2],
    changes: Vec<Change>,
    known: BTreeMap<Key, usize>,
    /// The pairs of schemas that the walk has been at, in this operation and this way.
    visited: BTreeSet<Visit>,
    /// All components that an operation uses, in one document or the other.
    seen: BTreeSet<Pointer>,
    /// The schemas that have another name, as (old, new).
    pub(super) renamed: BTreeSet<(String, String)>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(old: &'a Canonical<'a>, new: &'a Canonical<'a>) -> Self {
        Self {
            old: &old.document,
            new: &new.document,
            sides: [old, new],
            scope: Scope::DOCUMENT,
            changes: Vec::new(),
            known: BTreeMap::new(),
            visited: BTreeSet::new(),
            seen: old.merged.iter().chain(&new.merged).cloned().collect(),
            renamed: BTreeSet::new(),
        }
    }

    /// All changes: by operation, those that break before the others.
    pub(super) fn finish(self) -> Vec<Change> {
        let mut changes = self.changes;
        for change in &mut changes {
            change.operations.sort();
            change.advice = advice(change);
        }
        changes
    }

    /// Takes note of a change, in the scope of the walk.
    pub(super) fn note(&mut self, note: &Note<'_, 'a>) {
        let [old, new] = self.sides;
        let said = [said(old, note, note.old, 0), said(new, note, note.new, 1)];
        let [old, new] = said.each_ref().map(|said| said.as_ref().map(|said| said.pointer.clone()));
        let key = (note.kind, old, new);
        // The body of a failure has one type, whatever the document says of it; what is named has a type of its own.
        let is_named = matches!(note.kind, Kind::SchemaRenamed | Kind::SchemaReplaced);
        let rust = if self.scope.is_error && !is_named { Effect::None } else { note.rust };
        let verdict = Verdict { wire: wire(note.kind, note.shift, self.scope.way), rust };
        let index = *self.known.entry(key).or_insert(self.changes.len());
        if index == self.changes.len() {
            self.changes.push(change(note, said));
        }
        let Some(change) = self.changes.get_mut(index) else { return };
        let side = match self.scope.way {
            Way::Request => &mut change.request,
            Way::Answer => &mut change.answer,
        };
        *side = Some(side.map_or(verdict, |known| known.max(verdict)));
        if let Some(operation) = &self.scope.operation
            && !change.operations.contains(operation)
        {
            change.operations.push(operation.clone());
        }
    }

    /// Takes note of two values that differ, or of one that is there on one side only.
    pub(super) fn values(
        &mut self,
        (kind, shift, rust): (Kind, Shift, Effect),
        subject: &str,
        old: Option<&At<'a>>,
        new: Option<&At<'a>>,
    ) {
        self.note(&Note { kind, shift, rust, subject, old, new, texts: None });
    }

    /// Takes note of two places, with what is to be said of them.
    pub(super) fn texts(
        &mut self,
        (kind, shift, rust): (Kind, Shift, Effect),
        subject: &str,
        [old, new]: [&At<'a>; 2],
        texts: [String; 2],
    ) {
        self.note(&Note { kind, shift, rust, subject, old: Some(old), new: Some(new), texts: Some(texts) });
    }

    /// Remembers that an operation uses what stands there.
    pub(super) fn see(&mut self, at: &At<'a>) {
        self.seen.insert(at.pointer.clone());
    }

    /// Whether an operation uses what stands there.
    pub(super) fn has_seen(&self, at: &At<'a>) -> bool {
        self.seen.contains(&at.pointer)
    }

    /// Begins with another part of the documents.
    pub(super) fn enter(&mut self, scope: Scope) {
        self.scope = scope;
        self.visited.clear();
    }

    /// Whether the walk is at these two schemas for the first time. A schema can be inside of itself, and one that is
    /// used in many places has the same changes in each.
    pub(super) fn is_first_visit(&mut self, old: &At<'a>, new: &At<'a>) -> bool {
        let Scope { way, side, is_error, .. } = self.scope;
        self.visited.insert((old.pointer.clone(), new.pointer.clone(), way, side, is_error))
    }
}

fn said(side: &Canonical<'_>, note: &Note<'_, '_>, at: Option<&At<'_>>, index: usize) -> Option<Said> {
    let at = at?;
    let text = note.texts.as_ref().and_then(|texts| texts.get(index).cloned());
    Some(Said {
        file: side.document.path.clone(),
        pointer: side.pointer(&at.pointer, at.position, at.node),
        position: at.position,
        text: text.unwrap_or_else(|| at.text()),
    })
}

fn change(note: &Note<'_, '_>, [old, new]: [Option<Said>; 2]) -> Change {
    Change {
        kind: note.kind,
        subject: note.subject.to_owned(),
        operations: Vec::new(),
        old,
        new,
        request: None,
        answer: None,
        advice: String::new(),
    }
}
