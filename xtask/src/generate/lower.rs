//! A document in the dialect that progenitor turns into the code we want.
//!
//! The document is written for its readers. Progenitor reads less of OpenAPI than they do, and turns some of it into
//! code that loses data. So it gets a document of its own: operations and the objects they send and receive, where
//! everything that has a Rust type of ours is a string whose `format` is that type. `with_conversion` then puts the
//! type in its place.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Map, Value as Json, json};

use super::docs::Docs;
use super::rust_type::{Side, rust_type};
use crate::document::{Document, Node, Operation, Place, Pointer, Sources, operations};
use crate::markdown::{inline, portable};
use crate::schema::{Flows, Form, components, form_of};

/// What progenitor and the passes behind it get.
#[derive(Debug, Default)]
pub struct Lowered {
    /// The document for progenitor.
    pub openapi: Json,
    /// The Rust types that stand in the document as formats.
    pub rust_types: BTreeSet<String>,
    /// The objects that are received, by their names.
    pub models: BTreeMap<String, Model>,
    /// The enums.
    pub enums: Vec<OpenEnum>,
    /// How many objects are sent.
    pub sent: usize,
    /// How many optional properties are sent that are no patches.
    pub optional_fields: usize,
    /// The documentation of builders' setters, by (operation id, parameter).
    pub setters: BTreeMap<(String, String), String>,
}

/// An object that is received.
#[derive(Debug, Default)]
pub struct Model {
    /// The names under which answers wrap it.
    pub wrappers: BTreeSet<String>,
}

/// An enum of text values.
#[derive(Debug)]
pub struct OpenEnum {
    /// The type's name.
    pub name: String,
    /// Its documentation.
    pub doc: String,
    /// The variants as (name, value).
    pub variants: Vec<(String, String)>,
}

/// Lowers a document that the lint has passed; `sources` names the pages in its comments.
pub fn lower(document: &Document, sources: &Sources) -> Result<Lowered> {
    let mut lowering = Lowering { document, docs: Docs::of(document, sources), out: Lowered::default() };
    let schemas = lowering.schemas()?;
    let paths = lowering.paths()?;
    let info = document.root.get("info");
    let of_info = |key| info.and_then(|info| info.str(key)).unwrap_or_default();
    lowering.out.openapi = json!({
        "openapi": "3.0.3",
        "info": {
            "title": of_info("title"),
            "version": of_info("version"),
            "description": portable(of_info("description")),
        },
        "paths": paths,
        "components": { "schemas": schemas },
    });
    Ok(lowering.out)
}

struct Lowering<'a> {
    document: &'a Document,
    docs: Docs<'a>,
    out: Lowered,
}

