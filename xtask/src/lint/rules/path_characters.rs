//! `path-characters`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::path_template::{PLACEHOLDER, templates};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O04",
    name: "path-characters",
    summary: "A path is not sent as it is written.",
    why: "The HTTP client encodes some characters and resolves `.` and `..`. Servers tell `/deals` and `/deals/` apart.",
    example: Example {
        wrong: "
paths:
  /deals/: {}
",
        right: "
paths:
  /deals: {}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (entry, template) in templates(context.document) {
        let Some((message, help)) = template.ok().and_then(|template| problem(&template.shape)) else { continue };
        diagnostics.push(context.diagnostic(entry.at, RULE.name, message, help));
    }
    diagnostics
}

fn problem(shape: &str) -> Option<(&'static str, &'static str)> {
    let is_plain = |each: char| each.is_ascii_alphanumeric() || matches!(each, '-' | '.' | '_' | '~');
    let is_odd = |segment: &str| !segment.replace(PLACEHOLDER, "").chars().all(is_plain);
    let mut segments = shape.split('/').skip(1);
    Some(if shape == "/" {
        return None;
    } else if shape.ends_with('/') {
        let help = "remove the slash: servers tell the two apart, and no vendor here documents one";
        ("the path ends with a slash", help)
    } else if segments.clone().any(str::is_empty) {
        ("the path has an empty segment, `//`", "write one slash")
    } else if segments.clone().any(|segment| matches!(segment, "." | "..")) {
        ("the path has a segment `.` or `..`, which the HTTP client resolves", "write the path that is meant")
    } else if segments.any(is_odd) {
        let help = "use `A-Z a-z 0-9 - . _ ~` between slashes; a query is parameters with `in: query`";
        ("the path has a character that is not sent as it is written", help)
    } else {
        return None;
    })
}
