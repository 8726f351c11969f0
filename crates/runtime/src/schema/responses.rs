//! Schemas of responses, and of the objects in them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::response::list::ListResponse;
use crate::response::model::Model;
use crate::response::object::ObjectResponse;

/// Removes `required` from the schema of a model: a missing field is decoded as missing.
pub fn tolerant(schema: &mut Schema) {
    schema.remove("required");
}

/// An array, an envelope around one, or anything else, which is kept.
impl<T: Model + JsonSchema> JsonSchema for ListResponse<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}List", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("crm_client_runtime::ListResponse<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = json_schema!({ "type": "array", "items": generator.subschema_for::<T>() });
        // The list of an envelope may have a name that is not documented, so none is required.
        let envelope = |name: &&str| json_schema!({ "type": "object", "properties": { *name: &items }, "additionalProperties": true });
        any_of(&items, T::WRAPPERS.iter().map(envelope))
    }
}

/// An object, one that is wrapped, or anything else, which is kept.
impl<T: Model + JsonSchema> JsonSchema for ObjectResponse<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}Response", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("crm_client_runtime::ObjectResponse<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let object = generator.subschema_for::<T>();
        let wrapper = |name: &&str| {
            json_schema!({
                "type": "object",
                "required": [*name],
                "properties": { *name: &object },
                "additionalProperties": true,
            })
        };
        any_of(&object, T::WRAPPERS.iter().map(wrapper))
    }
}

/// The documented alternatives come first, to be compared with the document.
fn any_of(bare: &Schema, wrapped: impl Iterator<Item = Schema>) -> Schema {
    let alternatives: Vec<Schema> = std::iter::once(bare.clone()).chain(wrapped).chain([true.into()]).collect();
    json_schema!({ "anyOf": alternatives })
}
