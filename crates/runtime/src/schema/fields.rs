//! Fields of objects.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{Field, Patch};

/// The value or `null`. That the field can be missing is a matter of the object.
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

/// The value as it should be, `null`, or anything else: a field reads whatever comes and writes it back.
///
/// What should be there stands first, for whoever compares it with the document.
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
