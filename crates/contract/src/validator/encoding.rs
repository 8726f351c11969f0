//! Percent-encoding, and JSON pointers.

/// Decodes percent-encoded text. Returns `None` for a truncated escape and for bytes that are not UTF-8.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(if byte == b'%' { hex(bytes.next()?)? << 4 | hex(bytes.next()?)? } else { byte });
    }
    String::from_utf8(decoded).ok()
}

/// Decodes text of a query, in which a plus is a space.
pub(super) fn decode_query(text: &str) -> Option<String> {
    decode(&text.replace('+', " "))
}

/// Encodes a JSON pointer for the fragment of a reference.
pub(super) fn encode_pointer(pointer: &str) -> String {
    let mut encoded = String::new();
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"/~-._".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Returns the JSON pointer of a child.
pub(super) fn child(pointer: &str, token: &str) -> String {
    format!("{pointer}/{}", token.replace('~', "~0").replace('/', "~1"))
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_percent_encoded_text() {
        assert_eq!(decode("a%2Fb%c5%bc+%25"), Some("a/bż+%".to_owned()));
        assert_eq!(decode_query("a+b%2Bc"), Some("a b+c".to_owned()));
        for broken in ["%", "%4", "%zz", "%-1", "%ff"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_pointer_survives_a_reference() {
        let pointer = child("/paths", "/crm/{id}~ż");
        assert_eq!(encode_pointer(&pointer), "/paths/~1crm~1%7Bid%7D~0%C5%BC");
        assert_eq!(decode(&encode_pointer(&pointer)), Some(pointer));
    }
}
