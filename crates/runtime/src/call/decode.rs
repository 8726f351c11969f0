//! Decoding the body of a successful response.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::error::body::ErrorBody;
use crate::error::{DecodeError, Failure};
use crate::response::ResponseBody;
use crate::value::unicode::json_text;

/// Decodes the body of a successful response. An empty body counts as `null`.
///
/// A byte order mark is skipped; for UTF-16 it tells the byte order. A byte outside UTF-8 becomes an escape that is not
/// text: the member that has it cannot be read, and all others can.
///
/// # Errors
///
/// The body is not JSON. The error has its first bytes.
pub(super) fn decode<T: ResponseBody>(body: &Bytes) -> Result<T, Failure> {
    // UTF-8 is checked once here, and not again for each string.
    let (text, not_utf8) = json_text(body);
    let text = if text.bytes().all(|byte| byte.is_ascii_whitespace()) { "null" } else { &*text };
    T::parse(text).map_err(|error| match not_utf8 {
        None => failure(text, error, body),
        Some(source) => {
            let before = body.get(..source.valid_up_to()).unwrap_or_default();
            let path = locate_error(&json_text(before).0).unwrap_or_default().0;
            let kind = format!("byte {} outside UTF-8", source.valid_up_to());
            Failure::Decode { path, kind, source: DecodeError::Text(source), body: first_bytes(body) }
        }
    })
}

fn failure(text: &str, error: serde_json::Error, body: &Bytes) -> Failure {
    let (path, kind) =
        locate_error(text).unwrap_or_else(|| ("$".to_owned(), "a value that is nested too deep".to_owned()));
    Failure::Decode { path, kind, source: DecodeError::Json(error), body: first_bytes(body) }
}

fn first_bytes(body: &Bytes) -> ErrorBody {
    let bytes = body.iter().copied().take(ErrorBody::LIMIT).collect();
    ErrorBody::new(bytes, body.len() > ErrorBody::LIMIT)
}

/// Returns where the text stops being JSON, and what is there. Parses it again, since it is known to fail.
fn locate_error(text: &str) -> Option<(String, String)> {
    let text = &*without_surrogates(text);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let result = serde_path_to_error::deserialize::<_, Skip>(&mut deserializer);
    let (path, error) = match result {
        Err(error) => (error.path().to_string(), error.into_inner()),
        // The error is after the value.
        Ok(Skip) => (".".to_owned(), deserializer.end().err()?),
    };
    let path = match path.as_str() {
        "." => "$".to_owned(),
        index if index.starts_with('[') => format!("${index}"),
        name => format!("$.{name}"),
    };
    Some((path, found(text, &error)))
}

/// Replaces the escapes of halves of surrogate pairs, which are not an error here, by others of the same length.
fn without_surrogates(text: &str) -> Cow<'_, str> {
    let is_half = |escape: &str| escape.starts_with(['d', 'D']) && escape.get(1..2) >= Some("8");
    if !text.split("\\u").skip(1).any(is_half) {
        return text.into();
    }
    let mut parts = text.split("\\u");
    let mut replaced = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        replaced.push_str("\\u");
        match part.get(1..).filter(|_| is_half(part)) {
            Some(rest) => replaced.extend(["0", rest]),
            None => replaced.push_str(part),
        }
    }
    replaced.into()
}

/// Returns what is at the position of the error.
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

/// Any JSON value, which is parsed and dropped.
#[derive(Clone, Copy)]
struct Skip;

impl<'de> Deserialize<'de> for Skip {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Skip {
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
            // `serde_path_to_error` has recorded it.
            drop(name);
            map.next_value::<Self>()?;
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::list::ListResponse;
    use crate::response::object::ObjectResponse;
    use crate::value::json::Json;
    use model::Deal;

    #[allow(dead_code, reason = "what `model!` makes is more than is tested here")]
    mod model {
        use crate::value::field::Field;
        use crate::value::json_object::JsonObject;

        #[derive(Clone, Debug, Default, PartialEq)]
        pub(crate) struct Deal {
            id: Field<i64>,
            pub(crate) extra: JsonObject,
        }

        crate::model! {
            Deal, wrapped as ["deal"], builder() -> DealBuilder {
                id: i64 => i64 = "id",
            }
        }
    }

