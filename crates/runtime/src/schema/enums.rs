//! Schemas of open enums.

use schemars::{Schema, json_schema};

/// Returns the schema of an open enum: the documented values, or any other text. `comment` has the lines of its comment.
pub fn open_enum(comment: &[&str], values: &[&str]) -> Schema {
    let mut schema = json_schema!({
        "anyOf": [{ "type": "string", "enum": values }, { "type": "string" }],
    });
    if !comment.is_empty() {
        let lines: Vec<&str> = comment.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        schema.insert("description".to_owned(), lines.join("\n").into());
    }
    schema
}
