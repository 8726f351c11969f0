//! Random documents, assembled from their parts.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use xtask::document::{Node, Value, to_json_text, unescape_token};

use super::operations::{Operation, Path, path};
use super::schemas::{Direction, object_schema, shared_value};
use super::sharing::with_shared;
use super::tree::{flag, list, members, number, object, reference, text, with};
use super::words::{component_name, words};

type Named = Vec<(String, Node)>;

/// Makes the text of a document that is mostly clean.
pub(super) fn document() -> BoxedStrategy<String> {
    let objects = |direction| vec((component_name(), object_schema(direction)), 0..4);
    let values = vec((component_name(), shared_value()), 0..3);
    let info = (weighted(0.5, words()), words());
    let paths = vec(path(), 1..4);
    let shared = vec((any::<u8>(), component_name()), 1..20);
    (info, paths, objects(Direction::Request), objects(Direction::Response), values, root(), shared)
        .prop_map(|(info, paths, sent, received, values, root, shared)| {
            let components = Components::of(sent, received, values);
            let document = with(head(info), [("paths", components.paths(paths))]);
            let document = with(document, root.members());
            to_json_text(&with_shared(components.added_to(document), &shared), Some(2))
        })
        .boxed()
}

fn head((description, title): (Option<String>, String)) -> Node {
    let info = members([("title", text(title)), ("version", text("1.0.0"))]);
    let info = with(info, description.map(|words| ("description", text(words))));
    members([("openapi", text("3.0.3")), ("info", info)])
}

/// The keys of the root beside paths and schemas.
#[derive(Clone, Debug)]
struct Root {
    security: Option<Vec<&'static str>>,
    server: Option<&'static str>,
    has_tag: bool,
    tag: String,
    provenance: (&'static str, &'static str),
}

fn root() -> BoxedStrategy<Root> {
    let security = select(vec![
        None,
        Some(vec!["bearer"]),
        Some(vec!["key"]),
        Some(vec!["bearer", "key"]),
        Some(vec!["key", ""]),
        Some(vec!["user.name"]),
        Some(vec!["login-2", "provider"]),
    ]);
    let server =
        weighted(0.4, select(vec!["https://crm.example", "https://crm.example/api/", "https://{account}.crm.example"]));
    let provenance = select(vec![("x-source", "page#deals"), ("x-assumed", "Made up.")]);
    (security, server, any::<bool>(), words(), provenance)
        .prop_map(|(security, server, has_tag, tag, provenance)| Root { security, server, has_tag, tag, provenance })
        .boxed()
}

impl Root {
    fn members(self) -> Vec<(&'static str, Node)> {
        let (mark, of) = self.provenance;
        let mut all = vec![(mark, text(of))];
        if let Some(requirements) = self.security {
            let requirement = |name: &&str| if name.is_empty() { members([]) } else { members([(*name, list([]))]) };
            all.push(("security", list(requirements.iter().map(requirement))));
            let schemes = [
                ("bearer", members([("type", text("http")), ("scheme", text("bearer"))])),
                ("user.name", members([("type", text("http")), ("scheme", text("BASIC"))])),
                ("login-2", members([("type", text("oauth2")), ("flows", members([]))])),
                (
                    "provider",
                    members([("type", text("openIdConnect")), ("openIdConnectUrl", text("https://a.example"))]),
                ),
                ("key", members([("type", text("apiKey")), ("in", text("header")), ("name", text("Api-Key"))])),
            ];
            let used = schemes.into_iter().filter(|(name, _)| requirements.contains(name));
            let schemes = object(used.map(|(name, scheme)| (name.to_owned(), scheme)));
            all.push(("components", members([("securitySchemes", schemes)])));
        }
        if let Some(url) = self.server {
            let server = members([("url", text(url))]);
            let variable = members([("account", members([("default", text("demo"))]))]);
            all.push(("servers", list([with(server, url.contains('{').then_some(("variables", variable)))])));
        }
        if self.has_tag {
            let tag = members([("name", text("Deals & more")), ("description", text(self.tag))]);
            all.push(("tags", list([tag])));
        }
        all
    }
}

