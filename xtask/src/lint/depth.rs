//! How many references lead on from each other.

use std::collections::{BTreeMap, BTreeSet};

/// The length of the longest way from each node along `edges`; what leads back to where a way came from is not followed.
///
/// Without recursion: a document may be deeper than the stack.
pub(super) fn depths<K: Ord>(edges: &BTreeMap<K, BTreeSet<K>>) -> BTreeMap<&K, usize> {
    let mut depths: BTreeMap<&K, usize> = BTreeMap::new();
    for start in edges.keys() {
        let mut way = Vec::new();
        let mut on_way = BTreeSet::new();
        let mut enter = Some(start);
        loop {
            if let Some(node) = enter.take()
                && !depths.contains_key(node)
                && on_way.insert(node)
            {
                way.push((node, edges.get(node).into_iter().flatten()));
            }
            let Some((_, next)) = way.last_mut() else { break };
            enter = next.next();
            if enter.is_some() {
                continue;
            }
            if let Some((node, _)) = way.pop() {
                on_way.remove(node);
                let below = edges.get(node).into_iter().flatten().filter_map(|next| depths.get(next));
                let depth = below.max().map_or(0, |depth| depth + 1);
                depths.insert(node, depth);
            }
        }
    }
    depths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(edges: &[(u32, &[u32])]) -> Vec<usize> {
        let edges = edges.iter().map(|(from, to)| (*from, to.iter().copied().collect())).collect();
        depths(&edges).into_values().collect()
    }

    #[test]
    fn the_longest_way_counts() {
        assert_eq!(depth(&[(0, &[1, 2]), (1, &[2]), (2, &[3]), (3, &[])]), [3, 2, 1, 0]);
        assert_eq!(depth(&[(0, &[7])]), [1, 0]);
    }

    #[test]
    fn a_ring_has_an_end() {
        assert_eq!(depth(&[(0, &[1]), (1, &[2]), (2, &[0])]), [2, 1, 0]);
        assert_eq!(depth(&[(0, &[0])]), [0]);
    }

    #[test]
    fn a_way_may_be_longer_than_the_stack() {
        let edges: BTreeMap<u32, BTreeSet<u32>> = (0..200_000).map(|from| (from, BTreeSet::from([from + 1]))).collect();
        assert_eq!(depths(&edges).get(&0), Some(&200_000));
    }
}
