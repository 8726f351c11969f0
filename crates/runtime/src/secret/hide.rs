//! Hides secrets in what the other side wrote: servers repeat what they were sent, and errors get into logs.

use http::{HeaderMap, HeaderValue};
use secrecy::ExposeSecret;

use super::Secret;
use crate::session::Session;

const HIDDEN: &str = "(secret)";
/// A credential that is shorter than this is none, and hiding it would make other text unreadable.
const SHORTEST: usize = 4;
/// The same, of values that may be anything: headers and parameters that were added to the documented ones.
const SHORTEST_ADDED: usize = 8;
/// What is left out of a text stands behind this.
const CUT: char = '…';
/// The longest escape of a character: two surrogates.
const LONGEST_ESCAPE: usize = 12;
/// How many backslashes may stand before a character: those of JSON in JSON in JSON.
const MOST_BACKSLASHES: usize = 8;

/// What must not be seen in the answer to a request.
pub(crate) struct Hide<'a> {
    pub(crate) session: &'a Session,
    /// The secrets in the request's body.
    pub(crate) secrets: &'a [Secret],
}

impl Hide<'_> {
    /// Hides in a body; what is cut off may end within a secret.
    pub(crate) fn in_bytes(&self, text: &mut Vec<u8>, is_cut_off: bool) {
        let secrets = self.session.shared.secrets.iter().chain(self.secrets);
        for secret in secrets.map(|secret| secret.0.expose_secret()).filter(|secret| secret.len() >= SHORTEST) {
            hide(text, secret, is_cut_off);
        }
        let options = &self.session.options;
        let headers = options.headers.values().filter_map(|value| value.to_str().ok());
        let query = options.query.iter().filter(|(name, _)| is_secret(name)).map(|(_, value)| value.as_str());
        for added in headers.chain(query).filter(|added| added.len() >= SHORTEST_ADDED) {
            hide(text, added, is_cut_off);
        }
    }

    /// Hides in a message that has an excerpt at its end.
    pub(crate) fn in_text(&self, text: &str) -> String {
        let cut = text.strip_suffix(CUT);
        let mut bytes = cut.unwrap_or(text).as_bytes().to_vec();
        self.in_bytes(&mut bytes, cut.is_some());
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        text.extend(cut.map(|_| CUT));
        text
    }

    pub(crate) fn in_headers(&self, headers: &mut HeaderMap) {
        for value in headers.values_mut() {
            let mut bytes = value.as_bytes().to_vec();
            self.in_bytes(&mut bytes, false);
            if bytes != value.as_bytes() {
                *value = HeaderValue::from_bytes(&bytes).unwrap_or(HeaderValue::from_static(HIDDEN));
            }
        }
    }
}

/// Whether a parameter that was added is meant to be a secret, by its name; most are words that answers need too.
fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["token", "key", "secret", "pass", "auth", "sign"].iter().any(|part| name.contains(part))
}

fn hide(text: &mut Vec<u8>, secret: &str, is_cut_off: bool) {
    let mut hidden = Vec::new();
    let mut rest = text.as_slice();
    let mut is_found = false;
    while let Some((first, tail)) = rest.split_first() {
        if let Some(behind) = strip(rest, secret, is_cut_off) {
            hidden.extend_from_slice(HIDDEN.as_bytes());
            (rest, is_found) = (behind, true);
        } else {
            hidden.push(*first);
            rest = tail;
        }
    }
    if is_found {
        *text = hidden;
    }
}

/// The text behind a secret that it begins with: as it is, or with characters escaped as in JSON, URLs or HTML.
fn strip<'t>(text: &'t [u8], secret: &str, is_cut_off: bool) -> Option<&'t [u8]> {
    if let Some(behind) = text.strip_prefix(secret.as_bytes()) {
        return Some(behind);
    }
    let mut rest = text;
    for (index, each) in secret.char_indices() {
        match strip_char(rest, each) {
            Some(behind) => rest = behind,
            None if is_cut_off && index >= SHORTEST && is_begun(rest) => return Some(&[]),
            None => return None,
        }
    }
    Some(rest)
}

/// Whether a character may begin here that is cut off.
fn is_begun(rest: &[u8]) -> bool {
    rest.len() < LONGEST_ESCAPE && rest.first().is_none_or(|first| matches!(first, b'\\' | b'%' | b'&' | 0x80..))
}

