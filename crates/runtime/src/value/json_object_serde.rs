//! Reading and writing objects whose members nobody documented.

use serde::de::Error;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::format::is_json;
use super::json_object::JsonObject;
use super::read::read_raw_object;
use super::rounded::MaybeRounded;
use super::text::{is_text, read_json_text, write_text};
use super::write::write_raw;

impl Serialize for JsonObject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return write_text(self, serializer);
        }
        if is_json::<S::Error>() && !self.has_text_names() {
            return write_object(&Self::new(), self, serializer);
        }
        let mut map = serializer.serialize_map(Some(self.len()))?;
        self.write_members(&mut map)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for JsonObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if is_text(&deserializer) {
            return read_json_text(deserializer);
        }
        read_raw_object(deserializer, |borrowed| {
            let object = borrowed.object()?;
            let kept = Self::keep(object);
            if object.is_rounded()
                && let Some((name, json)) = kept.iter().find(|(_, json)| json.is_rounded())
            {
                return Err(serde_json::Error::custom(format_args!("`{name}`: {}", MaybeRounded(json.text()))));
            }
            Ok(kept)
        })
    }
}

/// Writes an object with a name that is not text, which serde cannot write. `fields` is an object with its first members.
///
/// # Errors
///
/// A number may have been rounded, or the serializer fails.
pub(crate) fn write_object<S: Serializer>(
    fields: &impl Serialize,
    extra: &JsonObject,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let object = object_json(fields, extra).map_err(serde::ser::Error::custom)?;
    write_raw(&object, serializer)
}

fn object_json(fields: &impl Serialize, extra: &JsonObject) -> serde_json::Result<String> {
    let fields = serde_json::to_string(fields)?;
    let fields = fields.strip_prefix('{').and_then(|fields| fields.strip_suffix('}')).unwrap_or_default();
    let mut members = vec![fields.to_owned()];
    for (name, json) in extra.members().iter() {
        members.push(format!("{}:{}", name.to_json(), serde_json::to_string(json)?));
    }
    members.retain(|member| !member.is_empty());
    Ok(format!("{{{}}}", members.join(",")))
}