/// The components, each under a unique name.
struct Components {
    /// The names for each kind of reference.
    names: BTreeMap<&'static str, Vec<String>>,
    schemas: BTreeMap<String, Node>,
}

impl Components {
    fn of(sent: Named, received: Named, values: Named) -> Self {
        let mut components = Self { names: BTreeMap::new(), schemas: BTreeMap::new() };
        for (kind, named) in [("sent", sent), ("received", received), ("value", values)] {
            for (name, schema) in named {
                let numbered = (2..).map(|number| format!("{name}{number}"));
                let mut candidates = std::iter::once(name.clone()).chain(numbered);
                let is_new = |name: &String| !components.schemas.contains_key(name) && !name.is_empty();
                let name = candidates.find(is_new).expect("a name");
                components.names.entry(kind).or_default().push(name.clone());
                components.schemas.insert(name, schema);
            }
        }
        let resolved = components.schemas.iter();
        let resolved = resolved.map(|(name, schema)| (name.clone(), components.resolved(schema, Some(name)))).collect();
        Self { schemas: resolved, ..components }
    }

    /// Fills in the names of references, or a text if there is nothing to name.
    fn resolved(&self, node: &Node, owner: Option<&String>) -> Node {
        if let Some((kind, index)) =
            node.reference().and_then(|to| to.strip_prefix('?')).and_then(|to| to.split_once('/'))
        {
            let is_base = kind.starts_with("before-");
            let kind = kind.trim_start_matches("before-");
            let mut names = self.names.get(kind).map_or(&[][..], Vec::as_slice);
            if let Some(at) = names.iter().position(|name| is_base && Some(name) == owner) {
                names = names.get(..at).unwrap_or_default();
            }
            let index: usize = index.parse().expect("an index");
            let name = index.checked_rem(names.len()).and_then(|index| names.get(index));
            let nothing = || match kind {
                "value" => members([("type", text("string"))]),
                _ => members([
                    ("type", text("object")),
                    ("properties", members([("id", members([("type", text("string"))]))])),
                ]),
            };
            return name.map_or_else(nothing, |name| reference("schemas", name));
        }
        let value = match &node.value {
            Value::Mapping(entries) => {
                return object(entries.iter().map(|entry| (entry.key.clone(), self.resolved(&entry.node, owner))));
            }
            Value::Sequence(items) => Value::Sequence(items.iter().map(|item| self.resolved(item, owner)).collect()),
            value => value.clone(),
        };
        Node { value, at: node.at }
    }

    fn paths(&self, paths: Vec<Path>) -> Node {
        let mut ids = BTreeSet::new();
        let paths = paths.into_iter().enumerate().map(|(index, path)| {
            let operations = path
                .operations
                .into_iter()
                .map(|(method, operation)| (method.to_owned(), self.operation(operation, &mut ids)));
            let mut item: Named = operations.collect();
            if !path.parameters.is_empty() {
                item.push(("parameters".to_owned(), list(path.parameters)));
            }
            (format!("/p{index}/{}", path.segments.join("/")), object(item))
        });
        object(paths)
    }

    fn operation(&self, operation: Operation, ids: &mut BTreeSet<String>) -> Node {
        let plain = |id: &str| id.to_lowercase().replace(['_', '-'], "");
        let numbered = (2..).map(|number| format!("{}_{number}", operation.id));
        let mut candidates = std::iter::once(operation.id.clone()).chain(numbered);
        let id = candidates.find(|id| !ids.contains(&plain(id))).expect("an id");
        ids.insert(plain(&id));
        let mut known = BTreeSet::new();
        let parameters = operation.parameters.into_iter().filter(|(key, _)| known.insert(key.clone()));
        let parameters: Vec<Node> = parameters.map(|(_, parameter)| self.resolved(&parameter, None)).collect();
        let node = with(
            members([("operationId", text(id))]),
            (!parameters.is_empty()).then(|| ("parameters", list(parameters))),
        );
        let mut rest = self.resolved(&operation.rest, None);
        self.give_examples(&mut rest);
        with(node, rest.entries().iter().map(|entry| (leaked(&entry.key), entry.node.clone())))
    }

