//! Visits all nodes of a document, also those that OpenAPI does not define.

use std::collections::{BTreeMap, BTreeSet};

use super::depth::depths;
use crate::document::{Document, Entry, Node, Pointer, holds_names, is_data};

/// A node with a `$ref`.
#[derive(Clone)]
pub(super) struct Reference<'a> {
    /// The pointer to the node.
    pub(super) pointer: Pointer,
    /// The node.
    pub(super) node: &'a Node,
    /// Its entry `$ref`.
    pub(super) entry: &'a Entry,
}

impl Reference<'_> {
    /// Returns the pointer that it names, or `None` if it names nothing in this document.
    pub(super) fn target(&self) -> Option<Pointer> {
        self.entry.node.as_str()?.strip_prefix('#').and_then(Pointer::parse)
    }
}

/// Returns every mapping with its pointer, without maps of names and data of the API.
pub(super) fn mappings(document: &Document) -> Vec<(Pointer, &Node)> {
    let mut found = Vec::new();
    collect_mappings(&document.root, Pointer::root(), false, &mut found);
    found
}

fn collect_mappings<'a>(node: &'a Node, pointer: Pointer, is_name_map: bool, found: &mut Vec<(Pointer, &'a Node)>) {
    for (index, item) in node.items().iter().enumerate().filter(|(_, item)| item.is_inner()) {
        collect_mappings(item, pointer.item(index), false, found);
    }
    let is_visited = |entry: &&Entry| entry.node.is_inner() && (is_name_map || !is_data(&entry.key));
    for entry in node.entries().iter().filter(is_visited) {
        let is_next = !is_name_map && holds_names(&entry.key);
        collect_mappings(&entry.node, pointer.child(&entry.key), is_next, found);
    }
    if !is_name_map && !node.entries().is_empty() {
        found.push((pointer, node));
    }
}

/// Returns every `$ref` in these mappings.
pub(super) fn references<'a>(mappings: &[(Pointer, &'a Node)]) -> Vec<Reference<'a>> {
    let found = mappings.iter().filter_map(|(pointer, node)| Some((pointer, *node, node.entry("$ref")?)));
    found.map(|(pointer, node, entry)| Reference { pointer: pointer.clone(), node, entry }).collect()
}

/// Returns the references that lead back to a schema which contains them, with no object in between.
///
/// An object with properties ends a circle: what it has under them is another type. It looks into data too: what
/// follows references elsewhere must end on any document.
pub(super) fn circular_references(document: &Document) -> Vec<Reference<'_>> {
    let mut all = Vec::new();
    collect_references(&document.root, &Pointer::root(), Below::Everything, &mut all);
    let reachable = reachable(document, &all);
    all.retain(|reference| {
        let holders = holders(&reference.pointer);
        let mut seen = BTreeSet::new();
        let mut next: Vec<Pointer> = reference.target().into_iter().collect();
        while let Some(target) = next.pop() {
            if holders.contains(&target) {
                return true;
            }
            if let Some((target, targets)) = reachable.get_key_value(&target)
                && seen.insert(target)
            {
                next.extend(targets.iter().cloned());
            }
        }
        false
    });
    all
}

/// How many references may lead from one to the next.
///
/// The compiler follows types that contain each other to a depth of 128 steps, a few for each type.
pub(super) const MAX_REFERENCES: usize = 30;

/// Returns the targets that lead through [`MAX_REFERENCES`] references.
pub(super) fn deep(document: &Document) -> Vec<Pointer> {
    let mut all = Vec::new();
    collect_references(&document.root, &Pointer::root(), Below::Everything, &mut all);
    let targets: BTreeSet<Pointer> = all.iter().filter_map(Reference::target).collect();
    let below = |target: &Pointer| {
        let mut below = Vec::new();
        if let Some(node) = document.get(target) {
            collect_references(node, target, Below::Everything, &mut below);
        }
        below.iter().filter_map(Reference::target).collect()
    };
    let edges: BTreeMap<Pointer, BTreeSet<Pointer>> =
        targets.iter().map(|target| (target.clone(), below(target))).collect();
    let depths = depths(&edges);
    let first_too_deep = depths.into_iter().filter(|(_, depth)| *depth == MAX_REFERENCES);
    first_too_deep.map(|(pointer, _)| pointer.clone()).collect()
}

/// Returns the pointer and those above it, up to the schema of a property.
fn holders(pointer: &Pointer) -> BTreeSet<Pointer> {
    let tokens: Vec<String> = pointer.tokens().collect();
    let mut top = 0;
    let mut is_name = false;
    for (index, token) in tokens.iter().enumerate() {
        let is_keyword = !std::mem::replace(&mut is_name, false);
        if is_keyword {
            is_name = holds_names(token);
            let is_of_envelope =
                index.checked_sub(2).and_then(|above| tokens.get(above)).is_some_and(|key| key == ANY_OF);
            if token == PROPERTIES && !is_of_envelope {
                top = index + 2;
            }
        }
    }
    let depths = (0..=tokens.len()).rev();
    depths.zip(pointer.ancestors()).take_while(|(depth, _)| *depth >= top).map(|(_, above)| above).collect()
}

const PROPERTIES: &str = "properties";
/// The keyword with the two shapes of a response. The envelope is not a type: the generator looks through it.
const ANY_OF: &str = "anyOf";

/// Returns what the node at each target refers to, itself or below.
fn reachable(document: &Document, all: &[Reference<'_>]) -> BTreeMap<Pointer, Vec<Pointer>> {
    let targets: BTreeSet<Pointer> = all.iter().filter_map(Reference::target).collect();
    let mut reachable = BTreeMap::new();
    for target in targets {
        let Some(node) = document.get(&target) else {
            continue;
        };
        let mut below = Vec::new();
        collect_references(node, &target, Below::Schema, &mut below);
        reachable.insert(target, below.iter().filter_map(Reference::target).collect());
    }
    reachable
}

/// Which references are collected.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    /// All.
    Everything,
    /// Those outside of properties.
    Schema,
    /// Those outside of properties, except the properties of an envelope.
    Envelope,
}

fn collect_references<'a>(node: &'a Node, pointer: &Pointer, below: Below, found: &mut Vec<Reference<'a>>) {
    if let Some(entry) = node.entry("$ref") {
        found.push(Reference { pointer: pointer.clone(), node, entry });
    }
    for (index, item) in node.items().iter().enumerate().filter(|(_, item)| item.is_inner()) {
        collect_references(item, &pointer.item(index), below, found);
    }
    for entry in node.entries().iter().filter(|entry| entry.node.is_inner()) {
        let inner = match (below, entry.key.as_str()) {
            (Below::Everything, _) => Below::Everything,
            (Below::Schema, PROPERTIES) => continue,
            (_, ANY_OF) => Below::Envelope,
            _ => Below::Schema,
        };
        collect_references(&entry.node, &pointer.child(&entry.key), inner, found);
    }
}
