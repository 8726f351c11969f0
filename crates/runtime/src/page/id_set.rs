//! The ids that a stream has given.

use std::collections::HashMap;

/// A set of ids, in blocks of 256 neighbours: ids that are counted up take some bits each, scattered ones 50 bytes or so.
#[derive(Debug, Default)]
pub(super) struct IdSet(HashMap<i64, [u64; 4]>);

impl IdSet {
    /// Adds an id; whether it is new.
    pub(super) fn insert(&mut self, id: i64) -> bool {
        let (block, word, bit) = place(id);
        let Some(word) = self.0.entry(block).or_default().get_mut(word) else { return false };
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    pub(super) fn contains(&self, id: i64) -> bool {
        let (block, word, bit) = place(id);
        self.0.get(&block).and_then(|words| words.get(word)).is_some_and(|word| word & bit != 0)
    }
}

/// The block of an id, the word in it, and the bit in that.
fn place(id: i64) -> (i64, usize, u64) {
    let word = usize::try_from((id >> 6) & 3).unwrap_or_default();
    (id >> 8, word, 1 << (id & 63))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn it_is_a_set(ids in prop::collection::vec(prop_oneof![-300..300_i64, any::<i64>()], 0..200)) {
            let (mut set, mut expected) = (IdSet::default(), HashSet::new());
            for id in ids {
                prop_assert_eq!(set.contains(id), expected.contains(&id));
                prop_assert_eq!(set.insert(id), expected.insert(id));
                prop_assert!(set.contains(id));
            }
        }
    }
}
