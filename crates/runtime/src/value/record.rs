//! An object whose members nobody documented.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::field::FieldError;
use super::format::is_json;
use super::from_json::FromJson;
use super::json::{Json, JsonKind, Kept, Rounded};
use super::name::Name;
use super::raw::write_raw;
use super::text::{is_text, read_json_text, write_text};

/// An object with all its members as they came, in their order, with typed access that says what stood there when it
/// fails.
///
/// A member that came twice is kept twice; [`Record::json`] gives the first. The name of a member that is no text, since
/// it holds half of a surrogate pair, is what stands between its quotes in JSON: `note \ud83d` with a backslash. It is
/// written back as it came.
///
/// Behind a buffer of serde, a number that may have been rounded is an error: see [`Json`]. A format that is not for
/// people, as `bincode`, gets the JSON text.
///
/// ```
/// use crm_client_runtime::{Amount, Record};
///
/// let project: Record = serde_json::from_str(r#"{"id": "17", "budget": "1500.50", "name": null}"#)?;
/// assert_eq!(project.get::<u64>("id")?, Some(17));
/// assert_eq!(project.get::<Amount>("budget")?, Some("1500.50".parse()?));
/// assert_eq!(project.get::<String>("name")?, None);
/// let error = project.get::<u64>("budget").unwrap_err();
/// assert_eq!(error.to_string(), "field `budget`: expected an integer (u64), found a string: \"1500.50\"");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Record(Vec<(Name, Json)>);

impl Record {
    /// How many names each name is compared with at most, to share it.
    const FEW: usize = 64;

    /// An empty object.
    pub fn new() -> Self {
        Self::default()
    }

    /// The member as `T`; `None` where it is missing or `null`.
    pub fn get<T: FromJson>(&self, name: &str) -> Result<Option<T>, FieldError> {
        match self.json(name) {
            None => Ok(None),
            Some(json) if json.kind() == JsonKind::Null => Ok(None),
            Some(json) if json.is_rounded() => Err(FieldError::of::<T>(name, json)),
            Some(json) => match T::from_json(json.text()) {
                Some(reading) => Ok(Some(reading.value)),
                None => Err(FieldError::of::<T>(name, json)),
            },
        }
    }

    /// The member as it came.
    pub fn json(&self, name: &str) -> Option<&Json> {
        self.iter().find(|(member, _)| *member == name).map(|(_, json)| json)
    }

    /// Sets a member and gives back what stood there.
    pub fn insert(&mut self, name: impl Into<String>, json: Json) -> Option<Json> {
        let name = name.into();
        if let Some((_, old)) = self.0.iter_mut().find(|(member, _)| member.text() == name) {
            return Some(std::mem::replace(old, json));
        }
        self.push(name, json);
        None
    }

    /// The object with one more member, for building one.
    ///
    /// ```
    /// let fields = crm_client_runtime::Record::new().with("colour", "red")?.with("size", &[1, 2])?;
    /// assert_eq!(serde_json::to_string(&fields)?, r#"{"colour":"red","size":[1,2]}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn with<T: Serialize + ?Sized>(mut self, name: impl Into<String>, value: &T) -> serde_json::Result<Self> {
        self.insert(name, Json::of(value)?);
        Ok(self)
    }

    /// Takes a member out.
    pub fn remove(&mut self, name: &str) -> Option<Json> {
        let index = self.0.iter().position(|(member, _)| member.text() == name)?;
        Some(self.0.remove(index).1)
    }

    /// The members, in the order they came.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0.iter().map(|(name, json)| (name.text(), json))
    }

    /// How many members have this name.
    pub(crate) fn count(&self, name: &str) -> usize {
        self.iter().filter(|(member, _)| *member == name).count()
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads all members of an object.
    pub(crate) fn read_members<'de, A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut record = Self::new();
        while let Some(name) = map.next_key::<Name>()? {
            let Kept(json) = map.next_value()?;
            record.push(name, json);
        }
        Ok(record)
    }

    /// Writes the members into an object.
    pub(crate) fn write_members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.0.iter().try_for_each(|(name, json)| map.serialize_entry(name.text(), json))
    }

    /// Adds a member behind the others, even where one of that name is there.
    pub(crate) fn push(&mut self, name: impl Into<Name>, json: Json) {
        self.0.push((name.into(), json));
    }

    /// Adds all members of another record behind the others.
    pub(crate) fn append(&mut self, mut others: Self) {
        self.0.append(&mut others.0);
    }

    /// Makes room for as many members as another record of the same list has.
    pub(crate) fn reserve_as(&mut self, other: &Self) {
        self.0.reserve_exact(other.len());
    }

    /// The name for the member `index` of an object like this: that of a member of this record where one is found that
    /// has it, which spares a copy.
    pub(crate) fn share_name(&self, name: &[u8], index: usize) -> Name {
        let shared = self.names_to_share(index).find(|shared| shared.has_bytes(name));
        shared.map_or_else(|| Name::from_bytes(name), Name::clone)
    }

    /// The name at the same place, then all others where they are few: what a name is compared with, so that an object
    /// with many names is read in a time that grows as they do.
    fn names_to_share(&self, index: usize) -> impl Iterator<Item = &Name> {
        let others = self.0.get(..self.0.len().min(Self::FEW)).unwrap_or_default();
        self.0.get(index).into_iter().chain(others).map(|(name, _)| name)
    }

    /// Whether the names are text, so that serde can write them as they came.
    pub(crate) fn has_text_names(&self) -> bool {
        self.0.iter().all(|(name, _)| name.is_text())
    }
}

