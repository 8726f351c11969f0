//! The operations, with the names that they have in Rust.

use anyhow::{Context, Result};
use serde_json::{Map, Value as Json, json};

use super::input::Input;
use super::writer::Writer;
use crate::document::{Document, Operation, Sources, SpecObject, operations};
use crate::generate::location::Location;
use crate::generate::parameters::parameters;
use crate::generate::rust_type::rust_type;
use crate::markdown::{inline, portable};
use crate::schema::{SchemaKind, is_open};

/// Writes the input for a canonical document that the lint has passed; `sources` names the pages in its comments.
///
/// # Errors
///
/// Fails for a schema or a parameter that the lint would have reported.
pub fn input(document: &Document, sources: &Sources) -> Result<Input> {
    let mut writer = Writer::new(document, sources);
    let schemas = writer.schemas()?;
    let paths = writer.paths()?;
    let info = document.root.get("info");
    let of_info = |key| info.and_then(|info| info.str(key)).unwrap_or_default();
    writer.input.openapi = json!({
        "openapi": "3.0.3",
        "info": {
            "title": inline(of_info("title")),
            "version": of_info("version"),
            "description": portable(of_info("description")),
        },
        "paths": paths,
        "components": { "schemas": schemas },
    });
    Ok(writer.input)
}

