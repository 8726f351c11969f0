//! JSON text written as data, in a format other than JSON.

use std::borrow::Cow;

use serde::Serializer;
use serde::ser::{Error, SerializeSeq};

use super::json::{Json, JsonKind};
use super::json_object::JsonObject;
use super::number::is_float;

/// Writes a JSON value as what it stands for; a number that would be rounded is an error.
pub(super) fn write_data<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let error = S::Error::custom::<serde_json::Error>;
    match JsonKind::of(text) {
        JsonKind::Null => serializer.serialize_unit(),
        JsonKind::Boolean => serializer.serialize_bool(text == "true"),
        JsonKind::Number => write_number(text, serializer),
        JsonKind::String => {
            let text: Cow<'_, str> = serde_json::from_str(text).map_err(error)?;
            serializer.serialize_str(&text)
        }
        JsonKind::Array => {
            let items: Vec<Json> = serde_json::from_str(text).map_err(error)?;
            let mut seq = serializer.serialize_seq(Some(items.len()))?;
            items.iter().try_for_each(|item| seq.serialize_element(item))?;
            seq.end()
        }
        JsonKind::Object => {
            let members: JsonObject = serde_json::from_str(text).map_err(error)?;
            serde::Serialize::serialize(&members, serializer)
        }
    }
}

fn write_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(integer) = text.parse::<i64>() {
        return serializer.serialize_i64(integer);
    }
    if let Ok(integer) = text.parse::<u64>() {
        return serializer.serialize_u64(integer);
    }
    match text.parse::<f64>() {
        Ok(float) if is_float(text) => serializer.serialize_f64(float),
        _ => Err(S::Error::custom(format_args!("{text} would be rounded in this format: write the JSON text"))),
    }
}
