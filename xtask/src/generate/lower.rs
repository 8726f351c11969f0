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
use super::location::Location;
use super::parameters::parameters;
use super::rust_type::rust_type;
use crate::document::{Document, Node, Operation, Pointer, Sources, SpecObject, operations};
use crate::markdown::{inline, portable};
use crate::schema::{ComponentDirections, Cycles, SchemaKind, components, schema_kind};

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

/// Lowers a canonical document that the lint has passed; `sources` names the pages in its comments.
pub fn lower(document: &Document, sources: &Sources) -> Result<Lowered> {
    let cycles = Cycles::of(document);
    let mut lowering = Lowering { document, cycles, docs: Docs::of(document, sources), out: Lowered::default() };
    let schemas = lowering.schemas()?;
    let paths = lowering.paths()?;
    let info = document.root.get("info");
    let of_info = |key| info.and_then(|info| info.str(key)).unwrap_or_default();
    lowering.out.openapi = json!({
        "openapi": "3.0.3",
        "info": {
            "title": inline(of_info("title")),
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
    cycles: Cycles,
    docs: Docs<'a>,
    out: Lowered,
}

impl Lowering<'_> {
    fn form(&self, pointer: &Pointer, node: &Node) -> Result<SchemaKind> {
        schema_kind(self.document, pointer, node)
            .map_err(|unknown| anyhow!("{}:{}: {}", self.document.path, unknown.at, unknown.message))
    }

    /// The objects that an operation reaches; what else has a name becomes a Rust type where it is used.
    fn schemas(&mut self) -> Result<Map<String, Json>> {
        let directions = ComponentDirections::of(self.document);
        let mut schemas = Map::new();
        for place in components(self.document) {
            let Some(directions) = place.pointer.last().and_then(|name| directions.get(&name)) else { continue };
            match self.form(&place.pointer, place.node)? {
                SchemaKind::Enum(name) => {
                    let open_enum = self.open_enum(name, &place)?;
                    self.out.enums.push(open_enum);
                }
                SchemaKind::Object(name) => {
                    let location = if directions.in_response { Location::ResponseBody } else { Location::RequestBody };
                    let schema = self.object(&place, location)?;
                    if location == Location::ResponseBody {
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
            let item = paths.entry(self.path(&operation)).or_insert_with(|| json!({}));
            if let Json::Object(methods) = item {
                methods.insert(operation.method.to_owned(), lowered);
            }
        }
        Ok(paths)
    }

    /// The path with the names that its parameters have in Rust.
    fn path(&self, operation: &Operation<'_>) -> String {
        let parameters = parameters(self.document, operation).into_iter();
        let in_path = parameters.filter(|(_, place)| place.node.str("in") == Some("path"));
        in_path.fold(operation.path.to_owned(), |path, (name, place)| {
            path.replace(&format!("{{{}}}", place.node.str("name").unwrap_or_default()), &format!("{{{name}}}"))
        })
    }

    fn operation(&mut self, operation: &Operation<'_>) -> Result<Json> {
        let parameters = parameters(self.document, operation);
        let parameters = parameters.iter().map(|(name, place)| self.parameter(operation, name, place));
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

    fn parameter(&mut self, operation: &Operation<'_>, name: &str, place: &SpecObject<'_>) -> Result<Json> {
        let schema = place.node.get("schema").with_context(|| format!("parameter `{name}` has no schema"))?;
        let location = Location::of_parameter(place.node)
            .with_context(|| format!("parameter `{name}` is not in the path, the query or a header"))?;
        let form = self.form(&place.pointer.child("schema"), schema)?;
        let wire_name = place.node.str("name").unwrap_or_default();
        let doc = or_else(self.docs.of_node(&place.pointer, place.node), || format!("Sets `{wire_name}`."));
        self.out.setters.insert((operation.id.to_owned(), name.to_owned()), doc);
        Ok(json!({
            "name": name,
            // Progenitor's own request is replaced: to it, what is not in the path is in the query.
            "in": if location == Location::Path { "path" } else { "query" },
            "required": place.node.bool("required").unwrap_or(false),
            "description": inline(place.node.str("description").unwrap_or_default()),
            "schema": self.schema(&form, location)?,
        }))
    }

    fn request_body(&mut self, operation: &Operation<'_>, body: &SpecObject<'_>) -> Result<Json> {
        let (_, pointer, schema) = body.body_schema().context("the request body has no schema")?;
        let form = self.form(&pointer, schema)?;
        let doc = or_else(self.docs.of_node(&body.pointer, body.node), || "Sets the body.".to_owned());
        self.out.setters.insert((operation.id.to_owned(), "body".to_owned()), doc);
        Ok(json!({
            "required": true,
            "description": inline(body.node.str("description").unwrap_or_default()),
            "content": { "application/json": { "schema": self.schema(&form, Location::RequestBody)? } },
        }))
    }

    /// The answer of success, whichever its status, and the failures, whose bodies are kept as they come.
    fn responses(&mut self, operation: &Operation<'_>) -> Result<Json> {
        let responses = operation.responses(self.document);
        let successes: Vec<&SpecObject<'_>> =
            responses.iter().filter(|(status, _)| status.starts_with('2')).map(|(_, place)| place).collect();
        let with_schema = successes.iter().find_map(|place| Some((place, place.json_schema()?)));
        let mut success = json!({ "description": "" });
        if let Some((place, (pointer, schema))) = with_schema {
            let form = self.form(&pointer, schema)?;
            let schema = self.answer(&form)?;
            success = json!({
                "description": place.node.str("description").unwrap_or_default(),
                "content": { "application/json": { "schema": schema } },
            });
        }
        let error = self.rust_type("::crm_client_runtime::ErrorBody".to_owned());
        let error = json!({ "description": "", "content": { "application/json": { "schema": error } } });
        Ok(json!({ "2XX": success, "4XX": error.clone(), "5XX": error }))
    }

    /// The schema of an answer of success: bare objects and lists may be wrapped as well.
    fn answer(&mut self, form: &SchemaKind) -> Result<Json> {
        let model = |name: &str| format!("crate::types::{name}");
        let rust_type = match form.without_null() {
            SchemaKind::ListResponse { .. } | SchemaKind::ObjectResponse { .. } => {
                return self.schema(form.without_null(), Location::ResponseBody);
            }
            SchemaKind::Object(name) => format!("ObjectResponse<{}>", model(name)),
            SchemaKind::Array(items) => match items.as_ref() {
                SchemaKind::Object(name) => format!("ListResponse<{}>", model(name)),
                _ => format!("ValueResponse<{}>", rust_type(form, Location::ResponseBody)?),
            },
            _ => format!("ValueResponse<{}>", rust_type(form, Location::ResponseBody)?),
        };
        Ok(self.rust_type(format!("::crm_client_runtime::{rust_type}")))
    }

    /// An object with its properties.
    fn object(&mut self, place: &SpecObject<'_>, location: Location) -> Result<Json> {
        let required = place.node.items_of("required");
        let required: Vec<String> = required.iter().filter_map(Node::as_str).map(str::to_owned).collect();
        let mut properties = Map::new();
        for entry in place.node.entries_of("properties") {
            let pointer = place.pointer.child("properties").child(&entry.key);
            let form = self.form(&pointer, &entry.node)?;
            let owner = place.pointer.last().unwrap_or_default();
            let is_boxed = self.cycles.contain(&owner, form.without_null());
            let doc = self.docs.of_schema(self.document, &pointer, &entry.node);
            let mut schema = self.property(&form, location, is_boxed)?;
            let is_option = location == Location::RequestBody
                && !required.contains(&entry.key)
                && !matches!(form, SchemaKind::Nullable(_));
            // An optional array is an empty one.
            self.out.optional_fields += usize::from(is_option && !matches!(form, SchemaKind::Array(_)));
            if let Json::Object(members) = &mut schema {
                members.insert("description".to_owned(), doc.into());
            }
            properties.insert(entry.key.clone(), schema);
        }
        let mut schema = json!({
            "type": "object",
            "description": or_else(self.docs.of_node(&place.pointer, place.node), || "An object.".to_owned()),
            "required": if location == Location::ResponseBody { &[][..] } else { &required },
            "properties": properties,
        });
        if let (Location::RequestBody, Json::Object(members)) = (location, &mut schema) {
            members.insert("additionalProperties".to_owned(), false.into());
            self.out.sent += 1;
        }
        Ok(schema)
    }

    /// A property; one that leads back to its own object stands in a box, since a type cannot contain itself.
    fn property(&mut self, form: &SchemaKind, location: Location, is_boxed: bool) -> Result<Json> {
        let inner = |form: &SchemaKind| {
            let inner = rust_type(form, location)?;
            Ok::<_, anyhow::Error>(if is_boxed { format!("::std::boxed::Box<{inner}>") } else { inner })
        };
        Ok(match (location, form) {
            (Location::ResponseBody, form) => {
                let inner = inner(form.without_null())?;
                self.rust_type(format!("::crm_client_runtime::Field<{inner}>"))
            }
            (_, SchemaKind::Nullable(value)) => {
                let inner = inner(value)?;
                self.rust_type(format!("::crm_client_runtime::Patch<{inner}>"))
            }
            _ if is_boxed => {
                let inner = inner(form)?;
                self.rust_type(inner)
            }
            _ => self.schema(form, location)?,
        })
    }

    fn schema(&mut self, form: &SchemaKind, location: Location) -> Result<Json> {
        match form {
            SchemaKind::Object(name) => {
                return Ok(json!({ "$ref": format!("#/components/schemas/{name}") }));
            }
            SchemaKind::Array(items) if location == Location::RequestBody => {
                return Ok(json!({ "type": "array", "items": self.schema(items, location)? }));
            }
            SchemaKind::ListResponse { item: model, wrapper: Some(wrapper) }
            | SchemaKind::ObjectResponse { object: model, wrapper } => {
                let model = self.out.models.entry(model.clone()).or_default();
                model.wrappers.insert(wrapper.clone());
            }
            _ => {}
        }
        let rust_type = rust_type(form, location)?;
        Ok(self.rust_type(rust_type))
    }

    /// The schema that stands for a Rust type.
    fn rust_type(&mut self, rust_type: String) -> Json {
        let schema = json!({ "type": "string", "format": rust_type });
        self.out.rust_types.insert(rust_type);
        schema
    }

    fn open_enum(&self, name: String, place: &SpecObject<'_>) -> Result<OpenEnum> {
        let texts = |key| {
            let items = place.node.items_of(key).iter();
            items.map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        };
        let values = texts("enum").with_context(|| format!("`{name}` has a value that is not text"))?;
        let names = texts("x-enum-varnames").with_context(|| format!("`{name}` has a variant without a name"))?;
        if values.len() != names.len() {
            bail!("`{name}` has {} values and {} names", values.len(), names.len());
        }
        let doc = or_else(self.docs.of_node(&place.pointer, place.node), || format!("The values of `{name}`."));
        Ok(OpenEnum { name, doc, variants: names.into_iter().zip(values).collect() })
    }
}

/// The text, or another where it is empty: every public item is documented.
fn or_else(text: String, other: impl FnOnce() -> String) -> String {
    if text.is_empty() { other() } else { text }
}
