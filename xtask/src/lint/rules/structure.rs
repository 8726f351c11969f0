//! `structure`

use std::collections::HashSet;

use openapiv3::{
    Example as ExampleObject, Header, MediaType, OpenAPI, Operation, Parameter, RequestBody, Response, Schema,
    SecurityScheme, Server, Tag,
};
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Node, ObjectKind, Pointer, SpecObject, Value, to_json_value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "D02",
    name: "structure",
    summary: "An object is not what OpenAPI 3.0 says it is.",
    why: "The generator decodes the document by the specification. A key that is missing or of another type stops it. \
          Other rules say more about a position, so this one reports only positions that they do not.",
    example: Example { wrong: "info: {title: 7}", right: "info: {title: Deals}" },
    check: Check::Fallback(check),
};

/// Decodes the whole document, and each object by itself if that fails.
///
/// The error for the whole document has no position inside an object that could have been a `$ref`.
fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(whole) = decode::<OpenAPI>(&context.document.root, &Pointer::root()) else {
        return Vec::new();
    };
    let parts: Vec<(&Pointer, Problem)> = context
        .objects
        .iter()
        .filter(|object| object.node.reference().is_none() && !is_flag(object))
        .filter_map(|object| Some((&object.pointer, decode_object(object)?)))
        .collect();
    let holders: HashSet<Pointer> = parts.iter().flat_map(|(pointer, _)| pointer.ancestors().skip(1)).collect();
    let is_innermost = |pointer: &Pointer| !holders.contains(pointer);
    let innermost = parts.iter().filter(|(pointer, _)| is_innermost(pointer));
    let mut problems: Vec<&Problem> = innermost.map(|(_, problem)| problem).collect();
    if problems.is_empty() {
        problems.push(&whole);
    }
    problems.into_iter().map(|problem| diagnostic(context, problem)).collect()
}

/// Why an object is not what the specification says, and where.
struct Problem {
    pointer: Pointer,
    message: String,
}

fn diagnostic(context: &Context<'_>, problem: &Problem) -> Diagnostic {
    let message = format!("not OpenAPI 3.0.3: {}", problem.message);
    let help = "write the object as https://spec.openapis.org/oas/v3.0.3 has it";
    context.diagnostic(position(context, problem), RULE.name, message, help)
}

/// Returns the position of the value if it is wrong itself, else of the key above what is missing or wrong.
fn position(context: &Context<'_>, Problem { pointer, message }: &Problem) -> Position {
    let existing = pointer.ancestors().find_map(|here| Some((context.document.get(&here)?, here)));
    match existing {
        Some((node, _)) if message.starts_with("invalid") => node.at,
        Some((_, here)) => context.key_position(&here),
        None => context.document.root.at,
    }
}

/// Returns whether this is `additionalProperties: false`, which is allowed in place of a schema.
fn is_flag(object: &SpecObject<'_>) -> bool {
    matches!(object.node.value, Value::Bool(_)) && object.pointer.last().as_deref() == Some("additionalProperties")
}

fn decode_object(SpecObject { kind, pointer, node }: &SpecObject<'_>) -> Option<Problem> {
    match kind {
        ObjectKind::Server => decode::<Server>(node, pointer),
        ObjectKind::Operation => decode::<Operation>(node, pointer),
        ObjectKind::Parameter => decode::<Parameter>(node, pointer),
        ObjectKind::RequestBody => decode::<RequestBody>(node, pointer),
        ObjectKind::Response => decode::<Response>(node, pointer),
        ObjectKind::Header => decode::<Header>(node, pointer),
        ObjectKind::MediaType => decode::<MediaType>(node, pointer),
        ObjectKind::Schema => decode::<Schema>(node, pointer),
        ObjectKind::Example => decode::<ExampleObject>(node, pointer),
        ObjectKind::SecurityScheme => decode::<SecurityScheme>(node, pointer),
        ObjectKind::Tag => decode::<Tag>(node, pointer),
    }
}

fn decode<T: DeserializeOwned>(node: &Node, pointer: &Pointer) -> Option<Problem> {
    let error = serde_path_to_error::deserialize::<_, T>(to_json_value(node)).err()?;
    let mut pointer = pointer.clone();
    for segment in error.path() {
        pointer = match segment {
            Segment::Seq { index } => pointer.item(*index),
            Segment::Map { key } => pointer.child(key),
            Segment::Enum { .. } | Segment::Unknown => break,
        };
    }
    Some(Problem { pointer, message: error.inner().to_string() })
}
