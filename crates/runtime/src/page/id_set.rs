//! The ids that a stream has returned.

use std::collections::HashMap;

/// A set of ids, in blocks of 256: consecutive ids take a few bits each, scattered ones about 50 bytes.
#[derive(Debug, Default)]
pub(super) struct IdSet(HashMap<i64, [u64; 4]>);

impl IdSet {
    /// Adds an id, and returns whether it is new.
    pub(super) fn insert(&mut self, id: i64) -> bool {
        let (block, word, bit) = position(id);
        let Some(word) = self.0.entry(block).or_default().get_mut(word) else { return false };
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    pub(super) fn contains(&self, id: i64) -> bool {
        let (block, word, bit) = position(id);
        self.0.get(&block).and_then(|words| words.get(word)).is_some_and(|word| word & bit != 0)
    }
}

/// Returns the block of an id, its word in the block, and its bit in the word.
fn position(id: i64) -> (i64, usize, u64) {
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
        fn is_a_set(ids in prop::collection::vec(prop_oneof![-300..300_i64, any::<i64>()], 0..200)) {
            let (mut set, mut expected) = (IdSet::default(), HashSet::new());
            for id in ids {
                prop_assert_eq!(set.contains(id), expected.contains(&id));
                prop_assert_eq!(set.insert(id), expected.insert(id));
                prop_assert!(set.contains(id));
            }
        }
    }
}
