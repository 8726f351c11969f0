//! `schema-kind`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, ObjectKind, Pointer, SpecObject, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::tree::Reference;
use crate::schema::components;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S01",
    name: "schema-kind",
    summary: "The generator does not know the kind of a schema.",
    why: "It would panic, drop data or write a type that cannot be used.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        name: {not: {type: integer}}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        name: {type: string}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let of_components =
        components(context.document).filter_map(|schema| unsupported(context, &schema.pointer, schema.node));
    let below = context.objects.iter().flat_map(|object| below(context, object));
    of_components.chain(below).collect()
}

/// Reports the schemas directly below an object.
///
/// The schemas of an `anyOf` or `oneOf` are left to it: some mean something only there.
fn below(context: &Context<'_>, object: &SpecObject<'_>) -> Vec<Diagnostic> {
    let child = |key: &str| Some((object.pointer.child(key), object.node.get(key)?));
    let mut schemas: Vec<(Pointer, &Node)> = Vec::new();
    match object.kind {
        ObjectKind::Parameter | ObjectKind::Header | ObjectKind::MediaType => schemas.extend(child("schema")),
        ObjectKind::Schema => {
            schemas.extend(child("items"));
            schemas.extend(child("additionalProperties").filter(|(_, node)| !matches!(node.value, Value::Bool(_))));
            if let Some((pointer, properties)) = child("properties") {
                let properties = properties.entries().iter();
                schemas.extend(properties.map(|entry| (pointer.child(&entry.key), &entry.node)));
            }
        }
        _ => {}
    }
    schemas.iter().filter_map(|(pointer, node)| unsupported(context, pointer, node)).collect()
}

/// Reports a schema that is not a reference. What a reference leads to is reported there, and a broken one by the rules
/// of references.
fn unsupported(context: &Context<'_>, pointer: &Pointer, node: &Node) -> Option<Diagnostic> {
    if node.reference().is_some() {
        return None;
    }
    let unsupported = context.unsupported(pointer, node)?;
    let is_broken = |reference: &Reference<'_>| {
        let is_text = reference.entry.node.as_str().is_some();
        !is_text || context.document.resolve(&reference.pointer, reference.node).is_none()
    };
    let is_of_reference =
        context.references.iter().any(|reference| reference.node.at == unsupported.at && is_broken(reference));
    (!is_of_reference).then(|| context.diagnostic(unsupported.at, RULE.name, unsupported.message, unsupported.help))
}
