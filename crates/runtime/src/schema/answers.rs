//! Objects of an answer, and answers with one or with many.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{ListResponse, Model, ObjectResponse};

/// Nothing of a model is required: a field that is missing is read as such.
pub fn tolerant(schema: &mut Schema) {
    schema.remove("required");
}

/// An array, one in an envelope, or anything else, which is kept.
impl<T: Model + JsonSchema> JsonSchema for ListResponse<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}List", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("crm_client_runtime::ListResponse<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = json_schema!({ "type": "array", "items": generator.subschema_for::<T>() });
        // An envelope can have its list under a name that is no wrapper's, so that none is required.
        let envelope = |name: &&str| json_schema!({ "type": "object", "properties": { *name: &items }, "additionalProperties": true });
        any_of(&items, T::WRAPPERS.iter().map(envelope))
    }
}

/// An object, one that is wrapped, or anything else, which is kept.
impl<T: Model + JsonSchema> JsonSchema for ObjectResponse<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}ResponseBody", T::schema_name()).into()
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

/// The forms that an answer should have come first, for whoever compares them with the document.
fn any_of(bare: &Schema, wrapped: impl Iterator<Item = Schema>) -> Schema {
    let forms: Vec<Schema> = std::iter::once(bare.clone()).chain(wrapped).chain([true.into()]).collect();
    json_schema!({ "anyOf": forms })
}
