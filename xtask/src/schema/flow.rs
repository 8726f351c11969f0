//! Which way a component's objects go.

use std::collections::BTreeMap;

use crate::document::{Document, Kind, Node, Place, Pointer, holds_names, is_data, operations};

/// Which way an object goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// The client sends it.
    pub is_sent: bool,
    /// The client receives it.
    pub is_received: bool,
}

/// The way of every schema component that an operation reaches.
#[derive(Debug, Default)]
pub struct Flows(BTreeMap<String, Flow>);

impl Flows {
    /// Follows all references from the operations of `document`.
    pub fn of(document: &Document) -> Self {
        let mut flows = Self::default();
        for operation in operations(document) {
            let sent = Flow { is_sent: true, is_received: false };
            let received = Flow { is_sent: false, is_received: true };
            let parameters = operation.parameters(document).into_iter();
            for Place { pointer, node, .. } in parameters.chain(operation.request_body(document)) {
                flows.follow(document, &pointer, node, sent, false);
            }
            for (_, Place { pointer, node, .. }) in operation.responses(document) {
                flows.follow(document, &pointer, node, received, false);
            }
        }
        flows
    }

    /// The way of the component `name`; `None` where no operation reaches it.
    pub fn get(&self, name: &str) -> Option<Flow> {
        self.0.get(name).copied()
    }

    fn follow(&mut self, document: &Document, pointer: &Pointer, node: &Node, flow: Flow, is_name_map: bool) {
        if let Some(target) = node.reference() {
            let known = target.strip_prefix("#/components/schemas/").map(|name| {
                let entry = self.0.entry(name.to_owned()).or_default();
                let before = *entry;
                entry.is_sent |= flow.is_sent;
                entry.is_received |= flow.is_received;
                before == *entry
            });
            if known == Some(true) {
                return;
            }
            if let Some((pointer, node)) = document.resolve(pointer, node) {
                self.follow(document, &pointer, node, flow, false);
            }
            return;
        }
        for entry in node.entries().iter().filter(|entry| is_name_map || !is_data(&entry.key)) {
            let is_next = !is_name_map && holds_names(&entry.key);
            self.follow(document, &pointer.child(&entry.key), &entry.node, flow, is_next);
        }
        for (index, item) in node.items().iter().enumerate() {
            self.follow(document, &pointer.item(index), item, flow, false);
        }
    }
}

/// The schema components of a document.
pub fn components(document: &Document) -> impl Iterator<Item = Place<'_>> {
    let schemas = Pointer::root().child("components").child("schemas");
    let nodes = document.get(&schemas).map_or(&[][..], Node::entries);
    nodes.iter().map(move |entry| Place { kind: Kind::Schema, pointer: schemas.child(&entry.key), node: &entry.node })
}