impl FromIterator<(String, Json)> for Record {
    /// A member that comes twice is kept twice.
    fn from_iter<I: IntoIterator<Item = (String, Json)>>(members: I) -> Self {
        Self(members.into_iter().map(|(name, json)| (name.into(), json)).collect())
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl Serialize for Record {
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

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RecordVisitor;
        impl<'de> Visitor<'de> for RecordVisitor {
            type Value = Record;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Record, A::Error> {
                Record::read_members(map)
            }
        }
        if is_text(&deserializer) {
            return read_json_text(deserializer);
        }
        let record = deserializer.deserialize_map(RecordVisitor)?;
        if let Some((name, json)) = record.iter().find(|(_, json)| json.is_rounded()) {
            return Err(D::Error::custom(format_args!("`{name}`: {}", Rounded(json.text()))));
        }
        Ok(record)
    }
}

/// Writes an object in which a name is no text, which serde cannot write; `fields` is an object with its first members.
pub(crate) fn write_object<S: Serializer>(
    fields: &impl Serialize,
    others: &Record,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let object = object_json(fields, others).map_err(serde::ser::Error::custom)?;
    write_raw(&object, serializer)
}

fn object_json(fields: &impl Serialize, others: &Record) -> serde_json::Result<Box<RawValue>> {
    let fields = serde_json::to_string(fields)?;
    let fields = fields.strip_prefix('{').and_then(|fields| fields.strip_suffix('}')).unwrap_or_default();
    let mut members = vec![fields.to_owned()];
    for (name, json) in &others.0 {
        members.push(format!("{}:{}", name.to_json(), serde_json::to_string(json)?));
    }
    members.retain(|member| !member.is_empty());
    RawValue::from_string(format!("{{{}}}", members.join(",")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(names: impl Iterator<Item = String>) -> Record {
        let mut record = Record::new();
        let json = Json::parse("1").expect("JSON");
        names.for_each(|name| record.push(name, json.clone()));
        record
    }

    #[test]
    fn a_name_is_compared_with_few_others() {
        let many = record((0..100_000).map(|at| at.to_string()));
        for index in [0, 17, 99_999, 100_000, usize::MAX] {
            assert!(many.names_to_share(index).count() <= 65, "{index}");
        }
        assert_eq!(many.share_name(b"other", 17).text(), "other");
    }

    #[test]
    fn a_name_at_the_same_place_is_the_first_that_is_compared_and_one_of_few_is_found_anywhere() {
        let is_shared = |record: &Record, name: &str, index| {
            let shared = record.share_name(name.as_bytes(), index);
            assert_eq!(shared.text(), name);
            record.iter().any(|(member, _)| std::ptr::eq(member, shared.text()))
        };
        let many = record((0..1000).map(|at| at.to_string()));
        assert_eq!(many.names_to_share(999).next().map(Name::text), Some("999"));
        assert!((0..1000).all(|at| is_shared(&many, &at.to_string(), at)));
        let few = record((0..64).map(|at| at.to_string()));
        assert!((0..64).all(|at| is_shared(&few, &at.to_string(), 64 - at)));
        assert!(!is_shared(&few, "64", 64));
    }
}
