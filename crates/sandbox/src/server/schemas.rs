//! The forms of answers, as the server describes them.

use utoipa::openapi::schema::{AdditionalProperties, AnyOfBuilder, ArrayBuilder, SchemaType};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// One object, bare or under `name`.
pub fn one(object: &RefOr<Schema>, name: &str) -> RefOr<Schema> {
    let wrapped = envelope().property(name, object.clone()).required(name);
    AnyOfBuilder::new().item(object.clone()).item(wrapped).into()
}

/// A list of objects, bare or under `name`.
pub fn list(object: &RefOr<Schema>, name: &str) -> RefOr<Schema> {
    let list = ArrayBuilder::new().items(object.clone()).build();
    AnyOfBuilder::new().item(list.clone()).item(envelope().property(name, list)).into()
}

fn envelope() -> ObjectBuilder {
    ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(true)))
}

/// The JSON of an error, which may have any form.
#[derive(Debug)]
pub struct AnyError;

impl PartialSchema for AnyError {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(SchemaType::AnyValue).into()
    }
}

impl ToSchema for AnyError {}
