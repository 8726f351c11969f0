//! An answer with one object.

use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::model::Model;
use super::{Answer, AnswerError};
use crate::value::json::{Json, JsonKind};
use crate::value::raw::RawText;
use crate::value::record::Record;

/// An answer with one object, bare or wrapped.
///
/// It is wrapped where the object stands under a name that the document gives (`{"deal": {…}}`), or under the only
/// name there is. An answer of another form decodes too: it is kept, and the access says no.
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
            Form::Other(json) => Err(AnswerError::new("an object", json)),
        }
    }

    /// The object, taken out of the answer.
    pub fn into_object(self) -> Result<T, AnswerError> {
        match self.0 {
            Form::Bare(object) | Form::Wrapped { object, .. } => Ok(object),
            Form::Other(json) => Err(AnswerError::new("an object", &json)),
        }
    }

    /// What stood beside the object in the answer that wrapped it.
    pub fn others(&self) -> Option<&Record> {
        match &self.0 {
            Form::Wrapped { others, .. } => Some(others),
            Form::Bare(_) | Form::Other(_) => None,
        }
    }

    fn read(json: &Json) -> serde_json::Result<Form<T>> {
        let mut others: Record = json.to()?;
        match wrapper::<T>(&others).and_then(|name| others.remove(&name).map(|inner| (name, inner))) {
            Some((name, inner)) => Ok(Form::Wrapped { name, object: inner.to()?, others }),
            None => json.to().map(Form::Bare),
        }
    }
}

/// The name under which the object stands.
fn wrapper<T: Model>(members: &Record) -> Option<String> {
    let is_object = |json: &Json| json.kind() == JsonKind::Object;
    let documented = T::WRAPPERS.iter().find(|name| members.json(name).is_some_and(is_object));
    if let Some(name) = documented {
        return Some((*name).to_owned());
    }
    let mut all = members.iter();
    let (name, json) = all.next()?;
    let is_alone = all.next().is_none() && !T::FIELDS.contains(&name);
    (is_alone && is_object(json)).then(|| name.to_owned())
}

impl<T: Model> Serialize for OneAnswer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Bare(object) => object.serialize(serializer),
            Form::Other(json) => json.serialize(serializer),
            Form::Wrapped { name, object, others } => {
                let mut map = serializer.serialize_map(Some(1 + others.len()))?;
                map.serialize_entry(name, object)?;
                for (name, json) in others.iter() {
                    map.serialize_entry(name, json)?;
                }
                map.end()
            }
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
        let RawText(text) = RawText::deserialize(deserializer)?;
        Json::parse(text).map(Self::from).map_err(serde::de::Error::custom)
    }
}
