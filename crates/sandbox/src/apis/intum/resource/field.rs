//! Fields of objects, and their values.

use rusqlite::types::Value as SqlValue;
use serde::de::{DeserializeSeed, Error as _};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::{RawValue, to_raw_value};
use utoipa::openapi::schema::{AdditionalProperties, KnownFormat, SchemaFormat, SchemaType};
use utoipa::openapi::{ObjectBuilder, OneOfBuilder, RefOr, Schema, Type};

use crate::value::{Decimal, casefold, is_day};

/// The exclusive maximum of an amount.
pub const LIMIT: &str = "1e12";

/// A field of an object.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
    /// Whether a new object must have it. It can then not be cleared.
    pub is_required: bool,
    /// The objects whose ids are its values.
    pub reference: Option<Reference>,
}

/// The objects that a field refers to.
#[derive(Clone, Copy, Debug)]
pub enum Reference {
    /// Objects of one resource, by its plural.
    To(&'static str),
    /// Objects of the resource that another field names.
    ByType {
        field: &'static str,
        /// The plural of a resource for each value of that field.
        resources: &'static [(&'static str, &'static str)],
    },
}

/// The values of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// Text that is compared without regard to case.
    Email,
    Integer,
    Amount,
    Date,
    DateTime,
    Flag,
    Choice(&'static [&'static str]),
    /// An object of custom fields.
    Custom,
}

impl Field {
    const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, is_required: false, reference: None }
    }

    pub const fn text(name: &'static str) -> Self {
        Self::new(name, Kind::Text)
    }

    pub const fn email(name: &'static str) -> Self {
        Self::new(name, Kind::Email)
    }

    pub const fn integer(name: &'static str) -> Self {
        Self::new(name, Kind::Integer)
    }

    pub const fn amount(name: &'static str) -> Self {
        Self::new(name, Kind::Amount)
    }

    pub const fn date(name: &'static str) -> Self {
        Self::new(name, Kind::Date)
    }

    pub const fn choice(name: &'static str, values: &'static [&'static str]) -> Self {
        Self::new(name, Kind::Choice(values))
    }

    pub const fn custom(name: &'static str) -> Self {
        Self::new(name, Kind::Custom)
    }

    pub const fn flag(name: &'static str) -> Self {
        Self::new(name, Kind::Flag)
    }

    /// The id of an object of another resource.
    pub const fn id_of(name: &'static str, resource: &'static str) -> Self {
        Self { reference: Some(Reference::To(resource)), ..Self::new(name, Kind::Integer) }
    }

    /// The id of an object of the resource that `field` names.
    pub const fn id_by_type(
        name: &'static str,
        field: &'static str,
        resources: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { reference: Some(Reference::ByType { field, resources }), ..Self::new(name, Kind::Integer) }
    }

    /// Returns whether it refers to objects of the resource that this other field names.
    pub fn is_of_type_in(&self, other: &str) -> bool {
        matches!(self.reference, Some(Reference::ByType { field, .. }) if field == other)
    }

    /// Makes it required.
    pub const fn required(self) -> Self {
        Self { is_required: true, ..self }
    }
}

impl Kind {
    /// Returns the schema of a value in a request.
    pub fn schema(self, is_nullable: bool) -> RefOr<Schema> {
        let limit = LIMIT.parse().ok().filter(|_| self == Self::Amount);
        self.builder(is_nullable).exclusive_maximum(limit.map(|limit: f64| limit)).into()
    }

    /// Returns the schema of a value in a response, where an amount may be text.
    pub fn response_schema(self) -> RefOr<Schema> {
        if self != Self::Amount {
            return self.builder(true).into();
        }
        let decimal = Some(SchemaFormat::Custom("decimal".to_owned()));
        let text = ObjectBuilder::new().schema_type(Type::String).format(decimal);
        OneOfBuilder::new().item(self.builder(true)).item(text).into()
    }

    /// Returns the schema of a value in a query, where amounts have no limit.
    pub fn parameter_schema(self) -> RefOr<Schema> {
        self.builder(false).into()
    }

