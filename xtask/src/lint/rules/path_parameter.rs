//! `path-parameter`

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::document::Operation;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::parameters::repeated;
use crate::lint::path_template::templates;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O06",
    name: "path-parameter",
    summary: "The names in a path and its parameters do not match.",
    why: "The client fills each `{name}` of the path from a required parameter of that name.",
    example: Example {
        wrong: "
paths:
  /deals/{id}:
    parameters:
      - {name: id, in: path, schema: {type: integer}, x-source: page#deals}
",
        right: "
paths:
  /deals/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}, x-source: page#deals}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut of_paths: BTreeMap<&str, Vec<&Operation<'_>>> = BTreeMap::new();
    for operation in &context.operations {
        of_paths.entry(operation.path).or_default().push(operation);
    }
    for (entry, template) in templates(context.document) {
        match template {
            Err(message) => {
                let help = "write the path as `/deals/{id}`, each name in braces of its own";
                diagnostics.push(context.diagnostic(entry.at, RULE.name, message, help));
            }
            Ok(template) => {
                let operations = of_paths.get(entry.key.as_str()).into_iter().flatten();
                diagnostics.extend(operations.flat_map(|operation| mismatches(context, operation, &template.names)));
            }
        }
    }
    for parameter in repeated(context).into_iter().filter(|parameter| parameter.location == "path") {
        let message = format!("the path parameter `{}` stands in the list twice", parameter.name);
        diagnostics.push(context.diagnostic(parameter.at, RULE.name, message, "remove one of the two"));
    }
    diagnostics
}

/// Compares the names in the path with the operation's path parameters.
fn mismatches(context: &Context<'_>, operation: &Operation<'_>, names: &BTreeSet<&str>) -> Vec<Diagnostic> {
    let parameters = operation.parameters(context.document);
    let of_path: Vec<_> = parameters.iter().filter(|parameter| parameter.node.str("in") == Some("path")).collect();
    let declared: BTreeSet<&str> = of_path.iter().filter_map(|parameter| parameter.node.str("name")).collect();
    let mut diagnostics = Vec::new();
    for name in names.difference(&declared) {
        let message = format!("`{{{name}}}` of the path is not declared");
        let help = "declare a parameter of this name with `in: path` and `required: true`";
        diagnostics.push(context.diagnostic(context.key_position(&operation.pointer), RULE.name, message, help));
    }
    for parameter in of_path {
        let node = parameter.node;
        let name = node.str("name").unwrap_or_default();
        if !names.contains(name) {
            let at = node.get("name").map_or(node.at, |name| name.at);
            let message = format!("`{}` has no `{{{name}}}`", operation.path);
            diagnostics.push(context.diagnostic(
                at,
                RULE.name,
                message,
                "put it into the path, or remove the parameter",
            ));
        }
        if node.bool("required") != Some(true) {
            let at = node.get("required").map_or(node.at, |required| required.at);
            let message = format!("the path parameter `{name}` is not required");
            diagnostics.push(context.diagnostic(at, RULE.name, message, "say `required: true`"));
        }
    }
    diagnostics
}
