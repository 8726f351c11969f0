//! `parameter-name`

use super::super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::document::{Node, ObjectKind, SpecObject, is_same_header};

const RULE: &str = "parameter-name";

/// The headers of which OpenAPI says that a parameter is ignored.
const IGNORED: [&str; 3] = ["accept", "authorization", "content-type"];

/// The headers that belong to the connection, and that the HTTP client sets itself.
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

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::Parameter).filter_map(|place| usable(context, place)).collect()
}

/// In Rust a parameter has a name of its own; here is what can be sent.
fn usable(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let node = place.node.get("name")?;
    let name = node.as_str()?;
    let (message, help) = if name.is_empty() || name.contains(char::is_control) {
        ("a parameter whose name is empty or has a control character".to_owned(), "write the name that is sent")
    } else if place.node.str("in") == Some("header") {
        header(context, name)?
    } else {
        return None;
    };
    Some(context.diagnostic(node.at, RULE, message, help))
}

/// Whether HTTP allows the name for a header (RFC 9110, section 5.6.2).
pub(super) fn is_header_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|each| each.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(each))
}

fn header(context: &Context<'_>, name: &str) -> Option<(String, &'static str)> {
    let lower_case = name.to_ascii_lowercase();
    if !is_header_name(name) {
        return Some((format!("`{name}` is no name of a header"), "use letters, digits and hyphens"));
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
    schemes.iter().any(|scheme| is_credential(&scheme.node)).then(|| {
        (format!("`{name}` is the header of a security scheme, which the client has set already"), "remove it")
    })
}
