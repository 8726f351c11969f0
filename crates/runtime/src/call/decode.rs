//! From the body of a success to a value.

use std::fmt;

use bytes::Bytes;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::answer::Answer;
use crate::error::body::ErrorBody;
use crate::error::{DecodeError, Failure};
use crate::value::json::Json;

/// What some servers write before their JSON.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Decodes the body of a success; an empty one counts as `null`.
///
/// The expected forms are read without a buffer; for any other, the text is read once more, so that nothing of it is
/// lost. Only what is no JSON is an error, which has the first bytes.
pub(super) fn decode<T: Answer>(body: &Bytes) -> Result<T, Failure> {
    let bytes = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return read("null").map_err(|error| failure("null", error, body));
    }
    // Checked once, and not again for every string in it.
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text).map_err(|error| failure(text, error, body)),
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let before = std::str::from_utf8(before).unwrap_or_default();
            let path = fault(before).unwrap_or_default().0;
            let kind = format!("byte {} is not UTF-8", error.valid_up_to());
            Err(Failure::Decode { path, kind, source: DecodeError::Text(error), body: first_bytes(body) })
        }
    }
}

fn read<T: Answer>(text: &str) -> serde_json::Result<T> {
    match serde_json::from_str::<T>(text) {
        Ok(answer) if answer.is_expected() => Ok(answer),
        _ => serde_json::from_str::<Json>(text).map(T::from),
    }
}

fn failure(text: &str, error: serde_json::Error, body: &Bytes) -> Failure {
    let (path, kind) = fault(text).unwrap_or_else(|| ("$".to_owned(), "nested too deep".to_owned()));
    Failure::Decode { path, kind, source: DecodeError::Json(error), body: first_bytes(body) }
}

fn first_bytes(body: &Bytes) -> ErrorBody {
    let bytes = body.iter().copied().take(ErrorBody::LIMIT).collect();
    ErrorBody { bytes, is_cut_off: body.len() > ErrorBody::LIMIT }
}

/// Where the text stops being JSON, and what stands there; it is read again for that, where it is known to fail.
fn fault(text: &str) -> Option<(String, String)> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let result = serde_path_to_error::deserialize::<_, Walk>(&mut deserializer);
    let (path, error) = match result {
        Err(error) => (error.path().to_string(), error.into_inner()),
        // What follows the value.
        Ok(Walk) => (".".to_owned(), deserializer.end().err()?),
    };
    let path = match path.as_str() {
        "." => "$".to_owned(),
        index if index.starts_with('[') => format!("${index}"),
        name => format!("$.{name}"),
    };
    Some((path, found(text, &error)))
}

/// What stands where the fault is.
fn found(text: &str, error: &serde_json::Error) -> String {
    if error.is_eof() {
        return "the end of the body".to_owned();
    }
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let rest = line.get(error.column().saturating_sub(1)..).unwrap_or_default();
    match rest.chars().next() {
        Some('{') => "an object".to_owned(),
        Some('[') => "an array".to_owned(),
        Some('"') => "a string".to_owned(),
        Some(first) => format!("`{}`", first.escape_debug()),
        None => "the end of a line".to_owned(),
    }
}

/// Any JSON, walked through and dropped.
#[derive(Clone, Copy)]
struct Walk;

impl<'de> Deserialize<'de> for Walk {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Walk {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self, A::Error> {
        while seq.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self, A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            // `serde_path_to_error` has taken note of it.
            drop(name);
            map.next_value::<Self>()?;
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::list::ListAnswer;
    use crate::answer::one::OneAnswer;
    use crate::value::field::Field;
    use crate::value::record::Record;

    #[derive(Clone, Debug, Default, PartialEq)]
    struct Deal {
        id: Field<i64>,
        extra: Record,
    }

    crate::model! {
        Deal, wrapped as ["deal"] {
            id: i64 = "id",
        }
    }

    fn fault_of(body: &[u8]) -> (String, String) {
        match decode::<ListAnswer<Deal>>(&Bytes::copy_from_slice(body)) {
            Err(Failure::Decode { path, kind, .. }) => (path, kind),
            other => (String::new(), format!("{other:?}")),
        }
    }

    #[test]
    fn a_fault_has_its_place_and_what_stands_there() {
        for (body, path, kind) in [
            (&b"<html>"[..], "$", "`<`"),
            (b"{\"deals\": [{\"id\": 1}, {\"id\": nope}]}", "$.deals[1].id", "`o`"),
            (b"[{\"id\": 1}", "$", "the end of the body"),
            (b"[{\"id\": [1, }]", "$[0].id[1]", "`}`"),
            (b"[1] [2]", "$", "an array"),
            (b"{\"a\": \"\xff\"}", "$.a", "byte 7 is not UTF-8"),
        ] {
            assert_eq!(fault_of(body), (path.to_owned(), kind.to_owned()), "{}", String::from_utf8_lossy(body));
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_fault_and_an_empty_body_is_null() {
        let one = |body: &'static [u8]| decode::<OneAnswer<Deal>>(&Bytes::from_static(body)).expect("an answer");
        let deal = one(b"\xef\xbb\xbf{\"id\": 17}").into_object().expect("a deal");
        assert_eq!(deal.id().expect("an id"), Some(&17));
        for body in [&b""[..], b" \r\n", b"\xef\xbb\xbf"] {
            assert_eq!(one(body).other().map(Json::text), Some("null"));
        }
    }

    #[test]
    fn an_answer_that_is_nested_too_deep_is_refused() {
        let deep = |levels: usize| format!("[{{\"id\": {}{}}}]", "[".repeat(levels), "]".repeat(levels));
        assert!(decode::<ListAnswer<Deal>>(&deep(100).into()).is_ok());
        let (path, kind) = fault_of(deep(200).as_bytes());
        assert!(path.starts_with("$[0].id[0]") && kind == "an array", "{path} {kind}");
    }

    proptest::proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn any_bytes_are_decoded_or_have_a_fault(body in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..64)) {
            let _ = decode::<ListAnswer<Deal>>(&body.clone().into());
            let _ = decode::<OneAnswer<Deal>>(&body.into());
        }

        #[test]
        fn anything_like_json_is_decoded_or_has_a_fault(
            text in r#"(\[|\{|\]|\}|,|:|"(id|deal|data|\\u00e9|ż)"|-?[0-9]{1,3}|null|true|\n| |nul|\\){0,30}"#,
        ) {
            let is_json = text.trim().is_empty() || serde_json::from_str::<serde_json::Value>(&text).is_ok();
            let body = Bytes::from(text.into_bytes());
            proptest::prop_assert_eq!(decode::<ListAnswer<Deal>>(&body).is_ok(), is_json);
            proptest::prop_assert_eq!(decode::<OneAnswer<Deal>>(&body).is_ok(), is_json);
        }
    }
}
