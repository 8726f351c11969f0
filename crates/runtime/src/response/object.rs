//! An answer with one object.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::model::Model;
use super::read::{OtherForm, Reader};
use super::wrapper::{Found, find, is_wrapper, write_wrapped};
use super::{ResponseBody, ResponseError};
use crate::value::json::Json;
use crate::value::json_object::JsonObject;
use crate::value::raw::{Lent, read_raw};
use crate::value::raw_text::fault;
use crate::value::scan::Scanner;
use crate::value::text::{is_text, read_text, write_text};

/// An answer with one object, bare or wrapped.
///
/// It is wrapped where the object stands under a name that the document gives (`{"deal": {…}}`) or under a usual one
/// (`{"data": {…}}`), and bare where it has one of the object's fields. An answer of another form decodes too: it is
/// kept, and the access says no. So does one in which such a name has something else: `{"deal": null}` is no deal.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectResponse<T>(Form<T>);

#[derive(Clone, Debug, PartialEq)]
enum Form<T> {
    Bare(T),
    Wrapped { name: String, object: T, others: JsonObject },
    Other(Json),
}

impl<T: Model> ObjectResponse<T> {
    /// The object.
    pub fn object(&self) -> Result<&T, ResponseError> {
        match &self.0 {
            Form::Bare(object) | Form::Wrapped { object, .. } => Ok(object),
            Form::Other(json) => Err(ResponseError::new("$", "an object with the documented fields", json)),
        }
    }

    /// The object, taken out of the answer.
    pub fn into_object(self) -> Result<T, ResponseError> {
        match self.0 {
            Form::Bare(object) | Form::Wrapped { object, .. } => Ok(object),
            Form::Other(json) => Err(ResponseError::new("$", "an object with the documented fields", &json)),
        }
    }

    /// What stood beside the object in the answer that wrapped it.
    pub fn envelope(&self) -> Option<&JsonObject> {
        match &self.0 {
            Form::Wrapped { others, .. } => Some(others),
            Form::Bare(_) | Form::Other(_) => None,
        }
    }

    /// The answer as it came, where it has none of the forms that it should have.
    pub fn raw(&self) -> Option<&Json> {
        match &self.0 {
            Form::Other(json) => Some(json),
            Form::Bare(_) | Form::Wrapped { .. } => None,
        }
    }
}

impl<T: Model> Serialize for ObjectResponse<T> {
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
        match Form::scan(json.text(), false) {
            Some(Ok(form)) if !json.is_rounded() => Self(form),
            _ => Self(Form::Other(json)),
        }
    }
}

impl<T: Model> ResponseBody for ObjectResponse<T> {
    type Output = T;

    fn into_output(self) -> Result<T, ResponseError> {
        self.into_object()
    }

    fn parse(text: &str) -> serde_json::Result<Self> {
        Self::read(Lent { text, has_floats: false })
    }
}

impl<T: Model> ObjectResponse<T> {
    fn read(lent: Lent<'_>) -> serde_json::Result<Self> {
        match Form::scan(lent.text, lent.has_floats).ok_or_else(|| fault(lent.text))? {
            Ok(form) => Ok(Self(form)),
            Err(OtherForm) => Json::exact(lent.value()?).map(Form::Other).map(Self),
        }
    }
}

impl<T: Model> Form<T> {
    /// Reads a text, which is passed as a whole; `None` where it is not JSON.
    fn scan(text: &str, has_floats: bool) -> Option<Result<Self, OtherForm>> {
        let mut reader = Reader::new(has_floats);
        let mut scanner = Scanner::new(text);
        if scanner.next_token()? != b'{' {
            scanner.value()?;
            return scanner.end().map(|()| Err(OtherForm));
        }
        // Most answers are bare, and need no look at their names one by one.
        if let Some(object) = bare(&mut reader, text) {
            return Some(Ok(Self::Bare(object)));
        }
        let found = find::<T, _>(&mut scanner, has_floats, b'{', |scanner| {
            let mut object = T::default();
            reader.object(&mut object, scanner).map(|()| object)
        })?;
        scanner.end()?;
        Some(match found {
            Found::Wrapped { name, inner: object, others } => Ok(Self::Wrapped { name, object, others }),
            Found::Bare | Found::Other => Err(OtherForm),
        })
    }
}

/// The object, where the text has one of its fields and no name of a wrapper.
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
