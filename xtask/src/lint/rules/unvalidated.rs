//! `unvalidated`

use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::schema::SchemaKind;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S17",
    name: "unvalidated",
    summary: "A request contains a limit or a secret where the generated validation does not look.",
    why: "The validation looks into the objects of a list or a map, and no further: not at limits of items, and not into \
          lists of lists.",
    example: Example {
        wrong: "
components:
  schemas:
    NewDeal:
      properties:
        tags: {type: array, items: {type: integer, maximum: 9}}
",
        right: "
components:
  schemas:
    NewDeal:
      properties:
        tags: {type: array, items: {type: integer}}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let schemas = context.defined(ObjectKind::Schema);
    let sent = schemas.filter(|schema| context.directions(&schema.pointer).in_request);
    sent.flat_map(|schema| ["items", "additionalProperties"].into_iter().filter_map(|key| inner(context, schema, key)))
        .collect()
}

fn inner(context: &Context<'_>, schema: &SpecObject<'_>, key: &str) -> Option<Diagnostic> {
    let (pointer, node) = (schema.pointer.child(key), schema.node.get(key)?);
    let (_, resolved) = context.document.resolve(&pointer, node)?;
    let kind = context.kind_of(&pointer, node)?;
    // The minimum of an unsigned integer is part of its type.
    let is_unsigned = resolved.str("format") == Some("uint64");
    let is_limited = resolved.get("maximum").is_some() || (resolved.get("minimum").is_some() && !is_unsigned);
    let message = match kind.without_null() {
        SchemaKind::SecretString => "a secret in a list or a map is not redacted in responses that repeat it",
        SchemaKind::Array(inner) | SchemaKind::Map(inner) if matches!(**inner, SchemaKind::Object(_)) => {
            "a list of lists, or of maps, is not validated before it is sent"
        }
        _ if is_limited => "limits of items are not validated before they are sent",
        _ => return None,
    };
    Some(context.diagnostic(node.at, RULE.name, message, "leave it out, or make the items objects with properties"))
}
