//! Schemas of responses.

use utoipa::openapi::schema::{AdditionalProperties, AnyOfBuilder, ArrayBuilder, SchemaType};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// Returns the schema of an object, bare or wrapped in the member `name`.
pub fn object(object: &RefOr<Schema>, name: &str) -> RefOr<Schema> {
    let wrapped = envelope().property(name, object.clone()).required(name);
    AnyOfBuilder::new().item(object.clone()).item(wrapped).into()
}

/// Returns the schema of a list of objects, bare or wrapped in the member `name`.
pub fn list(object: &RefOr<Schema>, name: &str) -> RefOr<Schema> {
    let list = ArrayBuilder::new().items(object.clone()).build();
    AnyOfBuilder::new().item(list.clone()).item(envelope().property(name, list)).into()
}

fn envelope() -> ObjectBuilder {
    ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(true)))
}

/// The body of an error response, which may be any JSON.
#[derive(Debug)]
pub struct AnyError;

impl PartialSchema for AnyError {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(SchemaType::AnyValue).into()
    }
}

impl ToSchema for AnyError {}
