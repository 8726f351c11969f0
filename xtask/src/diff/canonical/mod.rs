//! A document in canonical form: one spelling for everything, and no defaults.
//!
//! - Keywords beside a `$ref` are dropped: they have no effect in OpenAPI 3.0.
//! - Keywords with their default value, and keywords for another type than the schema's, are dropped (`defaults`).
//! - The parts of an `allOf` are merged into one schema if possible (`merge`).
//! - `oneOf: [X, null only]` becomes X with `nullable`, also beside a `$ref`.
//! - Where one alternative of several is `nullable`, the schema around them is.
//! - Alternatives are sorted.

mod defaults;
mod merge;

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::node_ref::key;
use crate::diagnostic::Position;
use crate::document::{Document, Entry, Node, Pointer, Value, holds_names, is_data};
use crate::schema::is_null_only;
use defaults::has_no_effect;

/// A document in canonical form that knows where its nodes are in the file.
#[derive(Debug)]
pub(super) struct Canonical<'o> {
    pub(super) document: Document,
    original: &'o Document,
    /// The components that were merged into others.
    pub(super) merged: BTreeSet<Pointer>,
    /// The pointers in the file, by the positions of a key and its value. Collected when a node has moved.
    pointers: OnceCell<BTreeMap<(Position, Position), Pointer>>,
}

impl<'o> Canonical<'o> {
    pub(super) fn of(original: &'o Document) -> Self {
        let rewriter = Rewriter { document: original, components: RefCell::default(), merged: RefCell::default() };
        let root = rewriter.node(&original.root, false);
        let document = Document { path: original.path.clone(), text: String::new(), line_break: None, root };
        let merged = rewriter.merged.into_inner();
        Self { document, original, merged, pointers: OnceCell::new() }
    }

    /// Returns the pointer in the file of a node that has the pointer `here` in canonical form.
    pub(super) fn pointer(&self, here: &Pointer, position: Position, node: &Node) -> Pointer {
        if self.original.get(here).is_some_and(|original| original.at == node.at) {
            return here.clone();
        }
        let pointers = self.pointers.get_or_init(|| {
            let mut pointers = BTreeMap::new();
            collect(&self.original.root, self.original.root.at, &Pointer::root(), &mut pointers);
            pointers
        });
        pointers.get(&(position, node.at)).unwrap_or(here).clone()
    }
}

fn collect(node: &Node, at: Position, here: &Pointer, all: &mut BTreeMap<(Position, Position), Pointer>) {
    all.entry((at, node.at)).or_insert_with(|| here.clone());
    for entry in node.entries() {
        collect(&entry.node, entry.at, &here.child(&entry.key), all);
    }
    for (index, item) in node.items().iter().enumerate() {
        collect(item, item.at, &here.item(index), all);
    }
}

struct Rewriter<'a> {
    document: &'a Document,
    /// The components that parts of an `allOf` refer to; `None` while one is being rewritten.
    components: RefCell<BTreeMap<Pointer, Option<Node>>>,
    merged: RefCell<BTreeSet<Pointer>>,
}

