//! An answer with a list of objects.

use serde::de::{Error as _, MapAccess, SeqAccess};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::model::{Model, read_members};
use super::shape::{Shape, read_shape};
use super::{Answer, AnswerError};
use crate::value::json::{Json, JsonKind};
use crate::value::raw::Text;
use crate::value::record::Record;

/// An answer with a list of objects: an array, or an envelope object around one.
///
/// In an envelope the list stands under a name that the document gives (`{"payload": […]}`), or under the only name
/// that has an array. An answer of another form decodes too: it is kept, and the access says no. So does one in which
/// an item is not an object.
#[derive(Clone, Debug, PartialEq)]
pub struct ListAnswer<T>(Form<T>);

#[derive(Clone, Debug, PartialEq)]
enum Form<T> {
    Bare(Items<T>),
    Envelope { name: String, items: Items<T>, others: Record },
    Other(Json),
}

#[derive(Clone, Debug, PartialEq)]
struct Items<T> {
    objects: Vec<T>,
    /// Items that are no object, with their place in the array.
    odd: Vec<(usize, Json)>,
}

impl<T: Model> ListAnswer<T> {
    /// The objects; an error where there is no list, or where an item is not an object.
    pub fn items(&self) -> Result<&[T], AnswerError> {
        match &self.0 {
            Form::Bare(items) | Form::Envelope { items, .. } => items.check().map(|()| items.objects.as_slice()),
            Form::Other(json) => Err(AnswerError::new("a list", json)),
        }
    }

    /// The objects, taken out of the answer; errors as [`items`](Self::items).
    pub fn into_items(self) -> Result<Vec<T>, AnswerError> {
        match self.0 {
            Form::Bare(items) | Form::Envelope { items, .. } => items.check().map(|()| items.objects),
            Form::Other(json) => Err(AnswerError::new("a list", &json)),
        }
    }

    /// What stood beside the list in its envelope: a total, say.
    pub fn others(&self) -> Option<&Record> {
        match &self.0 {
            Form::Envelope { others, .. } => Some(others),
            Form::Bare(_) | Form::Other(_) => None,
        }
    }
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { objects: Vec::new(), odd: Vec::new() }
    }
}

impl<T: Model> Items<T> {
    /// Reads an array from its text; `None` where it is none.
    fn read(json: &Json) -> Option<Self> {
        let mut items = Self::default();
        for item in json.to::<Vec<Json>>().ok()? {
            items.push(item.to().map_or(Item::Odd(item), Item::Object));
        }
        Some(items)
    }

    fn push(&mut self, item: Item<T>) {
        match item {
            Item::Object(object) => self.objects.push(object),
            Item::Odd(json) => self.odd.push((self.objects.len() + self.odd.len(), json)),
        }
    }

    fn check(&self) -> Result<(), AnswerError> {
        match self.odd.first() {
            Some((index, json)) => Err(AnswerError::new(&format!("an object as item {index} of the list"), json)),
            None => Ok(()),
        }
    }
}

impl<T: Model> Serialize for Items<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(Some(self.objects.len() + self.odd.len()))?;
        let mut objects = self.objects.iter();
        let mut next = 0;
        for (index, json) in &self.odd {
            for object in objects.by_ref().take(index - next) {
                seq.serialize_element(object)?;
            }
            seq.serialize_element(json)?;
            next = index + 1;
        }
        for object in objects {
            seq.serialize_element(object)?;
        }
        seq.end()
    }
}

impl<T: Model> Serialize for ListAnswer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Bare(items) => items.serialize(serializer),
            Form::Other(json) => json.serialize(serializer),
            Form::Envelope { name, items, others } => {
                let mut map = serializer.serialize_map(Some(1 + others.len()))?;
                map.serialize_entry(name, items)?;
                for (name, json) in others.iter() {
                    map.serialize_entry(name, json)?;
                }
                map.end()
            }
        }
    }
}

