//! JSON text written as data, in a format other than JSON.

use std::borrow::Cow;

use serde::ser::{Error, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::json_kind::JsonKind;
use super::number::is_float;
use super::scan::Scanner;

/// Writes a JSON value as the data that it represents.
///
/// # Errors
///
/// A number would be rounded, or the serializer fails.
pub(super) fn write_data<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    match JsonKind::of(text) {
        JsonKind::Null => serializer.serialize_unit(),
        JsonKind::Boolean => serializer.serialize_bool(text == "true"),
        JsonKind::Number => write_number(text, serializer),
        JsonKind::String => {
            let text: Cow<'_, str> = serde_json::from_str(text).map_err(S::Error::custom)?;
            serializer.serialize_str(&text)
        }
        JsonKind::Array => {
            let mut items = Vec::new();
            Scanner::new(text).array(|scanner| {
                items.push(Data(scanner.value()?.text()));
                Some(())
            });
            let mut seq = serializer.serialize_seq(Some(items.len()))?;
            items.iter().try_for_each(|item| seq.serialize_element(item))?;
            seq.end()
        }
        JsonKind::Object => {
            let mut members = Vec::new();
            Scanner::new(text).members(|name, scanner| {
                members.push((name.name(), Data(scanner.value()?.text())));
                Some(())
            });
            let mut map = serializer.serialize_map(Some(members.len()))?;
            members.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
            map.end()
        }
    }
}

/// A JSON value that is written as data.
struct Data<'a>(&'a str);

impl Serialize for Data<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_data(self.0, serializer)
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
