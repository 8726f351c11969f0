//! Reading and writing models.

use serde::ser::SerializeMap;
use serde::{Deserializer, Serialize, Serializer};

use super::model::Model;
use super::read::Reader;
use crate::value::format::is_json;
use crate::value::from_json::Decoded;
use crate::value::json_object_serde::write_object;
use crate::value::parse::syntax_error;
use crate::value::raw_text::RawText;
use crate::value::read::read_raw_object;
use crate::value::scan::Scanner;
use crate::value::text::{is_text, read_json_text, write_text};

/// Reads a model from its JSON text, so that numbers keep their digits.
///
/// # Errors
///
/// The value is not an object.
pub fn read_model<'de, T: Model, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    if is_text(&deserializer) {
        return read_json_text(deserializer);
    }
    read_raw_object(deserializer, |borrowed| {
        borrowed.expect_object()?;
        let mut model = T::default();
        let mut scanner = Scanner::new(borrowed.text);
        let end = Reader::new(borrowed.has_floats).object(&mut model, &mut scanner).and_then(|()| scanner.end());
        end.map(|()| model).ok_or_else(|| syntax_error(borrowed.text))
    })
}

/// Reads a model that is a field of another. Returns `None` if the value is not an object.
pub fn model_from_json<T: Model>(value: RawText<'_>) -> Option<Decoded<T>> {
    let mut model = T::default();
    let mut scanner = Scanner::new(value.text());
    let is_read = if value.is_object() { Reader::new(false).object(&mut model, &mut scanner) } else { None };
    is_read.map(|()| Decoded::exact(model))
}

/// Writes a model: its fields, then its other members.
///
/// # Errors
///
/// A number may have been rounded, or the serializer fails.
pub fn write_model<T: Model, S: Serializer>(model: &T, serializer: S) -> Result<S::Ok, S::Error> {
    if !serializer.is_human_readable() {
        return write_text(model, serializer);
    }
    if is_json::<S::Error>() && !model.extra().has_text_names() {
        return write_object(&Fields(model), model.extra(), serializer);
    }
    let mut map = serializer.serialize_map(None)?;
    model.write_members(&mut map)?;
    model.extra().write_members(&mut map)?;
    map.end()
}

/// The fields of a model without its other members.
struct Fields<'m, T>(&'m T);

impl<T: Model> Serialize for Fields<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.0.write_members(&mut map)?;
        map.end()
    }
}
