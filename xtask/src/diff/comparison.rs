//! A comparison under way: what has been found, and where it has been.

use std::collections::{BTreeMap, BTreeSet};

use super::advice::advice;
use super::at::At;
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

pub(super) struct Comparison<'a> {
    pub(super) old: &'a Document,
    pub(super) new: &'a Document,
    pub(super) scope: Scope,
    changes: Vec<Change>,
    known: BTreeMap<Key, usize>,
    /// The pairs of schemas that the walk is inside of.
    trail: Vec<(Pointer, Pointer)>,
    /// All components that an operation uses, in one document or the other.
    seen: BTreeSet<Pointer>,
    /// The schemas that have another name, as (old, new).
    pub(super) renamed: BTreeSet<(String, String)>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(old: &'a Document, new: &'a Document) -> Self {
        Self {
            old,
            new,
            scope: Scope::DOCUMENT,
            changes: Vec::new(),
            known: BTreeMap::new(),
            trail: Vec::new(),
            seen: BTreeSet::new(),
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
        let pointer = |at: Option<&At<'a>>| at.map(|at| at.pointer.clone());
        let key = (note.kind, pointer(note.old), pointer(note.new));
        let verdict = Verdict { wire: wire(note.kind, note.shift, self.scope.way), rust: note.rust };
        let index = *self.known.entry(key).or_insert(self.changes.len());
        if index == self.changes.len() {
            self.changes.push(change(note));
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

    /// Walks inside, unless the walk is there already: a schema can be inside of itself.
    pub(super) fn inside(&mut self, old: &At<'a>, new: &At<'a>, walk: impl FnOnce(&mut Self)) {
        let pair = (old.pointer.clone(), new.pointer.clone());
        if !self.trail.contains(&pair) {
            self.trail.push(pair);
            walk(self);
            self.trail.pop();
        }
    }
}

fn change(note: &Note<'_, '_>) -> Change {
    let said = |at: Option<&At<'_>>, index: usize| {
        at.map(|at| Said {
            pointer: at.pointer.clone(),
            position: at.position,
            text: note.texts.as_ref().map_or_else(|| at.text(), |texts| texts.get(index).cloned().unwrap_or_default()),
        })
    };
    Change {
        kind: note.kind,
        subject: note.subject.to_owned(),
        operations: Vec::new(),
        old: said(note.old, 0),
        new: said(note.new, 1),
        request: None,
        answer: None,
        advice: String::new(),
    }
}
