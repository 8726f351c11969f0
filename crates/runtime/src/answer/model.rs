//! Objects of an answer: named fields, and what nobody documented beside them.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed, Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserializer, Serialize, Serializer};

use crate::value::format::is_json;
use crate::value::from_json::Reading;
use crate::value::json::{JsonKind, Kept};
use crate::value::name::{Name, read_name};
use crate::value::raw::Slot;
use crate::value::record::{Record, write_object};
use crate::value::text::{is_text, read_json_text, write_text};

/// An object of an answer with named fields ([`Field`](crate::Field)) and an `extra` record for all others.
///
/// [`model!`](crate::model) implements it together with serde's traits.
pub trait Model: Default + Serialize + DeserializeOwned {
    /// The names of the fields.
    const FIELDS: &'static [&'static str];

    /// The names under which an answer may wrap the object: `deal` in `{"deal": {…}}`.
    const WRAPPERS: &'static [&'static str];

    /// The place for the value of the member `name`; `None` where there is no such field, or it has its value already.
    ///
    /// A name is given as its bytes: whether they are text need not be checked where they are those of a field.
    #[doc(hidden)]
    fn slot(&mut self, name: &[u8]) -> Option<&mut dyn Slot>;

    /// Writes the fields that are there.
    #[doc(hidden)]
    fn write_members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;

    /// The members that are no field.
    fn extra(&self) -> &Record;

    /// The members that are no field, to change.
    fn extra_mut(&mut self) -> &mut Record;
}

/// Reads a model member by member: no buffer between, so that numbers keep their digits.
pub fn read_model<'de, T: Model, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    if is_text(&deserializer) {
        return read_json_text(deserializer);
    }
    deserializer.deserialize_map(ModelVisitor(PhantomData))
}

/// Reads a model that is a field of another.
pub fn model_from_json<T: Model>(text: &str) -> Option<Reading<T>> {
    let is_object = JsonKind::of(text) == JsonKind::Object;
    is_object.then(|| serde_json::from_str(text).ok().map(Reading::exact))?
}

/// Writes a model: its fields, then what is beside them.
pub fn write_model<T: Model, S: Serializer>(model: &T, serializer: S) -> Result<S::Ok, S::Error> {
    if !serializer.is_human_readable() {
        return write_text(model, serializer);
    }
    if is_json::<S::Error>() && !model.extra().has_text_names() {
        return write_object(&Fields(model), model.extra(), serializer);
    }
    let mut map = serializer.serialize_map(None)?;
    model.write_members(&mut map)?;
    model.extra().write_members(&mut map)?;
    map.end()
}

/// The fields of a model alone.
struct Fields<'m, T>(&'m T);

impl<T: Model> Serialize for Fields<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.0.write_members(&mut map)?;
        map.end()
    }
}

/// Reads the members of an object into a model that has none yet.
///
/// The objects of a list have the same names beside their fields: `alike` is what the one before had there, for its
/// names and its length.
pub(crate) fn read_members<'de, T: Model, A: MapAccess<'de>>(
    model: &mut T,
    map: &mut A,
    alike: &Record,
) -> Result<(), A::Error> {
    model.extra_mut().reserve_as(alike);
    while let Some(member) = map.next_key_seed(MemberOf { model: &mut *model, alike })? {
        match member {
            Member::Field(slot) => map.next_value_seed(slot)?,
            Member::Extra(name) => {
                let Kept(json) = map.next_value()?;
                model.extra_mut().push(name, json);
            }
        }
    }
    Ok(())
}

/// What a name stands for in a model.
enum Member<'m> {
    Field(&'m mut dyn Slot),
    Extra(Name),
}

/// Reads a name and looks it up, without a copy of the name where there is a field.
struct MemberOf<'m, T> {
    model: &'m mut T,
    alike: &'m Record,
}

impl<'de, 'm, T: Model> DeserializeSeed<'de> for MemberOf<'m, T> {
    type Value = Member<'m>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Member<'m>, D::Error> {
        read_name(deserializer, self)
    }
}

impl<'m, T: Model> Visitor<'_> for MemberOf<'m, T> {
    type Value = Member<'m>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Member<'m>, E> {
        self.visit_bytes(name.as_bytes())
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Member<'m>, E> {
        let index = self.model.extra().len();
        let slot = self.model.slot(name);
        Ok(slot.map_or_else(|| Member::Extra(self.alike.share_name(name, index)), Member::Field))
    }
}

struct ModelVisitor<T>(PhantomData<T>);

impl<'de, T: Model> Visitor<'de> for ModelVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut model = T::default();
        read_members(&mut model, &mut map, &Record::new())?;
        Ok(model)
    }
}

/// Implements [`Model`], serde's traits and the typed access for a struct of
/// [`Field`](crate::Field)s and an `extra` [`Record`].
///
/// ```
/// use crm_client_runtime::{Field, Record};
///
/// /// A project.
/// #[derive(Clone, Debug, Default, PartialEq)]
/// pub struct Project {
///     /// Its id.
///     pub id: Field<u64>,
///     /// All other members.
///     pub extra: Record,
/// }
///
/// crm_client_runtime::model! {
///     Project, wrapped as ["payload"] {
///         id: u64 = "id",
///     }
/// }
///
/// let project: Project = serde_json::from_str(r#"{"id": "17", "name": "Rollout"}"#)?;
/// assert_eq!(project.id()?, Some(&17));
/// assert_eq!(project.extra.get::<String>("name")?.as_deref(), Some("Rollout"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[macro_export]
macro_rules! model {
    ($model:ident, wrapped as [$($wrapper:literal),*] {
        $($(#[$attribute:meta])* $field:ident: $type:ty = $name:literal),* $(,)?
    }) => {
        impl $model {
            $(
                #[doc = concat!(
                    "Reads the field [`", stringify!($field), "`](Self#structfield.", stringify!($field), ").\n\n",
                    "`None` where it is missing or `null`; an error that names the field and what stood there ",
                    "where it cannot be read."
                )]
                $(#[$attribute])*
                pub fn $field(&self) -> ::std::result::Result<::std::option::Option<&$type>, $crate::FieldError> {
                    self.$field.read($name)
                }
            )*
        }

        impl $crate::Model for $model {
            const FIELDS: &'static [&'static str] = &[$($name),*];
            const WRAPPERS: &'static [&'static str] = &[$($wrapper),*];

            fn slot(&mut self, name: &[u8]) -> ::std::option::Option<&mut dyn $crate::Slot> {
                $(
                    if name == $name.as_bytes() && self.$field.is_absent() {
                        return ::std::option::Option::Some(&mut self.$field);
                    }
                )*
                ::std::option::Option::None
            }

            fn write_members<M: $crate::serde::ser::SerializeMap>(
                &self,
                map: &mut M,
            ) -> ::std::result::Result<(), M::Error> {
                $(
                    if !self.$field.is_absent() {
                        map.serialize_entry($name, &self.$field)?;
                    }
                )*
                ::std::result::Result::Ok(())
            }

            fn extra(&self) -> &$crate::Record {
                &self.extra
            }

            fn extra_mut(&mut self) -> &mut $crate::Record {
                &mut self.extra
            }
        }

        impl $crate::FromJson for $model {
            const EXPECTED: &'static str = "an object";

            fn from_json(text: &str) -> ::std::option::Option<$crate::Reading<Self>> {
                $crate::model_from_json(text)
            }
        }

        impl $crate::serde::Serialize for $model {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::write_model(self, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $model {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::read_model(deserializer)
            }
        }
    };
}
