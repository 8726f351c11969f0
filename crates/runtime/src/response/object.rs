//! A response with one object.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::body::ResponseBody;
use super::model::Model;
use super::read::{Reader, Undocumented};
use super::response_error::ResponseError;
use super::wrapper::{Found, find, is_wrapper, write_wrapped};
use crate::value::borrowed_text::BorrowedText;
use crate::value::json::Json;
use crate::value::json_object::JsonObject;
use crate::value::parse::syntax_error;
use crate::value::read::read_raw;
use crate::value::scan::Scanner;
use crate::value::text::{is_text, read_text, write_text};

/// A response with one object, bare or wrapped.
///
/// It is wrapped if the object has a name that the document gives (`{"deal": {…}}`) or a usual one (`{"data": {…}}`), and
/// bare if it has one of the object's fields. Any other JSON decodes too: it is kept, and accessors return an error. That
/// includes an envelope without an object, such as `{"deal": null}`.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectResponse<T>(Content<T>);

#[derive(Clone, Debug, PartialEq)]
enum Content<T> {
    Bare(T),
    Wrapped { name: String, object: T, envelope: JsonObject },
    Invalid(Json),
}

impl<T: Model> ObjectResponse<T> {
    /// Returns the object.
    ///
    /// # Errors
    ///
    /// The body is not as documented.
    pub fn object(&self) -> Result<&T, ResponseError> {
        match &self.0 {
            Content::Bare(object) | Content::Wrapped { object, .. } => Ok(object),
            Content::Invalid(json) => Err(ResponseError::new("$", "an object with the documented fields", json)),
        }
    }

    /// Returns the object, and drops the rest.
    ///
    /// # Errors
    ///
    /// The body is not as documented.
    pub fn into_object(self) -> Result<T, ResponseError> {
        match self.0 {
            Content::Bare(object) | Content::Wrapped { object, .. } => Ok(object),
            Content::Invalid(json) => Err(ResponseError::new("$", "an object with the documented fields", &json)),
        }
    }

    /// Returns the members beside the object, if it is wrapped.
    pub fn envelope(&self) -> Option<&JsonObject> {
        match &self.0 {
            Content::Wrapped { envelope, .. } => Some(envelope),
            Content::Bare(_) | Content::Invalid(_) => None,
        }
    }

    /// Returns the body as received, if it is not as documented.
    pub fn raw(&self) -> Option<&Json> {
        match &self.0 {
            Content::Invalid(json) => Some(json),
            Content::Bare(_) | Content::Wrapped { .. } => None,
        }
    }
}

impl<T: Model> Serialize for ObjectResponse<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return write_text(self, serializer);
        }
        match &self.0 {
            Content::Bare(object) => object.serialize(serializer),
            Content::Invalid(json) => json.serialize(serializer),
            Content::Wrapped { name, object, envelope } => write_wrapped(name, object, envelope, serializer),
        }
    }
}

impl<'de, T: Model> Deserialize<'de> for ObjectResponse<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if is_text(&deserializer) {
            return read_text(deserializer, Self::parse);
        }
        read_raw(deserializer, Self::read)
    }
}

impl<T: Model> From<Json> for ObjectResponse<T> {
    fn from(json: Json) -> Self {
        match Content::scan(json.text(), false) {
            Some(Ok(content)) if !json.is_rounded() => Self(content),
            _ => Self(Content::Invalid(json)),
        }
    }
}

impl<T: Model> ResponseBody for ObjectResponse<T> {
    type Output = T;

    fn into_output(self) -> Result<T, ResponseError> {
        self.into_object()
    }

    fn parse(text: &str) -> serde_json::Result<Self> {
        Self::read(BorrowedText { text, has_floats: false })
    }
}

impl<T: Model> ObjectResponse<T> {
    fn read(borrowed: BorrowedText<'_>) -> serde_json::Result<Self> {
        match Content::scan(borrowed.text, borrowed.has_floats).ok_or_else(|| syntax_error(borrowed.text))? {
            Ok(content) => Ok(Self(content)),
            Err(Undocumented) => Json::exact(borrowed.value()?).map(Content::Invalid).map(Self),
        }
    }
}

impl<T: Model> Content<T> {
    /// Reads a whole text. Returns `None` if it is not JSON.
    fn scan(text: &str, has_floats: bool) -> Option<Result<Self, Undocumented>> {
        let mut reader = Reader::new(has_floats);
        let mut scanner = Scanner::new(text);
        if scanner.next_token()? != b'{' {
            scanner.value()?;
            return scanner.end().map(|()| Err(Undocumented));
        }
        // Most responses are bare, and need no search for a wrapper.
        if let Some(object) = bare(&mut reader, text) {
            return Some(Ok(Self::Bare(object)));
        }
        let found = find::<T, _>(&mut scanner, has_floats, b'{', |scanner| {
            let mut object = T::default();
            reader.object(&mut object, scanner).map(|()| object)
        })?;
        scanner.end()?;
        Some(match found {
            Found::Wrapped { name, inner: object, envelope } => Ok(Self::Wrapped { name, object, envelope }),
            Found::Bare | Found::Undocumented => Err(Undocumented),
        })
    }
}

/// Returns the object, if the text has one of its fields and no name of a wrapper.
fn bare<'a, T: Model>(reader: &mut Reader<'a, T>, text: &'a str) -> Option<T> {
    let mut object = T::default();
    let mut scanner = Scanner::new(text);
    reader.object(&mut object, &mut scanner)?;
    scanner.end()?;
    let fields = T::FIELDS.iter().enumerate();
    let mut present = fields.filter(|(field, _)| object.slot(*field).is_some_and(|slot| !slot.is_free())).peekable();
    let is_bare = present.peek().is_some() && !present.any(|(_, name)| is_wrapper::<T>(name));
    (is_bare && !object.extra().has_name(is_wrapper::<T>)).then_some(object)
}
