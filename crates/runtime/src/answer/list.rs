//! An answer with a list of objects.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::model::{Model, read_members};
use super::shape::{Shape, read_shape};
use super::wrapper::{Wrapper, is_wrapper, wrapper, write_wrapped};
use super::{Answer, AnswerError};
use crate::value::json::{Json, Kept};
use crate::value::name::Name;
use crate::value::record::Record;
use crate::value::text::{is_text, read_text, write_text};

/// An answer with a list of objects: an array, or an envelope object around one.
///
/// In an envelope the list stands under a name that the document gives (`{"payload": […]}`) or under a usual one
/// (`{"data": […]}`). An answer of another form decodes too: it is kept, and the access says no. So does one in which
/// such a name has something else, or in which an item is not an object: an outage is not an empty list.
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
            Form::Bare(items) | Form::Envelope { items, .. } => {
                items.check(|| self.path()).map(|()| items.objects.as_slice())
            }
            Form::Other(json) => Err(AnswerError::new("$", "a list", json)),
        }
    }

    /// The objects, taken out of the answer; errors as [`items`](Self::items).
    pub fn into_items(self) -> Result<Vec<T>, AnswerError> {
        self.items()?;
        match self.0 {
            Form::Bare(items) | Form::Envelope { items, .. } => Ok(items.objects),
            Form::Other(json) => Err(AnswerError::new("$", "a list", &json)),
        }
    }

    /// The objects and something of each; the error of one says which it is.
    pub(crate) fn into_items_with<U>(
        self,
        part: impl Fn(&T) -> Result<U, AnswerError>,
    ) -> Result<(Vec<T>, Vec<U>), AnswerError> {
        let path = self.path();
        let items = self.into_items()?;
        let parts = items.iter().enumerate();
        let parts = parts.map(|(index, item)| part(item).map_err(|error| error.at(&format!("{path}[{index}]"))));
        let parts = parts.collect::<Result<Vec<U>, AnswerError>>()?;
        Ok((items, parts))
    }

    /// Where in the answer the list stands.
    fn path(&self) -> String {
        match &self.0 {
            Form::Envelope { name, .. } => format!("$.{name}"),
            Form::Bare(_) | Form::Other(_) => "$".to_owned(),
        }
    }

    /// The answer as it came, where it has none of the forms that it should have.
    pub fn other(&self) -> Option<&Json> {
        match &self.0 {
            Form::Other(json) => Some(json),
            Form::Bare(_) | Form::Envelope { .. } => None,
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
            match item.to() {
                Ok(object) => items.objects.push(object),
                Err(_) => items.push_odd(item),
            }
        }
        Some(items)
    }

    fn push_odd(&mut self, json: Json) {
        self.odd.push((self.objects.len() + self.odd.len(), json));
    }

    /// `path` is where in the answer the list stands.
    fn check(&self, path: impl Fn() -> String) -> Result<(), AnswerError> {
        match self.odd.first() {
            Some((index, json)) => Err(AnswerError::new(format!("{}[{index}]", path()), "an object", json)),
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
        if !serializer.is_human_readable() {
            return write_text(self, serializer);
        }
        match &self.0 {
            Form::Bare(items) => items.serialize(serializer),
            Form::Other(json) => json.serialize(serializer),
            Form::Envelope { name, items, others } => write_wrapped(name, items, others, serializer),
        }
    }
}

impl<'de, T: Model> Deserialize<'de> for ListAnswer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if is_text(&deserializer) {
            return read_text(deserializer, |text| Json::parse(text).map(Self::from));
        }
        read_shape(AnswerShape(PhantomData), deserializer)
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

/// An answer as a whole.
struct AnswerShape<T>(PhantomData<T>);

impl<'de, T: Model> Shape<'de> for AnswerShape<T> {
    type Value = ListAnswer<T>;

    fn other(self, json: Json) -> ListAnswer<T> {
        ListAnswer(Form::Other(json))
    }

    fn array<A: SeqAccess<'de>>(self, seq: A) -> Result<ListAnswer<T>, A::Error> {
        read_items(seq).map(Form::Bare).map(ListAnswer)
    }

    /// A list under a name of a wrapper is read as it streams by, where it is the only such name.
    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<ListAnswer<T>, A::Error> {
        let mut found: Option<(String, Items<T>)> = None;
        let mut others = Record::new();
        let mut wrappers = 0;
        while let Some(name) = map.next_key::<Name>()? {
            if !is_wrapper::<T>(name.text()) {
                let Kept(json) = map.next_value()?;
                others.push(name, json);
                continue;
            }
            wrappers += 1;
            match map.next_value_seed(MemberShape(PhantomData))? {
                Member::Items(items) if found.is_none() => found = Some((name.text().to_owned(), items)),
                Member::Items(items) => others.push(name, Json::of(&items).map_err(A::Error::custom)?),
                Member::Other(json) => others.push(name, json),
            }
        }
        match found {
            Some((name, items)) if wrappers == 1 => Ok(ListAnswer(Form::Envelope { name, items, others })),
            // Which of them is meant, the text tells: see `From<Json>`.
            Some((name, items)) => {
                others.push(name, Json::of(&items).map_err(A::Error::custom)?);
                Ok(ListAnswer(Form::Other(Json::of(&others).map_err(A::Error::custom)?)))
            }
            None => Ok(ListAnswer(Form::Other(Json::of(&others).map_err(A::Error::custom)?))),
        }
    }
}

/// An envelope, from its members.
fn envelope<T: Model>(mut members: Record) -> Option<Form<T>> {
    let Wrapper::Name(name) = wrapper::<T>(&members) else { return None };
    let name = name.to_owned();
    let items = Items::read(members.json(&name)?)?;
    members.remove(&name);
    Some(Form::Envelope { name, items, others: members })
}

fn read_items<'de, T: Model, A: SeqAccess<'de>>(mut seq: A) -> Result<Items<T>, A::Error> {
    let mut items = Items::default();
    while seq.next_element_seed(ItemOf(&mut items))?.is_some() {}
    Ok(items)
}

/// A member of an envelope.
enum Member<T> {
    Items(Items<T>),
    Other(Json),
}

struct MemberShape<T>(PhantomData<T>);

impl<'de, T: Model> Shape<'de> for MemberShape<T> {
    type Value = Member<T>;

    fn other(self, json: Json) -> Member<T> {
        Member::Other(json)
    }

    fn array<A: SeqAccess<'de>>(self, seq: A) -> Result<Member<T>, A::Error> {
        read_items(seq).map(Member::Items)
    }
}

impl<'de, T: Model> DeserializeSeed<'de> for MemberShape<T> {
    type Value = Member<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Member<T>, D::Error> {
        read_shape(self, deserializer)
    }
}

/// The next item of a list, read where it stays: an object of many fields is long to copy.
struct ItemOf<'i, T>(&'i mut Items<T>);

impl<'de, T: Model> Shape<'de> for ItemOf<'_, T> {
    type Value = ();

    fn other(self, json: Json) {
        self.0.push_odd(json);
    }

    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let objects = &mut self.0.objects;
        objects.push(T::default());
        let Some((object, before)) = objects.split_last_mut() else { return Ok(()) };
        match before.last() {
            Some(last) => read_members(object, &mut map, last.extra()),
            None => read_members(object, &mut map, &Record::new()),
        }
    }
}

impl<'de, T: Model> DeserializeSeed<'de> for ItemOf<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        read_shape(self, deserializer)
    }
}
