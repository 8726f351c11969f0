//! `path-unique`, `path-parameter`, `path-characters`.

use std::collections::{BTreeMap, BTreeSet};

use super::super::context::Context;
use crate::document::{Entry, Operation, Position};
use crate::finding::Finding;

const PARAMETER: &str = "path-parameter";
/// Stands for a parameter in the shape of a path.
const PLACEHOLDER: &str = "{}";

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut first: BTreeMap<String, Position> = BTreeMap::new();
    let mut of_paths: BTreeMap<&str, Vec<&Operation<'_>>> = BTreeMap::new();
    for operation in &context.operations {
        of_paths.entry(operation.path).or_default().push(operation);
    }
    let paths = context.document.root.entries_of("paths");
    for entry in paths.iter().filter(|entry| !entry.key.starts_with("x-")) {
        match template(&entry.key) {
            Err(message) => {
                let mend = "write the path as `/deals/{id}`, each name in braces of its own";
                findings.push(context.finding(entry.at, PARAMETER, message, mend));
            }
            Ok(Template { names, shape }) => {
                findings.extend(characters(context, entry, &shape));
                findings.extend(same_path(context, entry, shape, &mut first));
                let operations = of_paths.get(entry.key.as_str()).into_iter().flatten();
                findings.extend(operations.flat_map(|operation| parameters(context, operation, &names)));
            }
        }
    }
    findings
}

/// What stands between the parameters is sent as it is, where the HTTP client does not take it for something else.
fn characters(context: &Context<'_>, entry: &Entry, shape: &str) -> Option<Finding> {
    let is_plain = |each: char| each.is_ascii_alphanumeric() || matches!(each, '-' | '.' | '_' | '~');
    let is_odd = |segment: &str| !segment.replace(PLACEHOLDER, "").chars().all(is_plain);
    let mut segments = shape.split('/').skip(1);
    let (message, mend) = if shape == "/" {
        return None;
    } else if shape.ends_with('/') {
        let mend = "remove the slash: servers tell the two apart, and no vendor here documents one";
        ("the path ends with a slash", mend)
    } else if segments.clone().any(str::is_empty) {
        ("the path has an empty segment, `//`", "write one slash")
    } else if segments.clone().any(|segment| matches!(segment, "." | "..")) {
        ("the path has a segment `.` or `..`, which the HTTP client resolves", "write the path that is meant")
    } else if segments.any(is_odd) {
        let mend = "use `A-Z a-z 0-9 - . _ ~` between slashes; a query is parameters with `in: query`";
        ("the path has a character that is not sent as it stands here", mend)
    } else {
        return None;
    };
    Some(context.finding(entry.at, "path-characters", message, mend))
}

fn same_path(
    context: &Context<'_>,
    entry: &Entry,
    shape: String,
    first: &mut BTreeMap<String, Position>,
) -> Option<Finding> {
    if let Some(other) = first.get(&shape) {
        let message = format!("the path differs only by the names in braces from the one at {other}");
        return Some(context.finding(entry.at, "path-unique", message, "write the operations under one path"));
    }
    first.insert(shape, entry.at);
    None
}

fn parameters(context: &Context<'_>, operation: &Operation<'_>, names: &BTreeSet<&str>) -> Vec<Finding> {
    let parameters = operation.parameters(context.document);
    let of_path: Vec<_> = parameters.iter().filter(|place| place.node.str("in") == Some("path")).collect();
    let declared: BTreeSet<&str> = of_path.iter().filter_map(|place| place.node.str("name")).collect();
    let mut findings = Vec::new();
    for name in names.difference(&declared) {
        let message = format!("`{{{name}}}` of the path is not declared");
        let mend = "declare a parameter of this name with `in: path` and `required: true`";
        findings.push(context.finding(context.key(&operation.pointer), PARAMETER, message, mend));
    }
    for place in of_path {
        let name = place.node.str("name").unwrap_or_default();
        if !names.contains(name) {
            let at = place.node.get("name").map_or(place.node.at, |node| node.at);
            let message = format!("`{}` has no `{{{name}}}`", operation.path);
            findings.push(context.finding(at, PARAMETER, message, "put it into the path, or remove the parameter"));
        }
        if place.node.bool("required") != Some(true) {
            let at = place.node.get("required").map_or(place.node.at, |node| node.at);
            let message = format!("the path parameter `{name}` is not required");
            findings.push(context.finding(at, PARAMETER, message, "say `required: true`"));
        }
    }
    findings
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
