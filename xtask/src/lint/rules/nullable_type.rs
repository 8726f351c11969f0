//! `nullable-type`

use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::objects::required_names;
use crate::schema::SchemaKind;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S05",
    name: "nullable-type",
    summary: "A `nullable` has no effect, or makes a required field of a request nullable.",
    why: "In OpenAPI 3.0 `nullable` widens the `type` beside it and has no effect alone. A required field of a request is \
          always sent, so that nothing tells \"leave it\" from \"empty it\".",
    example: Example {
        wrong: "
components:
  schemas:
    NewDeal:
      properties:
        note: {oneOf: [{type: string}, {type: string, nullable: true, enum: [null]}], nullable: true}
",
        right: "
components:
  schemas:
    NewDeal:
      properties:
        note: {type: string, nullable: true}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for schema in context.defined(ObjectKind::Schema) {
        diagnostics.extend(without_type(context, schema));
        if schema.node.get("properties").is_some() && context.directions(&schema.pointer).in_request {
            diagnostics.extend(required_and_nullable(context, schema));
        }
    }
    diagnostics
}

fn without_type(context: &Context<'_>, schema: &SpecObject<'_>) -> Option<Diagnostic> {
    let entry = schema.node.entry("nullable")?;
    if schema.node.bool("nullable") != Some(true) || schema.node.get("type").is_some() {
        return None;
    }
    let message = "`nullable` has no effect without a `type` beside it";
    let help = "add the `type`, or use `oneOf` with {type: string, nullable: true, enum: [null]}";
    Some(context.diagnostic(entry.at, RULE.name, message, help))
}

fn required_and_nullable(context: &Context<'_>, schema: &SpecObject<'_>) -> Vec<Diagnostic> {
    let properties = schema.pointer.child("properties");
    required_names(schema)
        .filter_map(|(name, _)| {
            let pointer = properties.child(name);
            let property = schema.node.get("properties")?.get(name)?;
            matches!(context.kind_of(&pointer, property)?, SchemaKind::Nullable(_)).then(|| {
                let message = format!("`{name}` is required in a request and can be `null`");
                let help = "take it from `required`, or remove its `nullable`";
                context.diagnostic(context.key_position(&pointer), RULE.name, message, help)
            })
        })
        .collect()
}
