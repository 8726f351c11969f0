//! An answer with one object.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::model::Model;
use super::wrapper::{Wrapper, wrapper, write_wrapped};
use super::{Answer, AnswerError};
use crate::value::json::{Json, JsonKind};
use crate::value::record::Record;

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
        Json::deserialize(deserializer).map(Self::from)
    }
}