impl Writer<'_> {
    fn paths(&mut self) -> Result<Map<String, Json>> {
        let mut paths = Map::new();
        for operation in operations(self.document) {
            let written = self.operation(&operation).with_context(|| format!("operation `{}`", operation.id))?;
            let item = paths.entry(self.path(&operation)).or_insert_with(|| json!({}));
            if let Json::Object(methods) = item {
                methods.insert(operation.method.to_owned(), written);
            }
        }
        Ok(paths)
    }

    /// The path with the names that its parameters have in Rust.
    fn path(&self, operation: &Operation<'_>) -> String {
        let parameters = parameters(self.document, operation).into_iter();
        let in_path =
            parameters.filter(|(_, parameter)| Location::of_parameter(parameter.node) == Some(Location::Path));
        in_path.fold(operation.path.to_owned(), |path, (name, parameter)| {
            let documented = parameter.node.str("name").unwrap_or_default();
            path.replace(&format!("{{{documented}}}"), &format!("{{{name}}}"))
        })
    }

    fn operation(&mut self, operation: &Operation<'_>) -> Result<Json> {
        let parameters = parameters(self.document, operation);
        let parameters = parameters.iter().map(|(name, parameter)| self.parameter(operation, name, parameter));
        let parameters = parameters.collect::<Result<Vec<_>>>()?;
        let mut written = json!({
            "operationId": operation.id,
            "summary": inline(operation.node.str("summary").unwrap_or_default()),
            "description": self.docs.of_node(&operation.pointer, operation.node),
            "parameters": parameters,
            "responses": self.responses(operation)?,
        });
        if let (Some(body), Json::Object(members)) = (operation.request_body(self.document), &mut written) {
            members.insert("requestBody".to_owned(), self.request_body(operation, &body)?);
            self.custom_fields(operation, &body)?;
        }
        Ok(written)
    }

    fn parameter(&mut self, operation: &Operation<'_>, name: &str, parameter: &SpecObject<'_>) -> Result<Json> {
        let node = parameter.node;
        let schema = node.get("schema").with_context(|| format!("parameter `{name}` has no schema"))?;
        let location = Location::of_parameter(node)
            .with_context(|| format!("parameter `{name}` is not in the path, the query or a header"))?;
        let kind = self.kind(&parameter.pointer.child("schema"), schema)?;
        let setter = setter_doc(node.str("name"), location);
        let doc = format!("{setter}\n\n{}", self.docs.of_node(&parameter.pointer, node));
        self.input.setters.insert((operation.id.to_owned(), name.to_owned()), doc);
        Ok(json!({
            "name": name,
            // Progenitor's own request is replaced: to it, what is not in the path is in the query.
            "in": if location == Location::Path { "path" } else { "query" },
            "required": node.bool("required").unwrap_or(false),
            "description": inline(node.str("description").unwrap_or_default()),
            "schema": self.schema(&kind, location)?,
        }))
    }

    fn request_body(&mut self, operation: &Operation<'_>, body: &SpecObject<'_>) -> Result<Json> {
        let (_, pointer, schema) = body.body_schema().context("the request body has no schema")?;
        let kind = self.kind(&pointer, schema)?;
        let doc = format!("Sets the body.\n\n{}", self.docs.of_node(&body.pointer, body.node));
        self.input.setters.insert((operation.id.to_owned(), "body".to_owned()), doc);
        Ok(json!({
            "required": true,
            "description": inline(body.node.str("description").unwrap_or_default()),
            "content": { "application/json": { "schema": self.schema(&kind, Location::RequestBody)? } },
        }))
    }

    /// Marks the object that an operation returns if it takes an open one: what is sent can be read in the same way.
    fn custom_fields(&mut self, operation: &Operation<'_>, body: &SpecObject<'_>) -> Result<()> {
        let Some((_, pointer, schema)) = body.body_schema() else { return Ok(()) };
        let Some((pointer, schema)) = self.document.resolve(&pointer, schema) else { return Ok(()) };
        let properties = pointer.child("properties");
        let inside = schema.entries_of("properties").iter().filter_map(|entry| {
            let (_, node) = self.document.resolve(&properties.child(&entry.key), &entry.node)?;
            Some(node)
        });
        if !is_open(schema) && !inside.into_iter().any(is_open) {
            return Ok(());
        }
        for (_, response) in operation.responses(self.document).iter().filter(|(status, _)| status.starts_with('2')) {
            let Some((pointer, schema)) = response.json_schema() else { continue };
            if let SchemaKind::Object(name) | SchemaKind::ObjectResponse { object: name, .. } =
                self.kind(&pointer, schema)?.without_null()
            {
                self.input.models.entry(name.clone()).or_default().has_custom_fields = true;
            }
        }
        Ok(())
    }

    /// The response of success, whichever its status, and the error responses, whose bodies are kept as they come.
    fn responses(&mut self, operation: &Operation<'_>) -> Result<Json> {
        let responses = operation.responses(self.document);
        let mut successes = responses.iter().filter(|(status, _)| status.starts_with('2'));
        let with_schema = successes.find_map(|(_, response)| Some((response, response.json_schema()?)));
        let mut success = json!({ "description": "" });
        if let Some((response, (pointer, schema))) = with_schema {
            let kind = self.kind(&pointer, schema)?;
            let schema = self.response(&kind)?;
            success = json!({
                "description": response.node.str("description").unwrap_or_default(),
                "content": { "application/json": { "schema": schema } },
            });
        }
        let error = self.rust_type("::crm_client_runtime::ErrorBody".to_owned());
        let error = json!({ "description": "", "content": { "application/json": { "schema": error } } });
        Ok(json!({ "2XX": success, "4XX": error.clone(), "5XX": error }))
    }

    /// The schema of a response of success: a server may put a bare object or list into an envelope as well.
    fn response(&mut self, kind: &SchemaKind) -> Result<Json> {
        let model = |name: &str| format!("crate::types::{name}");
        let rust_type = match kind.without_null() {
            SchemaKind::ListResponse { .. } | SchemaKind::ObjectResponse { .. } => {
                return self.schema(kind.without_null(), Location::ResponseBody);
            }
            SchemaKind::Object(name) => format!("ObjectResponse<{}>", model(name)),
            SchemaKind::Array(items) => match items.as_ref() {
                SchemaKind::Object(name) => format!("ListResponse<{}>", model(name)),
                _ => format!("ValueResponse<{}>", rust_type(kind, Location::ResponseBody)?),
            },
            _ => format!("ValueResponse<{}>", rust_type(kind, Location::ResponseBody)?),
        };
        Ok(self.rust_type(format!("::crm_client_runtime::{rust_type}")))
    }
}

/// The first line of the documentation of a parameter's setter.
fn setter_doc(name: Option<&str>, location: Location) -> String {
    let name = name.unwrap_or_default();
    match location {
        Location::Query => format!("Sets the query parameter `{name}`."),
        Location::Header => format!("Sets the header `{name}`."),
        _ => format!("Sets `{name}`."),
    }
}
