//! `security-scheme`

use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, SpecObject, credential_header};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::headers::is_header_name;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "A02",
    name: "security-scheme",
    summary: "The client cannot send a credential the way its scheme says.",
    why: "It sends credentials in headers only, since URLs are written into logs.",
    example: Example {
        wrong: "
components:
  securitySchemes:
    key: {type: apiKey, in: query, name: key, x-source: page#deals}
security: [{bearer: []}, {key: []}]
",
        right: "
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key, x-source: page#deals}
security: [{bearer: []}, {key: []}]
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::SecurityScheme).filter_map(|scheme| unsent(context, scheme)).collect()
}

/// Reports what the client cannot send. `structure` reports what is not a scheme of OpenAPI.
fn unsent(context: &Context<'_>, scheme: &SpecObject<'_>) -> Option<Diagnostic> {
    let node = scheme.node;
    let location = node.get("in").filter(|_| node.str("type") == Some("apiKey"));
    match (credential_header(node), location) {
        (Some((name, _)), _) if !is_header_name(&name) => {
            let at = node.get("name").map_or(node.at, |name| name.at);
            let message = format!("HTTP allows no header named `{}`", name.escape_debug());
            Some(context.diagnostic(at, RULE.name, message, "use letters, digits and hyphens"))
        }
        (None, Some(location)) if matches!(location.as_str(), Some("query" | "cookie")) => {
            let message = "the client sends credentials in headers only: URLs are written into logs";
            Some(context.diagnostic(location.at, RULE.name, message, "name a header, if the vendor takes one"))
        }
        _ => None,
    }
}
