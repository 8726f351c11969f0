//! Changes by the operations that they affect, and those that are alike together.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diff::change::{Change, OperationName};
use crate::diff::change_kind::ChangeKind;

/// The changes of a document, for a report.
pub(super) struct Grouped<'a> {
    /// The operations that came and went, by the kind of change.
    pub(super) operations: Vec<Alike<'a>>,
    /// The other changes that are reported, by the operations that they affect.
    pub(super) groups: Vec<Group<'a>>,
    /// The number of changes of each kind that is only counted.
    pub(super) informational: BTreeMap<ChangeKind, usize>,
}

/// The changes that affect the same operations.
pub(super) struct Group<'a> {
    /// The operations; empty for changes that affect none.
    pub(super) operations: &'a [OperationName],
    /// The changes, the worst first.
    pub(super) changes: Vec<Alike<'a>>,
}

/// Changes of one kind with the same impact, of which a user has to do the same.
pub(super) struct Alike<'a> {
    /// The first of them.
    pub(super) first: &'a Change,
    /// All of them, in the order of the document.
    pub(super) all: Vec<&'a Change>,
}

/// Groups the changes of a document, in the order of the first change of each group.
pub(super) fn grouped(changes: &[Change]) -> Grouped<'_> {
    let mut informational = BTreeMap::new();
    let (mut operations, mut groups) = (Vec::new(), Vec::<(&[OperationName], Vec<&Change>)>::new());
    for change in changes {
        if change.kind.is_informational() {
            *informational.entry(change.kind).or_default() += 1;
        } else if matches!(change.kind, ChangeKind::OperationAdded | ChangeKind::OperationRemoved) {
            operations.push(change);
        } else {
            let of_change = change.operations.as_slice();
            match groups.iter_mut().find(|(operations, _)| *operations == of_change) {
                Some((_, changes)) => changes.push(change),
                None => groups.push((of_change, vec![change])),
            }
        }
    }
    let groups = groups.into_iter().map(|(operations, changes)| Group { operations, changes: alike(changes) });
    Grouped { operations: alike(operations), groups: groups.collect(), informational }
}

/// Puts changes together that are alike, the worst first.
fn alike(mut changes: Vec<&Change>) -> Vec<Alike<'_>> {
    changes.sort_by_key(|change| Reverse(change.impact().worst()));
    let mut all: Vec<Alike<'_>> = Vec::new();
    for change in changes {
        let same = |alike: &&mut Alike<'_>| {
            let Change { kind, request, response, migration, .. } = alike.first;
            (*kind, *request, *response, migration) == (change.kind, change.request, change.response, &change.migration)
        };
        match all.iter_mut().find(same) {
            Some(alike) => alike.all.push(change),
            None => all.push(Alike { first: change, all: vec![change] }),
        }
    }
    all
}
