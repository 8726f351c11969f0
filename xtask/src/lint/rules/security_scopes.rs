//! `security-scopes`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::security::{required, scheme};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "A03",
    name: "security-scopes",
    summary: "A security requirement lists scopes, and its scheme has none.",
    why: "In OpenAPI 3.0 only `oauth2` and `openIdConnect` have scopes. Tools drop them elsewhere.",
    example: Example { wrong: "security: [{bearer: ['deals:read']}]", right: "security: [{bearer: []}]" },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let kind = |name: &str| scheme(context, name).and_then(|scheme| scheme.str("type"));
    let has_scopes = |name: &str| matches!(kind(name), Some("oauth2" | "openIdConnect"));
    let odd = required(context).filter(|name| !has_scopes(&name.key) && !name.node.items().is_empty());
    odd.map(|name| {
        let message = format!("`{}` has scopes, and its type has none", name.key);
        context.diagnostic(name.node.at, RULE.name, message, "write `[]`, and the permission in the description")
    })
    .collect()
}
