//! The parts of a value that are secrets by themselves.

use super::radix::BASE64;
use super::unescape::Decoded;

/// A value of a header or parameter, and what a server may repeat of it alone: the token behind `Bearer`, the value of
/// each cookie, user and password behind `Basic`.
pub(super) fn parts(value: &[u8]) -> Vec<Vec<u8>> {
    let is_separator = |byte: &u8| matches!(byte, b';' | b',') || byte.is_ascii_whitespace();
    let words: Vec<&[u8]> = value.split(is_separator).filter(|word| !word.is_empty()).collect();
    let named = words.iter().filter_map(|word| {
        let at = word.iter().position(|byte| *byte == b'=')?;
        word.get(at + 1..).filter(|part| part.iter().any(|byte| *byte != b'='))
    });
    let mut parts: Vec<Vec<u8>> = named.map(|part| trim_quotes(part).to_vec()).collect();
    if let [scheme, credentials] = words.as_slice() {
        parts.push(credentials.to_vec());
        if scheme.eq_ignore_ascii_case(b"basic") {
            let rows = BASE64.rows(&Decoded::plain(credentials));
            let decoded = BASE64.decode(&rows, 0).bytes;
            parts.extend(decoded.split(|byte| matches!(byte, 0 | b':')).map(<[u8]>::to_vec));
        }
    }
    parts.push(value.to_vec());
    parts
}

fn trim_quotes(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\"").and_then(|text| text.strip_suffix(b"\"")).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(value: &str) -> Vec<String> {
        let mut parts = parts(value.as_bytes());
        assert_eq!(parts.pop().as_deref(), Some(value.as_bytes()));
        parts.iter().map(|part| String::from_utf8_lossy(part).into_owned()).filter(|part| !part.is_empty()).collect()
    }

    #[test]
    fn what_is_a_secret_by_itself_is_a_part() {
        assert_eq!(texts("Bearer test-token=="), ["test-token=="]);
        assert_eq!(texts("sid=4711; theme=\"dark mode\"; x"), ["4711", "\"dark"]);
        assert_eq!(texts("Digest username=\"bob\", response=\"0f\""), ["bob", "0f"]);
        assert_eq!(texts("Basic Ym9iOmh1bnRlcjI="), ["Ym9iOmh1bnRlcjI=", "bob", "hunter2"]);
        assert_eq!(texts("a sentence of words"), [""; 0]);
    }
}
