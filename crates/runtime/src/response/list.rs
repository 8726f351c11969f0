//! A response with a list of objects.

use serde::de::Error as _;
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::body::ResponseBody;
use super::model::Model;
use super::read::{Items, Reader, Undocumented};
use super::response_error::ResponseError;
use super::wrapper::{Found, find, write_wrapped};
use crate::value::borrowed_text::BorrowedText;
use crate::value::json::Json;
use crate::value::json_object::JsonObject;
use crate::value::parse::syntax_error;
use crate::value::read::read_raw;
use crate::value::rounded::MaybeRounded;
use crate::value::scan::Scanner;
use crate::value::text::{is_text, read_text, write_text};

/// A response with a list of objects: an array, or an envelope around one.
///
/// In an envelope the list has a name that the document gives (`{"payload": […]}`) or a usual one (`{"data": […]}`). Any
/// other JSON decodes too: it is kept, and accessors return an error. That includes an envelope without a list and a list
/// with an item that is not an object, since an outage must not look like an empty list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListResponse<T>(Content<T>);

#[derive(Clone, Debug, PartialEq)]
enum Content<T> {
    Bare(Items<T>),
    Wrapped { name: String, items: Items<T>, envelope: JsonObject },
    Invalid(Json),
}

impl<T: Model> ListResponse<T> {
    /// Returns the objects.
    ///
    /// # Errors
    ///
    /// There is no list, or an item is not an object.
    pub fn items(&self) -> Result<&[T], ResponseError> {
        match &self.0 {
            Content::Bare(items) | Content::Wrapped { items, .. } => {
                items.check(|| self.path()).map(|()| items.objects.as_slice())
            }
            Content::Invalid(json) => Err(ResponseError::new("$", "a list", json)),
        }
    }

    /// Returns the objects, and drops the rest.
    ///
    /// # Errors
    ///
    /// As [`items`](Self::items).
    pub fn into_items(self) -> Result<Vec<T>, ResponseError> {
        self.items()?;
        match self.0 {
            Content::Bare(items) | Content::Wrapped { items, .. } => Ok(items.objects),
            Content::Invalid(json) => Err(ResponseError::new("$", "a list", &json)),
        }
    }

    /// Returns the objects and what `part` returns of each. An error has the path of the object.
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

    /// Returns the JSON path of the list.
    fn path(&self) -> String {
        match &self.0 {
            Content::Wrapped { name, .. } => format!("$.{name}"),
            Content::Bare(_) | Content::Invalid(_) => "$".to_owned(),
        }
    }

    /// Returns the body as received, if it is not as documented.
    pub fn raw(&self) -> Option<&Json> {
        match &self.0 {
            Content::Invalid(json) => Some(json),
            Content::Bare(_) | Content::Wrapped { .. } => None,
        }
    }

    /// Returns the members beside the list in its envelope, such as a total.
    pub fn envelope(&self) -> Option<&JsonObject> {
        match &self.0 {
            Content::Wrapped { envelope, .. } => Some(envelope),
            Content::Bare(_) | Content::Invalid(_) => None,
        }
    }
}

impl<T> Items<T> {
    /// Returns an error for the first item that is not an object. `path` is the JSON path of the list.
    fn check(&self, path: impl Fn() -> String) -> Result<(), ResponseError> {
        match self.invalid.first() {
            Some((index, json)) => Err(ResponseError::new(format!("{}[{index}]", path()), "an object", json)),
            None => Ok(()),
        }
    }
}

impl<T: Model> Serialize for Items<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(Some(self.objects.len() + self.invalid.len()))?;
        let mut objects = self.objects.iter();
        let mut next = 0;
        for (index, json) in &self.invalid {
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
            Content::Bare(items) => items.serialize(serializer),
            Content::Invalid(json) => json.serialize(serializer),
            Content::Wrapped { name, items, envelope } => write_wrapped(name, items, envelope, serializer),
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
        match Content::scan(json.text(), false) {
            Some(Ok(content)) if !json.is_rounded() => Self(content),
            _ => Self(Content::Invalid(json)),
        }
    }
}

impl<T: Model> ResponseBody for ListResponse<T> {
    type Output = Vec<T>;

    fn into_output(self) -> Result<Vec<T>, ResponseError> {
        self.into_items()
    }

    fn parse(text: &str) -> serde_json::Result<Self> {
        Self::read(BorrowedText { text, has_floats: false })
    }
}

impl<T: Model> ListResponse<T> {
    fn read(borrowed: BorrowedText<'_>) -> serde_json::Result<Self> {
        let content =
            match Content::scan(borrowed.text, borrowed.has_floats).ok_or_else(|| syntax_error(borrowed.text))? {
                Ok(content) => content,
                Err(Undocumented) => Content::Invalid(Json::exact(borrowed.value()?)?),
            };
        match content.rounded_item() {
            Some(json) => Err(serde_json::Error::custom(MaybeRounded(json.text()))),
            None => Ok(Self(content)),
        }
    }
}

impl<T: Model> Content<T> {
    /// Reads a whole text. Returns `None` if it is not JSON.
    fn scan(text: &str, has_floats: bool) -> Option<Result<Self, Undocumented>> {
        let mut scanner = Scanner::new(text);
        let mut reader = Reader::new(has_floats);
        let content = match scanner.next_token()? {
            b'[' => Ok(Self::Bare(reader.items(&mut scanner)?)),
            b'{' => match find::<T, _>(&mut scanner, has_floats, b'[', |scanner| reader.items(scanner))? {
                Found::Wrapped { name, inner: items, envelope } => Ok(Self::Wrapped { name, items, envelope }),
                Found::Bare | Found::Undocumented => Err(Undocumented),
            },
            _ => scanner.value().map(|_| Err(Undocumented))?,
        };
        scanner.end()?;
        Some(content)
    }

    /// Returns the first item that is not an object and may have been rounded.
    fn rounded_item(&self) -> Option<&Json> {
        let (Self::Bare(items) | Self::Wrapped { items, .. }) = self else { return None };
        items.invalid.iter().map(|(_, json)| json).find(|json| json.is_rounded())
    }
}
