//! Text that is not valid UTF-8: halves of surrogate pairs, other bytes, UTF-16.

use std::borrow::Cow;
use std::fmt;
use std::str::Utf8Error;

use serde::Deserializer;
use serde::de::{Error, Visitor};

/// A part of a text.
enum Part<'b> {
    Text(&'b str),
    /// Half of a surrogate pair, encoded as if it were a character.
    Surrogate(u16),
    /// A byte outside UTF-8.
    Byte(u8),
}

fn parts(bytes: &[u8], mut each: impl FnMut(Part<'_>)) {
    let mut rest = bytes;
    while !rest.is_empty() {
        let (valid, after) = match std::str::from_utf8(rest) {
            Ok(text) => return each(Part::Text(text)),
            Err(error) => rest.split_at_checked(error.valid_up_to()).unwrap_or((rest, &[])),
        };
        each(Part::Text(std::str::from_utf8(valid).unwrap_or_default()));
        rest = match (surrogate(after), after) {
            (Some(half), [_, _, _, rest @ ..]) => {
                each(Part::Surrogate(half));
                rest
            }
            (_, [byte, rest @ ..]) => {
                each(Part::Byte(*byte));
                rest
            }
            (_, []) => return,
        };
    }
}

fn surrogate(bytes: &[u8]) -> Option<u16> {
    match *bytes {
        [0xED, second @ 0xA0..=0xBF, third @ 0x80..=0xBF, ..] => {
            Some(0xD000 | (u16::from(second & 0x3F) << 6) | u16::from(third & 0x3F))
        }
        _ => None,
    }
}

fn escape(half: u16) -> String {
    format!("\\u{half:04x}")
}

/// Returns the escape of a byte: the half of a surrogate pair that Python's `surrogateescape` uses.
fn escape_byte(byte: u8) -> String {
    escape(0xDC00 | u16::from(byte))
}

/// Returns what is between the quotes of a JSON string with these bytes.
pub(super) fn escape_string(bytes: &[u8]) -> String {
    let mut escaped = String::with_capacity(bytes.len() + 6);
    parts(bytes, |part| match part {
        Part::Text(text) => {
            let quoted = serde_json::Value::from(text).to_string();
            escaped.push_str(quoted.get(1..quoted.len() - 1).unwrap_or_default());
        }
        Part::Surrogate(half) => escaped.push_str(&escape(half)),
        Part::Byte(byte) => escaped.push_str(&escape_byte(byte)),
    });
    escaped
}

/// Returns JSON text with escapes for invalid parts, so that the rest can be read.
fn escape_text(bytes: &[u8]) -> String {
    let mut escaped = String::with_capacity(bytes.len() + 6);
    parts(bytes, |part| match part {
        Part::Text(text) => escaped.push_str(text),
        Part::Surrogate(half) => escaped.push_str(&escape(half)),
        // After a backslash it is not JSON, and stays so.
        Part::Byte(_) if escaped.bytes().rev().take_while(|each| *each == b'\\').count() % 2 == 1 => {
            escaped.push(char::REPLACEMENT_CHARACTER);
        }
        Part::Byte(byte) => escaped.push_str(&escape_byte(byte)),
    });
    escaped
}

/// Returns the bytes of the content of a JSON string, or `None` for another value.
pub(crate) fn unescape(json: &str) -> Option<Vec<u8>> {
    struct Content;
    impl Visitor<'_> for Content {
        type Value = Vec<u8>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }
        fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
            Ok(bytes.to_vec())
        }
    }
    let is_string = json.starts_with('"');
    is_string.then(|| serde_json::Deserializer::from_str(json).deserialize_bytes(Content).ok())?
}

/// Returns the content of a JSON string, with invalid parts replaced.
pub(crate) fn lossy_string(json: &str) -> Option<String> {
    let bytes = unescape(json)?;
    let mut text = String::with_capacity(bytes.len());
    parts(&bytes, |part| match part {
        Part::Text(part) => text.push_str(part),
        Part::Surrogate(_) | Part::Byte(_) => text.push(char::REPLACEMENT_CHARACTER),
    });
    Some(text)
}