fn strip_char(text: &[u8], each: char) -> Option<&[u8]> {
    let mut utf8 = [0; 4];
    let utf8 = each.encode_utf8(&mut utf8).as_bytes();
    let url = |text, byte: &u8| strip_hex(<[u8]>::strip_prefix(text, b"%")?, 2, u32::from(*byte));
    // The character as it is comes last: it may be the one that escapes, and be escaped.
    strip_json(text, each)
        .or_else(|| utf8.iter().try_fold(text, url))
        .or_else(|| strip_html(text.strip_prefix(b"&")?, each))
        .or_else(|| text.strip_prefix(utf8))
}

/// `\/`, `\n`, `\u002f`; JSON within JSON has more backslashes, of which some are skipped.
fn strip_json(text: &[u8], each: char) -> Option<&[u8]> {
    let backslashes = text.iter().take(MOST_BACKSLASHES).take_while(|byte| **byte == b'\\').count();
    (0..backslashes).find_map(|skipped| strip_escape(text.get(skipped..)?, each))
}

fn strip_escape(text: &[u8], each: char) -> Option<&[u8]> {
    let short = match each {
        '\n' => Some(b'n'),
        '\r' => Some(b'r'),
        '\t' => Some(b't'),
        _ => u8::try_from(each).ok().filter(u8::is_ascii_punctuation),
    };
    let (first, behind) = text.strip_prefix(b"\\")?.split_first()?;
    if Some(*first) == short {
        return Some(behind);
    }
    let mut units = [0; 2];
    let mut units = each.encode_utf16(&mut units).iter();
    units.try_fold(text, |text, unit| strip_hex(text.strip_prefix(b"\\u")?, 4, u32::from(*unit)))
}

/// `&quot;`, `&#39;`, `&#x2F;`, behind the `&`.
fn strip_html(text: &[u8], each: char) -> Option<&[u8]> {
    let end = text.iter().take(LONGEST_ESCAPE).position(|byte| *byte == b';')?;
    let (name, behind) = (std::str::from_utf8(text.get(..end)?).ok()?, text.get(end + 1..)?);
    let named = match each {
        '&' => "amp",
        '<' => "lt",
        '>' => "gt",
        '"' => "quot",
        '\'' => "apos",
        _ => "",
    };
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    (name == named || number == Some(u32::from(each))).then_some(behind)
}

/// A number of so many hexadecimal digits.
fn strip_hex(text: &[u8], digits: usize, number: u32) -> Option<&[u8]> {
    let (hex, behind) = text.split_at_checked(digits)?;
    let found = u32::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()?;
    (found == number).then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(text: &str, secret: &str, is_cut_off: bool) -> String {
        let mut bytes = text.as_bytes().to_vec();
        hide(&mut bytes, secret, is_cut_off);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    #[test]
    fn a_secret_is_hidden_however_it_is_escaped() {
        let secret = "a/\"<ż😀\\&'\n+b";
        for text in [
            "a/\"<ż😀\\&'\n+b",
            r#"a/\"<ż😀\\&'\n+b"#,
            r#"a\/\"\u003c\u017C\ud83d\ude00\\\u0026\u0027\u000a\u002bb"#,
            "a%2F%22%3c%C5%BC%F0%9F%98%80%5C%26%27%0A%2Bb",
            "a&#x2F;&quot;&lt;ż&#128512;\\&amp;&#39;\n+b",
        ] {
            assert_eq!(hidden(&format!("<{text}>{text}"), secret, false), "<(secret)>(secret)", "{text}");
        }
    }

    #[test]
    fn a_secret_is_hidden_in_json_within_json() {
        assert_eq!(hidden(r#""{\"a\":\"a\\/\\\"\\u003c\\n\"}""#, "a/\"<\n", false), r#""{\"a\":\"(secret)\"}""#);
    }

    #[test]
    fn the_beginning_of_a_secret_is_hidden_where_the_text_is_cut_off() {
        for text in ["test", "test-", "test-tok", "test-token\\", "test-token\\u00", "test-token%2", "test-token/ż"] {
            assert_eq!(hidden(&format!("{text}, {text}"), "test-token/ż/", true), format!("{text}, (secret)"));
            assert_eq!(hidden(text, "test-token/ż/", false), text);
        }
        assert_eq!(hidden("a tes", "test-token", true), "a tes");
    }

    /// A server may send anything: of this, every character could begin an escape of every other.
    #[test]
    fn nothing_but_backslashes_is_searched_quickly_and_without_a_deep_stack() {
        let text = "\\".repeat(1024 * 1024);
        assert_eq!(hidden(&text, "test-token", true), text);
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in ["", "tes", "%", "\\", "\\u", "&", "&;", "&#;", "%zz%2", "\\\\\\", "test-toke", "ż\u{0}"] {
            assert_eq!(hidden(text, "test-token", false), text);
        }
    }
}
