//! `enum`

use std::collections::HashSet;

use super::super::context::Context;
use crate::document::{Entry, Kind, Node, Place, Value, to_json_text};
use crate::finding::Finding;
use crate::names::{is_pascal_case, is_reserved_variant};

const RULE: &str = "enum";

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for place in context.defined(Kind::Schema) {
        match (place.node.entry("enum"), place.node.entry("x-enum-varnames")) {
            (Some(values), _) if is_null_only(place.node, &values.node) => {}
            (Some(values), names) => {
                findings.extend(of_text(context, place, values));
                findings.extend(repeated(context, values, "value"));
                findings.extend(counted(context, values, names));
                findings.extend(names.iter().flat_map(|names| named(context, names)));
            }
            (None, Some(names)) => {
                let message = "names without an `enum`";
                findings.push(context.finding(names.at, RULE, message, "add the `enum`, or remove the names"));
            }
            (None, None) => {}
        }
    }
    findings
}

/// What OpenAPI 3.0 has for "null and nothing else".
fn is_null_only(schema: &Node, values: &Node) -> bool {
    schema.bool("nullable") == Some(true) && matches!(values.items(), [only] if only.value == Value::Null)
}

fn of_text(context: &Context<'_>, place: &Place<'_>, values: &Entry) -> Vec<Finding> {
    let mend = "list text; of numbers the generator makes no variants";
    if place.node.str("type") != Some("string") {
        return vec![context.finding(values.at, RULE, "an `enum` on another type than `string`", mend)];
    }
    let problem = |value: &Node| match value.as_str() {
        None => Some(context.finding(value.at, RULE, format!("a value of the `enum` is {}", value.kind()), mend)),
        Some(text) if text.contains(char::is_control) => {
            let message = "a value of the `enum` has a control character";
            let mend = "write the value without it, or use text without an `enum`";
            Some(context.finding(value.at, RULE, message, mend))
        }
        Some(_) => None,
    };
    values.node.items().iter().filter_map(problem).collect()
}

fn counted(context: &Context<'_>, values: &Entry, names: Option<&Entry>) -> Option<Finding> {
    let count = values.node.items().len();
    let mend = "name each value, in the same order";
    if count == 0 {
        let mend = "list the values, or remove it";
        return Some(context.finding(values.at, RULE, "an `enum` without values", mend));
    }
    let Some(names) = names else {
        return Some(context.finding(values.at, RULE, "an `enum` without `x-enum-varnames`", mend));
    };
    let named = names.node.items().len();
    (named != count).then(|| context.finding(names.at, RULE, format!("{named} names for {count} values"), mend))
}

fn named(context: &Context<'_>, names: &Entry) -> Vec<Finding> {
    let mut findings = repeated(context, names, "name");
    for node in names.node.items() {
        let name = node.as_str().unwrap_or_default();
        let message = if is_reserved_variant(name) {
            "a name that the generator keeps for itself"
        } else if is_pascal_case(name) {
            continue;
        } else {
            "a name that is not in Pascal case"
        };
        let mend = "name the value by what it means, as `InProgress`";
        findings.push(context.finding(node.at, RULE, message, mend));
    }
    findings
}

fn repeated(context: &Context<'_>, list: &Entry, what: &str) -> Vec<Finding> {
    let mut known = HashSet::new();
    let items = list.node.items().iter().filter(|item| !known.insert(to_json_text(item, None)));
    let message = format!("a {what} stands twice");
    items.map(|item| context.finding(item.at, RULE, message.as_str(), "remove or rename one of the two")).collect()
}
