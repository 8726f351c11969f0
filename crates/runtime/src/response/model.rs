//! Models: objects of a response with named fields, and the members that nobody documented.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde::ser::SerializeMap;

use crate::value::json_object::JsonObject;
use crate::value::slot::Slot;

/// An object of a response with named fields ([`Field`](crate::Field)) and an `extra` object for all others.
///
/// [`model!`](crate::model) implements it together with serde's traits.
pub trait Model: Default + Serialize + DeserializeOwned {
    /// The names of the fields.
    const FIELDS: &'static [&'static str];

    /// The names under which a response may wrap the object: `deal` in `{"deal": {…}}`.
    const WRAPPERS: &'static [&'static str];

    /// Returns the index in [`FIELDS`](Self::FIELDS) of the field with this name.
    #[doc(hidden)]
    fn field(name: &str) -> Option<usize>;

    /// Returns the slot of the field with this index in [`FIELDS`](Self::FIELDS).
    #[doc(hidden)]
    fn slot(&mut self, field: usize) -> Option<&mut dyn Slot>;

    /// Writes the fields that are not missing.
    ///
    /// # Errors
    ///
    /// The serializer fails.
    #[doc(hidden)]
    fn write_members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;

    /// Returns the members that are not fields.
    fn extra(&self) -> &JsonObject;

    /// Returns the members that are not fields, to change them.
    fn extra_mut(&mut self) -> &mut JsonObject;
}

/// Implements [`Model`], serde's traits, accessors and a builder for a struct of [`Field`](crate::Field)s and an `extra`
/// [`JsonObject`].
///
/// Each field is declared with the name of an accessor for a required value, its type, and the type that accessors
/// return.
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
                "Returns a builder, for tests of code that receives a `", stringify!($model), "`. A field that is not set is missing."
            )]
            pub fn $new() -> $builder {
                ::std::default::Default::default()
            }

            $($crate::model!(@access $(#[$attribute])* $field [$($require)?]: $type => $view = $name);)*
        }

        #[doc = concat!("Builds a [`", stringify!($model), "`], for tests of code that receives one.")]
        #[derive(Clone, Debug, Default)]
        pub struct $builder($model);

        impl $builder {
            $($crate::model!(@setter $model, $(#[$attribute])* $field: $type);)*

            /// Builds the object.
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
            "`None` if it is missing or `null`.\n\n# Errors\n\n",
            "It cannot be read. The error names the field and what was found."
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
            "\n\n# Errors\n\nIt is missing, `null` or cannot be read. The error names the field and what was found."
        )]
        $(#[$attribute])*
        pub fn $require(&self) -> ::std::result::Result<$view, $crate::FieldError> {
            self.$field.require($name).map($crate::View::view)
        }
    };
    // A setter would clash with the function `build`: such a field is set on the object that is built.
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
