//! An object whose members nobody documented.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use serde::de::Error;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::field::FieldError;
use super::format::is_json;
use super::from_json::FromJson;
use super::json::{Json, Rounded};
use super::name::Name;
use super::raw::{read_raw_object, write_raw};
use super::raw_text::{Form, RawText};
use super::scan::Scanner;
use super::text::{is_text, read_json_text, write_text};

/// An object with all its members as they came, in their order, with typed access that says what stood there when it
/// fails.
///
/// A member that came twice is kept twice; [`JsonObject::json`] gives the first. The name of a member that is no text, since
/// it holds half of a surrogate pair, is what stands between its quotes in JSON: `note \ud83d` with a backslash. It is
/// written back as it came.
///
/// What was read is one piece of text until a member is asked for by reference or something is changed; that makes
/// decoding a list quick, and [`get`](Self::get) reads from the text.
///
/// Behind a buffer of serde, a number that may have been rounded is an error: see [`Json`]. A format that is not for
/// people, as `bincode`, gets the JSON text.
///
/// ```
/// use crm_client_runtime::{Amount, JsonObject};
///
/// let project: JsonObject = serde_json::from_str(r#"{"id": "17", "budget": "1500.50", "name": null}"#)?;
/// assert_eq!(project.get::<u64>("id")?, Some(17));
/// assert_eq!(project.get::<Amount>("budget")?, Some("1500.50".parse()?));
/// assert_eq!(project.get::<String>("name")?, None);
/// let error = project.get::<u64>("budget").unwrap_err();
/// assert_eq!(error.to_string(), "field `budget`: expected an integer (u64), found a string: \"1500.50\"");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct JsonObject(Members);

#[derive(Clone)]
enum Members {
    /// The object as it came, and its members where they were asked for.
    Text {
        text: Box<str>,
        parsed: OnceLock<Box<Parsed>>,
    },
    Parsed(Parsed),
}

#[derive(Clone, Default)]
struct Parsed(Vec<(Name, Json)>);

impl Parsed {
    fn read(object: RawText<'_>) -> Self {
        let mut members = Vec::new();
        each_member(object, |name, value| members.push((name.to_name(), Json::keep(value))));
        Self(members)
    }
}

/// The members of an object that is known to be JSON.
fn each_member<'a>(object: RawText<'a>, mut each: impl FnMut(RawText<'a>, RawText<'a>)) {
    Scanner::new(object.text()).members(|name, scanner| {
        each(name, object.member(scanner.value()?));
        Some(())
    });
}

impl JsonObject {
    /// An empty object.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps an object as it came.
    pub(crate) fn keep(object: RawText<'_>) -> Self {
        if object.is_rounded() {
            return Self(Members::Parsed(Parsed::read(object)));
        }
        Self(Members::Text { text: object.text().into(), parsed: OnceLock::new() })
    }

    fn parsed(&self) -> &[(Name, Json)] {
        match &self.0 {
            Members::Text { text, parsed } => &parsed.get_or_init(|| Box::new(Parsed::read(RawText::of(text)))).0,
            Members::Parsed(parsed) => &parsed.0,
        }
    }

