//! A document in one spelling: what can be said in several ways is said in one, and what holds without being said is
//! left out.
//!
//! - What stands beside a `$ref` has no effect in OpenAPI 3.0.
//! - Keywords at their default, and keywords of another type than the schema's, say nothing (`defaults`).
//! - The parts of an `allOf` hold together, and are one schema where they can be (`merge`).
//! - `oneOf: [X, null only]` is X with `nullable`, beside a `$ref` too.
//! - Alternatives have no order.

mod defaults;
mod merge;

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::at::key;
use crate::diagnostic::Position;
use crate::document::{Document, Entry, Node, Pointer, Value, holds_names, is_data};
use crate::schema::is_null_only;
use defaults::says_nothing;

/// A document in one spelling, and where its nodes stand in the file.
#[derive(Debug)]
pub(super) struct Canonical<'o> {
    pub(super) document: Document,
    original: &'o Document,
    /// The components that are parts of others here.
    pub(super) merged: BTreeSet<Pointer>,
    /// Of the file, by the places of a key and of its value; collected where there is a node that has moved.
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

    /// The pointer in the file of a node that has this one here.
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
    /// The components that parts of an `allOf` refer to; `None` while one is being read.
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
        let mut is_nothing =
            rewritten.iter().map(|entry| says_nothing(entry, &rewritten)).collect::<Vec<_>>().into_iter();
        rewritten.retain(|_| is_nothing.next() != Some(true));
        let rewritten = self.all_of(rewritten);
        Node { value: Value::Mapping(alternatives(alternatives(rewritten, "oneOf"), "anyOf").into()), at }
    }

    /// The parts of an `allOf` and what stands beside them, as one schema where they can be.
    fn all_of(&self, entries: Vec<Entry>) -> Vec<Entry> {
        let Some(all_of) = entries.iter().find(|entry| entry.key == "allOf") else { return entries };
        let own: Vec<Entry> = entries.iter().filter(|entry| entry.key != "allOf").cloned().collect();
        let parts = all_of.node.items();
        // A part of words only is said of the others.
        let is_words = |part: &Node| part.entries().iter().all(|entry| merge::is_word(&entry.key));
        let words = parts.iter().filter(|part| is_words(part)).flat_map(|part| part.entries().iter().cloned());
        let words: Vec<Entry> = words.filter(|word| !own.iter().any(|entry| entry.key == word.key)).collect();
        let own: Vec<Entry> = own.into_iter().chain(words).collect();
        let parts: Vec<&Node> = parts.iter().filter(|part| !is_words(part)).collect();
        if let [part] = parts.as_slice()
            && part.reference().is_some()
            && own.iter().all(|entry| merge::is_word(&entry.key) || self.is_type_of(part, entry))
        {
            let words = own.into_iter().filter(|entry| entry.key != "type");
            return part.entries().iter().cloned().chain(words).collect();
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

    /// A part itself; `None` where it leads nowhere, or back to what it is a part of.
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
        // A component that is another by a reference.
        let node = if node.reference().is_some() { self.part(&node)? } else { node };
        self.components.borrow_mut().insert(pointer, Some(node.clone()));
        Some(node)
    }
}

fn with(entry: &Entry, node: Node) -> Entry {
    Entry { key: entry.key.clone(), at: entry.at, node }
}

/// One alternative is the schema itself, `null` among them is `nullable`, and several are in one order.
fn alternatives(entries: Vec<Entry>, keyword: &str) -> Vec<Entry> {
    let Some(found) = entries.iter().find(|entry| entry.key == keyword).cloned() else { return entries };
    let (nulls, mut others): (Vec<Node>, Vec<Node>) = found.node.items().iter().cloned().partition(is_null_only);
    let mut own: Vec<Entry> = entries.into_iter().filter(|entry| entry.key != keyword).collect();
    if let ([only], true) = (others.as_slice(), own.iter().all(|entry| merge::is_word(&entry.key))) {
        let inner = only.entries().iter().filter(|entry| !own.iter().any(|each| each.key == entry.key)).cloned();
        let inner: Vec<Entry> = inner.collect();
        own.extend(inner);
    } else {
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

/// As the generator reads them: a bare answer before the one that wraps it, an integer before its text.
fn rank(node: &Node) -> usize {
    const TYPES: [&str; 6] = ["array", "", "integer", "number", "string", "boolean"];
    let name = if node.reference().is_some() { "" } else { node.str("type").unwrap_or("object") };
    TYPES.iter().position(|each| *each == name).unwrap_or(TYPES.len())
}
