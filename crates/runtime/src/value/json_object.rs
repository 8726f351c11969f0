//! Objects whose members nobody documented.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use serde::Serialize;
use serde::ser::SerializeMap;

use super::field_error::FieldError;
use super::from_json::{Decoded, FromJson};
use super::json::Json;
use super::name::Name;
use super::raw_text::{RawText, TextKind};
use super::scan::Scanner;

/// An object with all its members as they were sent, in their order. Its typed access says what was found when it fails.
///
/// If a name repeats, both members are kept, and [`JsonObject::json`] returns the first. A name that is not text, since it
/// has half of a surrogate pair, is what is between its quotes in JSON: `note \ud83d` with a backslash. It is written back
/// as it was sent.
///
/// It is kept as one text until a member is borrowed or changed, which makes decoding fast. [`get`](Self::get) reads from
/// the text.
///
/// In a buffer of serde, a number that may have been rounded is an error: see [`Json`]. A binary format, such as
/// `bincode`, gets the JSON text.
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
    /// The object as it was sent, and its members once they were asked for.
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

/// Calls `each` with the members of an object that is known to be JSON.
fn each_member<'a>(object: RawText<'a>, mut each: impl FnMut(RawText<'a>, RawText<'a>)) {
    Scanner::new(object.text()).members(|name, scanner| {
        each(name, object.member(scanner.value()?));
        Some(())
    });
}

impl JsonObject {
    /// Returns an empty object.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps an object as it was sent.
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

    /// Returns the members, without keeping them if they were not parsed before.
    pub(super) fn members(&self) -> Cow<'_, [(Name, Json)]> {
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

    /// Returns the member as `T`, or `None` if it is missing or `null`.
    ///
    /// # Errors
    ///
    /// It cannot be decoded as `T`.
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
            Some(value) if value.text_kind() == TextKind::Null => Ok(None),
            Some(value) => match T::from_json(value) {
                Some(decoded) => Ok(Some(decoded.value)),
                None => Err(FieldError::of::<T>(name, &Json::keep(value))),
            },
        }
    }

    /// Returns the member as it was sent.
    pub fn json(&self, name: &str) -> Option<&Json> {
        self.iter().find(|(member, _)| *member == name).map(|(_, json)| json)
    }

    /// Sets a member, and returns its old value.
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

    /// Returns the object with one more member, to build an object.
    ///
    /// # Errors
    ///
    /// serde cannot write the value as JSON.
    ///
    /// # Examples
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

    /// Removes a member, and returns its value.
    pub fn remove(&mut self, name: &str) -> Option<Json> {
        self.change(|members| {
            let index = members.iter().position(|(member, _)| member.text() == name)?;
            Some(members.remove(index).1)
        })
    }

    /// Returns the JSON text.
    ///
    /// # Errors
    ///
    /// A number may have been rounded.
    pub(super) fn to_text(&self) -> serde_json::Result<Cow<'_, str>> {
        match &self.0 {
            Members::Text { text, .. } => Ok(text.as_ref().into()),
            Members::Parsed(_) => serde_json::to_string(self).map(Cow::Owned),
        }
    }

    /// Returns the JSON of the object.
    pub(super) fn into_json(self) -> Json {
        let members = match self.0 {
            Members::Text { text, .. } => return Json::written(text.into()),
            Members::Parsed(parsed) => parsed.0,
        };
        let members_text: Vec<String> =
            members.iter().map(|(name, json)| format!("{}:{}", name.to_json(), json.text())).collect();
        let text = format!("{{{}}}", members_text.join(","));
        if members.iter().any(|(_, json)| json.is_rounded()) { Json::rounded(text) } else { Json::written(text) }
    }

    /// Returns the object without the members of these names.
    pub(super) fn without(&self, names: &[&str]) -> Self {
        let members = self.members();
        let others = members.iter().filter(|(name, _)| !names.contains(&name.text()));
        Self(Members::Parsed(Parsed(others.cloned().collect())))
    }

    /// Returns the members in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.parsed().iter().map(|(name, json)| (name.text(), json))
    }

    /// Returns the number of members.
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

    /// Returns whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Writes the members into an object.
    pub(crate) fn write_members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.members().iter().try_for_each(|(name, json)| map.serialize_entry(name.text(), json))
    }

    /// Returns whether `is_such` holds for the name of a member.
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

    /// Returns whether all names are text, so that serde can write them.
    pub(crate) fn has_text_names(&self) -> bool {
        let has_escapes = match &self.0 {
            Members::Text { text, .. } => text.contains('\\'),
            Members::Parsed(_) => true,
        };
        !has_escapes || self.members().iter().all(|(name, _)| name.is_text())
    }
}

