//! Examples in the documentation of the client's methods, from the examples of the document.

use anyhow::{Result, anyhow};

use super::api::Api;
use super::lower::parameters;
use crate::document::{Document, Node, Operation, Value, to_json_text};
use crate::schema::{Form, form_of};

/// A call of the operation with the values of the document's examples, as a block that compiles.
pub fn code(document: &Document, operation: &Operation<'_>, api: &Api) -> Result<String> {
    let library = api.library();
    let mut call = format!("let answer = client\n    .{}()\n", operation.id);
    for (name, place) in parameters(document, operation) {
        let (Some(example), Some(schema)) = (place.node.get("example"), place.node.get("schema")) else {
            continue;
        };
        let form = form_of(document, &place.pointer.child("schema"), schema)
            .map_err(|unknown| anyhow!("parameter `{name}`: {}", unknown.message))?;
        call.push_str(&format!("    .{name}({})\n", argument(&form, example, &library)));
    }
    if let Some((body, name)) = body(document, operation) {
        let json = string_literal(&to_json_text(body, Some(2)).replace('\n', "\n        "));
        call.push_str(&format!(
            "    .body(serde_json::from_str::<{library}::types::{name}>(\n        {json},\n    )?)\n"
        ));
    }
    call.push_str("    .send()\n    .await?;");
    Ok(format!(
        "# Example\n\n```no_run\n# async fn example(client: {library}::Client) -> Result<(), Box<dyn std::error::Error>> {{\n\
         {call}\n# Ok(())\n# }}\n```"
    ))
}

/// The first example of the request body, and its type.
fn body<'a>(document: &'a Document, operation: &Operation<'a>) -> Option<(&'a Node, String)> {
    let body = operation.request_body(document)?;
    let (_, pointer, schema) = body.body_schema()?;
    let example = body.body()?.1.node.entries_of("examples").first()?.node.get("value")?;
    match form_of(document, &pointer, schema).ok()?.without_null() {
        Form::Object(name) => Some((example, name.clone())),
        _ => None,
    }
}

/// The argument of a setter.
fn argument(form: &Form, example: &Node, library: &str) -> String {
    if let (Form::Array(items), Value::Sequence(values)) = (form, &example.value) {
        let values: Vec<String> = values.iter().map(|value| item(items, value, library)).collect();
        return format!("[{}]", values.join(", "));
    }
    let text = match &example.value {
        Value::String(text) => format!("{text:?}"),
        _ => to_json_text(example, None),
    };
    match (form, &example.value) {
        (Form::Date, _) => format!("{text}.parse::<{library}::NaiveDate>()?"),
        (Form::Amount, Value::Number(_)) => format!("\"{text}\""),
        (Form::Int32, Value::Number(_)) => format!("{text}_i32"),
        (Form::Int32, _) => format!("{text}.parse::<i32>()?"),
        (Form::Int64, Value::Number(_)) => format!("{text}_i64"),
        (Form::Uint64, Value::Number(_)) => format!("{text}_u64"),
        (Form::Int64, _) => format!("{text}.parse::<i64>()?"),
        (Form::Uint64, _) => format!("{text}.parse::<u64>()?"),
        _ => text,
    }
}

/// An item of a list, which is converted where that cannot fail, and so not from text of a form.
fn item(form: &Form, example: &Node, library: &str) -> String {
    let ty = match form {
        Form::Amount => "Amount",
        Form::DateTime => "DateTime",
        Form::IdList => "IdList",
        Form::DateRange => "DateRange",
        _ => return argument(form, example, library),
    };
    format!("{}.parse::<crm_client_runtime::{ty}>()?", argument(form, example, library))
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
