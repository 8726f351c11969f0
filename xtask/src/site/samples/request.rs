//! A call of an operation with the values of the document's examples.

use crate::document::{
    Document, Entry, FORM, JSON, Node, Operation, Value, credential_header, separator, to_json_text,
};
use crate::site::urls::encode;
use crate::workspace::Api;

/// A call of an operation with the values of the document's examples.
#[derive(Debug)]
pub struct Request {
    /// The method, in upper case.
    pub method: String,
    /// The path, with its parameters filled in.
    pub path: String,
    /// The query as (name, value), both percent-encoded.
    pub query: Vec<(String, String)>,
    /// The headers that are parameters, as (name, value).
    pub headers: Vec<(String, String)>,
    /// The headers that authorise.
    pub credentials: Vec<Credential>,
    /// The body.
    pub body: Option<Body>,
}

/// A header that authorises a request.
#[derive(Debug)]
pub struct Credential {
    /// The header's name.
    pub header: String,
    /// What precedes the credential in the header, such as `Bearer `.
    pub prefix: String,
    /// The environment variable with the credential, as the clients name it.
    pub variable: String,
}

/// The body of a request.
#[derive(Debug)]
pub enum Body {
    /// JSON, over several lines.
    Json(String),
    /// A form as (name, value), both percent-encoded.
    Form(Vec<(String, String)>),
}

impl Request {
    /// Builds the request of `operation`.
    pub fn of(document: &Document, operation: &Operation<'_>, api: &Api) -> Self {
        let mut path = operation.path.to_owned();
        let (mut query, mut headers) = (Vec::new(), Vec::new());
        for parameter in operation.parameters(document) {
            let name = parameter.node.str("name").unwrap_or_default();
            match (parameter.node.str("in"), parameter.node.get("example")) {
                (Some("path"), example) => {
                    let value = example.map_or_else(|| format!("{{{}}}", encode(name)), |value| encode(&text(value)));
                    path = path.replace(&format!("{{{name}}}"), &value);
                }
                (Some("header"), Some(value)) => headers.push((name.to_owned(), text(value))),
                (_, Some(value)) => query.extend(pairs(name, value, separator(parameter.node))),
                (_, None) => {}
            }
        }
        Self {
            method: operation.method.to_uppercase(),
            path,
            query,
            headers,
            credentials: credentials(document, operation, api),
            body: body(document, operation),
        }
    }

    /// Returns the path and the query.
    pub fn target(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, joined(&self.query)) }
    }
}

impl Body {
    /// Returns the media type.
    pub fn media_type(&self) -> &'static str {
        match self {
            Self::Json(_) => JSON,
            Self::Form(_) => FORM,
        }
    }

    /// Returns the body as it is sent.
    pub fn text(&self) -> String {
        match self {
            Self::Json(text) => text.clone(),
            Self::Form(pairs) => joined(pairs),
        }
    }
}

/// Returns the environment variable with the base URL, as the clients name it.
pub fn base_url_variable(api: &Api) -> String {
    format!("{}_BASE_URL", api.name.to_uppercase())
}

fn joined(pairs: &[(String, String)]) -> String {
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// Returns a value as text.
fn text(value: &Node) -> String {
    value.as_str().map_or_else(|| to_json_text(value, None), str::to_owned)
}

/// Returns the pairs of a parameter in a query or a form: one for each value of a list, or one for all of them with a
/// separator.
fn pairs(name: &str, value: &Node, separator: Option<&str>) -> Vec<(String, String)> {
    let values: Vec<String> = match &value.value {
        Value::Sequence(items) => items.iter().map(|item| encode(&text(item))).collect(),
        _ => vec![encode(&text(value))],
    };
    let values = match separator {
        Some(",") => vec![values.join(",")],
        Some(other) => vec![values.join(&encode(other))],
        None => values,
    };
    values.into_iter().map(|value| (encode(name), value)).collect()
}

/// Returns the first example of the body.
fn body(document: &Document, operation: &Operation<'_>) -> Option<Body> {
    let body = operation.request_body(document)?;
    let (name, media_type) = body.body()?;
    let entry = media_type.node.entries_of("examples").first()?;
    let pointer = media_type.pointer.child("examples").child(&entry.key);
    let (_, example) = document.resolve(&pointer, &entry.node)?;
    let value = example.get("value")?;
    if name == JSON {
        return Some(Body::Json(to_json_text(value, Some(2))));
    }
    Some(Body::Form(value.entries().iter().flat_map(|entry| pairs(&entry.key, &entry.node, None)).collect()))
}

/// Returns the headers of the first security requirement.
fn credentials(document: &Document, operation: &Operation<'_>, api: &Api) -> Vec<Credential> {
    let requirements = operation.node.get("security").or_else(|| document.root.get("security"));
    let schemes = requirements.and_then(|all| all.items().first()).map_or(&[][..], Node::entries);
    let all = document.root.get("components").map_or(&[][..], |node| node.entries_of("securitySchemes"));
    let credential = |scheme: &Entry| {
        let (header, prefix) = credential_header(&all.iter().find(|each| each.key == scheme.key)?.node)?;
        let suffix = if prefix == "Bearer " { "API_TOKEN".to_owned() } else { scheme.key.to_uppercase() };
        let variable = format!("{}_{suffix}", api.name.to_uppercase());
        let variable = variable.replace(|each: char| !each.is_ascii_alphanumeric(), "_");
        Some(Credential { header, prefix, variable })
    };
    schemes.iter().filter_map(credential).collect()
}