    /// Fills in examples of the schemas.
    fn give_examples(&self, operation: &mut Node) {
        for media_type in ["application/json", "Application/JSON; charset=utf-8", "application/x-www-form-urlencoded"] {
            let media = ["requestBody", "content", media_type].map(str::to_owned);
            let Some(media) = operation.find_mut(&media) else { continue };
            let example = media.get("schema").map(|schema| self.example(schema, 0));
            let value = ["examples", "one", "value"].map(str::to_owned);
            if let (Some(value), Some(example)) = (media.find_mut(&value), example) {
                *value = example;
            }
        }
    }

    /// Returns a minimal value.
    fn example(&self, schema: &Node, depth: usize) -> Node {
        if let Some(name) = schema.reference().and_then(|to| to.strip_prefix("#/components/schemas/")) {
            let name = unescape_token(name);
            return self
                .schemas
                .get(&name)
                .filter(|_| depth < 5)
                .map_or_else(|| text("x"), |schema| self.example(schema, depth + 1));
        }
        if let Some(example) = schema.get("example") {
            return example.clone();
        }
        if let Some(value) = schema.items_of("enum").first() {
            return value.clone();
        }
        if let Some(first) = schema.items_of("oneOf").first() {
            return self.example(first, depth + 1);
        }
        let parts = schema.items_of("allOf");
        if !parts.is_empty() {
            let parts = parts.iter().map(|part| self.example(part, depth + 1));
            let members: BTreeMap<String, Node> =
                parts.flat_map(|part| part.entries().to_vec()).map(|entry| (entry.key, entry.node)).collect();
            return object(members);
        }
        match (schema.str("type"), schema.str("format")) {
            (Some("string"), Some("date")) => text("2026-01-01"),
            (Some("string"), Some("date-time")) => text("2026-01-01T00:00:00Z"),
            (Some("string"), _) => text("abcdef"),
            (Some("number" | "integer"), _) => {
                schema.get("minimum").or(schema.get("maximum")).cloned().unwrap_or_else(|| number(1))
            }
            (Some("boolean"), _) => flag(true),
            (Some("array"), _) => list([]),
            _ if schema.get("items").is_some() => list([]),
            _ => {
                let required: Vec<&str> = schema.items_of("required").iter().filter_map(Node::as_str).collect();
                let properties =
                    schema.entries_of("properties").iter().filter(|entry| required.contains(&entry.key.as_str()));
                object(properties.map(|entry| (entry.key.clone(), self.example(&entry.node, depth + 1))))
            }
        }
    }

    /// Returns the document with the components that it uses.
    fn added_to(mut self, mut document: Node) -> Node {
        let mut used = BTreeSet::new();
        let mut next = names_in(&document);
        while let Some(name) = next.pop() {
            if let Some(schema) = self.schemas.get(&name)
                && used.insert(name)
            {
                next.extend(names_in(schema));
            }
        }
        self.schemas.retain(|name, _| used.contains(name));
        if self.schemas.is_empty() {
            return document;
        }
        let schemas = object(self.schemas);
        if document.get("components").is_none() {
            return with(document, [("components", members([("schemas", schemas)]))]);
        }
        if let Some(components) = document.find_mut(&["components".to_owned()]) {
            *components = with(components.clone(), [("schemas", schemas)]);
        }
        document
    }
}

fn names_in(node: &Node) -> Vec<String> {
    let mut names = Vec::new();
    let mut nodes = vec![node];
    while let Some(node) = nodes.pop() {
        let name = node.reference().and_then(|to| to.strip_prefix("#/components/schemas/"));
        names.extend(name.map(unescape_token));
        nodes.extend(node.items());
        nodes.extend(node.entries().iter().map(|entry| &entry.node));
    }
    names
}

/// The keys of an operation are few.
fn leaked(key: &str) -> &'static str {
    const KEYS: [&str; 7] =
        ["x-idempotent", "responses", "requestBody", "summary", "description", "deprecated", "tags"];
    KEYS.into_iter().find(|known| *known == key).expect("a key of an operation")
}
