//! Examples in the documentation of the client's methods, from the examples of the document.

use anyhow::{Result, anyhow};
use heck::ToSnakeCase;

use super::lower::{parameters, required};
use super::rust_type::{Side, rust_type};
use crate::document::{Document, Node, Operation, Value, to_json_text};
use crate::names::is_keyword;
use crate::schema::{SchemaKind, schema_kind};
use crate::workspace::Api;

/// A call of the operation with the values of the document's examples, as a block that compiles.
pub fn code(document: &Document, operation: &Operation<'_>, api: &Api) -> Result<String> {
    let library = api.library();
    let required = required(document, operation);
    let mut arguments = vec![String::new(); required.len()];
    let mut setters = String::new();
    for (name, place) in parameters(document, operation) {
        let (example, schema) = (place.node.get("example"), place.node.get("schema"));
        let place_of = required.iter().position(|each| *each == name);
        let Some(schema) = schema.filter(|_| example.is_some() || place_of.is_some()) else { continue };
        let form = schema_kind(document, &place.pointer.child("schema"), schema)
            .map_err(|unknown| anyhow!("parameter `{name}`: {}", unknown.message))?;
        let value = example.map_or_else(|| placeholder(&form), |example| argument(&form, example, &library));
        match place_of.and_then(|index| arguments.get_mut(index)) {
            // The type is that of the argument.
            Some(argument) => {
                let plain = ["_i32", "_i64", "_u64"].iter().find_map(|suffix| value.strip_suffix(suffix));
                plain.unwrap_or(&value).clone_into(argument);
            }
            None => setters.push_str(&format!("\n    .{name}({value})")),
        }
    }
    let body = body_declaration(document, operation, &library)?;
    if !body.is_empty() {
        match arguments.last_mut().filter(|_| required.last().is_some_and(|name| name == "body")) {
            Some(argument) => "body".clone_into(argument),
            None => setters.push_str("\n    .body(body)"),
        }
    }
    let (binding, id, arguments) = (binding(document, operation), operation.id, arguments.join(", "));
    let call = if setters.is_empty() {
        format!("{binding}client.{id}({arguments}).await?;")
    } else {
        format!("{binding}client\n    .{id}({arguments}){setters}\n    .await?;")
    };
    Ok(format!(
        "# Example\n\n```no_run\n# async fn example(client: {library}::Client) -> Result<(), {library}::Error> {{\n\
         {body}{call}\n# Ok(())\n# }}\n```"
    ))
}

/// What the result of a call is bound to.
fn binding(document: &Document, operation: &Operation<'_>) -> String {
    let responses = operation.responses(document);
    let schema =
        responses.iter().filter(|(status, _)| status.starts_with('2')).find_map(|(_, place)| place.json_schema());
    let form = schema.and_then(|(pointer, schema)| schema_kind(document, &pointer, schema).ok());
    match form.as_ref().map(SchemaKind::without_null) {
        None => String::new(),
        Some(SchemaKind::Object(name) | SchemaKind::ObjectResponse { object: name, .. }) => {
            let name = name.to_snake_case();
            format!("let {} = ", if is_keyword(&name) { "object" } else { &name })
        }
        Some(SchemaKind::Array(_) | SchemaKind::ListResponse { .. }) => "let items = ".to_owned(),
        Some(_) => "let value = ".to_owned(),
    }
}

/// The body, read from the JSON of its first example; nothing where there is no body.
fn body_declaration(document: &Document, operation: &Operation<'_>, library: &str) -> Result<String> {
    let Some(body) = operation.request_body(document) else { return Ok(String::new()) };
    let Some((_, pointer, schema)) = body.body_schema() else { return Ok(String::new()) };
    let form = schema_kind(document, &pointer, schema).map_err(|unknown| anyhow!("the body: {}", unknown.message))?;
    let ty = rust_type(form.without_null(), Side::Sent)?
        .replace("crate::", &format!("{library}::"))
        .replace("::crm_client_runtime::", &format!("{library}::"));
    let examples = body.body().map_or(&[][..], |(_, content)| content.node.entries_of("examples"));
    let json = match examples.first().and_then(|example| example.node.get("value")) {
        Some(example) => to_json_text(example, Some(2)),
        None => "{}".to_owned(),
    };
    Ok(format!("let body: {ty} = serde_json::from_str(\n    {},\n)?;\n", string_literal(&json.replace('\n', "\n    "))))
}

/// A value of the form, for an example that has none.
fn placeholder(form: &SchemaKind) -> String {
    match form.without_null() {
        SchemaKind::Int32 | SchemaKind::Int64 | SchemaKind::Uint64 => "1".to_owned(),
        SchemaKind::Boolean => "true".to_owned(),
        SchemaKind::Array(items) => match converted(items) {
            Some(ty) => format!("Vec::<crm_client_runtime::{ty}>::new()"),
            None => format!("[{}]", placeholder(items)),
        },
        SchemaKind::Date => "Default::default()".to_owned(),
        _ => "\"1\"".to_owned(),
    }
}

/// The argument of a setter.
fn argument(form: &SchemaKind, example: &Node, library: &str) -> String {
    if let (SchemaKind::Array(items), Value::Sequence(values)) = (form, &example.value) {
        let values: Vec<String> = values.iter().map(|value| item(items, value, library)).collect();
        return format!("[{}]", values.join(", "));
    }
    let text = match &example.value {
        Value::String(text) => format!("{text:?}"),
        _ => to_json_text(example, None),
    };
    match (form, &example.value) {
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

/// An item of a list, which is converted where that cannot fail, and so not from text of a form.
fn item(form: &SchemaKind, example: &Node, library: &str) -> String {
    let Some(ty) = converted(form) else { return argument(form, example, library) };
    format!("{}.parse::<crm_client_runtime::{ty}>()?", argument(form, example, library))
}

/// The type of the runtime that text becomes where that can fail.
fn converted(form: &SchemaKind) -> Option<&'static str> {
    Some(match form {
        SchemaKind::Amount => "Amount",
        SchemaKind::DateTime => "DateTime",
        SchemaKind::IdList => "IdList",
        SchemaKind::DateRange => "DateRange",
        _ => return None,
    })
}

/// How many `#` a raw string literal can have.
const MAX_HASHES: usize = 255;

/// A string literal: a raw one, which shows the text as it is, where there can be one.
pub fn string_literal(text: &str) -> String {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    if hashes.len() > MAX_HASHES {
        return format!("{text:?}");
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raw_string_holds_what_looks_like_its_end() {
        assert_eq!(string_literal("a"), "r#\"a\"#");
        let many = format!("\"{}", "#".repeat(255));
        assert_eq!(string_literal(&many), format!("\"\\{many}\""));
        assert_eq!(string_literal(&many[..255]), format!("r{0}\"{1}\"{0}", "#".repeat(255), &many[..255]));
        assert_eq!(string_literal("say \"#1\" \"##"), "r###\"say \"#1\" \"##\"###");
    }
}
