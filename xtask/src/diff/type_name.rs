//! The name of a schema's type in reports.

use super::node_ref::NodeRef;
use super::number_text::number_or_text;

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