impl<'de, T: Model> Deserialize<'de> for ListAnswer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_shape(deserializer)
    }
}

impl<T: Model> From<Json> for ListAnswer<T> {
    /// Reads an answer of any form from its text: slower than serde's way, and exact for what is not expected too.
    fn from(json: Json) -> Self {
        let items = || Items::read(&json).map(Form::Bare);
        let envelope = || envelope(json.to().ok()?);
        Self(items().or_else(envelope).unwrap_or(Form::Other(json)))
    }
}

impl<T: Model> Answer for ListAnswer<T> {
    fn is_expected(&self) -> bool {
        match &self.0 {
            Form::Bare(items) | Form::Envelope { items, .. } => items.odd.is_empty(),
            Form::Other(_) => false,
        }
    }
}

impl<'de, T: Model> Shape<'de> for ListAnswer<T> {
    fn other(json: Json) -> Self {
        Self(Form::Other(json))
    }

    fn array<A: SeqAccess<'de>>(seq: A) -> Result<Self, A::Error> {
        read_items(seq).map(Form::Bare).map(Self)
    }

    /// A list under a documented name is read as it streams by; any other member is kept and looked at in the end.
    fn object<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut found: Option<(String, Items<T>)> = None;
        let mut others = Record::new();
        while let Some(Text(name)) = map.next_key()? {
            let name = name.into_owned();
            if found.is_some() || !T::WRAPPERS.contains(&name.as_str()) {
                others.push(name, map.next_value()?);
                continue;
            }
            match map.next_value()? {
                Member::Items(items) => found = Some((name, items)),
                Member::Other(json) => others.push(name, json),
            }
        }
        if let Some((name, items)) = found {
            return Ok(Self(Form::Envelope { name, items, others }));
        }
        let json = Json::of(&others).map_err(A::Error::custom)?;
        Ok(Self(envelope(others).unwrap_or(Form::Other(json))))
    }
}

/// An envelope: the list has a documented name, or the only name that has an array.
fn envelope<T: Model>(mut members: Record) -> Option<Form<T>> {
    let is_array = |json: &Json| json.kind() == JsonKind::Array;
    let documented = T::WRAPPERS.iter().copied().find(|name| members.json(name).is_some_and(is_array));
    let name = documented.or_else(|| only_array(&members))?.to_owned();
    let items = Items::read(members.json(&name)?)?;
    members.remove(&name);
    Some(Form::Envelope { name, items, others: members })
}

fn only_array(members: &Record) -> Option<&str> {
    let mut arrays = members.iter().filter(|(_, json)| json.kind() == JsonKind::Array);
    let (name, _) = arrays.next()?;
    arrays.next().is_none().then_some(name)
}

fn read_items<'de, T: Model, A: SeqAccess<'de>>(mut seq: A) -> Result<Items<T>, A::Error> {
    let mut items = Items::default();
    while let Some(item) = seq.next_element()? {
        items.push(item);
    }
    Ok(items)
}

/// A member of an envelope.
enum Member<T> {
    Items(Items<T>),
    Other(Json),
}

impl<'de, T: Model> Shape<'de> for Member<T> {
    fn other(json: Json) -> Self {
        Self::Other(json)
    }

    fn array<A: SeqAccess<'de>>(seq: A) -> Result<Self, A::Error> {
        read_items(seq).map(Self::Items)
    }
}

impl<'de, T: Model> Deserialize<'de> for Member<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_shape(deserializer)
    }
}

/// An item of a list.
enum Item<T> {
    Object(T),
    Odd(Json),
}

impl<'de, T: Model> Shape<'de> for Item<T> {
    fn other(json: Json) -> Self {
        Self::Odd(json)
    }

    fn object<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        read_members(&mut map).map(Self::Object)
    }
}

impl<'de, T: Model> Deserialize<'de> for Item<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_shape(deserializer)
    }
}
