//! An example call as Rust code.

use anyhow::{Result, anyhow};
use heck::ToSnakeCase;

use super::builder::{Builder, body_statement};
use super::call::{ExampleCall, ExampleParameter};
use super::code::ExampleCode;
use crate::document::{Document, Node, Operation, Value, to_json_text};
use crate::generate::location::Location;
use crate::generate::rust_type::rust_type;
use crate::generate::string_literal::string_literal;
use crate::names::is_keyword;
use crate::schema::{SchemaKind, schema_kind};
use crate::workspace::Api;

/// Returns the example of the operation as a section of a documentation comment, whose code compiles.
///
/// # Errors
///
/// As [`statements`].
pub fn doc_section(document: &Document, operation: &Operation<'_>, api: &Api) -> Result<String> {
    let (library, code) = (api.library(), statements(document, operation, api)?);
    let (imports, statements) = (code.imports(&library, &[]), code.statements);
    let gap = if imports.is_empty() { "" } else { "\n" };
    Ok(format!(
        "# Examples\n\n```no_run\n{imports}{gap}# async fn example(client: {library}::Client) -> Result<(), \
         {library}::Error> {{\n{statements}\n# Ok(())\n# }}\n```"
    ))
}

/// Returns the statements that make the example call with a `client`, in an asynchronous function that returns the
/// client's errors.
///
/// # Errors
///
/// Fails for a schema that the generator does not know.
pub fn statements(document: &Document, operation: &Operation<'_>, api: &Api) -> Result<ExampleCode> {
    let library = api.library();
    let call = ExampleCall::of(document, operation);
    let mut arguments = vec![String::new(); call.required.len()];
    let mut setters = String::new();
    for parameter in &call.parameters {
        let index = call.required.iter().position(|name| *name == parameter.rust_name);
        let Some(value) = value(document, parameter, index.is_some(), &library)? else { continue };
        match index.and_then(|index| arguments.get_mut(index)) {
            // The argument has the type.
            Some(argument) => {
                let plain = ["_i32", "_i64", "_u64"].iter().find_map(|suffix| value.strip_suffix(suffix));
                plain.unwrap_or(&value).clone_into(argument);
            }
            None => setters.push_str(&format!("\n    .{}({value})", parameter.rust_name)),
        }
    }
    let body = body(document, operation, &call, &library)?;
    if !body.is_empty() {
        match arguments.last_mut().filter(|_| call.required.last().is_some_and(|name| name == "body")) {
            Some(argument) => "body".clone_into(argument),
            None => setters.push_str("\n    .body(body)"),
        }
    }
    let (binding, id, arguments) = (binding(document, operation), call.id, arguments.join(", "));
    let statements = if setters.is_empty() {
        format!("{body}{binding}client.{id}({arguments}).await?;")
    } else {
        format!("{body}{binding}client\n    .{id}({arguments}){setters}\n    .await?;")
    };
    Ok(ExampleCode::of(&library, &statements))
}

/// The value of a parameter; `None` for an optional one without an example.
fn value(
    document: &Document,
    parameter: &ExampleParameter<'_>,
    is_required: bool,
    library: &str,
) -> Result<Option<String>> {
    let object = &parameter.object;
    let Some(schema) = object.node.get("schema").filter(|_| parameter.value.is_some() || is_required) else {
        return Ok(None);
    };
    let kind = schema_kind(document, &object.pointer.child("schema"), schema)
        .map_err(|unknown| anyhow!("parameter `{}`: {}", parameter.rust_name, unknown.message))?;
    Ok(Some(parameter.value.map_or_else(|| placeholder(&kind), |example| argument(&kind, example, library))))
}

/// The `let` that the result of a call is bound by; empty for a response without a body.
fn binding(document: &Document, operation: &Operation<'_>) -> String {
    let responses = operation.responses(document);
    let schema =
        responses.iter().filter(|(status, _)| status.starts_with('2')).find_map(|(_, response)| response.json_schema());
    let kind = schema.and_then(|(pointer, schema)| schema_kind(document, &pointer, schema).ok());
    match kind.as_ref().map(SchemaKind::without_null) {
        None => String::new(),
        Some(SchemaKind::Object(name) | SchemaKind::ObjectResponse { object: name, .. }) => {
            let name = name.to_snake_case();
            format!("let {} = ", if is_keyword(&name) { "object" } else { &name })
        }
        Some(SchemaKind::Array(_) | SchemaKind::ListResponse { .. }) => "let items = ".to_owned(),
        Some(_) => "let value = ".to_owned(),
    }
}