/// Describes the first half of a surrogate pair in a JSON string, or returns `None` if there is none.
pub(crate) fn describe_surrogate(json: &str) -> Option<String> {
    let bytes = unescape(json)?;
    let mut first = None;
    parts(&bytes, |part| {
        if let Part::Surrogate(half) = part {
            first.get_or_insert(half);
        }
    });
    let half = first?;
    let byte = (0xDC80..=0xDCFF).contains(&half).then(|| format!(" or the byte {:#04x} outside UTF-8", half & 0xFF));
    Some(format!("`{}` is half of a surrogate pair{}", escape(half), byte.unwrap_or_default()))
}

/// Returns the JSON text of a body, and the position of the first byte outside UTF-8.
///
/// A byte order mark is removed, UTF-16 with a mark is converted, and invalid parts are escaped.
pub(crate) fn json_text(body: &[u8]) -> (Cow<'_, str>, Option<Utf8Error>) {
    let body = match body {
        [0xEF, 0xBB, 0xBF, rest @ ..] => rest,
        [0xFF, 0xFE, rest @ ..] => return (utf16(rest, u16::from_le_bytes).into(), None),
        [0xFE, 0xFF, rest @ ..] => return (utf16(rest, u16::from_be_bytes).into(), None),
        _ => body,
    };
    match std::str::from_utf8(body) {
        Ok(text) => (text.into(), None),
        Err(error) => (escape_text(body).into(), Some(error)),
    }
}

/// Returns the text of a body, with invalid parts replaced.
pub(crate) fn lossy_text(body: &[u8]) -> Cow<'_, str> {
    match body {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => json_text(body).0,
        _ => String::from_utf8_lossy(body),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (units, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(units.len());
    for character in char::decode_utf16(units.iter().map(|bytes| unit(*bytes))) {
        match character {
            Ok(character) => text.push(character),
            Err(half) => text.push_str(&escape(half.unpaired_surrogate())),
        }
    }
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_any_string() {
        for (json, text, fault) in [
            (r#""a""#, "a", None),
            (r#""\\ud83d""#, "\\ud83d", None),
            (r#""\ud83d\ude00""#, "\u{1F600}", None),
            (r#""a \ud83d""#, "a \u{fffd}", Some("`\\ud83d` is half of a surrogate pair")),
            (r#""\ude00\ud83d b""#, "\u{fffd}\u{fffd} b", Some("`\\ude00` is half of a surrogate pair")),
            (r#""\udcbf""#, "\u{fffd}", Some("`\\udcbf` is half of a surrogate pair or the byte 0xbf outside UTF-8")),
        ] {
            assert_eq!(lossy_string(json).as_deref(), Some(text), "{json}");
            assert_eq!(describe_surrogate(json).as_deref(), fault, "{json}");
        }
        assert_eq!(lossy_string("17"), None);
    }

    #[test]
    fn reads_the_text_of_any_body() {
        assert_eq!(json_text(b"\xef\xbb\xbf[1]").0, "[1]");
        assert_eq!(json_text(b"\xff\xfe[\x001\x00]\x00").0, "[1]");
        assert_eq!(json_text(b"\xfe\xff\x00[\x001\x00]").0, "[1]");
        assert_eq!(json_text(b"\xfe\xff\xd8\x3d").0, "\\ud83d");
        let (text, error) = json_text(b"Wdro\xbfenie \xc5\xbc \xe2\x82");
        assert_eq!(text, "Wdro\\udcbfenie \u{17c} \\udce2\\udc82");
        assert_eq!(error.map(|error| error.valid_up_to()), Some(4));
        assert_eq!(lossy_text(b"\xef\xbb\xbfWdro\xbfenie"), "Wdro\u{fffd}enie");
    }

    proptest::proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn never_panics(body in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..40)) {
            let (text, error) = json_text(&body);
            proptest::prop_assert!(error.is_none() || text.contains("\\u"));
            lossy_text(&body);
            escape_string(&body);
            describe_surrogate(&text);
        }
    }
}
