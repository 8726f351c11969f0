//! Objects of requests that take members beside their fields.

use serde::de::{DeserializeOwned, Error as _};
use serde::ser::{self, SerializeMap};
use serde::{Deserialize, Deserializer, Serializer};

use super::json_object::JsonObject;
use super::read::read_raw_object;

/// An object of a request with named fields and an `extra` object for all others.
///
/// [`sent!`](crate::sent) implements it together with serde's traits.
pub trait OpenObject: DeserializeOwned {
    /// The names of the fields.
    const FIELDS: &'static [&'static str];

    /// Returns the members that are not fields, to change them.
    fn extra_mut(&mut self) -> &mut JsonObject;
}

/// Reads an object from its text, so that its other members keep their digits. `read` reads the fields from the text.
///
/// # Errors
///
/// It is not an object, a number in it may have been rounded, or `read` fails.
pub fn read_open<'de, T: OpenObject, D: Deserializer<'de>>(
    deserializer: D,
    read: impl FnOnce(&str) -> serde_json::Result<T>,
) -> Result<T, D::Error> {
    let object = JsonObject::deserialize(deserializer)?;
    let text = object.to_text().map_err(D::Error::custom)?;
    let mut value = read(&text).map_err(D::Error::custom)?;
    *value.extra_mut() = object.without(T::FIELDS);
    Ok(value)
}

/// Reads the members that are not fields, also with numbers that may have been rounded: sending one is an error.
///
/// # Errors
///
/// The deserializer fails.
pub fn read_extra<'de, D: Deserializer<'de>>(deserializer: D) -> Result<JsonObject, D::Error> {
    read_raw_object(deserializer, |borrowed| Ok(JsonObject::keep(borrowed.object()?)))
}

/// Writes the members that are not fields, behind the fields.
///
/// # Errors
///
/// A name is not text, a number may have been rounded, or the serializer fails.
pub fn write_extra<S: Serializer>(extra: &JsonObject, serializer: S) -> Result<S::Ok, S::Error> {
    if !extra.has_text_names() {
        return Err(ser::Error::custom("the name of a member has half of a surrogate pair, which is not text"));
    }
    let mut map = serializer.serialize_map(Some(extra.len()))?;
    extra.write_members(&mut map)?;
    map.end()
}

/// Implements `custom_field` for a [`model!`](crate::model) and its builder.
#[macro_export]
macro_rules! custom_fields {
    ($model:ident, $builder:ident) => {
        impl $model {
            /// Returns the member `name` that is no field of this type, such as a custom field; `None` if it is missing or
            /// `null`.
            ///
            /// It is read from [`extra`](Self#structfield.extra), which has all of them.
            ///
            /// # Errors
            ///
            /// It cannot be read as `T`. The error names the field and what was found.
            pub fn custom_field<T: $crate::FromJson>(
                &self,
                name: &str,
            ) -> ::std::result::Result<::std::option::Option<T>, $crate::FieldError> {
                self.extra.get(name)
            }
        }

        impl $builder {
            /// Sets a member that is no field of the type, such as a custom field.
            #[must_use]
            pub fn custom_field(
                mut self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<$crate::Json>,
            ) -> Self {
                self.0.extra.insert(name, value.into());
                self
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;
    use crate::value::amount::Amount;
    use crate::value::json::Json;

    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(remote = "Self")]
    struct Deal {
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::value::patch::present")]
        net: Option<Amount>,
        #[serde(flatten, serialize_with = "write_extra", deserialize_with = "read_extra")]
        extra: JsonObject,
    }

    crate::sent!(Deal, open beside ["name", "net"]);

    /// Members that lose a digit, their order or their repetition where a map or a float holds them.
    const MEMBERS: &str =
        r#""z":12300.00,"score":9007199254740993,"a":[1.10,{"b":null}],"big":12345678901234567890.123456789,"z":2"#;

    #[test]
    fn keeps_members_as_they_are_in_json() {
        let text = format!(r#"{{"name":"A","net":1.50,{MEMBERS}}}"#);
        let deal: Deal = serde_json::from_str(&text).expect("a deal");
        assert_eq!(deal.extra.len(), 5);
        assert_eq!(serde_json::to_string(&deal).expect("JSON"), text);
        // The fields come first.
        let turned = format!(r#"{{{MEMBERS},"net":1.50,"name":"A"}}"#);
        let turned: Deal = serde_json::from_str(&turned).expect("a deal");
        assert_eq!((serde_json::to_string(&turned).expect("JSON"), &turned), (text, &deal));
        let reader: Deal =
            serde_json::from_reader(serde_json::to_vec(&deal).expect("JSON").as_slice()).expect("a deal");
        assert_eq!(reader, deal);
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(tag = "type")]
    enum Message {
        Deal(Deal),
    }

    #[test]
    fn keeps_members_in_other_formats() {
        let deal: Deal =
            serde_json::from_str(r#"{"name":"A","net":1.5,"on":null,"score":7,"tags":["a"]}"#).expect("a deal");
        let value = serde_json::to_value(&deal).expect("a value");
        assert_eq!(serde_json::from_value::<Deal>(value).expect("a deal"), deal);
        let message = serde_json::to_string(&Message::Deal(deal.clone())).expect("JSON");
        assert_eq!(serde_json::from_str::<Message>(&message).expect("a message"), Message::Deal(deal));
    }

    #[test]
    fn a_member_that_may_have_been_rounded_is_never_sent() {
        let value: serde_json::Value =
            serde_json::from_str(r#"{"name":"A","x":12345678901234567890.123456789}"#).expect("JSON");
        if let Ok(deal) = serde_json::from_value::<Deal>(value) {
            assert!(deal.extra.json("x").is_some_and(Json::is_rounded));
            assert!(serde_json::to_string(&deal).is_err());
        }
    }

    #[test]
    fn an_error_of_a_field_is_the_one_of_serde() {
        let error = |text: &str| serde_json::from_str::<Deal>(text).expect_err("no deal").to_string();
        assert!(error(r#"{"x": 1}"#).starts_with("missing field `name`"));
        assert!(error(r#"{"name": 5}"#).starts_with("invalid type: integer `5`, expected a string"));
        assert!(error(r#"{"name": "A", "name": "B"}"#).starts_with("duplicate field `name`"));
        assert!(error(r#"{"name": "A", "net": null}"#).contains("null"));
        assert!(error("[]").contains("expected"));
    }

    #[test]
    fn does_not_write_a_name_that_is_not_text() {
        let extra = serde_json::from_str(r#"{"\ud83d":1}"#).expect("an object");
        let deal = Deal { name: "A".to_owned(), net: None, extra };
        let error = serde_json::to_string(&deal).expect_err("no text").to_string();
        assert_eq!(error, "the name of a member has half of a surrogate pair, which is not text");
    }
}
