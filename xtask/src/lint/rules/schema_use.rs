//! `schema-use`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, ObjectKind, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::parameters::is_one_value;
use crate::schema::{SchemaKind, components};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S02",
    name: "schema-use",
    summary: "A schema has no use where it stands.",
    why: "A secret in a URL, `null` in a list or in the path, or the envelope of a response inside an object: nothing says \
          how they are sent or what they mean.",
    example: Example {
        wrong: "
paths:
  /deals/{id}:
    get:
      parameters:
        - {name: key, in: query, schema: {type: string, format: password}, x-source: page#deals}
",
        right: "
paths:
  /deals/{id}:
    get:
      parameters:
        - {name: key, in: query, schema: {type: string}, x-source: page#deals}
",
    },
    check: Check::Canonical(check),
};

const PASSWORD: &str = "a password in a response: what is received is shown and kept as it came";

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for object in context.defined(ObjectKind::Parameter) {
        diagnostics.extend(parameter(context, object));
    }
    for object in context.defined(ObjectKind::Schema) {
        diagnostics.extend(items(context, object));
    }
    for object in context.defined(ObjectKind::Response) {
        diagnostics.extend(response(context, object));
    }
    for object in components(context.document) {
        diagnostics.extend(nullable(context, &object));
        diagnostics.extend(properties(context, &object));
    }
    diagnostics
}

/// Reports a parameter that is one value. `parameter-value` reports the others.
fn parameter(context: &Context<'_>, object: &SpecObject<'_>) -> Option<Diagnostic> {
    let pointer = object.pointer.child("schema");
    let kind = context.kind_of(&pointer, object.node.get("schema")?)?;
    let (message, help) = match (object.node.str("in"), &kind) {
        (_, kind) if !is_one_value(kind) => return None,
        (Some("path"), SchemaKind::Text | SchemaKind::Int32 | SchemaKind::Int64 | SchemaKind::Uint64) => return None,
        (Some("path"), SchemaKind::Enum(_)) => {
            let message = "an enum in the path: a value that is not listed could be `..`";
            (message, "use text, which is checked before it is sent")
        }
        (Some("path"), _) => {
            let message = "a parameter in the path that is neither text nor an integer";
            (message, "use text or an integer, without `null`")
        }
        (_, SchemaKind::Nullable(_)) => {
            let message = "a parameter that can be `null`: nothing says how that is sent";
            (message, "remove its `nullable`; one that is not `required` can be left out")
        }
        (_, SchemaKind::SecretString) => {
            ("a password as a parameter, where logs have it", "send it in a body, or use `components/securitySchemes`")
        }
        (_, SchemaKind::Anything) => ("a parameter without a type: nothing says how it is sent", "give it a `type`"),
        _ => return None,
    };
    Some(context.diagnostic(context.key_position(&pointer), RULE.name, message, help))
}

fn response(context: &Context<'_>, object: &SpecObject<'_>) -> Option<Diagnostic> {
    let (pointer, schema) = object.json_schema()?;
    let kind = context.kind_of(&pointer, schema)?;
    (*innermost(&kind) == SchemaKind::SecretString)
        .then(|| context.diagnostic(context.key_position(&pointer), RULE.name, PASSWORD, "use text"))
}

/// Reports items that can be `null`. A component that may not be `null` itself is reported where it stands.
fn items(context: &Context<'_>, object: &SpecObject<'_>) -> Option<Diagnostic> {
    let (pointer, node) = (object.pointer.child("items"), object.node.get("items")?);
    let SchemaKind::Nullable(inner) = context.kind_of(&pointer, node)? else {
        return None;
    };
    let (_, resolved) = context.document.resolve(&pointer, node)?;
    let is_of_component = has_name(&inner) && resolved.bool("nullable") == Some(true);
    (!is_of_component).then(|| {
        let message = "items that can be `null`: what an empty place in a list means is not documented";
        context.diagnostic(context.key_position(&pointer), RULE.name, message, "remove their `nullable`")
    })
}

/// Reports a component that is `nullable` itself: the type is generated for what it is without `null`.
fn nullable(context: &Context<'_>, object: &SpecObject<'_>) -> Option<Diagnostic> {
    let entry = object.node.entry("nullable").filter(|_| object.node.bool("nullable") == Some(true))?;
    let kind = context.kind_of(&object.pointer, object.node)?;
    has_name(kind.without_null()).then(|| {
        let message = "`nullable` at an enum or an object that has a name";
        let help = "say it where it is used: `oneOf` with {type: string, nullable: true, enum: [null]}";
        context.diagnostic(entry.at, RULE.name, message, help)
    })
}

fn has_name(kind: &SchemaKind) -> bool {
    matches!(kind, SchemaKind::Enum(_) | SchemaKind::Object(_))
}

fn properties(context: &Context<'_>, object: &SpecObject<'_>) -> Vec<Diagnostic> {
    let in_response = context.directions(&object.pointer).in_response;
    let all = object.pointer.child("properties");
    let property = |name: &str, node: &Node| {
        let pointer = all.child(name);
        let (message, help) = match innermost(&context.kind_of(&pointer, node)?) {
            SchemaKind::ListResponse { .. } | SchemaKind::ObjectResponse { .. } => {
                ("the schema of a response inside an object", "use the object itself, or an array of it")
            }
            SchemaKind::SecretString if in_response => (PASSWORD, "use text"),
            _ => return None,
        };
        Some(context.diagnostic(context.key_position(&pointer), RULE.name, message, help))
    };
    let entries = object.node.entries_of("properties");
    entries.iter().filter_map(|entry| property(&entry.key, &entry.node)).collect()
}

/// Returns the kind without `null` and without the arrays and maps around it.
fn innermost(kind: &SchemaKind) -> &SchemaKind {
    match kind {
        SchemaKind::Nullable(inner) | SchemaKind::Array(inner) | SchemaKind::Map(inner) => innermost(inner),
        kind => kind,
    }
}
