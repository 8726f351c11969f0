//! Schemas of fields.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::value::field::Field;
use crate::value::patch::Patch;

/// The value or `null`. Whether the field may be missing is up to the object.
impl<T: JsonSchema> JsonSchema for Patch<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("PatchOf{}", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("crm_client_runtime::Patch<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }
}

/// The documented value, `null`, or anything else, since a field keeps whatever was sent.
///
/// The documented value comes first, to be compared with the document.
impl<T: JsonSchema> JsonSchema for Field<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("FieldOf{}", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("crm_client_runtime::Field<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [generator.subschema_for::<T>(), { "type": "null" }, true] })
    }
}
