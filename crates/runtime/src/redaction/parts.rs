//! Parts of a value that are secrets by themselves.

use super::radix::{BASE64, HEX};
use super::unescape::Decoded;

/// Returns the value of a header or parameter, and the parts that a server may repeat alone: the token after `Bearer`,
/// the value of each cookie.
pub(super) fn parts(value: &[u8]) -> Vec<Vec<u8>> {
    let is_separator = |byte: &u8| matches!(byte, b';' | b',') || byte.is_ascii_whitespace();
    let words: Vec<&[u8]> = value.split(is_separator).filter(|word| !word.is_empty()).collect();
    let named = words.iter().filter_map(|word| {
        let at = word.iter().position(|byte| *byte == b'=')?;
        word.get(at + 1..).filter(|part| part.iter().any(|byte| *byte != b'='))
    });
    let mut parts: Vec<Vec<u8>> = named.map(|part| trim_quotes(part).to_vec()).collect();
    if let [_, credentials] = words.as_slice() {
        parts.push(credentials.to_vec());
    }
    parts.push(value.to_vec());
    parts
}

/// Returns what a value decodes to if it is base64 or hexadecimal as a whole: user and password after `Basic`, and both
/// together. A value that only looks like base64 yields bytes that no text contains.
///
/// A JSON Web Token is not decoded: all of it but the signature may be shown, and no text contains the decoded signature.
pub(super) fn decoded_parts(value: &[u8]) -> Vec<Vec<u8>> {
    let end = value.iter().rposition(|byte| *byte != b'=' && !byte.is_ascii_whitespace()).map_or(0, |at| at + 1);
    let value = Decoded::plain(value.get(..end).unwrap_or_default().trim_ascii_start());
    let mut parts = Vec::new();
    for radix in [&BASE64, &HEX] {
        let rows = radix.rows(&value);
        if !matches!(rows.as_slice(), [row] if row.len() == value.bytes.len()) {
            continue;
        }
        // It may have a prefix: `key_dGVzdC10b2tlbg`.
        for alignment in 0..radix.alignments {
            let decoded = radix.decode(&rows, alignment).bytes;
            decoded.split(|byte| *byte == 0).for_each(|text| parts.extend(text_parts(text)));
        }
    }
    parts
}

/// Returns a text, and the user and password in it. For JSON, returns its longer strings, since its names are words.
fn text_parts(text: &[u8]) -> Vec<Vec<u8>> {
    if text.starts_with(b"{") || text.starts_with(b"[") {
        let strings = text.split(|byte| *byte == b'"').filter(|string| string.len() >= MIN_STRING);
        return strings.map(<[u8]>::to_vec).collect();
    }
    // The first colon ends the name of the user (RFC 7617).
    text.splitn(2, |byte| *byte == b':').chain([text]).map(<[u8]>::to_vec).collect()
}

/// A shorter string of JSON is a word and not a secret.
const MIN_STRING: usize = 8;

fn trim_quotes(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\"").and_then(|text| text.strip_suffix(b"\"")).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts_of(value: &str) -> Vec<String> {
        let mut parts = parts(value.as_bytes());
        assert_eq!(parts.pop().as_deref(), Some(value.as_bytes()));
        parts.iter().map(|part| String::from_utf8_lossy(part).into_owned()).filter(|part| !part.is_empty()).collect()
    }

    #[test]
    fn a_secret_by_itself_is_a_part() {
        assert_eq!(parts_of("Bearer test-token=="), ["test-token=="]);
        assert_eq!(parts_of("sid=4711; theme=\"dark mode\"; x"), ["4711", "\"dark"]);
        assert_eq!(parts_of("Digest username=\"bob\", response=\"0f\""), ["bob", "0f"]);
        assert_eq!(parts_of("Basic Ym9iOmh1bnRlcjI="), ["Ym9iOmh1bnRlcjI="]);
        assert_eq!(parts_of("a sentence of words"), [""; 0]);
    }

    #[test]
    fn what_a_value_decodes_to_is_a_part() {
        // A prefix of the value may leave some bytes before the part.
        let has = |value: &str, part: &str| {
            decoded_parts(value.as_bytes())
                .iter()
                .any(|each| each.windows(part.len()).any(|text| text == part.as_bytes()))
        };
        for (value, part) in [
            ("Ym9iOmh1bnRlcjI=", "bob"),
            ("Ym9iOmh1bnRlcjI=", "hunter2"),
            ("Ym9iOmh1bnRlcjI=\n", "bob:hunter2"),
            ("Ym9iOmE6Yjpj", "a:b:c"),
            ("Ym9iOmE6Yjpj", "bob:a:b:c"),
            ("AGJvYgBodW50ZXIy", "hunter2"),
            ("key_dGVzdC10b2tlbg", "test-token"),
            ("746573742d746f6b656e", "test-token"),
            ("eyJrZXkiOiJ0ZXN0LXRva2VuIn0=", "test-token"),
        ] {
            assert!(has(value, part), "{value} {part}");
        }
        assert!(!has("eyJrZXkiOiJ0ZXN0LXRva2VuIn0=", "key"));
        // {"sub":"test-user-17"}
        assert!(decoded_parts(b"eyJhIjoxfQ.eyJzdWIiOiJ0ZXN0LXVzZXItMTcifQ.c2ln").is_empty());
        assert!(decoded_parts(b"a sentence of words").is_empty() && decoded_parts(b"").is_empty());
    }
}
