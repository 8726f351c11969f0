//! Code samples of operations: curl, and Rust as the clients' documentation has it, where it is compiled.

use anyhow::{Context, Result};

use super::badges::entry;
use super::guide::Guide;
use super::text::encode;
use crate::diagnostic::Position;
use crate::document::{
    Document, Entry, FORM, JSON, Node, Operation, Value, credential_header, operations, separator, to_json_text,
};
use crate::generate::code;
use crate::workspace::Api;

/// A call of an operation with the values of the document's examples.
#[derive(Debug)]
pub struct Request {
    /// The method, in upper case.
    pub method: String,
    /// The path, with its parameters filled in.
    pub path: String,
    /// The query as (name, value), both as they stand in a URL.
    pub query: Vec<(String, String)>,
    /// The headers that are parameters, as (name, value).
    pub headers: Vec<(String, String)>,
    /// The headers that authorise, as (name, what stands before the credential, variable).
    pub credentials: Vec<(String, String, String)>,
    /// The body.
    pub body: Option<Body>,
}

/// A body of an example.
#[derive(Debug)]
pub enum Body {
    /// JSON, over several lines.
    Json(String),
    /// A form as (name, value), both as they stand in a URL.
    Form(Vec<(String, String)>),
}

impl Request {
    /// The example of `operation`.
    pub fn of(document: &Document, operation: &Operation<'_>, api: &Api) -> Self {
        let mut path = operation.path.to_owned();
        let (mut query, mut headers) = (Vec::new(), Vec::new());
        for place in operation.parameters(document) {
            let name = place.node.str("name").unwrap_or_default();
            match (place.node.str("in"), place.node.get("example")) {
                (Some("path"), example) => {
                    let value = example.map_or_else(|| format!("{{{}}}", encode(name)), |value| encode(&text(value)));
                    path = path.replace(&format!("{{{name}}}"), &value);
                }
                (Some("header"), Some(value)) => headers.push((name.to_owned(), text(value))),
                (_, Some(value)) => query.extend(pairs(name, value, separator(place.node))),
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

    /// The path and the query.
    pub fn target(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, joined(&self.query)) }
    }

    /// The request as a command for a shell, which has the host and the credentials in variables.
    pub fn curl(&self, api: &Api) -> String {
        let mut lines =
            vec![format!("curl --fail-with-body \"${}_BASE_URL{}\"", api.name.to_uppercase(), self.target())];
        match self.method.as_str() {
            "GET" => {}
            // With `--request` it would wait for a body.
            "HEAD" => lines.push("--head".to_owned()),
            method => lines.push(format!("--request {method}")),
        }
        for (name, prefix, variable) in &self.credentials {
            lines.push(format!("--header \"{name}: {prefix}${variable}\""));
        }
        for (name, value) in &self.headers {
            lines.push(format!("--header {}", quoted(&format!("{name}: {value}"))));
        }
        if let Some(body) = &self.body {
            lines.push(format!("--header 'Content-Type: {}'", body.media_type()));
            lines.push(format!("--data {}", quoted(&body.text())));
        }
        lines.join(" \\\n  ")
    }
}

impl Body {
    /// Its media type.
    pub fn media_type(&self) -> &'static str {
        match self {
            Self::Json(_) => JSON,
            Self::Form(_) => FORM,
        }
    }

    /// The body as it is sent.
    fn text(&self) -> String {
        match self {
            Self::Json(text) => text.clone(),
            Self::Form(pairs) => joined(pairs),
        }
    }
}

/// A text for a shell, which reads nothing else in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

