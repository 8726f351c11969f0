//! The objects that the OpenAPI 3.0 specification names.

use super::file::Document;
use super::http_names::media_type;
use super::media_types::{FORM, JSON};
use super::node::Node;
use super::pointer::Pointer;

/// The HTTP methods that a path item can have.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// The name that the specification gives an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectKind {
    /// Server Object.
    Server,
    /// Operation Object.
    Operation,
    /// Parameter Object.
    Parameter,
    /// Request Body Object.
    RequestBody,
    /// Response Object.
    Response,
    /// Header Object.
    Header,
    /// Media Type Object.
    MediaType,
    /// Schema Object.
    Schema,
    /// Example Object.
    Example,
    /// Security Scheme Object.
    SecurityScheme,
    /// Tag Object.
    Tag,
}

impl ObjectKind {
    /// Returns the part of `components` that holds objects of this kind.
    pub fn component(self) -> Option<&'static str> {
        Some(match self {
            Self::Parameter => "parameters",
            Self::RequestBody => "requestBodies",
            Self::Response => "responses",
            Self::Header => "headers",
            Self::Schema => "schemas",
            Self::Example => "examples",
            Self::SecurityScheme => "securitySchemes",
            Self::Server | Self::Operation | Self::MediaType | Self::Tag => return None,
        })
    }
}

/// An object of the specification: its kind, its pointer and its node.
#[derive(Clone, Debug)]
pub struct SpecObject<'a> {
    /// The kind.
    pub kind: ObjectKind,
    /// The pointer to it.
    pub pointer: Pointer,
    /// The node; it may be a `$ref`.
    pub node: &'a Node,
}

impl<'a> SpecObject<'a> {
    /// Returns the media type `application/json` of a request body or response.
    pub fn json(&self) -> Option<SpecObject<'a>> {
        self.media_type(JSON)
    }

    /// Returns the media type of this name, however the document spells it.
    fn media_type(&self, name: &str) -> Option<SpecObject<'a>> {
        let entry = self.node.entries_of("content").iter().find(|entry| media_type(&entry.key) == name)?;
        let pointer = self.pointer.child("content").child(&entry.key);
        Some(SpecObject { kind: ObjectKind::MediaType, pointer, node: &entry.node })
    }

    /// Returns the media type of a request body that the client writes. JSON goes before a form.
    pub fn body(&self) -> Option<(&'static str, SpecObject<'a>)> {
        [JSON, FORM].into_iter().find_map(|name| Some((name, self.media_type(name)?)))
    }

    /// Returns the schema of that media type, with its name and pointer.
    pub fn body_schema(&self) -> Option<(&'static str, Pointer, &'a Node)> {
        let (name, media_type) = self.body()?;
        Some((name, media_type.pointer.child("schema"), media_type.node.get("schema")?))
    }

    /// Returns the schema of the media type `application/json`, with its pointer.
    pub fn json_schema(&self) -> Option<(Pointer, &'a Node)> {
        let json = self.json()?;
        Some((json.pointer.child("schema"), json.node.get("schema")?))
    }
}

/// Returns every object of the document that has an [`ObjectKind`], in the order of the file. References are not
/// followed.
pub fn spec_objects(document: &Document) -> Vec<SpecObject<'_>> {
    let mut collector = Collector(Vec::new());
    let root = Pointer::root();
    collector.list(ObjectKind::Server, &document.root, &root, "servers");
    collector.list(ObjectKind::Tag, &document.root, &root, "tags");
    for entry in document.root.entries_of("paths") {
        let pointer = root.child("paths").child(&entry.key);
        collector.list(ObjectKind::Parameter, &entry.node, &pointer, "parameters");
        for (key, kind) in METHODS.iter().map(|method| (*method, ObjectKind::Operation)) {
            collector.one(kind, &entry.node, &pointer, key);
        }
    }
    let components = root.child("components");
    if let Some(node) = document.root.get("components") {
        for kind in [
            ObjectKind::SecurityScheme,
            ObjectKind::Parameter,
            ObjectKind::RequestBody,
            ObjectKind::Response,
            ObjectKind::Header,
            ObjectKind::Example,
            ObjectKind::Schema,
        ] {
            if let Some(name) = kind.component() {
                collector.map(kind, node, &components, name);
            }
        }
    }
    collector.0
}

struct Collector<'a>(Vec<SpecObject<'a>>);

impl<'a> Collector<'a> {
    fn one(&mut self, kind: ObjectKind, parent: &'a Node, pointer: &Pointer, key: &str) {
        if let Some(node) = parent.get(key) {
            self.visit(kind, node, &pointer.child(key));
        }
    }

    fn list(&mut self, kind: ObjectKind, parent: &'a Node, pointer: &Pointer, key: &str) {
        let pointer = pointer.child(key);
        for (index, node) in parent.items_of(key).iter().enumerate() {
            self.visit(kind, node, &pointer.item(index));
        }
    }

    fn map(&mut self, kind: ObjectKind, parent: &'a Node, pointer: &Pointer, key: &str) {
        let pointer = pointer.child(key);
        for entry in parent.entries_of(key) {
            let is_extension = kind == ObjectKind::Response && entry.key.starts_with("x-");
            if !is_extension {
                self.visit(kind, &entry.node, &pointer.child(&entry.key));
            }
        }
    }

    fn visit(&mut self, kind: ObjectKind, node: &'a Node, pointer: &Pointer) {
        self.0.push(SpecObject { kind, pointer: pointer.clone(), node });
        if node.reference().is_some() {
            return;
        }
        match kind {
            ObjectKind::Operation => {
                self.list(ObjectKind::Parameter, node, pointer, "parameters");
                self.one(ObjectKind::RequestBody, node, pointer, "requestBody");
                self.map(ObjectKind::Response, node, pointer, "responses");
            }
            ObjectKind::Parameter | ObjectKind::Header | ObjectKind::MediaType => {
                self.one(ObjectKind::Schema, node, pointer, "schema");
                self.map(ObjectKind::Example, node, pointer, "examples");
                self.map(ObjectKind::MediaType, node, pointer, "content");
            }
            ObjectKind::RequestBody | ObjectKind::Response => {
                self.map(ObjectKind::MediaType, node, pointer, "content");
                self.map(ObjectKind::Header, node, pointer, "headers");
            }
            ObjectKind::Schema => {
                self.map(ObjectKind::Schema, node, pointer, "properties");
                for key in ["items", "not", "additionalProperties"] {
                    self.one(ObjectKind::Schema, node, pointer, key);
                }
                for key in ["allOf", "oneOf", "anyOf"] {
                    self.list(ObjectKind::Schema, node, pointer, key);
                }
            }
            ObjectKind::Server | ObjectKind::Example | ObjectKind::SecurityScheme | ObjectKind::Tag => {}
        }
    }
}
