//! What all rules look at, collected once.

use crate::document::{
    Document, Node, ObjectKind, Operation, Pointer, ProvenanceMap, Sources, SpecObject, operations, spec_objects,
};

use crate::diagnostic::{Diagnostic, Position};
use crate::schema::{ComponentDirections, Direction, Directions, SchemaKind, UnsupportedSchema, schema_kind};

use super::tree::{self, Reference};

/// What a rule looks at.
pub(super) struct Context<'a> {
    /// The document.
    pub(super) document: &'a Document,
    /// The vendors' pages.
    pub(super) sources: &'a Sources,
    /// The document's marks of provenance.
    pub(super) provenances: ProvenanceMap,
    /// Every object that has a kind.
    pub(super) places: Vec<SpecObject<'a>>,
    /// Every mapping of the description.
    pub(super) objects: Vec<(Pointer, &'a Node)>,
    /// Every operation.
    pub(super) operations: Vec<Operation<'a>>,
    /// Every node with a `$ref`.
    pub(super) references: Vec<Reference<'a>>,
    /// The nodes with a `$ref` that comes back to them.
    pub(super) circular: Vec<Reference<'a>>,
    /// What leads through more references than may be followed.
    pub(super) deep: Vec<Pointer>,
    component_directions: ComponentDirections,
}

impl<'a> Context<'a> {
    pub(super) fn new(document: &'a Document, sources: &'a Sources) -> Self {
        let circular = tree::circular_references(document);
        let deep = tree::deep(document);
        // Whatever follows references may do so only where they end.
        let component_directions = if circular.is_empty() && deep.is_empty() {
            ComponentDirections::of(document)
        } else {
            ComponentDirections::default()
        };
        let objects = tree::objects(document);
        Self {
            document,
            sources,
            provenances: ProvenanceMap::of(document),
            places: spec_objects(document),
            operations: operations(document),
            references: tree::references(&objects),
            objects,
            circular,
            deep,
            component_directions,
        }
    }

    /// The places of one kind where the object itself stands, not a `$ref` to it.
    pub(super) fn defined(&self, kind: ObjectKind) -> impl Iterator<Item = &SpecObject<'a>> {
        self.places.iter().filter(move |place| place.kind == kind && place.node.reference().is_none())
    }

    /// Whether each reference has an end, and that is near enough to follow it there.
    pub(super) fn references_end(&self) -> bool {
        self.circular.is_empty() && self.deep.is_empty()
    }

    /// The form of a schema; `None` where references have no end to follow them to.
    pub(super) fn form(&self, pointer: &Pointer, node: &Node) -> Option<Result<SchemaKind, UnsupportedSchema>> {
        self.references_end().then(|| schema_kind(self.document, pointer, node))
    }

    /// Which way the schema at `pointer` goes: as the component it is in, or as the place it stands at.
    pub(super) fn directions(&self, pointer: &Pointer) -> Directions {
        let tokens: Vec<String> = pointer.tokens().collect();
        let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
        match tokens.as_slice() {
            ["components", "schemas", name, ..] => self.component_directions.get(name).unwrap_or_default(),
            ["components", "parameters" | "requestBodies", ..]
            | ["paths", _, "parameters", ..]
            | ["paths", _, _, "parameters" | "requestBody", ..] => Direction::Request.into(),
            ["components", "responses" | "headers", ..] | ["paths", _, _, "responses", ..] => {
                Direction::Response.into()
            }
            _ => Directions::default(),
        }
    }

    /// Where the key of the node at `pointer` begins; where it has none, where the node begins.
    pub(super) fn key(&self, pointer: &Pointer) -> Position {
        let parent = pointer.ancestors().nth(1).and_then(|parent| self.document.get(&parent));
        let entry = parent.zip(pointer.last()).and_then(|(parent, key)| parent.entry(&key));
        match entry {
            Some(entry) => entry.at,
            None => self.document.get(pointer).map_or(Position::START, |node| node.at),
        }
    }

    /// A diagnostic in this document.
    pub(super) fn diagnostic(
        &self,
        at: Position,
        rule: &'static str,
        message: impl Into<String>,
        help: &str,
    ) -> Diagnostic {
        self.document.diagnostic(at, rule, message.into(), help)
    }
}
