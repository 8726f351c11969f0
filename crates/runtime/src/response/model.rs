//! Objects of an answer: named fields, and what nobody documented beside them.

use serde::de::DeserializeOwned;
use serde::ser::SerializeMap;
use serde::{Deserializer, Serialize, Serializer};

use super::read::Reader;
use crate::value::format::is_json;
use crate::value::from_json::Decoded;
use crate::value::json_object::{JsonObject, write_object};
use crate::value::raw::{Slot, read_raw_object};
use crate::value::raw_text::{RawText, fault};
use crate::value::scan::Scanner;
use crate::value::text::{is_text, read_json_text, write_text};

/// An object of an answer with named fields ([`Field`](crate::Field)) and an `extra` record for all others.
///
/// [`model!`](crate::model) implements it together with serde's traits.
pub trait Model: Default + Serialize + DeserializeOwned {
    /// The names of the fields.
    const FIELDS: &'static [&'static str];

    /// The names under which an answer may wrap the object: `deal` in `{"deal": {…}}`.
    const WRAPPERS: &'static [&'static str];

    /// The index in [`FIELDS`](Self::FIELDS) of the field of this name.
    #[doc(hidden)]
    fn field(name: &str) -> Option<usize>;

    /// The place for the value of the field with this index in [`FIELDS`](Self::FIELDS).
    #[doc(hidden)]
    fn slot(&mut self, field: usize) -> Option<&mut dyn Slot>;

    /// Writes the fields that are there.
    #[doc(hidden)]
    fn write_members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;

    /// The members that are no field.
    fn extra(&self) -> &JsonObject;

    /// The members that are no field, to change.
    fn extra_mut(&mut self) -> &mut JsonObject;
}

/// Reads a model from its JSON text, so that numbers keep their digits.
pub fn read_model<'de, T: Model, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    if is_text(&deserializer) {
        return read_json_text(deserializer);
    }
    read_raw_object(deserializer, |lent| {
        lent.expect_object()?;
        let mut model = T::default();
        let mut scanner = Scanner::new(lent.text);
        let end = Reader::new(lent.has_floats).object(&mut model, &mut scanner).and_then(|()| scanner.end());
        end.map(|()| model).ok_or_else(|| fault(lent.text))
    })
}

