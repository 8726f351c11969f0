//! The operations of an OpenAPI document, normalised: one representation for all spellings.

use std::collections::{BTreeMap, BTreeSet};

use crm_contract::media_type;
use serde_json::Value;

use super::node::{Node, escape};

/// The operations of a document.
#[derive(Debug)]
pub struct Contract<'a> {
    /// By `GET /path`.
    pub operations: BTreeMap<String, Operation<'a>>,
}

/// A method on a path.
#[derive(Debug)]
pub struct Operation<'a> {
    pub pointer: String,
    pub id: Option<String>,
    /// By location and name: `query count`.
    pub parameters: BTreeMap<String, Input<'a>>,
    pub security: Security,
    pub body: Option<Input<'a>>,
    /// By status: `200`, `4XX`.
    pub responses: BTreeMap<String, Response<'a>>,
}

/// A parameter, a header of a response, or a body.
#[derive(Debug)]
pub struct Input<'a> {
    /// The pointer of its use; its definition may be elsewhere.
    pub used_at: String,
    pub pointer: String,
    pub is_required: bool,
    /// The style in which it is written in a URL.
    pub style: Option<String>,
    pub schemas: Schemas<'a>,
}

/// Schemas by their pointers from the owner: `schema`, or `content/application~1json`.
pub type Schemas<'a> = BTreeMap<String, Node<'a>>;

/// A response.
#[derive(Debug)]
pub struct Response<'a> {
    pub pointer: String,
    pub schemas: Schemas<'a>,
    pub headers: BTreeMap<String, Input<'a>>,
}

/// The security requirements of an operation.
#[derive(Debug)]
pub struct Security {
    pub pointer: String,
    /// Whether it is inherited from the document.
    pub is_inherited: bool,
    /// The alternatives, each with all its schemes. An empty one needs no credentials.
    pub alternatives: BTreeSet<BTreeSet<String>>,
}

const METHODS: [&str; 8] = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];

impl<'a> Contract<'a> {
    pub fn read(root: &Node<'a>) -> Self {
        let mut operations = BTreeMap::new();
        for (path, item) in root.get("paths").iter().flat_map(Node::members) {
            let item = item.follow();
            for (method, operation) in item.members().filter(|(method, _)| METHODS.contains(method)) {
                let name = format!("{} {path}", method.to_uppercase());
                operations.insert(name, Operation::read(root, &item, &operation));
            }
        }
        Self { operations }
    }
}

impl<'a> Operation<'a> {
    fn read(root: &Node<'a>, item: &Node<'a>, operation: &Node<'a>) -> Self {
        // An operation's own parameter comes later and takes the place of the path's.
        let parameters = [item, operation].into_iter().flat_map(|node| node.parts("parameters"));
        Self {
            pointer: operation.pointer.clone(),
            id: operation.text("operationId").map(str::to_owned),
            parameters: parameters.map(parameter).collect(),
            security: Security::read(root, operation),
            body: operation.get("requestBody").map(Input::read),
            responses: operation.get("responses").iter().flat_map(Node::members).map(response).collect(),
        }
    }
}

fn parameter(used: Node<'_>) -> (String, Input<'_>) {
    let node = used.clone().follow();
    let location = node.text("in").unwrap_or_default();
    let name = node.text("name").unwrap_or_default();
    let default = if ["query", "cookie"].contains(&location) { "form" } else { "simple" };
    let style = node.text("style").unwrap_or(default);
    let explode = node.value.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
    let style = format!("{style}, {}", if explode { "exploded" } else { "joined" });
    let key = format!("{location} {}", if location == "header" { name.to_lowercase() } else { name.to_owned() });
    (key, Input { style: Some(style), ..Input::read(used) })
}

fn response<'a>((status, used): (&'a str, Node<'a>)) -> (String, Response<'a>) {
    let node = used.follow();
    let headers = node.get("headers");
    let headers =
        headers.iter().flat_map(Node::members).map(|(name, header)| (name.to_lowercase(), Input::read(header)));
    let response = Response { schemas: schemas(&node), headers: headers.collect(), pointer: node.pointer };
    (status.to_uppercase(), response)
}

impl<'a> Input<'a> {
    fn read(used: Node<'a>) -> Self {
        let used_at = used.pointer.clone();
        let node = used.follow();
        Self { used_at, is_required: node.is("required"), style: None, schemas: schemas(&node), pointer: node.pointer }
    }
}

fn schemas<'a>(node: &Node<'a>) -> Schemas<'a> {
    let bare = node.get("schema").map(|schema| ("schema".to_owned(), schema));
    let content = node.get("content");
    let by_type = content.iter().flat_map(Node::members);
    let by_type = by_type.map(|(name, media)| (format!("content/{}", escape(&media_type(name))), media.schema()));
    bare.into_iter().chain(by_type).collect()
}

impl Security {
    fn read(root: &Node<'_>, operation: &Node<'_>) -> Self {
        let own = operation.get("security");
        let is_inherited = own.is_none();
        let requirement = own.or_else(|| root.get("security"));
        let schemes = |schemes: Node<'_>| schemes.members().map(|(name, scopes)| scheme(root, name, &scopes)).collect();
        let mut alternatives: BTreeSet<BTreeSet<String>> =
            requirement.iter().flat_map(Node::items).map(schemes).collect();
        if alternatives.is_empty() {
            alternatives.insert(BTreeSet::new());
        }
        let pointer = requirement.map_or_else(|| operation.pointer.clone(), |requirement| requirement.pointer);
        Self { pointer, is_inherited, alternatives }
    }

    /// Describes the alternatives: `header x-secret and header x-token`, `none or http bearer`.
    pub fn summary(&self) -> String {
        let way = |schemes: &BTreeSet<String>| match schemes.len() {
            0 => "none".to_owned(),
            _ => super::shape::list(schemes, " and "),
        };
        self.alternatives.iter().map(way).collect::<Vec<_>>().join(" or ")
    }
}

/// Describes a scheme by what it needs, whatever its name.
fn scheme(root: &Node<'_>, name: &str, scopes: &Node<'_>) -> String {
    let pointer = format!("/components/securitySchemes/{}", escape(name));
    let scheme = Node::at(root.document, &pointer).follow();
    let text = |key: &str| scheme.text(key).unwrap_or_default();
    let what = match text("type") {
        "http" => format!("http {}", text("scheme").to_lowercase()),
        "apiKey" if text("in") == "header" => format!("header {}", text("name").to_lowercase()),
        "apiKey" => format!("{} {}", text("in"), text("name")),
        _ => scheme.value.to_string(),
    };
    let scopes: BTreeSet<String> = scopes.items().map(|scope| scope.value.to_string()).collect();
    if scopes.is_empty() { what } else { format!("{what} for {}", super::shape::list(&scopes, ", ")) }
}
