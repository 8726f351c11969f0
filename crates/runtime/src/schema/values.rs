//! Values that have a form of their own.

use std::borrow::Cow;

use schemars::generate::Contract;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{Amount, DateRange, DateTime, IdList, Json, JsonObject, PathSegment, SecretString};

/// Schemas that do not depend on what the value is part of.
///
/// One that is inline stands where it is used; the others are components, under the type's name.
macro_rules! schemas {
    ($($value:ident, inline: $is_inline:literal => $schema:expr;)*) => {$(
        impl JsonSchema for $value {
            fn inline_schema() -> bool {
                $is_inline
            }

            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($value))
            }

            fn schema_id() -> Cow<'static, str> {
                Cow::Borrowed(concat!("crm_client_runtime::", stringify!($value)))
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let schema: fn(&Contract) -> Schema = $schema;
                schema(generator.contract())
            }
        }
    )*};
}

schemas! {
    Amount, inline: true => amount;
    DateRange, inline: false => |_| json_schema!({
        "description": "First and last day joined by a semicolon, `2020-01-01;2020-12-31`.",
        "type": "string",
        "format": "date-range",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2};[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    });
    DateTime, inline: true => |_| json_schema!({ "type": "string", "format": "date-time" });
    IdList, inline: false => |_| json_schema!({
        "description": "Ids joined by underscores, `1_2_3`.",
        "type": "string",
        "format": "id-list",
        "pattern": "^[0-9]+(_[0-9]+)*$",
    });
    Json, inline: true => |_| true.into();
    PathSegment, inline: true => |_| json_schema!({
        "type": "string",
        "minLength": 1,
        "not": { "enum": [".", ".."] },
    });
    JsonObject, inline: true => |_| json_schema!({ "type": "object", "additionalProperties": true });
    // A caller sets a secret and never gets one back.
    SecretString, inline: true => |_| json_schema!({ "type": "string", "format": "password", "writeOnly": true });
}

/// A number in JSON; text that has the form of one is read too.
fn amount(contract: &Contract) -> Schema {
    match contract {
        Contract::Serialize => json_schema!({ "type": "number", "format": "decimal" }),
        _ => json_schema!({
            "type": ["number", "string"],
            "format": "decimal",
            "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$",
        }),
    }
}
