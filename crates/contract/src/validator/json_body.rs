//! JSON bodies, and the members that they repeat.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::encoding::child;

/// The key of a number's text in `serde_json` with the feature `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// A JSON body.
pub(super) struct JsonBody {
    /// The value. For a repeated member, the first value, as the clients read it.
    pub(super) value: Value,
    /// The JSON pointers of repeated members.
    pub(super) repeated: Vec<String>,
}

impl JsonBody {
    /// Reads a body.
    ///
    /// # Errors
    ///
    /// Returns an error when the body is not JSON.
    pub(super) fn read(json: &[u8]) -> serde_json::Result<Self> {
        let mut repeated = Vec::new();
        let mut deserializer = serde_json::Deserializer::from_slice(json);
        let value = Node { pointer: String::new(), repeated: &mut repeated }.deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(Self { value, repeated })
    }
}

/// The value at a pointer of the body.
struct Node<'r> {
    pointer: String,
    repeated: &'r mut Vec<String>,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        loop {
            let pointer = child(&self.pointer, &items.len().to_string());
            match seq.next_element_seed(Node { pointer, repeated: &mut *self.repeated })? {
                Some(item) => items.push(item),
                None => return Ok(items.into()),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            if name == NUMBER && members.is_empty() {
                let digits: String = map.next_value()?;
                return digits.parse::<Number>().map(Value::Number).map_err(A::Error::custom);
            }
            let pointer = child(&self.pointer, &name);
            let value = map.next_value_seed(Node { pointer: pointer.clone(), repeated: &mut *self.repeated })?;
            if members.contains_key(&name) {
                if !self.repeated.contains(&pointer) {
                    self.repeated.push(pointer);
                }
            } else {
                members.insert(name, value);
            }
        }
        Ok(members.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_first_value_of_a_repeated_member_and_reports_its_pointer() {
        let json =
            br#"{"a": 1, "b": [{"c": 1.5, "c": 2}, {"d/e": {"f": 1, "\u0066": 2, "f": 3}}], "a": {"g": 1, "g": 2}}"#;
        let body = JsonBody::read(json).expect("JSON");
        assert_eq!(body.value, serde_json::json!({"a": 1, "b": [{"c": 1.5}, {"d/e": {"f": 1}}]}));
        assert_eq!(body.repeated, ["/b/0/c", "/b/1/d~1e/f", "/a/g", "/a"]);
    }

    #[test]
    fn reads_what_serde_json_reads() {
        for json in ["null", "[1, -2, 2.50, 1e3, 18446744073709551615]", r#"{"a": {"b": [true, "ż"]}}"#, "[]", "{}"] {
            assert_eq!(
                JsonBody::read(json.as_bytes()).expect("JSON").value,
                serde_json::from_str::<Value>(json).expect("JSON")
            );
        }
        for broken in ["", "{", "1 2", "[1,]", "{\"a\"}", "\u{feff}1", &"[".repeat(100_000)] {
            assert!(JsonBody::read(broken.as_bytes()).is_err());
        }
    }
}
