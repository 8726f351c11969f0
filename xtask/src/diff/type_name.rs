//! The type of a schema: its name in reports, and whether it is a number.

use super::node_ref::NodeRef;

/// Returns the name of a component with properties, else the type with its format: `integer (int64)`.
pub(super) fn type_name(schema: &NodeRef<'_>) -> String {
    let schema = schema.resolve();
    if let Some(name) = schema.component()
        && schema.node.get("properties").is_some()
    {
        return name.to_owned();
    }
    if let Some(number) = number_or_text(&schema) {
        return format!("{} or its text", type_name(&number));
    }
    let name = schema.node.str("type").unwrap_or("anything");
    schema.node.str("format").map_or_else(|| name.to_owned(), |format| format!("{name} ({format})"))
}

/// Returns the number of a schema that is a number or its text.
pub(super) fn number_or_text<'a>(schema: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    let alternatives: Vec<NodeRef<'a>> = schema.items("oneOf").iter().map(NodeRef::resolve).collect();
    let is_text = |at: &NodeRef<'a>| at.node.str("type") == Some("string") && at.node.get("enum").is_none();
    match alternatives.as_slice() {
        [number, text] if is_number(number) && is_text(text) => Some(number.clone()),
        _ => None,
    }
}

/// Returns whether a schema is that of a number.
pub(super) fn is_number(schema: &NodeRef<'_>) -> bool {
    matches!(schema.node.str("type"), Some("integer" | "number"))
}