    fn builder(self, is_nullable: bool) -> ObjectBuilder {
        let known = |format| Some(SchemaFormat::KnownFormat(format));
        let (kind, format) = match self {
            Self::Text | Self::Email | Self::Choice(_) => (Type::String, None),
            Self::Integer => (Type::Integer, known(KnownFormat::Int64)),
            Self::Amount => (Type::Number, Some(SchemaFormat::Custom("decimal".to_owned()))),
            Self::Date => (Type::String, known(KnownFormat::Date)),
            Self::DateTime => (Type::String, known(KnownFormat::DateTime)),
            Self::Flag => (Type::Boolean, None),
            Self::Custom => (Type::Object, None),
        };
        let kinds: SchemaType = if is_nullable { [kind, Type::Null].into_iter().collect() } else { kind.into() };
        let builder = ObjectBuilder::new().schema_type(kinds).format(format);
        match self {
            Self::Choice(values) => {
                let null = Some(serde_json::Value::Null).filter(|_| is_nullable);
                builder.enum_values(Some(values.iter().map(|value| (*value).into()).chain(null)))
            }
            Self::Custom => builder.additional_properties(Some(AdditionalProperties::FreeForm(true))),
            _ => builder,
        }
    }

    /// Converts a value to what the field's column holds: a key that sorts and compares like the value.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not one of the field.
    pub fn column(self, value: &RawValue) -> serde_json::Result<SqlValue> {
        let json = value.get();
        Ok(match self {
            Self::Text | Self::Date | Self::DateTime | Self::Choice(_) => {
                serde_json::from_str::<Option<String>>(json)?.into()
            }
            Self::Email => serde_json::from_str::<Option<String>>(json)?.map(|text| casefold(&text)).into(),
            Self::Integer => serde_json::from_str::<Option<i64>>(json)?.into(),
            Self::Flag => serde_json::from_str::<Option<bool>>(json)?.map(i64::from).into(),
            Self::Amount => serde_json::from_str::<Option<Decimal>>(json)?.map(|amount| amount.key().to_vec()).into(),
            Self::Custom => json.to_owned().into(),
        })
    }
}

/// Deserializes a value of the field, or `null` unless the field is required, and keeps the digits of its numbers.
impl<'de> DeserializeSeed<'de> for &Field {
    type Value = Box<RawValue>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Box<RawValue>, D::Error> {
        match self.kind {
            Kind::Text | Kind::Email | Kind::DateTime => {
                self.raw::<D, String>(Option::deserialize(deserializer)?.as_ref())
            }
            Kind::Integer => self.raw::<D, i64>(Option::deserialize(deserializer)?.as_ref()),
            Kind::Flag => self.raw::<D, bool>(Option::deserialize(deserializer)?.as_ref()),
            Kind::Amount => self.raw::<D, Decimal>(Option::deserialize(deserializer)?.as_ref()),
            Kind::Date => {
                let day: Option<String> = Option::deserialize(deserializer)?;
                check::<D>(day.as_deref().is_none_or(is_day), || "it is not a day".to_owned())?;
                self.raw::<D, String>(day.as_ref())
            }
            Kind::Choice(values) => {
                let value: Option<String> = Option::deserialize(deserializer)?;
                let is_known = value.as_deref().is_none_or(|value| values.contains(&value));
                check::<D>(is_known, || format!("it is none of {values:?}"))?;
                self.raw::<D, String>(value.as_ref())
            }
            Kind::Custom => self.raw::<D, Box<RawValue>>(Option::deserialize(deserializer)?.as_ref()),
        }
    }
}

impl Field {
    fn raw<'de, D: Deserializer<'de>, T: Serialize>(&self, value: Option<&T>) -> Result<Box<RawValue>, D::Error> {
        if value.is_none() && self.is_required {
            return Err(D::Error::custom(format!("`{}` is required", self.name)));
        }
        to_raw_value(&value).map_err(D::Error::custom)
    }
}

fn check<'de, D: Deserializer<'de>>(is_valid: bool, message: impl FnOnce() -> String) -> Result<(), D::Error> {
    if is_valid { Ok(()) } else { Err(D::Error::custom(message())) }
}
