//! `security-scheme`

use crate::diagnostic::Diagnostic;
use crate::document::{Entry, ObjectKind, Pointer, SpecObject, credential_header};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::headers::is_header_name;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "A02",
    name: "security-scheme",
    summary: "The client cannot send a credential the way its scheme says.",
    why: "It sends credentials in headers, since URLs are written into logs. In the query it sends one only if told to, in \
          place of a header.",
    example: Example {
        wrong: "
components:
  securitySchemes:
    key: {type: apiKey, in: cookie, name: key, x-source: page#deals}
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
        (None, Some(location)) if location.as_str() == Some("cookie") => {
            let message = "the client sends no credential in a cookie";
            Some(context.diagnostic(location.at, RULE.name, message, "name a header, if the vendor takes one"))
        }
        (None, Some(location)) if location.as_str() == Some("query") && !has_header(context) => {
            let message =
                "the client sends a credential in the query only in place of a header: URLs are written into logs";
            let help = "name a header as an alternative in the document's `security`, if the vendor takes one";
            Some(context.diagnostic(location.at, RULE.name, message, help))
        }
        _ => None,
    }
}

/// Returns whether one of the document's security requirements needs headers only.
fn has_header(context: &Context<'_>) -> bool {
    let schemes = Pointer::root().child("components").child("securitySchemes");
    let is_header = |entry: &Entry| {
        let scheme = schemes.child(&entry.key);
        let resolved = context.document.get(&scheme).and_then(|node| context.document.resolve(&scheme, node));
        resolved.is_some_and(|(_, node)| credential_header(node).is_some())
    };
    let requirements = context.document.root.items_of("security");
    requirements.iter().any(|all| !all.entries().is_empty() && all.entries().iter().all(is_header))
}
