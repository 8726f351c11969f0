//! `openapi-version`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "D01",
    name: "openapi-version",
    summary: "The document is not OpenAPI 3.0.",
    why: "The generator reads version 3.0 and nothing newer.",
    example: Example { wrong: "openapi: 3.1.0", right: "openapi: 3.0.3" },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let root = &context.document.root;
    let patch = root.str("openapi").and_then(|version| version.strip_prefix("3.0."));
    if patch.is_some_and(|patch| !patch.is_empty() && patch.bytes().all(|each| each.is_ascii_digit())) {
        return Vec::new();
    }
    let at = root.get("openapi").map_or(root.at, |node| node.at);
    let message = "the document does not say that it is OpenAPI 3.0";
    vec![context.diagnostic(at, RULE.name, message, "write `openapi: 3.0.3`; the generator reads nothing newer")]
}
