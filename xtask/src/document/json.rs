//! The tree as JSON.

use serde_json::{Map, Value as Json};

use super::node::{Node, Value};

/// Returns the tree as JSON text, in the order of the file and with the digits of every number as written.
///
/// `indent` is the number of spaces for each level. `None` writes no white space.
pub fn to_json_text(node: &Node, indent: Option<usize>) -> String {
    let mut out = String::new();
    write(node, indent, 0, &mut out);
    out
}

/// Returns the tree as a JSON value. Numbers lose the digits that `serde_json` does not keep without
/// `arbitrary_precision`.
pub fn to_json_value(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(digits) => serde_json::from_str(digits).unwrap_or(Json::Null),
        Value::String(text) => Json::String(text.clone()),
        Value::Sequence(items) => items.iter().map(to_json_value).collect(),
        Value::Mapping(entries) => Json::Object(
            entries.iter().map(|entry| (entry.key.clone(), to_json_value(&entry.node))).collect::<Map<_, _>>(),
        ),
    }
}

fn write(node: &Node, indent: Option<usize>, depth: usize, out: &mut String) {
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(digits) => out.push_str(digits),
        Value::String(text) => out.push_str(&quote(text)),
        Value::Sequence(items) => {
            write_all(items.iter().map(|item| (None, item)), ['[', ']'], indent, depth, out);
        }
        Value::Mapping(entries) => {
            let members = entries.iter().map(|entry| (Some(entry.key.as_str()), &entry.node));
            write_all(members, ['{', '}'], indent, depth, out);
        }
    }
}

fn write_all<'a>(
    members: impl ExactSizeIterator<Item = (Option<&'a str>, &'a Node)>,
    [open, close]: [char; 2],
    indent: Option<usize>,
    depth: usize,
    out: &mut String,
) {
    out.push(open);
    let is_empty = members.len() == 0;
    for (index, (key, node)) in members.enumerate() {
        if index > 0 {
            out.push(',');
        }
        new_line(indent, depth + 1, out);
        if let Some(key) = key {
            out.push_str(&quote(key));
            out.push_str(if indent.is_some() { ": " } else { ":" });
        }
        write(node, indent, depth + 1, out);
    }
    if !is_empty {
        new_line(indent, depth, out);
    }
    out.push(close);
}

fn new_line(indent: Option<usize>, depth: usize, out: &mut String) {
    if let Some(indent) = indent {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', indent * depth));
    }
}

fn quote(text: &str) -> String {
    Json::String(text.to_owned()).to_string()
}