/// Builds an object from members as they were sent.
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

    /// Returns the object, or `None` if it has no members.
    pub(crate) fn finish(&mut self, has_floats: bool) -> Option<JsonObject> {
        if self.0.is_empty() {
            return None;
        }
        self.0.push('}');
        Some(JsonObject::keep(RawText::of(&self.0).with_floats(has_floats)))
    }
}

/// Returns the first member with this name in an object.
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

impl FromJson for JsonObject {
    const EXPECTED: &'static str = "an object";

    #[inline]
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        value.is_object().then(|| Decoded::exact(JsonObject::keep(value)))
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
    /// Keeps both members if a name repeats.
    fn from_iter<I: IntoIterator<Item = (String, Json)>>(members: I) -> Self {
        Self(Members::Parsed(Parsed(members.into_iter().map(|(name, json)| (name.into(), json)).collect())))
    }
}

impl fmt::Debug for JsonObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.members().iter().map(|(name, json)| (name.text(), json))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(json: &str) -> JsonObject {
        serde_json::from_str(json).expect("an object")
    }

    fn json(text: &str) -> Json {
        Json::parse(text).expect("JSON")
    }

    #[test]
    fn has_the_members_as_they_were_sent() {
        for is_parsed in [false, true] {
            let object = object(r#"{"b": 1.0, "a": null, "b": 2}"#);
            if is_parsed {
                assert_eq!(object.json("b"), Some(&json("1.0")));
            }
            assert_eq!((object.len(), object.is_empty()), (3, false));
            assert!(object.has_name(|name| name == "a") && !object.has_name(|name| name == "c"));
            assert_eq!(object.get::<i64>("b"), Ok(Some(1)));
            assert_eq!((object.get::<i64>("a"), object.get::<i64>("c")), (Ok(None), Ok(None)));
            let names: Vec<&str> = object.iter().map(|(name, _)| name).collect();
            assert_eq!(names, ["b", "a", "b"]);
        }
        assert_eq!((JsonObject::new().len(), JsonObject::new().is_empty()), (0, true));
    }

    #[test]
    fn inserts_and_removes_the_first_member_with_a_name() {
        let mut object = object(r#"{"a": 1, "b": 2, "a": 3}"#);
        assert_eq!(object.insert("a", json("4")), Some(json("1")));
        assert_eq!(object.insert("c", json("5")), None);
        assert_eq!((object.remove("a"), object.remove("x")), (Some(json("4")), None));
        assert_eq!(serde_json::to_string(&object).expect("JSON"), r#"{"b":2,"a":3,"c":5}"#);
    }

    #[test]
    fn is_equal_by_members_and_not_by_spaces() {
        assert_eq!(object(r#"{"a": 1}"#), object(r#"{"a":1}"#));
        assert_eq!(object(r#"{"a": 1}"#), JsonObject::from_iter([("a".to_owned(), json("1"))]));
        assert_ne!(object(r#"{"a": 1}"#), object(r#"{"a": 1.0}"#));
        assert_ne!(object(r#"{"a": 1, "b": 2}"#), object(r#"{"b": 2, "a": 1}"#));
        assert_eq!(format!("{:?}", object(r#"{"a": 1}"#)), r#"{"a": 1}"#);
    }

    #[test]
    fn knows_a_name_that_is_not_text() {
        assert!(object(r#"{"a\n": "\ud83d"}"#).has_text_names());
        let object = object(r#"{"a \ud83d": 1}"#);
        assert!(!object.has_text_names());
        assert_eq!(serde_json::to_string(&object).expect("JSON"), r#"{"a \ud83d":1}"#);
    }
}
