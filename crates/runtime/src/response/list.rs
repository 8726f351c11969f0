//! An answer with a list of objects.

use serde::de::Error as _;
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::model::Model;
use super::read::{Items, OtherForm, Reader};
use super::wrapper::{Found, find, write_wrapped};
use super::{ResponseBody, ResponseError};
use crate::value::json::{Json, Rounded};
use crate::value::json_object::JsonObject;
use crate::value::raw::{Lent, read_raw};
use crate::value::raw_text::fault;
use crate::value::scan::Scanner;
use crate::value::text::{is_text, read_text, write_text};

/// An answer with a list of objects: an array, or an envelope object around one.
///
/// In an envelope the list stands under a name that the document gives (`{"payload": […]}`) or under a usual one
/// (`{"data": […]}`). An answer of another form decodes too: it is kept, and the access says no. So does one in which
/// such a name has something else, or in which an item is not an object: an outage is not an empty list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListResponse<T>(Form<T>);

#[derive(Clone, Debug, PartialEq)]
enum Form<T> {
    Bare(Items<T>),
    Envelope { name: String, items: Items<T>, others: JsonObject },
    Other(Json),
}

impl<T: Model> ListResponse<T> {
    /// The objects; an error where there is no list, or where an item is not an object.
    pub fn items(&self) -> Result<&[T], ResponseError> {
        match &self.0 {
            Form::Bare(items) | Form::Envelope { items, .. } => {
                items.check(|| self.path()).map(|()| items.objects.as_slice())
            }
            Form::Other(json) => Err(ResponseError::new("$", "a list", json)),
        }
    }

    /// The objects, taken out of the answer; errors as [`items`](Self::items).
    pub fn into_items(self) -> Result<Vec<T>, ResponseError> {
        self.items()?;
        match self.0 {
            Form::Bare(items) | Form::Envelope { items, .. } => Ok(items.objects),
            Form::Other(json) => Err(ResponseError::new("$", "a list", &json)),
        }
    }

    /// The objects and something of each; the error of one says which it is.
    pub(crate) fn into_items_with<U>(
        self,
        part: impl Fn(&T) -> Result<U, ResponseError>,
    ) -> Result<(Vec<T>, Vec<U>), ResponseError> {
        let path = self.path();
        let items = self.into_items()?;
        let parts = items.iter().enumerate();
        let parts = parts.map(|(index, item)| part(item).map_err(|error| error.at(&format!("{path}[{index}]"))));
        let parts = parts.collect::<Result<Vec<U>, ResponseError>>()?;
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
    pub fn raw(&self) -> Option<&Json> {
        match &self.0 {
            Form::Other(json) => Some(json),
            Form::Bare(_) | Form::Envelope { .. } => None,
        }
    }

    /// What stood beside the list in its envelope: a total, say.
    pub fn envelope(&self) -> Option<&JsonObject> {
        match &self.0 {
            Form::Envelope { others, .. } => Some(others),
            Form::Bare(_) | Form::Other(_) => None,
        }
    }
}

impl<T> Items<T> {
    /// `path` is where in the answer the list stands.
    fn check(&self, path: impl Fn() -> String) -> Result<(), ResponseError> {
        match self.odd.first() {
            Some((index, json)) => Err(ResponseError::new(format!("{}[{index}]", path()), "an object", json)),
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

impl<T: Model> Serialize for ListResponse<T> {
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

impl<'de, T: Model> Deserialize<'de> for ListResponse<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if is_text(&deserializer) {
            return read_text(deserializer, Self::parse);
        }
        read_raw(deserializer, Self::read)
    }
}

impl<T: Model> From<Json> for ListResponse<T> {
    fn from(json: Json) -> Self {
        match Form::scan(json.text(), false) {
            Some(Ok(form)) if !json.is_rounded() => Self(form),
            _ => Self(Form::Other(json)),
        }
    }
}

impl<T: Model> ResponseBody for ListResponse<T> {
    type Output = Vec<T>;

    fn into_output(self) -> Result<Vec<T>, ResponseError> {
        self.into_items()
    }

    fn parse(text: &str) -> serde_json::Result<Self> {
        Self::read(Lent { text, has_floats: false })
    }
}

impl<T: Model> ListResponse<T> {
    fn read(lent: Lent<'_>) -> serde_json::Result<Self> {
        let form = match Form::scan(lent.text, lent.has_floats).ok_or_else(|| fault(lent.text))? {
            Ok(form) => form,
            Err(OtherForm) => Form::Other(Json::exact(lent.value()?)?),
        };
        match form.rounded_item() {
            Some(json) => Err(serde_json::Error::custom(Rounded(json.text()))),
            None => Ok(Self(form)),
        }
    }
}

impl<T: Model> Form<T> {
    /// Reads a text, which is passed as a whole; `None` where it is not JSON.
    fn scan(text: &str, has_floats: bool) -> Option<Result<Self, OtherForm>> {
        let mut scanner = Scanner::new(text);
        let mut reader = Reader::new(has_floats);
        let form = match scanner.next_token()? {
            b'[' => Ok(Self::Bare(reader.items(&mut scanner)?)),
            b'{' => match find::<T, _>(&mut scanner, has_floats, b'[', |scanner| reader.items(scanner))? {
                Found::Wrapped { name, inner: items, others } => Ok(Self::Envelope { name, items, others }),
                Found::Bare | Found::Other => Err(OtherForm),
            },
            _ => scanner.value().map(|_| Err(OtherForm))?,
        };
        scanner.end()?;
        Some(form)
    }

    /// An item that is kept as it came, and may have been rounded.
    fn rounded_item(&self) -> Option<&Json> {
        let (Self::Bare(items) | Self::Envelope { items, .. }) = self else { return None };
        items.odd.iter().map(|(_, json)| json).find(|json| json.is_rounded())
    }
}