/// The statement that builds the body, or reads it from JSON where no builder can say it; empty for an operation without
/// a body.
fn body(document: &Document, operation: &Operation<'_>, call: &ExampleCall<'_>, library: &str) -> Result<String> {
    let Some(body) = operation.request_body(document) else { return Ok(String::new()) };
    let Some((_, pointer, schema)) = body.body_schema() else { return Ok(String::new()) };
    let kind = schema_kind(document, &pointer, schema).map_err(|unknown| anyhow!("the body: {}", unknown.message))?;
    let builder = Builder { document, library };
    let built = call.body.as_ref().and_then(|example| body_statement(&builder, kind.without_null(), example.value));
    if let Some(built) = built {
        return Ok(built);
    }
    let ty = rust_type(kind.without_null(), Location::RequestBody)?
        .replace("crate::", &format!("{library}::"))
        .replace("::crm_client_runtime::", &format!("{library}::"));
    let json = call.body.as_ref().map_or_else(|| "{}".to_owned(), |body| body.json(Some(2)));
    let literal = string_literal(&json.replace('\n', "\n    "));
    Ok(format!("let body: {ty} = serde_json::from_str(\n    {literal},\n)?;\n"))
}

/// A value for a parameter without an example.
fn placeholder(kind: &SchemaKind) -> String {
    match kind.without_null() {
        SchemaKind::Int32 | SchemaKind::Int64 | SchemaKind::Uint64 => "1".to_owned(),
        SchemaKind::Boolean => "true".to_owned(),
        SchemaKind::Array(items) => match fallible(items) {
            Some(ty) => format!("Vec::<crm_client_runtime::{ty}>::new()"),
            None => format!("[{}]", placeholder(items)),
        },
        SchemaKind::Date => "Default::default()".to_owned(),
        _ => "\"1\"".to_owned(),
    }
}

/// The argument of a setter.
fn argument(kind: &SchemaKind, example: &Node, library: &str) -> String {
    if let (SchemaKind::Array(items), Value::Sequence(values)) = (kind, &example.value) {
        let values: Vec<String> = values.iter().map(|value| item(items, value, library)).collect();
        return format!("[{}]", values.join(", "));
    }
    let text = match &example.value {
        Value::String(text) => format!("{text:?}"),
        _ => to_json_text(example, None),
    };
    match (kind, &example.value) {
        (SchemaKind::Date, _) => format!("{text}.parse::<{library}::NaiveDate>()?"),
        (SchemaKind::Amount, Value::Number(_)) => format!("\"{text}\""),
        (SchemaKind::Int32, Value::Number(_)) => format!("{text}_i32"),
        (SchemaKind::Int32, _) => format!("{text}.parse::<i32>()?"),
        (SchemaKind::Int64, Value::Number(_)) => format!("{text}_i64"),
        (SchemaKind::Uint64, Value::Number(_)) => format!("{text}_u64"),
        (SchemaKind::Int64, _) => format!("{text}.parse::<i64>()?"),
        (SchemaKind::Uint64, _) => format!("{text}.parse::<u64>()?"),
        _ => text,
    }
}

/// An item of a list: setters convert items only where that cannot fail.
fn item(kind: &SchemaKind, example: &Node, library: &str) -> String {
    let Some(ty) = fallible(kind) else { return argument(kind, example, library) };
    format!("{}.parse::<crm_client_runtime::{ty}>()?", argument(kind, example, library))
}

/// The type of the runtime that text is parsed into, where that can fail.
fn fallible(kind: &SchemaKind) -> Option<&'static str> {
    Some(match kind {
        SchemaKind::Amount => "Amount",
        SchemaKind::DateTime => "DateTime",
        SchemaKind::IdList => "IdList",
        SchemaKind::DateRange => "DateRange",
        _ => return None,
    })
}
