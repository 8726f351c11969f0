//! `path-unique`, `path-parameter`, `path-characters`.

use std::collections::{BTreeMap, BTreeSet};

use super::super::context::Context;
use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Entry, Operation};

const PARAMETER: &str = "path-parameter";
/// Stands for a parameter in the shape of a path.
const PLACEHOLDER: &str = "{}";

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut first: BTreeMap<String, Position> = BTreeMap::new();
    let mut of_paths: BTreeMap<&str, Vec<&Operation<'_>>> = BTreeMap::new();
    for operation in &context.operations {
        of_paths.entry(operation.path).or_default().push(operation);
    }
    let paths = context.document.root.entries_of("paths");
    for entry in paths.iter().filter(|entry| !entry.key.starts_with("x-")) {
        match template(&entry.key) {
            Err(message) => {
                let help = "write the path as `/deals/{id}`, each name in braces of its own";
                diagnostics.push(context.diagnostic(entry.at, PARAMETER, message, help));
            }
            Ok(Template { names, shape }) => {
                diagnostics.extend(characters(context, entry, &shape));
                diagnostics.extend(same_path(context, entry, shape, &mut first));
                let operations = of_paths.get(entry.key.as_str()).into_iter().flatten();
                diagnostics.extend(operations.flat_map(|operation| parameters(context, operation, &names)));
            }
        }
    }
    diagnostics
}

/// What stands between the parameters is sent as it is, where the HTTP client does not take it for something else.
fn characters(context: &Context<'_>, entry: &Entry, shape: &str) -> Option<Diagnostic> {
    let is_plain = |each: char| each.is_ascii_alphanumeric() || matches!(each, '-' | '.' | '_' | '~');
    let is_odd = |segment: &str| !segment.replace(PLACEHOLDER, "").chars().all(is_plain);
    let mut segments = shape.split('/').skip(1);
    let (message, help) = if shape == "/" {
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
        ("the path has a character that is not sent as it stands here", help)
    } else {
        return None;
    };
    Some(context.diagnostic(entry.at, "path-characters", message, help))
}

fn same_path(
    context: &Context<'_>,
    entry: &Entry,
    shape: String,
    first: &mut BTreeMap<String, Position>,
) -> Option<Diagnostic> {
    if let Some(other) = first.get(&shape) {
        let message = format!("the path differs only by the names in braces from the one at {other}");
        return Some(context.diagnostic(entry.at, "path-unique", message, "write the operations under one path"));
    }
    first.insert(shape, entry.at);
    None
}

fn parameters(context: &Context<'_>, operation: &Operation<'_>, names: &BTreeSet<&str>) -> Vec<Diagnostic> {
    let parameters = operation.parameters(context.document);
    let of_path: Vec<_> = parameters.iter().filter(|place| place.node.str("in") == Some("path")).collect();
    let declared: BTreeSet<&str> = of_path.iter().filter_map(|place| place.node.str("name")).collect();
    let mut diagnostics = Vec::new();
    for name in names.difference(&declared) {
        let message = format!("`{{{name}}}` of the path is not declared");
        let help = "declare a parameter of this name with `in: path` and `required: true`";
        diagnostics.push(context.diagnostic(context.key(&operation.pointer), PARAMETER, message, help));
    }
    for place in of_path {
        let name = place.node.str("name").unwrap_or_default();
        if !names.contains(name) {
            let at = place.node.get("name").map_or(place.node.at, |node| node.at);
            let message = format!("`{}` has no `{{{name}}}`", operation.path);
            diagnostics.push(context.diagnostic(
                at,
                PARAMETER,
                message,
                "put it into the path, or remove the parameter",
            ));
        }
        if place.node.bool("required") != Some(true) {
            let at = place.node.get("required").map_or(place.node.at, |node| node.at);
            let message = format!("the path parameter `{name}` is not required");
            diagnostics.push(context.diagnostic(at, PARAMETER, message, "say `required: true`"));
        }
    }
    diagnostics
}

struct Template<'a> {
    names: BTreeSet<&'a str>,
    /// The path without the names.
    shape: String,
}

fn template(path: &str) -> Result<Template<'_>, &'static str> {
    let mut rest = path.strip_prefix('/').ok_or("a path that does not begin with a slash")?;
    let mut template = Template { names: BTreeSet::new(), shape: "/".to_owned() };
    while let Some((fixed, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or("a brace of the path is not closed")?;
        if fixed.contains('}') {
            return Err("a brace of the path is not opened");
        }
        if name.is_empty() || name.contains(['{', '/']) {
            return Err("braces of the path have no name in them");
        }
        if !template.names.insert(name) {
            return Err("a name stands in the path twice");
        }
        template.shape.push_str(fixed);
        template.shape.push_str(PLACEHOLDER);
        rest = after;
    }
    if rest.contains('}') {
        return Err("a brace of the path is not opened");
    }
    template.shape.push_str(rest);
    Ok(template)
}
