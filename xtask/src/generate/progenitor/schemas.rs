//! The objects and enums that operations use.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value as Json, json};

use super::input::Enum;
use super::writer::Writer;
use crate::document::{Node, SpecObject};
use crate::generate::location::Location;
use crate::generate::rust_type::rust_type;
use crate::schema::{ComponentDirections, SchemaKind, components, is_open};

impl Writer<'_> {
    /// The objects that an operation reaches; any other component becomes a Rust type where it is used.
    pub(super) fn schemas(&mut self) -> Result<Map<String, Json>> {
        let directions = ComponentDirections::of(self.document);
        let mut schemas = Map::new();
        for component in components(self.document) {
            let name = component.pointer.last();
            let Some(directions) = name.and_then(|name| directions.get(&name)) else { continue };
            match self.kind(&component.pointer, component.node)? {
                SchemaKind::Enum(name) => {
                    let open_enum = self.open_enum(name, &component)?;
                    self.input.enums.push(open_enum);
                }
                SchemaKind::Object(name) => {
                    let location = if directions.in_response { Location::ResponseBody } else { Location::RequestBody };
                    let schema = self.object(&component, location)?;
                    if location == Location::ResponseBody {
                        self.input.models.entry(name.clone()).or_default();
                    }
                    schemas.insert(name, schema);
                }
                _ => {}
            }
        }
        Ok(schemas)
    }

    /// An object with its properties.
    fn object(&mut self, component: &SpecObject<'_>, location: Location) -> Result<Json> {
        let required = component.node.items_of("required");
        let required: Vec<String> = required.iter().filter_map(Node::as_str).map(str::to_owned).collect();
        let mut properties = Map::new();
        for entry in component.node.entries_of("properties") {
            let pointer = component.pointer.child("properties").child(&entry.key);
            let kind = self.kind(&pointer, &entry.node)?;
            let owner = component.pointer.last().unwrap_or_default();
            let is_boxed = self.cycles.contain(&owner, kind.without_null());
            let doc = self.docs.of_schema(self.document, &pointer, &entry.node);
            let mut schema = self.property(&kind, location, is_boxed)?;
            let is_option = location == Location::RequestBody
                && !required.contains(&entry.key)
                && !matches!(kind, SchemaKind::Nullable(_));
            // An optional array is an empty one.
            self.input.optional_fields += usize::from(is_option && !matches!(kind, SchemaKind::Array(_)));
            if let Json::Object(members) = &mut schema {
                members.insert("description".to_owned(), doc.into());
            }
            properties.insert(entry.key.clone(), schema);
        }
        let mut schema = json!({
            "type": "object",
            "description": or_else(self.docs.of_node(&component.pointer, component.node), || "An object.".to_owned()),
            "required": if location == Location::ResponseBody { &[][..] } else { &required },
            "properties": properties,
        });
        if let (Location::RequestBody, Json::Object(members)) = (location, &mut schema) {
            // The pass `request_objects` adds a field for the members of an open object.
            if !is_open(component.node) {
                members.insert("additionalProperties".to_owned(), false.into());
            }
            self.input.request_objects += 1;
        }
        Ok(schema)
    }

    /// A property; one that leads back to its own object is boxed, since a type cannot contain itself.
    fn property(&mut self, kind: &SchemaKind, location: Location, is_boxed: bool) -> Result<Json> {
        let inner = |kind: &SchemaKind| {
            let inner = rust_type(kind, location)?;
            Ok::<_, anyhow::Error>(if is_boxed { format!("::std::boxed::Box<{inner}>") } else { inner })
        };
        Ok(match (location, kind) {
            (Location::ResponseBody, kind) => {
                let inner = inner(kind.without_null())?;
                self.rust_type(format!("::crm_client_runtime::Field<{inner}>"))
            }
            (_, SchemaKind::Nullable(value)) => {
                let inner = inner(value)?;
                self.rust_type(format!("::crm_client_runtime::Patch<{inner}>"))
            }
            _ if is_boxed => {
                let inner = inner(kind)?;
                self.rust_type(inner)
            }
            _ => self.schema(kind, location)?,
        })
    }

    fn open_enum(&self, name: String, component: &SpecObject<'_>) -> Result<Enum> {
        let texts = |key| {
            let items = component.node.items_of(key).iter();
            items.map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        };
        let values = texts("enum").with_context(|| format!("`{name}` has a value that is not text"))?;
        let names = texts("x-enum-varnames").with_context(|| format!("`{name}` has a variant without a name"))?;
        if values.len() != names.len() {
            bail!("`{name}` has {} values and {} names", values.len(), names.len());
        }
        let doc = self.docs.of_node(&component.pointer, component.node);
        let doc = or_else(doc, || format!("The values of `{name}`."));
        Ok(Enum { name, doc, variants: names.into_iter().zip(values).collect() })
    }
}

/// The text, or a default where it is empty: every public item is documented.
fn or_else(text: String, default: impl FnOnce() -> String) -> String {
    if text.is_empty() { default() } else { text }
}