    /// The members, which are not kept beside the text where nobody asked for them.
    fn members(&self) -> Cow<'_, [(Name, Json)]> {
        match &self.0 {
            Members::Text { text, parsed } if parsed.get().is_none() => Parsed::read(RawText::of(text)).0.into(),
            _ => self.parsed().into(),
        }
    }

    fn change<R>(&mut self, change: impl FnOnce(&mut Vec<(Name, Json)>) -> R) -> R {
        let mut parsed = match std::mem::take(self).0 {
            Members::Text { text, parsed } => {
                parsed.into_inner().map_or_else(|| Parsed::read(RawText::of(&text)), |parsed| *parsed)
            }
            Members::Parsed(parsed) => parsed,
        };
        let result = change(&mut parsed.0);
        self.0 = Members::Parsed(parsed);
        result
    }

    /// The member as `T`; `None` where it is missing or `null`.
    pub fn get<T: FromJson>(&self, name: &str) -> Result<Option<T>, FieldError> {
        let found = match &self.0 {
            Members::Text { text, parsed } if parsed.get().is_none() => first(text, name),
            _ => match self.json(name) {
                Some(json) if json.is_rounded() => return Err(FieldError::of::<T>(name, json)),
                json => json.map(Json::raw),
            },
        };
        match found {
            None => Ok(None),
            Some(value) if value.form() == Form::Null => Ok(None),
            Some(value) => match T::from_json(value) {
                Some(reading) => Ok(Some(reading.value)),
                None => Err(FieldError::of::<T>(name, &Json::keep(value))),
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
        self.change(|members| match members.iter_mut().find(|(member, _)| member.text() == name) {
            Some((_, old)) => Some(std::mem::replace(old, json)),
            None => {
                members.push((name.into(), json));
                None
            }
        })
    }

    /// The object with one more member, for building one.
    ///
    /// ```
    /// let fields = crm_client_runtime::JsonObject::new().with("colour", "red")?.with("size", &[1, 2])?;
    /// assert_eq!(serde_json::to_string(&fields)?, r#"{"colour":"red","size":[1,2]}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn with<T: Serialize + ?Sized>(mut self, name: impl Into<String>, value: &T) -> serde_json::Result<Self> {
        self.insert(name, Json::of(value)?);
        Ok(self)
    }

    /// Takes a member out.
    pub fn remove(&mut self, name: &str) -> Option<Json> {
        self.change(|members| {
            let index = members.iter().position(|(member, _)| member.text() == name)?;
            Some(members.remove(index).1)
        })
    }

    /// The members, in the order they came.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.parsed().iter().map(|(name, json)| (name.text(), json))
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        match &self.0 {
            Members::Text { text, parsed } if parsed.get().is_none() => {
                let mut count = 0;
                each_member(RawText::of(text), |_, _| count += 1);
                count
            }
            _ => self.parsed().len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Writes the members into an object.
    pub(crate) fn write_members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.members().iter().try_for_each(|(name, json)| map.serialize_entry(name.text(), json))
    }

    /// Whether a member has such a name.
    pub(crate) fn has_name(&self, mut is_such: impl FnMut(&str) -> bool) -> bool {
        match &self.0 {
            Members::Text { text, .. } => {
                let mut is_found = false;
                each_member(RawText::of(text), |name, _| is_found |= is_such(&name.name()));
                is_found
            }
            Members::Parsed(parsed) => parsed.0.iter().any(|(name, _)| is_such(name.text())),
        }
    }

    /// Whether the names are text, so that serde can write them as they came.
    pub(crate) fn has_text_names(&self) -> bool {
        let has_escapes = match &self.0 {
            Members::Text { text, .. } => text.contains('\\'),
            Members::Parsed(_) => true,
        };
        !has_escapes || self.members().iter().all(|(name, _)| name.is_text())
    }
}

/// Members that are put together to an object, as they came.
#[derive(Default)]
pub(crate) struct MemberText(String);

impl MemberText {
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    #[inline]
    pub(crate) fn push(&mut self, name: RawText<'_>, value: RawText<'_>) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.push_str(name.text());
        self.0.push(':');
        self.0.push_str(value.text());
    }

    /// The object; `None` where it has no member.
    pub(crate) fn finish(&mut self, has_floats: bool) -> Option<JsonObject> {
        if self.0.is_empty() {
            return None;
        }
        self.0.push('}');
        Some(JsonObject::keep(RawText::of(&self.0).with_floats(has_floats)))
    }
}

/// The first member of that name in an object.
fn first<'a>(object: &'a str, name: &str) -> Option<RawText<'a>> {
    let mut found = None;
    Scanner::new(object).members(|member, scanner| {
        let value = scanner.value()?;
        if member.is_name(name) {
            found = Some(value);
            return None;
        }
        Some(())
    });
    found
}

impl Default for JsonObject {
    fn default() -> Self {
        Self(Members::Parsed(Parsed::default()))
    }
}

impl PartialEq for JsonObject {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Members::Text { text, .. }, Members::Text { text: other, .. }) if text == other => true,
            _ => self.members() == other.members(),
        }
    }
}

impl Eq for JsonObject {}

impl FromIterator<(String, Json)> for JsonObject {
    /// A member that comes twice is kept twice.
    fn from_iter<I: IntoIterator<Item = (String, Json)>>(members: I) -> Self {
        Self(Members::Parsed(Parsed(members.into_iter().map(|(name, json)| (name.into(), json)).collect())))
    }
}

impl fmt::Debug for JsonObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.members().iter().map(|(name, json)| (name.text(), json))).finish()
    }
}

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
        read_raw_object(deserializer, |lent| {
            let object = lent.object()?;
            let record = Self::keep(object);
            if object.is_rounded()
                && let Some((name, json)) = record.iter().find(|(_, json)| json.is_rounded())
            {
                return Err(serde_json::Error::custom(format_args!("`{name}`: {}", Rounded(json.text()))));
            }
            Ok(record)
        })
    }
}

/// Writes an object in which a name is no text, which serde cannot write; `fields` is an object with its first members.
pub(crate) fn write_object<S: Serializer>(
    fields: &impl Serialize,
    others: &JsonObject,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let object = object_json(fields, others).map_err(serde::ser::Error::custom)?;
    write_raw(&object, serializer)
}

fn object_json(fields: &impl Serialize, others: &JsonObject) -> serde_json::Result<String> {
    let fields = serde_json::to_string(fields)?;
    let fields = fields.strip_prefix('{').and_then(|fields| fields.strip_suffix('}')).unwrap_or_default();
    let mut members = vec![fields.to_owned()];
    for (name, json) in others.members().iter() {
        members.push(format!("{}:{}", name.to_json(), serde_json::to_string(json)?));
    }
    members.retain(|member| !member.is_empty());
    Ok(format!("{{{}}}", members.join(",")))
}
