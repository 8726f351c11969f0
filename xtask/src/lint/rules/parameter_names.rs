//! `parameter-name`

use std::collections::BTreeMap;

use super::super::context::Context;
use super::super::names::{is_keyword, is_snake_case, without_underscores};
use crate::document::{Kind, Node, Operation, Position};
use crate::finding::Finding;

const RULE: &str = "parameter-name";

/// What a builder and the functions that send it have already.
const TAKEN: [&str; 8] = ["body", "new", "send", "send_raw", "send_blocking", "stream", "client", "request"];

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let names = context.defined(Kind::Parameter).filter_map(|place| place.node.get("name"));
    let mut findings: Vec<Finding> = names.filter_map(|name| usable(context, name)).collect();
    findings.extend(context.operations.iter().flat_map(|operation| unique(context, operation)));
    findings
}

fn usable(context: &Context<'_>, node: &Node) -> Option<Finding> {
    let name = node.as_str()?;
    if !is_snake_case(name) {
        let message = format!("the parameter `{name}` is not in snake case, as the method that sets it must be");
        let mend = "the generator's client cannot send another name: use `filter_date`, or a request body";
        return Some(context.finding(node.at, RULE, message, mend));
    }
    (is_keyword(name) || TAKEN.contains(&name)).then(|| {
        let message = format!("`{name}` is a name that Rust or the generated builder has");
        let mend = "rename it where it stands in braces of the path; one of the query the client cannot send";
        context.finding(node.at, RULE, message, mend)
    })
}

/// Each parameter is a method of one builder, wherever it is sent.
fn unique(context: &Context<'_>, operation: &Operation<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<String, Position> = BTreeMap::new();
    let mut findings = Vec::new();
    for place in operation.parameters(context.document) {
        let Some((node, name)) = place.node.get("name").and_then(|node| Some((node, node.as_str()?))) else {
            continue;
        };
        match first.get(&without_underscores(name)) {
            Some(other) => {
                let message = format!("`{name}` and the parameter at {other} have one name for the generated builder");
                findings.push(context.finding(node.at, RULE, message, "rename one of the two, or remove it"));
            }
            None => {
                first.insert(without_underscores(name), node.at);
            }
        }
    }
    findings
}