/// Reads a model that is a field of another.
pub fn model_from_json<T: Model>(value: RawText<'_>) -> Option<Decoded<T>> {
    let mut model = T::default();
    let mut scanner = Scanner::new(value.text());
    let read = if value.is_object() { Reader::new(false).object(&mut model, &mut scanner) } else { None };
    read.map(|()| Decoded::exact(model))
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

/// Implements [`Model`], serde's traits and the typed access for a struct of
/// [`Field`](crate::Field)s and an `extra` [`JsonObject`], and its builder.
///
/// Each field has the name of an accessor for a value that must be there, its type, and the type that accessors return.
///
/// ```
/// use crm_client_runtime::{Field, JsonObject};
///
/// /// A project.
/// #[derive(Clone, Debug, Default, PartialEq)]
/// pub struct Project {
///     /// Its id.
///     pub id: Field<u64>,
///     /// Its name.
///     pub name: Field<String>,
///     /// All other members.
///     pub extra: JsonObject,
/// }
///
/// crm_client_runtime::model! {
///     Project, wrapped as ["payload"], builder() -> ProjectBuilder {
///         id, require_id: u64 => u64 = "id",
///         name, require_name: String => &str = "name",
///     }
/// }
///
/// let project: Project = serde_json::from_str(r#"{"id": "17", "state": "open"}"#)?;
/// assert_eq!(project.require_id()?, 17);
/// assert_eq!(project.name()?, None);
/// assert_eq!(project.extra.get::<String>("state")?.as_deref(), Some("open"));
/// assert_eq!(Project::builder().id(17_u64).build().id()?, Some(17));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[macro_export]
macro_rules! model {
    ($model:ident, wrapped as [$($wrapper:literal),*], $new:ident() -> $builder:ident {
        $($(#[$attribute:meta])* $field:ident $(, $require:ident)?: $type:ty => $view:ty = $name:literal),* $(,)?
    }) => {
        impl $model {
            #[doc = concat!(
                "Returns a builder, for tests of code that gets a `", stringify!($model), "`. What is not set is missing."
            )]
            pub fn $new() -> $builder {
                ::std::default::Default::default()
            }

            $($crate::model!(@access $(#[$attribute])* $field [$($require)?]: $type => $view = $name);)*
        }

        #[doc = concat!("Builds a [`", stringify!($model), "`], for tests of code that gets one.")]
        #[derive(Clone, Debug, Default)]
        pub struct $builder($model);

        impl $builder {
            $($crate::model!(@setter $model, $(#[$attribute])* $field: $type);)*

            /// Returns what was built.
            pub fn build(self) -> $model {
                self.0
            }
        }

        impl $crate::View for $model {
            type View<'a> = &'a Self;

            fn view(&self) -> &Self {
                self
            }
        }

        const _: () = {
            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            enum Index {
                $($field),*
            }

            impl $crate::Model for $model {
                const FIELDS: &'static [&'static str] = &[$($name),*];
                const WRAPPERS: &'static [&'static str] = &[$($wrapper),*];

                fn field(name: &str) -> ::std::option::Option<usize> {
                    // The compiler compares the length first, and then few names.
                    match name {
                        $($name => ::std::option::Option::Some(Index::$field as usize),)*
                        _ => ::std::option::Option::None,
                    }
                }

                fn slot(&mut self, field: usize) -> ::std::option::Option<&mut dyn $crate::Slot> {
                    $(
                        if field == Index::$field as usize {
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

                fn extra(&self) -> &$crate::JsonObject {
                    &self.extra
                }

                fn extra_mut(&mut self) -> &mut $crate::JsonObject {
                    &mut self.extra
                }
            }
        };

        impl $crate::FromJson for $model {
            const EXPECTED: &'static str = "an object";

            fn from_json(value: $crate::RawText<'_>) -> ::std::option::Option<$crate::Decoded<Self>> {
                $crate::model_from_json(value)
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
    (@access $(#[$attribute:meta])* $field:ident []: $type:ty => $view:ty = $name:literal) => {
        #[doc = concat!(
            "Returns the field [`", stringify!($field), "`](Self#structfield.", stringify!($field), "), or ",
            "`None` where it is missing or `null`.\n\n# Errors\n\n",
            "It cannot be read. The error names the field and what stood there."
        )]
        $(#[$attribute])*
        #[inline]
        pub fn $field(&self) -> ::std::result::Result<::std::option::Option<$view>, $crate::FieldError> {
            self.$field.read($name).map(|value| value.map($crate::View::view))
        }
    };
    (@access $(#[$attribute:meta])* $field:ident [$require:ident]: $type:ty => $view:ty = $name:literal) => {
        $crate::model!(@access $(#[$attribute])* $field []: $type => $view = $name);

        #[doc = concat!(
            "Returns the field [`", stringify!($field), "`](Self#structfield.", stringify!($field), ").",
            "\n\n# Errors\n\nIt is missing, `null` or cannot be read. The error names the field and what stood there."
        )]
        $(#[$attribute])*
        pub fn $require(&self) -> ::std::result::Result<$view, $crate::FieldError> {
            self.$field.require($name).map($crate::View::view)
        }
    };
    // It would have the name of the function that ends the builder: such a field is set on what is built.
    (@setter $model:ident, $(#[$attribute:meta])* build: $type:ty) => {};
    (@setter $model:ident, $(#[$attribute:meta])* $field:ident: $type:ty) => {
        #[doc = concat!("Sets [`", stringify!($model), "::", stringify!($field), "`].")]
        $(#[$attribute])*
        #[must_use]
        pub fn $field(mut self, value: impl ::std::convert::Into<$type>) -> Self {
            self.0.$field = $crate::Field::from(value.into());
            self
        }
    };
}
