//! `parameter-style`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, ObjectKind, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O08",
    name: "parameter-style",
    summary: "The client cannot send a parameter the way the document says.",
    why: "It sends values in the path, in the query and in headers, in the default style, and lists in the query also \
          joined by spaces or pipes. It sends no cookies and no parameters with `content`.",
    example: Example {
        wrong: "
components:
  parameters:
    Ids: {style: deepObject}
",
        right: "
components:
  parameters:
    Ids: {style: form}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::Parameter).flat_map(|parameter| style(context, parameter)).collect()
}

fn style(context: &Context<'_>, parameter: &SpecObject<'_>) -> Vec<Diagnostic> {
    let node = parameter.node;
    let is_query = node.str("in") == Some("query");
    let mut diagnostics = Vec::new();
    if let Some(entry) = node.entry("style")
        && !is_known_style(node)
    {
        let message = "the client sends no parameter in this `style`";
        let help = if is_query {
            "use `form`, or for lists `spaceDelimited` or `pipeDelimited` with `explode: false`"
        } else {
            "remove it: the default is `simple`"
        };
        diagnostics.push(context.diagnostic(entry.at, RULE.name, message, help));
    }
    if let Some(entry) = node.entry("content") {
        let message = "the client sends no parameter with `content`";
        diagnostics.push(context.diagnostic(entry.at, RULE.name, message, "use `schema`"));
    }
    if let Some(location) = node.get("in").filter(|location| location.as_str() == Some("cookie")) {
        let message = "the client sends no parameter in a cookie";
        let help = "use the path, the query or a header; credentials are `components/securitySchemes`";
        diagnostics.push(context.diagnostic(location.at, RULE.name, message, help));
    }
    diagnostics
}

fn is_known_style(parameter: &Node) -> bool {
    let is_array = parameter.get("schema").is_some_and(|schema| schema.str("type") == Some("array"));
    let is_joined = parameter.bool("explode") == Some(false) && is_array;
    match (parameter.str("in") == Some("query"), parameter.str("style")) {
        (true, Some("form")) | (false, Some("simple")) => true,
        (true, Some("spaceDelimited" | "pipeDelimited")) => is_joined,
        _ => false,
    }
}
