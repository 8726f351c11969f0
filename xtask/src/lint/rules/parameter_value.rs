//! `parameter-value`

use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::parameters::is_one_value;
use crate::schema::SchemaKind;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O10",
    name: "parameter-value",
    summary: "A parameter is neither one value nor, in the query, a list of values.",
    why: "Nothing says how an object, or a list in the path, is written as text.",
    example: Example {
        wrong: "
paths:
  /deals/{id}:
    get:
      parameters:
        - {name: filter, in: query, schema: {type: object}, x-source: page#deals}
",
        right: "
paths:
  /deals/{id}:
    get:
      parameters:
        - {name: filter, in: query, schema: {type: array, items: {type: integer}}, x-source: page#deals}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::Parameter).filter_map(|parameter| value(context, parameter)).collect()
}

fn value(context: &Context<'_>, parameter: &SpecObject<'_>) -> Option<Diagnostic> {
    let pointer = parameter.pointer.child("schema");
    let kind = context.kind_of(&pointer, parameter.node.get("schema")?)?;
    let is_query = parameter.node.str("in") == Some("query");
    let (message, help) = match &kind {
        kind if is_one_value(kind) => return None,
        SchemaKind::Array(items) if is_query && is_list_item(items) => return None,
        SchemaKind::Array(_) if is_query => {
            ("a list in the query whose items are not single values", "use items that are text, numbers or days")
        }
        _ => ("the parameter is more than one value", "use a list in the query, or a request body"),
    };
    Some(context.diagnostic(context.key_position(&pointer), RULE.name, message, help))
}

/// Returns whether a list in the query can have such items.
fn is_list_item(kind: &SchemaKind) -> bool {
    is_one_value(kind) && !matches!(kind, SchemaKind::Nullable(_) | SchemaKind::SecretString | SchemaKind::Anything)
}
