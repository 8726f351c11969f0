//! Which node of an OpenAPI 3.0 document is what.

use std::collections::HashMap;

use super::Document;
use super::http_names::media_type;
use super::node::{Entry, Node};
use super::pointer::Pointer;

/// The HTTP methods that a path item can have.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// The media type that the clients read and write.
pub const JSON: &str = "application/json";

/// The media type of forms, which the clients write.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// What the specification calls the object at a node.
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
    /// The part of `components` that holds objects of this kind.
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

/// A node, what it is and where it stands.
#[derive(Clone, Debug)]
pub struct SpecObject<'a> {
    /// What it is.
    pub kind: ObjectKind,
    /// Where it stands.
    pub pointer: Pointer,
    /// The node; it may be a `$ref`.
    pub node: &'a Node,
}

impl<'a> SpecObject<'a> {
    /// The media type `application/json` of a request body or response.
    pub fn json(&self) -> Option<SpecObject<'a>> {
        self.media_type(JSON)
    }

    /// The media type of this name, however the document spells it.
    fn media_type(&self, name: &str) -> Option<SpecObject<'a>> {
        let entry = self.node.entries_of("content").iter().find(|entry| media_type(&entry.key) == name)?;
        let pointer = self.pointer.child("content").child(&entry.key);
        Some(SpecObject { kind: ObjectKind::MediaType, pointer, node: &entry.node })
    }

    /// The media type of a request body that the client writes, JSON before a form.
    pub fn body(&self) -> Option<(&'static str, SpecObject<'a>)> {
        [JSON, FORM].into_iter().find_map(|name| Some((name, self.media_type(name)?)))
    }

    /// The schema of that media type, with its place.
    pub fn body_schema(&self) -> Option<(&'static str, Pointer, &'a Node)> {
        let (name, media_type) = self.body()?;
        Some((name, media_type.pointer.child("schema"), media_type.node.get("schema")?))
    }

    /// The schema of the media type `application/json`, with its place.
    pub fn json_schema(&self) -> Option<(Pointer, &'a Node)> {
        let json = self.json()?;
        Some((json.pointer.child("schema"), json.node.get("schema")?))
    }
}

/// What stands between the values of a list in the query; `None` where the parameter is repeated.
///
/// `explode` is the default of `form`, and of no other style.
pub fn separator(parameter: &Node) -> Option<&'static str> {
    match (parameter.str("style").unwrap_or("form"), parameter.bool("explode")) {
        ("form", Some(false)) => Some(","),
        ("spaceDelimited", _) => Some(" "),
        ("pipeDelimited", _) => Some("|"),
        _ => None,
    }
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    /// Its `operationId`; empty where it has none.
    pub id: &'a str,
    /// The method, in lower case.
    pub method: &'a str,
    /// The path template.
    pub path: &'a str,
    /// The entry of the path in `paths`.
    pub path_entry: &'a Entry,
    /// The operation's place.
    pub pointer: Pointer,
    /// The Operation Object.
    pub node: &'a Node,
}

impl<'a> Operation<'a> {
    /// The parameters, those of the path item first, each followed to where it is defined.
    ///
    /// One of the operation replaces one of the path item with the same name and place.
    pub fn parameters(&self, document: &'a Document) -> Vec<SpecObject<'a>> {
        let of_path = self.pointer.ancestors().nth(1).unwrap_or_default();
        let mut all: Vec<Option<SpecObject<'a>>> = Vec::new();
        let mut places: HashMap<(Option<&str>, String), usize> = HashMap::new();
        for (owner, pointer) in [(&self.path_entry.node, of_path), (self.node, self.pointer.clone())] {
            let Some(list) = owner.get("parameters") else {
                continue;
            };
            for (index, item) in list.items().iter().enumerate() {
                let pointer = pointer.child("parameters").item(index);
                let Some((pointer, node)) = document.resolve(&pointer, item) else {
                    continue;
                };
                let place = SpecObject { kind: ObjectKind::Parameter, pointer, node };
                if let Some(replaced) = places.insert(parameter_key(node), all.len())
                    && let Some(replaced) = all.get_mut(replaced)
                {
                    *replaced = None;
                }
                all.push(Some(place));
            }
        }
        all.into_iter().flatten().collect()
    }

    /// The responses as (status, place), each followed to where it is defined.
    pub fn responses(&self, document: &'a Document) -> Vec<(&'a str, SpecObject<'a>)> {
        let Some(responses) = self.node.get("responses") else {
            return Vec::new();
        };
        let pointer = self.pointer.child("responses");
        let statuses = responses.entries().iter().filter(|entry| !entry.key.starts_with("x-"));
        statuses
            .filter_map(|entry| {
                let pointer = pointer.child(&entry.key);
                let (pointer, node) = document.resolve(&pointer, &entry.node)?;
                let place = SpecObject { kind: ObjectKind::Response, pointer, node };
                Some((entry.key.as_str(), place))
            })
            .collect()
    }

    /// The request body, followed to where it is defined.
    pub fn request_body(&self, document: &'a Document) -> Option<SpecObject<'a>> {
        let pointer = self.pointer.child("requestBody");
        let (pointer, node) = document.resolve(&pointer, self.node.get("requestBody")?)?;
        Some(SpecObject { kind: ObjectKind::RequestBody, pointer, node })
    }
}

/// What a parameter is known by: its place and its name. The name of a header has no case.
pub fn parameter_key(parameter: &Node) -> (Option<&str>, String) {
    let (place, name) = (parameter.str("in"), parameter.str("name").unwrap_or_default());
    (place, if place == Some("header") { name.to_ascii_lowercase() } else { name.to_owned() })
}

/// All operations, in the order of the file.
pub fn operations(document: &Document) -> Vec<Operation<'_>> {
    let paths = document.root.entries_of("paths");
    let root = Pointer::root().child("paths");
    let mut all = Vec::new();
    for path_entry in paths.iter().filter(|entry| entry.key.starts_with('/')) {
        for entry in path_entry.node.entries() {
            if METHODS.contains(&entry.key.as_str()) {
                all.push(Operation {
                    id: entry.node.str("operationId").unwrap_or_default(),
                    method: &entry.key,
                    path: &path_entry.key,
                    path_entry,
                    pointer: root.child(&path_entry.key).child(&entry.key),
                    node: &entry.node,
                });
            }
        }
    }
    all
}

/// Every object of the document that has a [`ObjectKind`], in the order of the file; references are not followed.
pub fn spec_objects(document: &Document) -> Vec<SpecObject<'_>> {
    let mut walker = Walker(Vec::new());
    let root = Pointer::root();
    walker.list(ObjectKind::Server, &document.root, &root, "servers");
    walker.list(ObjectKind::Tag, &document.root, &root, "tags");
    for entry in document.root.entries_of("paths") {
        let pointer = root.child("paths").child(&entry.key);
        walker.list(ObjectKind::Parameter, &entry.node, &pointer, "parameters");
        for (key, kind) in METHODS.iter().map(|method| (*method, ObjectKind::Operation)) {
            walker.one(kind, &entry.node, &pointer, key);
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
                walker.map(kind, node, &components, name);
            }
        }
    }
    walker.0
}

struct Walker<'a>(Vec<SpecObject<'a>>);

impl<'a> Walker<'a> {
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
