//! `parameter-name`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, ObjectKind, SpecObject, is_same_header};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::headers::is_header_name;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O07",
    name: "parameter-name",
    summary: "A parameter has a name that cannot be sent, or that of a header the client sets itself.",
    why: "Credentials, media types and the headers of the connection are not parameters: OpenAPI ignores them or the \
          HTTP client replaces them.",
    example: Example {
        wrong: "
components:
  parameters:
    Ids: {in: header, name: Authorization}
",
        right: "
components:
  parameters:
    Ids: {in: header, name: X-Ids}
",
    },
    check: Check::Document(check),
};

/// The headers that OpenAPI does not allow as parameters.
const IGNORED: [&str; 3] = ["accept", "authorization", "content-type"];

/// The headers that belong to the connection, which the HTTP client sets itself.
const OF_CONNECTION: [&str; 10] = [
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::Parameter).filter_map(|parameter| unusable(context, parameter)).collect()
}

/// Reports a name that cannot be sent. In Rust the parameter gets a name of its own.
fn unusable(context: &Context<'_>, parameter: &SpecObject<'_>) -> Option<Diagnostic> {
    let node = parameter.node.get("name")?;
    let name = node.as_str()?;
    let (message, help) = if name.is_empty() || name.contains(char::is_control) {
        ("a parameter whose name is empty or has a control character".to_owned(), "write the name that is sent")
    } else if parameter.node.str("in") == Some("header") {
        header(context, name)?
    } else {
        return None;
    };
    Some(context.diagnostic(node.at, RULE.name, message, help))
}

fn header(context: &Context<'_>, name: &str) -> Option<(String, &'static str)> {
    let lower_case = name.to_ascii_lowercase();
    if !is_header_name(name) {
        return Some((format!("HTTP allows no header named `{name}`"), "use letters, digits and hyphens"));
    }
    if IGNORED.contains(&lower_case.as_str()) {
        let help = "remove it: bodies have their media types, and credentials are `components/securitySchemes`";
        return Some((format!("OpenAPI ignores a parameter for the header `{name}`"), help));
    }
    if OF_CONNECTION.contains(&lower_case.as_str()) {
        return Some((format!("the HTTP client sets the header `{name}` itself"), "remove it"));
    }
    let schemes = context.document.root.get("components").map_or(&[][..], |all| all.entries_of("securitySchemes"));
    let is_credential = |scheme: &Node| {
        scheme.str("in") == Some("header") && scheme.str("name").is_some_and(|other| is_same_header(other, name))
    };
    schemes
        .iter()
        .any(|scheme| is_credential(&scheme.node))
        .then(|| (format!("`{name}` is the header of a security scheme, which the client sets already"), "remove it"))
}
