//! The longest paths in a graph.

use std::collections::{BTreeMap, BTreeSet};

/// Returns the length of the longest path from each node along `edges`. Edges that close a circle are not followed.
///
/// It does not recurse, since a document may be deeper than the stack.
pub(super) fn depths<K: Ord>(edges: &BTreeMap<K, BTreeSet<K>>) -> BTreeMap<&K, usize> {
    let mut depths: BTreeMap<&K, usize> = BTreeMap::new();
    for start in edges.keys() {
        let mut path = Vec::new();
        let mut on_path = BTreeSet::new();
        let mut enter = Some(start);
        loop {
            if let Some(node) = enter.take()
                && !depths.contains_key(node)
                && on_path.insert(node)
            {
                path.push((node, edges.get(node).into_iter().flatten()));
            }
            let Some((_, next)) = path.last_mut() else { break };
            enter = next.next();
            if enter.is_some() {
                continue;
            }
            if let Some((node, _)) = path.pop() {
                on_path.remove(node);
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
    fn counts_the_longest_path() {
        assert_eq!(depth(&[(0, &[1, 2]), (1, &[2]), (2, &[3]), (3, &[])]), [3, 2, 1, 0]);
        assert_eq!(depth(&[(0, &[7])]), [1, 0]);
    }

    #[test]
    fn ends_in_a_circle() {
        assert_eq!(depth(&[(0, &[1]), (1, &[2]), (2, &[0])]), [2, 1, 0]);
        assert_eq!(depth(&[(0, &[0])]), [0]);
    }

    #[test]
    fn takes_paths_longer_than_the_stack() {
        let edges: BTreeMap<u32, BTreeSet<u32>> = (0..200_000).map(|from| (from, BTreeSet::from([from + 1]))).collect();
        assert_eq!(depths(&edges).get(&0), Some(&200_000));
    }
}