fn joined(pairs: &[(String, String)]) -> String {
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// A value as text.
fn text(value: &Node) -> String {
    value.as_str().map_or_else(|| to_json_text(value, None), str::to_owned)
}

/// A value under its name, as a URL has them; of a list each by itself, or all with something in between.
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

/// The first example of the body.
fn body(document: &Document, operation: &Operation<'_>) -> Option<Body> {
    let place = operation.request_body(document)?;
    let (name, media_type) = place.body()?;
    let entry = media_type.node.entries_of("examples").first()?;
    let pointer = media_type.pointer.child("examples").child(&entry.key);
    let (_, example) = document.resolve(&pointer, &entry.node)?;
    let value = example.get("value")?;
    if name == JSON {
        return Some(Body::Json(to_json_text(value, Some(2))));
    }
    Some(Body::Form(value.entries().iter().flat_map(|entry| pairs(&entry.key, &entry.node, None)).collect()))
}

/// The headers of the first way to authorise, and the variables that the clients read them from.
fn credentials(document: &Document, operation: &Operation<'_>, api: &Api) -> Vec<(String, String, String)> {
    let ways = operation.node.get("security").or_else(|| document.root.get("security"));
    let schemes = ways.and_then(|ways| ways.items().first()).map_or(&[][..], Node::entries);
    let all = document.root.get("components").map_or(&[][..], |node| node.entries_of("securitySchemes"));
    let header = |scheme: &Entry| {
        let (name, prefix) = credential_header(&all.iter().find(|each| each.key == scheme.key)?.node)?;
        let of = if prefix == "Bearer " { "API_TOKEN".to_owned() } else { scheme.key.to_uppercase() };
        let variable = format!("{}_{of}", api.name.to_uppercase());
        Some((name, prefix, variable.replace(|each: char| !each.is_ascii_alphanumeric(), "_")))
    };
    schemes.iter().filter_map(header).collect()
}

/// The call in Rust, as a program that has the settings in its environment would write it.
///
/// `operation` may be of the document as it is written: what is named in code is named by the generator's form of it.
pub fn rust(canonical: &Document, operation: &Operation<'_>, api: &Api) -> Result<String> {
    let all = operations(canonical);
    let is_same = |each: &Operation<'_>| (each.path, each.method) == (operation.path, operation.method);
    let operation = all.into_iter().find(is_same).with_context(|| format!("`{}` is not generated", operation.id))?;
    let code = code(canonical, &operation, api)?;
    let block = code.split("```").nth(1).unwrap_or_default();
    let lines = block.lines().skip(1).filter(|line| !line.starts_with("# "));
    let client = format!("let client = {}::Client::from_env()?;", api.library());
    Ok(std::iter::once(client.as_str()).chain(lines).collect::<Vec<_>>().join("\n"))
}

/// Both, as renderers take them.
pub fn samples(guide: &Guide<'_>, operation: &Operation<'_>, at: Position) -> Result<Node> {
    let sample = |lang: &str, label: &str, source: String| {
        let text = |key, value: &str| entry(key, Value::String(value.to_owned()), at);
        Node {
            value: Value::Mapping(vec![text("lang", lang), text("label", label), text("source", &source)].into()),
            at,
        }
    };
    let curl = sample("shell", "curl", Request::of(guide.document, operation, guide.api).curl(guide.api));
    let rust = sample("rust", "Rust", rust(&guide.canonical, operation, guide.api)?);
    Ok(Node { value: Value::Sequence(vec![curl, rust]), at })
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "
paths:
  /deals/{id}/{odd}:
    post:
      parameters:
        - {name: id, in: path, example: a/b}
        - {name: odd, in: path}
        - {name: X-Tenant, in: header, example: it's}
        - {name: ids, in: query, example: [1, 2]}
        - {name: days, in: query, explode: false, example: ['a,b', c]}
        - {name: 'tags[]', in: query, style: pipeDelimited, explode: false, example: [a, b]}
      requestBody:
        content:
          application/x-www-form-urlencoded; charset=utf-8:
            examples: {one: {value: {name: 'a b', ids: [1, 2]}}}
      security: [{key-of-api: []}]
  /deals:
    head: {}
components:
  securitySchemes: {key-of-api: {type: http, scheme: BASIC}}
";

    #[test]
    fn what_is_sent_stands_where_it_is_read() {
        let document = Document::parse("test.yaml", DOCUMENT.to_owned()).expect("parses");
        let curls: Vec<String> = operations(&document)
            .iter()
            .map(|operation| {
                Request::of(&document, operation, &Api { name: "crm".to_owned() }).curl(&Api { name: "crm".to_owned() })
            })
            .collect();
        let expected = [
            "curl --fail-with-body \"$CRM_BASE_URL/deals/a%2Fb/{odd}?ids=1&ids=2&days=a%2Cb,c&tags%5B%5D=a%7Cb\"",
            "--request POST",
            "--header \"Authorization: Basic $CRM_KEY_OF_API\"",
            "--header 'X-Tenant: it'\\''s'",
            "--header 'Content-Type: application/x-www-form-urlencoded'",
            "--data 'name=a%20b&ids=1&ids=2'",
        ];
        let head = "curl --fail-with-body \"$CRM_BASE_URL/deals\" \\\n  --head".to_owned();
        assert_eq!(curls, [expected.join(" \\\n  "), head]);
    }
}
