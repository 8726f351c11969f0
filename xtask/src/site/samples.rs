//! Code samples of operations: curl, and Rust as the clients' documentation has it, where it is compiled.

use anyhow::Result;

use super::badges::entry;
use super::text::encode;
use crate::document::{Document, Entry, Node, Operation, Position, Value, to_json_text};
use crate::generate::{Api, code};

/// A call of an operation with the values of the document's examples.
#[derive(Debug)]
pub struct Request {
    /// The method, in upper case.
    pub method: String,
    /// The path, with its parameters filled in.
    pub path: String,
    /// The query, as it is sent, without `?`.
    pub query: String,
    /// The headers that authorise, as (name, what stands before the credential, variable).
    pub credentials: Vec<(String, &'static str, String)>,
    /// The JSON body.
    pub body: Option<String>,
}

impl Request {
    /// The example of `operation`.
    pub fn of(document: &Document, operation: &Operation<'_>, api: &Api) -> Self {
        let mut path = operation.path.to_owned();
        let mut query = Vec::new();
        for place in operation.parameters(document) {
            let name = place.node.str("name").unwrap_or_default();
            let Some(example) = place.node.get("example") else { continue };
            let value = encode(&example.as_str().map_or_else(|| to_json_text(example, None), str::to_owned));
            match place.node.str("in") {
                Some("path") => path = path.replace(&format!("{{{name}}}"), &value),
                _ => query.push(format!("{name}={value}")),
            }
        }
        let json = operation.request_body(document).and_then(|body| body.json());
        let body = json.and_then(|json| json.node.entries_of("examples").first()?.node.get("value"));
        Self {
            method: operation.method.to_uppercase(),
            path,
            query: query.join("&"),
            credentials: credentials(document, operation, api),
            body: body.map(|body| to_json_text(body, Some(2))),
        }
    }

    /// The path and the query.
    pub fn target(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The request as a command for a shell, which has the host and the credentials in variables.
    pub fn curl(&self, api: &Api) -> String {
        let mut lines =
            vec![format!("curl --fail-with-body \"${}_BASE_URL{}\"", api.name.to_uppercase(), self.target())];
        if self.method != "GET" {
            lines.push(format!("--request {}", self.method));
        }
        for (name, prefix, variable) in &self.credentials {
            lines.push(format!("--header \"{name}: {prefix}${variable}\""));
        }
        if let Some(body) = &self.body {
            lines.push("--header 'Content-Type: application/json'".to_owned());
            lines.push(format!("--data '{}'", body.replace('\'', "'\\''")));
        }
        lines.join(" \\\n  ")
    }
}

/// The headers of the first way to authorise, and the variables that the clients read them from.
fn credentials(document: &Document, operation: &Operation<'_>, api: &Api) -> Vec<(String, &'static str, String)> {
    let ways = operation.node.get("security").or_else(|| document.root.get("security"));
    let schemes = ways.and_then(|ways| ways.items().first()).map_or(&[][..], Node::entries);
    let all = document.root.get("components").map_or(&[][..], |node| node.entries_of("securitySchemes"));
    let header = |scheme: &Entry| {
        let node = &all.iter().find(|each| each.key == scheme.key)?.node;
        let variable = |name: &str| format!("{}_{name}", api.name.to_uppercase());
        Some(match node.str("scheme") {
            Some("bearer") => ("Authorization".to_owned(), "Bearer ", variable("API_TOKEN")),
            _ => (node.str("name")?.to_owned(), "", variable(&scheme.key.to_uppercase())),
        })
    };
    schemes.iter().filter_map(header).collect()
}

/// The call in Rust, as a program that has the settings in its environment would write it.
pub fn rust(document: &Document, operation: &Operation<'_>, api: &Api) -> Result<String> {
    let code = code(document, operation, api)?;
    let block = code.split("```").nth(1).unwrap_or_default();
    let lines = block.lines().skip(1).filter(|line| !line.starts_with("# "));
    let client = format!("let client = {}::Client::from_env()?;", api.library());
    Ok(std::iter::once(client.as_str()).chain(lines).collect::<Vec<_>>().join("\n"))
}

/// Both, as renderers take them.
pub fn samples(document: &Document, operation: &Operation<'_>, api: &Api, at: Position) -> Result<Node> {
    let sample = |lang: &str, label: &str, source: String| {
        let text = |key, value: &str| entry(key, Value::String(value.to_owned()), at);
        Node {
            value: Value::Mapping(vec![text("lang", lang), text("label", label), text("source", &source)].into()),
            at,
        }
    };
    let curl = sample("shell", "curl", Request::of(document, operation, api).curl(api));
    let rust = sample("rust", "Rust", rust(document, operation, api)?);
    Ok(Node { value: Value::Sequence(vec![curl, rust]), at })
}
