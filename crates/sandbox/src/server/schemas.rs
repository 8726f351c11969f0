//! Schemas of responses.

use utoipa::Modify;
use utoipa::openapi::schema::{AdditionalProperties, AnyOfBuilder, ArrayBuilder, SchemaType};
use utoipa::openapi::{Content, ObjectBuilder, OpenApi, RefOr, ResponseBuilder, Schema};

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

/// Describes the error responses of every operation, whose bodies may be any JSON.
#[derive(Debug)]
pub struct ErrorResponses;

impl Modify for ErrorResponses {
    fn modify(&self, api: &mut OpenApi) {
        let any: RefOr<Schema> = ObjectBuilder::new().schema_type(SchemaType::AnyValue).into();
        for item in api.paths.paths.values_mut() {
            let operations = [&mut item.get, &mut item.post, &mut item.patch, &mut item.delete];
            for operation in operations.into_iter().flatten() {
                for (status, description) in [("4XX", "Rejected"), ("5XX", "Failed")] {
                    let content = Content::new(Some(any.clone()));
                    let response = ResponseBuilder::new().description(description).content("application/json", content);
                    operation.responses.responses.insert(status.to_owned(), response.into());
                }
            }
        }
    }
}
