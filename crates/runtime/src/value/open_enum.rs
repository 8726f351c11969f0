//! Open enums, which keep an unknown value.

/// Declares an enum of text values with a variant `Other` for an undocumented value, which is kept and sent back
/// unchanged.
///
/// ```
/// crm_client_runtime::open_enum! {
///     /// Sort direction.
///     pub enum Direction {
///         /// `0`
///         Up = "0",
///         /// `1`
///         Down = "1",
///     }
/// }
///
/// assert_eq!(Direction::from("1"), Direction::Down);
/// assert_eq!(Direction::from("2").as_str(), "2");
/// assert_eq!(serde_json::to_string(&Direction::from("2"))?, "\"2\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! open_enum {
    (
        $(#[doc = $comment:literal])*
        pub enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $text:literal),+ $(,)?
        }
    ) => {
        $(#[doc = $comment])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)+
            /// A value that is not documented.
            Other(::std::string::String),
        }

        impl $name {
            /// The documented values.
            pub const DOCUMENTED: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the value as it is sent.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Other(text) => text,
                }
            }

            fn documented(text: &str) -> ::std::option::Option<Self> {
                match text {
                    $($text => ::std::option::Option::Some(Self::$variant),)+
                    _ => ::std::option::Option::None,
                }
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::documented(text).unwrap_or_else(|| Self::Other(text.to_owned()))
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                <::std::string::String as $crate::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }

        impl $crate::View for $name {
            type View<'a> = &'a Self;

            fn view(&self) -> &Self {
                self
            }
        }

        impl $crate::FromJson for $name {
            const EXPECTED: &'static str = "a string";

            fn from_json(value: $crate::RawText<'_>) -> ::std::option::Option<$crate::Decoded<Self>> {
                let $crate::Decoded { value, spelling } = $crate::text_from_json(value)?;
                if let ::std::option::Option::Some(value) = Self::documented(&value) {
                    return ::std::option::Option::Some($crate::Decoded { value, spelling });
                }
                // The value `1` may be sent as the number 1.0.
                let integer = $crate::integer_text(&value).and_then(|text| Self::documented(&text));
                ::std::option::Option::Some(match integer {
                    ::std::option::Option::Some(value) => $crate::Decoded::coerced(value),
                    ::std::option::Option::None => $crate::Decoded { value: Self::from(&*value), spelling },
                })
            }
        }

        $crate::enum_schema! { $name, [$($comment),*], [$($text),+] }
    };
}

/// Implements the JSON Schema of an enum.
///
/// There is a macro for each state of the feature, since the output of [`open_enum!`](crate::open_enum) is compiled with
/// the features of the crate that uses it.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! enum_schema {
    ($name:ident, [$($comment:literal),*], [$($text:literal),+]) => {
        impl $crate::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(stringify!($name))
            }

            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(concat!(module_path!(), "::", stringify!($name)))
            }

            fn json_schema(_: &mut $crate::schemars::SchemaGenerator) -> $crate::schemars::Schema {
                $crate::schema::open_enum(&[$($comment),*], &[$($text),+])
            }
        }
    };
}

/// Does nothing, since the feature is off.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! enum_schema {
    ($($tokens:tt)*) => {};
}