impl Rewriter<'_> {
    fn node(&self, node: &Node, is_name_map: bool) -> Node {
        let value = match &node.value {
            Value::Mapping(entries) if is_name_map => {
                let entries = entries.iter().map(|entry| with(entry, self.node(&entry.node, false)));
                Value::Mapping(entries.collect())
            }
            Value::Mapping(entries) => return self.object(entries, node.at),
            Value::Sequence(items) => Value::Sequence(items.iter().map(|item| self.node(item, false)).collect()),
            other => other.clone(),
        };
        Node { value, at: node.at }
    }

    fn object(&self, entries: &[Entry], at: Position) -> Node {
        if let Some(reference) = entries.iter().find(|entry| entry.key == "$ref" && entry.node.as_str().is_some()) {
            return Node { value: Value::Mapping(vec![reference.clone()].into()), at };
        }
        let mut rewritten: Vec<Entry> = entries
            .iter()
            .map(|entry| {
                let is_name_map = holds_names(&entry.key);
                let node = if is_data(&entry.key) { entry.node.clone() } else { self.node(&entry.node, is_name_map) };
                with(entry, node)
            })
            .collect();
        let mut without_effect =
            rewritten.iter().map(|entry| has_no_effect(entry, &rewritten)).collect::<Vec<_>>().into_iter();
        rewritten.retain(|_| without_effect.next() != Some(true));
        let rewritten = self.all_of(rewritten);
        Node { value: Value::Mapping(alternatives(alternatives(rewritten, "oneOf"), "anyOf").into()), at }
    }

    /// Merges the parts of an `allOf` and the keywords beside them into one schema if possible.
    fn all_of(&self, entries: Vec<Entry>) -> Vec<Entry> {
        let Some(all_of) = entries.iter().find(|entry| entry.key == "allOf") else { return entries };
        let own: Vec<Entry> = entries.iter().filter(|entry| entry.key != "allOf").cloned().collect();
        let parts = all_of.node.items();
        // A part with annotations only annotates the others.
        let is_annotation = |part: &Node| part.entries().iter().all(|entry| merge::is_annotation(&entry.key));
        let annotations =
            parts.iter().filter(|part| is_annotation(part)).flat_map(|part| part.entries().iter().cloned());
        let annotations: Vec<Entry> =
            annotations.filter(|each| !own.iter().any(|entry| entry.key == each.key)).collect();
        let own: Vec<Entry> = own.into_iter().chain(annotations).collect();
        let parts: Vec<&Node> = parts.iter().filter(|part| !is_annotation(part)).collect();
        if let [part] = parts.as_slice()
            && part.reference().is_some()
            && own.iter().all(|entry| merge::is_annotation(&entry.key) || self.is_type_of(part, entry))
        {
            let annotations = own.into_iter().filter(|entry| entry.key != "type");
            return part.entries().iter().cloned().chain(annotations).collect();
        }
        let resolved: Option<Vec<Node>> = parts.iter().map(|part| self.part(part)).collect();
        let one = resolved.and_then(|parts| merge::merge(&own, &parts));
        let Some(one) = one else { return entries };
        let targets = parts.iter().filter(|part| part.reference().is_some());
        let targets = targets.filter_map(|part| Some(self.document.resolve(&Pointer::root(), part)?.0));
        self.merged.borrow_mut().extend(targets);
        one
    }

    fn is_type_of(&self, part: &Node, entry: &Entry) -> bool {
        let target = self.part(part);
        entry.key == "type" && target.is_some_and(|target| target.get("type") == Some(&entry.node))
    }

    /// Resolves a part; `None` if its reference leads nowhere, or back to the schema that it is a part of.
    fn part(&self, part: &Node) -> Option<Node> {
        if part.reference().is_none() {
            return Some(part.clone());
        }
        let (pointer, target) = self.document.resolve(&Pointer::root(), part)?;
        if let Some(known) = self.components.borrow().get(&pointer) {
            return known.clone();
        }
        self.components.borrow_mut().insert(pointer.clone(), None);
        let node = self.node(target, false);
        // The component may be only a reference to another.
        let node = if node.reference().is_some() { self.part(&node)? } else { node };
        self.components.borrow_mut().insert(pointer, Some(node.clone()));
        Some(node)
    }
}

fn with(entry: &Entry, node: Node) -> Entry {
    Entry { key: entry.key.clone(), at: entry.at, node }
}

/// Replaces a single alternative by its schema and a `null` among them by `nullable`, and sorts several.
fn alternatives(entries: Vec<Entry>, keyword: &str) -> Vec<Entry> {
    let Some(found) = entries.iter().find(|entry| entry.key == keyword).cloned() else { return entries };
    let (nulls, mut others): (Vec<Node>, Vec<Node>) = found.node.items().iter().cloned().partition(is_null_only);
    let mut own: Vec<Entry> = entries.into_iter().filter(|entry| entry.key != keyword).collect();
    if let ([only], true) = (others.as_slice(), own.iter().all(|entry| merge::is_annotation(&entry.key))) {
        let inner = only.entries().iter().filter(|entry| !own.iter().any(|each| each.key == entry.key)).cloned();
        let inner: Vec<Entry> = inner.collect();
        own.extend(inner);
    } else {
        let is_any_of = keyword == "anyOf";
        let null = without_null(&mut others, is_any_of, nulls.len());
        own.extend(null.filter(|_| own.iter().all(|entry| entry.key != "nullable")));
        others.sort_by_cached_key(|node| (rank(node), key(node)));
        own.push(Entry { node: Node { value: Value::Sequence(others), at: found.node.at }, ..found.clone() });
    }
    if let (Some(null), false) = (nulls.first(), own.iter().any(|entry| entry.key == "nullable")) {
        own.push(Entry {
            key: "nullable".to_owned(),
            at: null.at,
            node: Node { value: Value::Bool(true), at: null.at },
        });
    }
    own
}

/// Removes the `nullable` of the alternatives, and returns it for the schema around them. A `oneOf` rejects `null` if it
/// matches several.
fn without_null(alternatives: &mut [Node], is_any_of: bool, nulls: usize) -> Option<Entry> {
    let is_nullable = |node: &Node| node.bool("nullable") == Some(true) && node.get("type").is_some();
    let count = nulls + alternatives.iter().filter(|node| is_nullable(node)).count();
    if !is_any_of && count > 1 {
        return None;
    }
    let mut found = None;
    for node in alternatives.iter_mut().filter(|node| is_nullable(node)) {
        found = node.entry("nullable").cloned().or(found);
        if let Value::Mapping(entries) = &mut node.value {
            entries.retain(|entry| entry.key != "nullable");
        }
    }
    found
}

/// Returns the order of the generator: a bare response before its envelope, an integer before its text.
fn rank(node: &Node) -> usize {
    const TYPES: [&str; 6] = ["array", "", "integer", "number", "string", "boolean"];
    let name = if node.reference().is_some() { "" } else { node.str("type").unwrap_or("object") };
    TYPES.iter().position(|each| *each == name).unwrap_or(TYPES.len())
}
