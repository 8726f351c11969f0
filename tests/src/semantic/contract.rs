//! What an OpenAPI document says of operations, in one form for all spellings.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::http_names::media_type;
use super::place::{Place, escape};

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
    /// By place and name: `query count`.
    pub parameters: BTreeMap<String, Input<'a>>,
    pub security: Security,
    pub body: Option<Input<'a>>,
    /// By status: `200`, `4XX`.
    pub responses: BTreeMap<String, Response<'a>>,
}

/// A parameter, a header of a response, or a body.
#[derive(Debug)]
pub struct Input<'a> {
    /// Where it is used; what it says may stand elsewhere.
    pub used_at: String,
    pub pointer: String,
    pub is_required: bool,
    /// How it is written in a URL.
    pub style: Option<String>,
    pub schemas: Schemas<'a>,
}

/// Schemas by where they stand in the whole: `schema`, or `content/application~1json`.
pub type Schemas<'a> = BTreeMap<String, Place<'a>>;

/// An answer.
#[derive(Debug)]
pub struct Response<'a> {
    pub pointer: String,
    pub schemas: Schemas<'a>,
    pub headers: BTreeMap<String, Input<'a>>,
}

/// What authorises a request.
#[derive(Debug)]
pub struct Security {
    pub pointer: String,
    /// Whether it is that of the whole document.
    pub is_inherited: bool,
    /// The ways to authorise, each with all that it needs; one that needs nothing is empty.
    pub ways: BTreeSet<BTreeSet<String>>,
}

const METHODS: [&str; 8] = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];

impl<'a> Contract<'a> {
    pub fn read(root: &Place<'a>) -> Self {
        let mut operations = BTreeMap::new();
        for (path, item) in root.get("paths").iter().flat_map(Place::members) {
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
    fn read(root: &Place<'a>, item: &Place<'a>, operation: &Place<'a>) -> Self {
        // An operation's own parameter comes later and takes the place of the path's.
        let parameters = [item, operation].into_iter().flat_map(|place| place.parts("parameters"));
        Self {
            pointer: operation.pointer.clone(),
            id: operation.text("operationId").map(str::to_owned),
            parameters: parameters.map(parameter).collect(),
            security: Security::read(root, operation),
            body: operation.get("requestBody").map(Input::read),
            responses: operation.get("responses").iter().flat_map(Place::members).map(response).collect(),
        }
    }
}

fn parameter(used: Place<'_>) -> (String, Input<'_>) {
    let place = used.clone().follow();
    let location = place.text("in").unwrap_or_default();
    let name = place.text("name").unwrap_or_default();
    let default = if ["query", "cookie"].contains(&location) { "form" } else { "simple" };
    let style = place.text("style").unwrap_or(default);
    let explode = place.value.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
    let style = format!("{style}, {}", if explode { "exploded" } else { "joined" });
    let key = format!("{location} {}", if location == "header" { name.to_lowercase() } else { name.to_owned() });
    (key, Input { style: Some(style), ..Input::read(used) })
}

fn response<'a>((status, used): (&'a str, Place<'a>)) -> (String, Response<'a>) {
    let place = used.follow();
    let headers = place.get("headers");
    let headers =
        headers.iter().flat_map(Place::members).map(|(name, header)| (name.to_lowercase(), Input::read(header)));
    let response = Response { schemas: schemas(&place), headers: headers.collect(), pointer: place.pointer };
    (status.to_uppercase(), response)
}

impl<'a> Input<'a> {
    fn read(used: Place<'a>) -> Self {
        let used_at = used.pointer.clone();
        let place = used.follow();
        Self {
            used_at,
            is_required: place.is("required"),
            style: None,
            schemas: schemas(&place),
            pointer: place.pointer,
        }
    }
}

fn schemas<'a>(place: &Place<'a>) -> Schemas<'a> {
    let bare = place.get("schema").map(|schema| ("schema".to_owned(), schema));
    let content = place.get("content");
    let by_type = content.iter().flat_map(Place::members);
    let by_type = by_type.map(|(name, media)| (format!("content/{}", escape(&media_type(name))), media.schema()));
    bare.into_iter().chain(by_type).collect()
}

impl Security {
    fn read(root: &Place<'_>, operation: &Place<'_>) -> Self {
        let own = operation.get("security");
        let is_inherited = own.is_none();
        let requirement = own.or_else(|| root.get("security"));
        let ways = requirement.iter().flat_map(Place::items);
        let ways: BTreeSet<BTreeSet<String>> =
            ways.map(|way| way.members().map(|(name, scopes)| scheme(root, name, &scopes)).collect()).collect();
        let ways = if ways.is_empty() { BTreeSet::from([BTreeSet::new()]) } else { ways };
        let pointer = requirement.map_or_else(|| operation.pointer.clone(), |requirement| requirement.pointer);
        Self { pointer, is_inherited, ways }
    }

    /// For a reader: `header x-secret and header x-token`, `none or http bearer`.
    pub fn summary(&self) -> String {
        let way = |schemes: &BTreeSet<String>| match schemes.len() {
            0 => "none".to_owned(),
            _ => super::form::list(schemes, " and "),
        };
        self.ways.iter().map(way).collect::<Vec<_>>().join(" or ")
    }
}

/// What a scheme asks for, whatever its name.
fn scheme(root: &Place<'_>, name: &str, scopes: &Place<'_>) -> String {
    let pointer = format!("/components/securitySchemes/{}", escape(name));
    let scheme = Place::at(root.document, &pointer).follow();
    let text = |key: &str| scheme.text(key).unwrap_or_default();
    let what = match text("type") {
        "http" => format!("http {}", text("scheme").to_lowercase()),
        "apiKey" if text("in") == "header" => format!("header {}", text("name").to_lowercase()),
        "apiKey" => format!("{} {}", text("in"), text("name")),
        _ => scheme.value.to_string(),
    };
    let scopes: BTreeSet<String> = scopes.items().map(|scope| scope.value.to_string()).collect();
    if scopes.is_empty() { what } else { format!("{what} for {}", super::form::list(&scopes, ", ")) }
}
