//! Schemas of values with a format of their own.

use std::borrow::Cow;

use schemars::generate::Contract;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::secret::SecretString;
use crate::value::amount::Amount;
use crate::value::date_range::DateRange;
use crate::value::date_time::DateTime;
use crate::value::id_list::IdList;
use crate::value::json::Json;
use crate::value::json_object::JsonObject;
use crate::value::path_segment::PathSegment;

/// Implements schemas that do not depend on where the value is used.
///
/// An inline schema is written where it is used. The others are components with the name of the type.
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
    // A caller sets a secret and never receives one.
    SecretString, inline: true => |_| json_schema!({ "type": "string", "format": "password", "writeOnly": true });
}

/// Returns the schema of an amount: a number in JSON, and text with a number is read too.
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
