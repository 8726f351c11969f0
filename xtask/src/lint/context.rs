//! What the rules of a document look at, collected once.

use super::tree::{self, Reference};
use crate::diagnostic::{Diagnostic, Position};
use crate::document::{
    Document, Node, ObjectKind, Operation, Pointer, ProvenanceMap, Sources, SpecObject, operations, spec_objects,
};
use crate::schema::{ComponentDirections, Direction, Directions, SchemaKind, UnsupportedSchema, schema_kind};

/// What a rule looks at.
pub(super) struct Context<'a> {
    /// The document.
    pub(super) document: &'a Document,
    /// The vendors' pages.
    pub(super) sources: &'a Sources,
    /// Where the facts of the document come from.
    pub(super) provenances: ProvenanceMap,
    /// Every object that the specification names.
    pub(super) objects: Vec<SpecObject<'a>>,
    /// Every mapping that is not data of the API and not a map of names.
    pub(super) mappings: Vec<(Pointer, &'a Node)>,
    /// Every operation.
    pub(super) operations: Vec<Operation<'a>>,
    /// Every node with a `$ref`.
    pub(super) references: Vec<Reference<'a>>,
    /// The nodes with a `$ref` that leads back to them.
    pub(super) circular: Vec<Reference<'a>>,
    /// The targets that lead through more references than may be followed.
    pub(super) deep: Vec<Pointer>,
    directions: ComponentDirections,
}

impl<'a> Context<'a> {
    pub(super) fn new(document: &'a Document, sources: &'a Sources) -> Self {
        let circular = tree::circular_references(document);
        let deep = tree::deep(document);
        // Only references that end may be followed.
        let directions = if circular.is_empty() && deep.is_empty() {
            ComponentDirections::of(document)
        } else {
            ComponentDirections::default()
        };
        let mappings = tree::mappings(document);
        Self {
            document,
            sources,
            provenances: ProvenanceMap::of(document),
            objects: spec_objects(document),
            operations: operations(document),
            references: tree::references(&mappings),
            mappings,
            circular,
            deep,
            directions,
        }
    }

    /// Returns the objects of one kind that are written out, without each `$ref` to one.
    pub(super) fn defined(&self, kind: ObjectKind) -> impl Iterator<Item = &SpecObject<'a>> {
        self.objects.iter().filter(move |object| object.kind == kind && object.node.reference().is_none())
    }

    /// Returns whether every reference ends, within the number of references that may be followed.
    pub(super) fn references_end(&self) -> bool {
        self.circular.is_empty() && self.deep.is_empty()
    }

    /// Returns the kind of the schema `node` at `pointer`.
    ///
    /// `None` if the generator knows none, which another rule reports, or if references do not end.
    pub(super) fn kind_of(&self, pointer: &Pointer, node: &Node) -> Option<SchemaKind> {
        self.references_end().then(|| schema_kind(self.document, pointer, node))?.ok()
    }

    /// Returns why the schema `node` at `pointer` has no kind, if it has none.
    pub(super) fn unsupported(&self, pointer: &Pointer, node: &Node) -> Option<UnsupportedSchema> {
        self.references_end().then(|| schema_kind(self.document, pointer, node))?.err()
    }

    /// Returns the directions of the schema at `pointer`: those of its component, or of the request or response it is
    /// written in.
    pub(super) fn directions(&self, pointer: &Pointer) -> Directions {
        let tokens: Vec<String> = pointer.tokens().collect();
        let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
        match tokens.as_slice() {
            ["components", "schemas", name, ..] => self.directions.get(name).unwrap_or_default(),
            ["components", "parameters" | "requestBodies", ..]
            | ["paths", _, "parameters", ..]
            | ["paths", _, _, "parameters" | "requestBody", ..] => Direction::Request.into(),
            ["components", "responses" | "headers", ..] | ["paths", _, _, "responses", ..] => {
                Direction::Response.into()
            }
            _ => Directions::default(),
        }
    }

    /// Returns where the key of the node at `pointer` begins, or the node itself if it has no key.
    pub(super) fn key_position(&self, pointer: &Pointer) -> Position {
        let parent = pointer.ancestors().nth(1).and_then(|parent| self.document.get(&parent));
        let entry = parent.zip(pointer.last()).and_then(|(parent, key)| parent.entry(&key));
        match entry {
            Some(entry) => entry.at,
            None => self.document.get(pointer).map_or(Position::START, |node| node.at),
        }
    }

    /// Returns a diagnostic of the rule with this name in this document.
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
