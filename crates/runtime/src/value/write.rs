//! Giving the text of a JSON value to any serializer.

use serde::ser::Error;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::data::write_data;
use super::format::{is_json, is_json_value, number_name};
use super::number::{is_float, numbers};

/// Writes a JSON value: as its text to JSON, as data to another human-readable format, and as a string with the JSON to a
/// binary format, whose reader may need to know the type in advance.
///
/// # Errors
///
/// A number would be rounded, or the serializer fails.
pub(crate) fn write_raw<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if !is_json::<S::Error>() {
        let is_data = serializer.is_human_readable();
        return if is_data { write_data(text, serializer) } else { serializer.serialize_str(text) };
    }
    if is_json_value::<S::Ok>()
        && number_name().is_none()
        && let Some(number) = numbers(text).find(|number| !is_float(number))
    {
        return Err(S::Error::custom(format_args!(
            "a `serde_json::Value` would round {number}: write the JSON text, or switch on `arbitrary_precision`"
        )));
    }
    serde_json::from_str::<&RawValue>(text).map_err(S::Error::custom)?.serialize(serializer)
}
