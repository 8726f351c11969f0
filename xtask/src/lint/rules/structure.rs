//! `openapi-version` and `structure`: the document is OpenAPI 3.0.

use std::collections::HashSet;

use openapiv3::{
    Example, Header, MediaType, OpenAPI, Operation, Parameter, RequestBody, Response, Schema, SecurityScheme, Server,
    Tag,
};
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use super::super::context::Context;
use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Node, ObjectKind, Pointer, SpecObject, Value, to_json_value};

/// `openapi-version`
pub(super) fn version(context: &Context<'_>) -> Vec<Diagnostic> {
    let root = &context.document.root;
    let patch = root.str("openapi").and_then(|version| version.strip_prefix("3.0."));
    if patch.is_some_and(|patch| !patch.is_empty() && patch.bytes().all(|each| each.is_ascii_digit())) {
        return Vec::new();
    }
    let at = root.get("openapi").map_or(root.at, |node| node.at);
    let message = "the document does not say that it is OpenAPI 3.0";
    let help = "write `openapi: 3.0.3`; the generator reads nothing newer";
    vec![context.diagnostic(at, "openapi-version", message, help)]
}

/// `structure`
///
/// The reader of the whole document does not say where it stopped inside of an object that could have been a `$ref`,
/// so that the objects are read one by one where it fails.
pub(crate) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(whole) = problem::<OpenAPI>(&context.document.root, &Pointer::root()) else {
        return Vec::new();
    };
    let parts: Vec<(&Pointer, Problem)> = context
        .places
        .iter()
        .filter(|place| place.node.reference().is_none() && !is_flag(place))
        .filter_map(|place| Some((&place.pointer, problem_of_kind(place)?)))
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

struct Problem {
    pointer: Pointer,
    message: String,
}

fn diagnostic(context: &Context<'_>, problem: &Problem) -> Diagnostic {
    let message = format!("not OpenAPI 3.0.3: {}", problem.message);
    let help = "write the object as https://spec.openapis.org/oas/v3.0.3 has it";
    context.diagnostic(position(context, problem), "structure", message, help)
}

/// The value where it is wrong itself, and the key where something below is missing or wrong.
fn position(context: &Context<'_>, Problem { pointer, message }: &Problem) -> Position {
    let existing = pointer.ancestors().find_map(|here| Some((context.document.get(&here)?, here)));
    match existing {
        Some((node, _)) if message.starts_with("invalid") => node.at,
        Some((_, here)) => context.key(&here),
        None => context.document.root.at,
    }
}

/// `additionalProperties: false`, which stands where a schema can.
fn is_flag(place: &SpecObject<'_>) -> bool {
    matches!(place.node.value, Value::Bool(_)) && place.pointer.last().as_deref() == Some("additionalProperties")
}

fn problem_of_kind(SpecObject { kind, pointer, node }: &SpecObject<'_>) -> Option<Problem> {
    match kind {
        ObjectKind::Server => problem::<Server>(node, pointer),
        ObjectKind::Operation => problem::<Operation>(node, pointer),
        ObjectKind::Parameter => problem::<Parameter>(node, pointer),
        ObjectKind::RequestBody => problem::<RequestBody>(node, pointer),
        ObjectKind::Response => problem::<Response>(node, pointer),
        ObjectKind::Header => problem::<Header>(node, pointer),
        ObjectKind::MediaType => problem::<MediaType>(node, pointer),
        ObjectKind::Schema => problem::<Schema>(node, pointer),
        ObjectKind::Example => problem::<Example>(node, pointer),
        ObjectKind::SecurityScheme => problem::<SecurityScheme>(node, pointer),
        ObjectKind::Tag => problem::<Tag>(node, pointer),
    }
}

fn problem<T: DeserializeOwned>(node: &Node, pointer: &Pointer) -> Option<Problem> {
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
