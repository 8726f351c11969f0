//! Schemas as programs get them.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};
use std::borrow::Cow;

use super::{open_enum, tolerant};
use crate::response::list::ListResponse;
use crate::response::object::ObjectResponse;
use crate::secret::SecretString;
use crate::testing::model::Deal;
use crate::value::amount::Amount;
use crate::value::date_range::DateRange;
use crate::value::date_time::DateTime;
use crate::value::field::Field;
use crate::value::id_list::IdList;
use crate::value::json::Json;
use crate::value::json_object::JsonObject;
use crate::value::patch::Patch;
use crate::value::path_segment::PathSegment;

impl JsonSchema for Deal {
    fn schema_name() -> Cow<'static, str> {
        "Deal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object" })
    }
}

fn json(schema: &Schema) -> serde_json::Value {
    schema.as_value().clone()
}

fn of<T: JsonSchema>() -> serde_json::Value {
    T::json_schema(&mut SchemaGenerator::default()).to_value()
}

#[test]
fn a_response_is_what_is_documented_or_anything_else() {
    let list = of::<ListResponse<Deal>>();
    let items = serde_json::json!({ "type": "array", "items": { "$ref": "#/$defs/Deal" } });
    let envelope =
        serde_json::json!({ "type": "object", "properties": { "deal": items }, "additionalProperties": true });
    assert_eq!(list, serde_json::json!({ "anyOf": [items, envelope, true] }));
    let object = of::<ObjectResponse<Deal>>();
    let deal = serde_json::json!({ "$ref": "#/$defs/Deal" });
    let wrapped = serde_json::json!({
        "type": "object", "required": ["deal"], "properties": { "deal": deal }, "additionalProperties": true,
    });
    assert_eq!(object, serde_json::json!({ "anyOf": [deal, wrapped, true] }));
    assert_eq!(json(&schema_for!(ListResponse<Deal>))["title"], "DealList");
    assert_eq!(json(&schema_for!(ObjectResponse<Deal>))["title"], "DealResponse");
}

#[test]
fn a_field_is_its_value_or_null() {
    assert_eq!(of::<Patch<bool>>(), serde_json::json!({ "type": ["boolean", "null"] }));
    let expected = serde_json::json!({ "anyOf": [{ "type": "boolean" }, { "type": "null" }, true] });
    assert_eq!(of::<Field<bool>>(), expected);
}

#[test]
fn each_type_has_its_name_and_its_place() {
    fn row<T: JsonSchema>() -> (String, String, bool) {
        (T::schema_name().into_owned(), T::schema_id().into_owned(), T::inline_schema())
    }
    for (found, name, id, is_inline) in [
        (row::<Amount>(), "Amount", "Amount", true),
        (row::<DateRange>(), "DateRange", "DateRange", false),
        (row::<DateTime>(), "DateTime", "DateTime", true),
        (row::<IdList>(), "IdList", "IdList", false),
        (row::<Json>(), "Json", "Json", true),
        (row::<JsonObject>(), "JsonObject", "JsonObject", true),
        (row::<PathSegment>(), "PathSegment", "PathSegment", true),
        (row::<SecretString>(), "SecretString", "SecretString", true),
        (row::<Patch<Amount>>(), "PatchOfAmount", "Patch<crm_client_runtime::Amount>", true),
        (row::<Field<Amount>>(), "FieldOfAmount", "Field<crm_client_runtime::Amount>", true),
        (row::<ListResponse<Deal>>(), "DealList", "ListResponse<Deal>", false),
        (row::<ObjectResponse<Deal>>(), "DealResponse", "ObjectResponse<Deal>", false),
    ] {
        assert_eq!(found, (name.to_owned(), format!("crm_client_runtime::{id}"), is_inline));
    }
}

#[test]
fn an_amount_is_written_as_a_number_and_read_from_text_too() {
    let of = |settings: SchemaSettings| Amount::json_schema(&mut settings.into_generator()).to_value();
    let written = of(SchemaSettings::draft2020_12().for_serialize());
    assert_eq!(written, serde_json::json!({ "type": "number", "format": "decimal" }));
    let read = of(SchemaSettings::draft2020_12().for_deserialize());
    assert_eq!(read["type"], serde_json::json!(["number", "string"]));
}

#[test]
fn an_open_enum_accepts_any_text_and_has_its_comment() {
    let schema = json(&open_enum(&[" One line.", "", " Another."], &["a", "b"]));
    assert_eq!(
        schema,
        serde_json::json!({
            "anyOf": [{ "type": "string", "enum": ["a", "b"] }, { "type": "string" }],
            "description": "One line.\n\nAnother.",
        })
    );
    assert!(open_enum(&[], &["a"]).get("description").is_none());
    let mut model = json_schema!({ "type": "object", "required": ["id"] });
    tolerant(&mut model);
    assert_eq!(json(&model), serde_json::json!({ "type": "object" }));
}
