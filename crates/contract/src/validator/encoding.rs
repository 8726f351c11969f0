//! Percent-encoding, of what is received and of pointers in references.

/// The text that is percent-encoded; `None` where it is cut short or not UTF-8.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(if byte == b'%' { hex(bytes.next()?)? << 4 | hex(bytes.next()?)? } else { byte });
    }
    String::from_utf8(decoded).ok()
}

/// As in a query, where a plus is a space.
pub(super) fn decode_query(text: &str) -> Option<String> {
    decode(&text.replace('+', " "))
}

/// A JSON pointer as it stands in a reference.
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

/// The pointer of a child.
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
    fn what_is_encoded_comes_back() {
        assert_eq!(decode("a%2Fb%c5%bc+%25"), Some("a/bż+%".to_owned()));
        assert_eq!(decode_query("a+b%2Bc"), Some("a b+c".to_owned()));
        for broken in ["%", "%4", "%zz", "%-1", "%ff"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_pointer_comes_back_from_a_reference() {
        let pointer = child("/paths", "/crm/{id}~ż");
        assert_eq!(encode_pointer(&pointer), "/paths/~1crm~1%7Bid%7D~0%C5%BC");
        assert_eq!(decode(&encode_pointer(&pointer)), Some(pointer));
    }
}
