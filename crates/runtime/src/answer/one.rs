//! An answer with one object.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, MapAccess};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::model::{Model, read_members};
use super::shape::{Shape, read_shape};
use super::wrapper::{Wrapper, is_wrapper, wrapper, write_wrapped};
use super::{Answer, AnswerError};
use crate::value::json::{Json, JsonKind, Kept};
use crate::value::name::Name;
use crate::value::record::Record;
use crate::value::text::{is_text, read_text, write_text};

/// An answer with one object, bare or wrapped.
///
/// It is wrapped where the object stands under a name that the document gives (`{"deal": {…}}`) or under a usual one
/// (`{"data": {…}}`), and bare where it has one of the object's fields. An answer of another form decodes too: it is
/// kept, and the access says no. So does one in which such a name has something else: `{"deal": null}` is no deal.
#[derive(Clone, Debug, PartialEq)]
pub struct OneAnswer<T>(Form<T>);

#[derive(Clone, Debug, PartialEq)]
enum Form<T> {
    Bare(T),
    Wrapped { name: String, object: T, others: Record },
    Other(Json),
}

impl<T: Model> OneAnswer<T> {
    /// The object.
    pub fn object(&self) -> Result<&T, AnswerError> {
        match &self.0 {
            Form::Bare(object) | Form::Wrapped { object, .. } => Ok(object),
            Form::Other(json) => Err(AnswerError::new("$", "an object with the documented fields", json)),
        }
    }

    /// The object, taken out of the answer.
    pub fn into_object(self) -> Result<T, AnswerError> {
        match self.0 {
            Form::Bare(object) | Form::Wrapped { object, .. } => Ok(object),
            Form::Other(json) => Err(AnswerError::new("$", "an object with the documented fields", &json)),
        }
    }

    /// What stood beside the object in the answer that wrapped it.
    pub fn others(&self) -> Option<&Record> {
        match &self.0 {
            Form::Wrapped { others, .. } => Some(others),
            Form::Bare(_) | Form::Other(_) => None,
        }
    }

    /// The answer as it came, where it has none of the forms that it should have.
    pub fn other(&self) -> Option<&Json> {
        match &self.0 {
            Form::Other(json) => Some(json),
            Form::Bare(_) | Form::Wrapped { .. } => None,
        }
    }

    fn read(json: &Json) -> Option<Form<T>> {
        let mut others: Record = json.to().ok()?;
        match wrapper::<T>(&others) {
            Wrapper::Name(name) => {
                let name = name.to_owned();
                let inner = others.remove(&name).filter(|inner| inner.kind() == JsonKind::Object)?;
                let object = inner.to().ok()?;
                Some(Form::Wrapped { name, object, others })
            }
            Wrapper::None if T::FIELDS.iter().any(|field| others.json(field).is_some()) => {
                json.to().ok().map(Form::Bare)
            }
            Wrapper::None | Wrapper::Ambiguous => None,
        }
    }
}

impl<T: Model> Serialize for OneAnswer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return write_text(self, serializer);
        }
        match &self.0 {
            Form::Bare(object) => object.serialize(serializer),
            Form::Other(json) => json.serialize(serializer),
            Form::Wrapped { name, object, others } => write_wrapped(name, object, others, serializer),
        }
    }
}

impl<T: Model> From<Json> for OneAnswer<T> {
    /// Reads an answer of any form from its text.
    fn from(json: Json) -> Self {
        Self(Self::read(&json).unwrap_or(Form::Other(json)))
    }
}

impl<T: Model> Answer for OneAnswer<T> {
    fn is_expected(&self) -> bool {
        !matches!(self.0, Form::Other(_))
    }
}

impl<'de, T: Model> Deserialize<'de> for OneAnswer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if is_text(&deserializer) {
            return read_text(deserializer, |text| Json::parse(text).map(Self::from));
        }
        read_shape(AnswerShape(PhantomData), deserializer)
    }
}

/// An answer as a whole.
struct AnswerShape<T>(PhantomData<T>);

impl<'de, T: Model> Shape<'de> for AnswerShape<T> {
    type Value = OneAnswer<T>;

    fn other(self, json: Json) -> OneAnswer<T> {
        OneAnswer(Form::Other(json))
    }

    /// The first name tells which form it is, unless another one contradicts it: then the text tells.
    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<OneAnswer<T>, A::Error> {
        let Some(first) = map.next_key::<Name>()? else { return Ok(Json::of(&Record::new()).map_err(error)?.into()) };
        if is_wrapper::<T>(first.text()) { wrapped(first, map) } else { bare(first, map) }
    }
}

fn error<E: serde::de::Error>(error: serde_json::Error) -> E {
    E::custom(error)
}

fn bare<'de, T: Model, A: MapAccess<'de>>(first: Name, mut map: A) -> Result<OneAnswer<T>, A::Error> {
    let mut object = T::default();
    match object.slot(first.text().as_bytes()) {
        Some(slot) => map.next_value_seed(slot)?,
        None => {
            let Kept(json) = map.next_value()?;
            object.extra_mut().push(first, json);
        }
    }
    read_members(&mut object, &mut map, &Record::new())?;
    // A place that is not free has a value.
    let has_field = T::FIELDS.iter().any(|field| object.slot(field.as_bytes()).is_none());
    if has_field && !has_wrapper::<T>(object.extra()) {
        return Ok(OneAnswer(Form::Bare(object)));
    }
    Json::of(&object).map(OneAnswer::from).map_err(error)
}

fn wrapped<'de, T: Model, A: MapAccess<'de>>(first: Name, mut map: A) -> Result<OneAnswer<T>, A::Error> {
    let inner = map.next_value_seed(InnerShape(PhantomData))?;
    let others = Record::read_members(map)?;
    match inner {
        Inner::Object(object) if !has_wrapper::<T>(&others) => {
            Ok(OneAnswer(Form::Wrapped { name: first.text().to_owned(), object, others }))
        }
        Inner::Object(object) => rewrapped(first, &object, others),
        Inner::Other(json) => rewrapped(first, &json, others),
    }
}

/// Reads an answer again, from its members.
fn rewrapped<T: Model, I: Serialize, E: serde::de::Error>(
    first: Name,
    inner: &I,
    others: Record,
) -> Result<OneAnswer<T>, E> {
    let mut members = Record::new();
    members.push(first, Json::of(inner).map_err(error)?);
    members.append(others);
    Json::of(&members).map(OneAnswer::from).map_err(error)
}

fn has_wrapper<T: Model>(members: &Record) -> bool {
    members.iter().any(|(name, _)| is_wrapper::<T>(name))
}

/// What stands under the name of a wrapper.
enum Inner<T> {
    Object(T),
    Other(Json),
}

struct InnerShape<T>(PhantomData<T>);

impl<'de, T: Model> Shape<'de> for InnerShape<T> {
    type Value = Inner<T>;

    fn other(self, json: Json) -> Inner<T> {
        Inner::Other(json)
    }

    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<Inner<T>, A::Error> {
        let mut object = T::default();
        read_members(&mut object, &mut map, &Record::new())?;
        Ok(Inner::Object(object))
    }
}

impl<'de, T: Model> DeserializeSeed<'de> for InnerShape<T> {
    type Value = Inner<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Inner<T>, D::Error> {
        read_shape(self, deserializer)
    }
}