    fn error_of(body: &[u8]) -> (String, String) {
        match decode::<ListResponse<Deal>>(&Bytes::copy_from_slice(body)) {
            Err(Failure::Decode { path, kind, .. }) => (path, kind),
            other => (String::new(), format!("{other:?}")),
        }
    }

    #[test]
    fn an_error_has_its_path_and_what_is_there() {
        for (body, path, kind) in [
            (&b"<html>"[..], "$", "`<`"),
            (b"{\"deals\": [{\"id\": 1}, {\"id\": nope}]}", "$.deals[1].id", "`o`"),
            (b"[{\"id\": 1}", "$", "the end of the body"),
            (b"[{\"id\": [1, }]", "$[0].id[1]", "`}`"),
            (b"[1] [2]", "$", "an array"),
            (b"{\"a\": \xff}", "$.a", "byte 6 outside UTF-8"),
            (b"{\"a \\ud83d\": \"\\ud83d\", \"b\": nope}", "$.b", "`o`"),
        ] {
            assert_eq!(error_of(body), (path.to_owned(), kind.to_owned()), "{}", String::from_utf8_lossy(body));
        }
    }

    #[test]
    fn skips_a_byte_order_mark_and_reads_an_empty_body_as_null() {
        let one = |body: &'static [u8]| decode::<ObjectResponse<Deal>>(&Bytes::from_static(body)).expect("a response");
        let deal = one(b"\xef\xbb\xbf{\"id\": 17}").into_object().expect("a deal");
        assert_eq!(deal.id().expect("an id"), Some(17));
        for body in [&b""[..], b" \r\n", b"\xef\xbb\xbf"] {
            assert_eq!(one(body).raw().map(Json::text), Some("null"));
        }
    }

    #[test]
    fn a_byte_outside_utf_8_costs_its_member_only() {
        let body = b"[{\"id\": 1, \"name\": \"Wdro\xbfenie\", \"a\xbf\": 2}, {\"id\": 2.0}]";
        let list: ListResponse<Deal> = decode(&Bytes::from_static(body)).expect("a response");
        let ids: Vec<_> = list.items().expect("a list").iter().map(|deal| deal.id().expect("an id")).collect();
        assert_eq!(ids, [Some(1), Some(2)]);
        let error = list.items().expect("a list")[0].extra.get::<String>("name").expect_err("it is not text");
        let found =
            r#"found a string: "Wdro\udcbfenie" (`\udcbf` is half of a surrogate pair or the byte 0xbf outside UTF-8)"#;
        assert_eq!(error.to_string(), format!("field `name`: expected a string, {found}"));
        let utf16: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain("{\"id\": 17}".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let deal = decode::<ObjectResponse<Deal>>(&utf16.into()).expect("a response").into_object().expect("a deal");
        assert_eq!(deal.id().expect("an id"), Some(17));
    }

    #[test]
    fn rejects_a_body_that_is_nested_too_deep() {
        let deep = |levels: usize| format!("[{{\"id\": {}{}}}]", "[".repeat(levels), "]".repeat(levels));
        assert!(decode::<ListResponse<Deal>>(&deep(100).into()).is_ok());
        let (path, kind) = error_of(deep(200).as_bytes());
        assert!(path.starts_with("$[0].id[0]") && kind == "an array", "{path} {kind}");
    }

    proptest::proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn decodes_any_bytes_or_returns_an_error(body in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..64)) {
            let _ = decode::<ListResponse<Deal>>(&body.clone().into());
            let _ = decode::<ObjectResponse<Deal>>(&body.into());
        }

        #[test]
        fn decodes_all_json_and_nothing_else(
            text in r#"(\[|\{|\]|\}|,|:|"(id|deal|data|\\u00e9|ż)"|-?[0-9]{1,3}|null|true|\n| |nul|\\){0,30}"#,
        ) {
            let is_json = text.trim().is_empty() || serde_json::from_str::<serde_json::Value>(&text).is_ok();
            let body = Bytes::from(text.into_bytes());
            proptest::prop_assert_eq!(decode::<ListResponse<Deal>>(&body).is_ok(), is_json);
            proptest::prop_assert_eq!(decode::<ObjectResponse<Deal>>(&body).is_ok(), is_json);
        }
    }
}
