//! The directions in which the values of a schema travel.

use std::collections::BTreeMap;

use crate::document::{Document, Node, ObjectKind, Pointer, SpecObject, holds_names, is_data, operations};

/// The direction in which a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// From the client to the server.
    Request,
    /// From the server to the client.
    Response,
}

/// The directions in which the values of one schema travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Directions {
    /// Some request contains the schema.
    pub in_request: bool,
    /// Some response contains the schema.
    pub in_response: bool,
}

impl Directions {
    /// Adds a direction. Returns whether it was missing.
    fn insert(&mut self, direction: Direction) -> bool {
        let flag = match direction {
            Direction::Request => &mut self.in_request,
            Direction::Response => &mut self.in_response,
        };
        !std::mem::replace(flag, true)
    }
}

impl From<Direction> for Directions {
    fn from(direction: Direction) -> Self {
        let mut directions = Self::default();
        directions.insert(direction);
        directions
    }
}

/// The directions of every schema component that an operation reaches.
#[derive(Debug, Default)]
pub struct ComponentDirections(BTreeMap<String, Directions>);

impl ComponentDirections {
    /// Follows all references from the operations of `document`.
    pub fn of(document: &Document) -> Self {
        let mut all = Self::default();
        for operation in operations(document) {
            let parameters = operation.parameters(document).into_iter();
            for SpecObject { pointer, node, .. } in parameters.chain(operation.request_body(document)) {
                all.follow(document, &pointer, node, Direction::Request, false);
            }
            for (_, SpecObject { pointer, node, .. }) in operation.responses(document) {
                all.follow(document, &pointer, node, Direction::Response, false);
            }
        }
        all
    }

    /// Returns the directions of the component `name`, or `None` if no operation reaches it.
    pub fn get(&self, name: &str) -> Option<Directions> {
        self.0.get(name).copied()
    }

    fn follow(&mut self, document: &Document, pointer: &Pointer, node: &Node, direction: Direction, is_name_map: bool) {
        if let Some(target) = node.reference() {
            let component = target.strip_prefix("#/components/schemas/");
            let is_known = component.is_some_and(|name| !self.0.entry(name.to_owned()).or_default().insert(direction));
            if is_known {
                return;
            }
            if let Some((pointer, node)) = document.resolve(pointer, node) {
                self.follow(document, &pointer, node, direction, false);
            }
            return;
        }
        for entry in node.entries().iter().filter(|entry| is_name_map || !is_data(&entry.key)) {
            let is_next = !is_name_map && holds_names(&entry.key);
            self.follow(document, &pointer.child(&entry.key), &entry.node, direction, is_next);
        }
        for (index, item) in node.items().iter().enumerate() {
            self.follow(document, &pointer.item(index), item, direction, false);
        }
    }
}

/// Returns the schema components of a document.
pub fn components(document: &Document) -> impl Iterator<Item = SpecObject<'_>> {
    let schemas = Pointer::root().child("components").child("schemas");
    let nodes = document.get(&schemas).map_or(&[][..], Node::entries);
    nodes.iter().map(move |entry| SpecObject {
        kind: ObjectKind::Schema,
        pointer: schemas.child(&entry.key),
        node: &entry.node,
    })
}
