//! Bodies of requests, and objects of seed data.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Resource;
use super::object::is_read_only;
use crate::value::Members;

/// Deserializes the fields of an object, with the digits of their numbers.
///
/// It rejects what the schema does not see: repeated members, and integers with a fraction or an exponent.
#[derive(Clone, Copy, Debug)]
pub struct ObjectSeed {
    pub resource: &'static Resource,
    pub purpose: Purpose,
}

/// What an object is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Create,
    Update,
    /// To be stored before the first request. It may have an id, and the code of the application that created it.
    Seed,
}

impl<'de> DeserializeSeed<'de> for ObjectSeed {
    type Value = Members;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Members, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ObjectSeed {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {}", self.resource.singular)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members = Members::new();
        while let Some(name) = map.next_key::<String>()? {
            let value = match self.resource.field(&name) {
                Some(field) => map.next_value_seed(field)?,
                None if matches!(name.as_str(), "id" | "app_code") && self.purpose == Purpose::Seed => {
                    map.next_value::<Box<RawValue>>()?
                }
                None if self.resource.is_open && is_read_only(&name) => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
                None if self.resource.is_open => map.next_value::<Box<RawValue>>()?,
                None => return Err(A::Error::custom(format!("unknown field `{name}`"))),
            };
            if members.contains_key(&name) {
                return Err(A::Error::custom(format!("duplicate field `{name}`")));
            }
            members.insert(name, value);
        }
        let mut required = self.resource.fields.iter().filter(|field| field.is_required);
        match required.find(|field| !members.contains_key(field.name)) {
            Some(field) if self.purpose != Purpose::Update => {
                Err(A::Error::custom(format!("missing field `{}`", field.name)))
            }
            _ => Ok(members),
        }
    }
}

/// Returns whether only the server sets a member. In an object that can have any other, it is ignored.
/// The body of a create, an upsert or an update.
#[derive(Debug, Default)]
pub struct Body {
    pub api_token: Option<String>,
    pub app_code: Option<String>,
    pub external_id: Option<String>,
    pub object: Members,
}

/// Deserializes the body of a request.
#[derive(Clone, Copy, Debug)]
pub struct BodySeed(pub ObjectSeed);

impl<'de> DeserializeSeed<'de> for BodySeed {
    type Value = Body;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Body, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for BodySeed {
    type Value = Body;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with `{}`", self.0.resource.singular)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Body, A::Error> {
        let (mut body, mut object) = (Body::default(), None);
        while let Some(name) = map.next_key::<String>()? {
            let is_repeated = match name.as_str() {
                name if name == self.0.resource.singular => object.replace(map.next_value_seed(self.0)?).is_some(),
                "api_token" => body.api_token.replace(map.next_value()?).is_some(),
                "app_code" => body.app_code.replace(map.next_value()?).is_some(),
                "external_id" => body.external_id.replace(map.next_value()?).is_some(),
                _ => return Err(A::Error::custom(format!("unknown field `{name}`"))),
            };
            if is_repeated {
                return Err(A::Error::custom(format!("duplicate field `{name}`")));
            }
        }
        Ok(Body { object: object.unwrap_or_default(), ..body })
    }
}