impl Lowering<'_> {
    fn form(&self, pointer: &Pointer, node: &Node) -> Result<Form> {
        form_of(self.document, pointer, node)
            .map_err(|unknown| anyhow!("{}:{}: {}", self.document.path, unknown.at, unknown.message))
    }

    /// The objects that an operation reaches; what else has a name becomes a Rust type where it is used.
    fn schemas(&mut self) -> Result<Map<String, Json>> {
        let flows = Flows::of(self.document);
        let mut schemas = Map::new();
        for place in components(self.document) {
            let Some(flow) = place.pointer.last().and_then(|name| flows.get(&name)) else { continue };
            match self.form(&place.pointer, place.node)? {
                Form::Enum(name) => {
                    let open_enum = self.open_enum(name, &place)?;
                    self.out.enums.push(open_enum);
                }
                Form::Object(name) => {
                    let side = if flow.is_received { Side::Received } else { Side::Sent };
                    let schema = self.object(&place, side)?;
                    if side == Side::Received {
                        self.out.models.entry(name.clone()).or_default();
                    }
                    schemas.insert(name, schema);
                }
                _ => {}
            }
        }
        Ok(schemas)
    }

    fn paths(&mut self) -> Result<Map<String, Json>> {
        let mut paths = Map::new();
        for operation in operations(self.document) {
            let lowered = self.operation(&operation).with_context(|| format!("operation `{}`", operation.id))?;
            let item = paths.entry(operation.path).or_insert_with(|| json!({}));
            if let Json::Object(methods) = item {
                methods.insert(operation.method.to_owned(), lowered);
            }
        }
        Ok(paths)
    }

    fn operation(&mut self, operation: &Operation<'_>) -> Result<Json> {
        let parameters = operation.parameters(self.document);
        let parameters = parameters.iter().map(|place| self.parameter(operation, place));
        let parameters = parameters.collect::<Result<Vec<_>>>()?;
        let mut lowered = json!({
            "operationId": operation.id,
            "summary": inline(operation.node.str("summary").unwrap_or_default()),
            "description": self.docs.of_node(&operation.pointer, operation.node),
            "parameters": parameters,
            "responses": self.responses(operation)?,
        });
        if let (Some(body), Json::Object(members)) = (operation.request_body(self.document), &mut lowered) {
            members.insert("requestBody".to_owned(), self.request_body(operation, &body)?);
        }
        Ok(lowered)
    }

    fn parameter(&mut self, operation: &Operation<'_>, place: &Place<'_>) -> Result<Json> {
        let name = place.node.str("name").unwrap_or_default();
        let schema = place.node.get("schema").with_context(|| format!("parameter `{name}` has no schema"))?;
        let side = match place.node.str("in") {
            Some("path") => Side::Path,
            Some("query") => Side::Query,
            other => bail!("parameter `{name}` is in {other:?}; only path and query are known"),
        };
        let form = self.form(&place.pointer.child("schema"), schema)?;
        let doc = self.docs.of_node(&place.pointer, place.node);
        self.out.setters.insert((operation.id.to_owned(), name.to_owned()), doc);
        Ok(json!({
            "name": name,
            "in": place.node.str("in"),
            "required": place.node.bool("required").unwrap_or(false),
            "description": inline(place.node.str("description").unwrap_or_default()),
            "schema": self.schema(&form, side)?,
        }))
    }

    fn request_body(&mut self, operation: &Operation<'_>, body: &Place<'_>) -> Result<Json> {
        let (pointer, schema) = body.json_schema().context("the request body has no JSON schema")?;
        let form = self.form(&pointer, schema)?;
        let doc = self.docs.of_node(&body.pointer, body.node);
        self.out.setters.insert((operation.id.to_owned(), "body".to_owned()), doc);
        Ok(json!({
            "required": true,
            "description": inline(body.node.str("description").unwrap_or_default()),
            "content": { "application/json": { "schema": self.schema(&form, Side::Sent)? } },
        }))
    }

    fn responses(&mut self, operation: &Operation<'_>) -> Result<Json> {
        let mut lowered = Map::new();
        for (status, place) in operation.responses(self.document) {
            let description = place.node.str("description").unwrap_or_default();
            let mut response = json!({ "description": description });
            let schema = match place.json_schema() {
                // The body of an error is kept as it comes.
                Some(_) if status != "2XX" => Some(self.rust_type("::crm_client_runtime::ErrorBody".to_owned())),
                Some((pointer, schema)) => {
                    let form = self.form(&pointer, schema)?;
                    Some(self.schema(&form, Side::Received)?)
                }
                None => None,
            };
            if let (Some(schema), Json::Object(members)) = (schema, &mut response) {
                members.insert("content".to_owned(), json!({ "application/json": { "schema": schema } }));
            }
            lowered.insert(status.to_owned(), response);
        }
        Ok(Json::Object(lowered))
    }

    /// An object with its properties.
    fn object(&mut self, place: &Place<'_>, side: Side) -> Result<Json> {
        let required = place.node.items_of("required");
        let required: Vec<String> = required.iter().filter_map(Node::as_str).map(str::to_owned).collect();
        let mut properties = Map::new();
        for entry in place.node.entries_of("properties") {
            let pointer = place.pointer.child("properties").child(&entry.key);
            let form = self.form(&pointer, &entry.node)?;
            let doc = self.docs.of_schema(self.document, &pointer, &entry.node);
            let mut schema = self.property(&form, side)?;
            let is_option = side == Side::Sent && !required.contains(&entry.key) && !matches!(form, Form::Nullable(_));
            // An optional array is an empty one.
            self.out.optional_fields += usize::from(is_option && !matches!(form, Form::Array(_)));
            if let Json::Object(members) = &mut schema {
                members.insert("description".to_owned(), doc.into());
            }
            properties.insert(entry.key.clone(), schema);
        }
        let mut schema = json!({
            "type": "object",
            "description": self.docs.of_node(&place.pointer, place.node),
            "required": if side == Side::Received { &[][..] } else { &required },
            "properties": properties,
        });
        if let (Side::Sent, Json::Object(members)) = (side, &mut schema) {
            members.insert("additionalProperties".to_owned(), false.into());
            self.out.sent += 1;
        }
        Ok(schema)
    }

    fn property(&mut self, form: &Form, side: Side) -> Result<Json> {
        Ok(match (side, form) {
            (Side::Received, form) => {
                let inner = rust_type(form.without_null(), side)?;
                self.rust_type(format!("::crm_client_runtime::Field<{inner}>"))
            }
            (_, Form::Nullable(inner)) => {
                let inner = rust_type(inner, side)?;
                self.rust_type(format!("::crm_client_runtime::Patch<{inner}>"))
            }
            _ => self.schema(form, side)?,
        })
    }

    fn schema(&mut self, form: &Form, side: Side) -> Result<Json> {
        match form {
            Form::Object(name) => {
                return Ok(json!({ "$ref": format!("#/components/schemas/{name}") }));
            }
            Form::Array(items) if side != Side::Received => {
                return Ok(json!({ "type": "array", "items": self.schema(items, side)? }));
            }
            Form::ListAnswer { item: model, wrapper: Some(wrapper) } | Form::OneAnswer { object: model, wrapper } => {
                let model = self.out.models.entry(model.clone()).or_default();
                model.wrappers.insert(wrapper.clone());
            }
            _ => {}
        }
        let rust_type = rust_type(form, side)?;
        Ok(self.rust_type(rust_type))
    }

    /// The schema that stands for a Rust type.
    fn rust_type(&mut self, rust_type: String) -> Json {
        let schema = json!({ "type": "string", "format": rust_type });
        self.out.rust_types.insert(rust_type);
        schema
    }

    fn open_enum(&self, name: String, place: &Place<'_>) -> Result<OpenEnum> {
        let texts = |key| {
            let items = place.node.items_of(key).iter();
            items.map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        };
        let values = texts("enum").with_context(|| format!("`{name}` has a value that is not text"))?;
        let names = texts("x-enum-varnames").with_context(|| format!("`{name}` has a variant without a name"))?;
        if values.len() != names.len() {
            bail!("`{name}` has {} values and {} names", values.len(), names.len());
        }
        let doc = self.docs.of_node(&place.pointer, place.node);
        Ok(OpenEnum { name, doc, variants: names.into_iter().zip(values).collect() })
    }
}
