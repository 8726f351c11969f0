//! Changes by the operations that they affect.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diff::change::{Change, OperationName};
use crate::diff::change_kind::ChangeKind;

/// The changes that affect the same operations.
pub(super) struct Group<'a> {
    /// The operations; empty for changes that affect none.
    pub(super) operations: &'a [OperationName],
    /// The changes that are reported one by one, the worst first.
    pub(super) changes: Vec<&'a Change>,
    /// The number of changes of each kind that is only counted.
    pub(super) informational: BTreeMap<ChangeKind, usize>,
}

/// Groups the changes of a document, in the order of the first change of each group.
pub(super) fn groups(changes: &[Change]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for change in changes {
        let operations = change.operations.as_slice();
        let index = groups.iter().position(|group| group.operations == operations).unwrap_or_else(|| {
            groups.push(Group { operations, changes: Vec::new(), informational: BTreeMap::new() });
            groups.len() - 1
        });
        let Some(group) = groups.get_mut(index) else { continue };
        if change.kind.is_informational() {
            *group.informational.entry(change.kind).or_default() += 1;
        } else {
            group.changes.push(change);
        }
    }
    for group in &mut groups {
        group.changes.sort_by_key(|change| Reverse(change.impact().worst()));
    }
    groups
}
