//! `enum-values`

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::document::{Entry, Node, ObjectKind, SpecObject, to_json_text};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::names::{is_pascal_case, is_reserved_variant};
use crate::schema::is_null_only;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S04",
    name: "enum-values",
    summary: "An `enum` has values that are not text, that stand twice, or whose names do not fit.",
    why: "Each value becomes a variant of a Rust enum, named by `x-enum-varnames` in the same order.",
    example: Example {
        wrong: "
components:
  schemas:
    DealState: {x-enum-varnames: [Open]}
",
        right: "
components:
  schemas:
    DealState: {x-enum-varnames: [Open, Done]}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for object in context.defined(ObjectKind::Schema) {
        match (object.node.entry("enum"), object.node.entry("x-enum-varnames")) {
            (Some(_), _) if is_null_only(object.node) => {}
            (Some(values), names) => {
                diagnostics.extend(of_text(context, object, values));
                diagnostics.extend(repeated(context, values, "value"));
                diagnostics.extend(counted(context, values, names));
                diagnostics.extend(names.iter().flat_map(|names| named(context, names)));
            }
            (None, Some(names)) => {
                let message = "names without an `enum`";
                diagnostics.push(context.diagnostic(
                    names.at,
                    RULE.name,
                    message,
                    "add the `enum`, or remove the names",
                ));
            }
            (None, None) => {}
        }
    }
    diagnostics
}

fn of_text(context: &Context<'_>, object: &SpecObject<'_>, values: &Entry) -> Vec<Diagnostic> {
    let help = "list text; the generator makes no variants of numbers";
    if object.node.str("type") != Some("string") {
        return vec![context.diagnostic(values.at, RULE.name, "an `enum` on another type than `string`", help)];
    }
    let problem = |value: &Node| match value.as_str() {
        None => {
            Some(context.diagnostic(value.at, RULE.name, format!("a value of the `enum` is {}", value.kind()), help))
        }
        Some(text) if text.contains(char::is_control) => {
            let message = "a value of the `enum` has a control character";
            let help = "write the value without it, or use text without an `enum`";
            Some(context.diagnostic(value.at, RULE.name, message, help))
        }
        Some(_) => None,
    };
    values.node.items().iter().filter_map(problem).collect()
}

fn counted(context: &Context<'_>, values: &Entry, names: Option<&Entry>) -> Option<Diagnostic> {
    let count = values.node.items().len();
    let help = "name each value, in the same order";
    if count == 0 {
        let help = "list the values, or remove it";
        return Some(context.diagnostic(values.at, RULE.name, "an `enum` without values", help));
    }
    let Some(names) = names else {
        return Some(context.diagnostic(values.at, RULE.name, "an `enum` without `x-enum-varnames`", help));
    };
    let named = names.node.items().len();
    (named != count).then(|| context.diagnostic(names.at, RULE.name, format!("{named} names for {count} values"), help))
}

fn named(context: &Context<'_>, names: &Entry) -> Vec<Diagnostic> {
    let mut diagnostics = repeated(context, names, "name");
    for node in names.node.items() {
        let name = node.as_str().unwrap_or_default();
        let message = if is_reserved_variant(name) {
            "a name that the generator reserves"
        } else if is_pascal_case(name) {
            continue;
        } else {
            "a name that is not in Pascal case"
        };
        let help = "name the value by what it means, as `InProgress`";
        diagnostics.push(context.diagnostic(node.at, RULE.name, message, help));
    }
    diagnostics
}

fn repeated(context: &Context<'_>, list: &Entry, noun: &str) -> Vec<Diagnostic> {
    let mut known = HashSet::new();
    let items = list.node.items().iter().filter(|item| !known.insert(to_json_text(item, None)));
    let message = format!("a {noun} stands twice");
    items
        .map(|item| context.diagnostic(item.at, RULE.name, message.as_str(), "remove or rename one of the two"))
        .collect()
}
