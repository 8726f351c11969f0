//! A scanner of JSON text: finds where values begin and end, and checks that they are JSON.
//!
//! It converts nothing, so that numbers keep their digits and a text is scanned once. It is written for short strings and
//! numbers: eight bytes at a time, without a call of a library for each.

use super::raw_text::{RawText, TextKind};

/// How deep a value may be nested. Code that reads its text later may recurse, and a stack overflow aborts the process.
pub(crate) const MAX_DEPTH: u32 = 100;

/// A position in a JSON text.
///
/// Each method returns `None` if the text is not JSON or a value is nested deeper than [`MAX_DEPTH`]. `serde_json` then
/// says what is wrong, and where.
pub(crate) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    /// Returns a scanner at the start of `text`.
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Returns the next byte that is not white space, without consuming it.
    #[inline]
    pub(crate) fn next_token(&mut self) -> Option<u8> {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                other => return other,
            }
        }
    }

    /// Skips white space up to the end of the text.
    pub(crate) fn end(&mut self) -> Option<()> {
        self.next_token().is_none().then_some(())
    }

    /// Scans a value.
    #[inline]
    pub(crate) fn value(&mut self) -> Option<RawText<'a>> {
        let first = self.next_token()?;
        let begin = self.at;
        let kind = match first {
            b'"' => self.string()?,
            b'{' => self.nested(TextKind::Object)?,
            b'[' => self.nested(TextKind::Array)?,
            _ => self.scalar(first)?,
        };
        Some(RawText::checked(self.text.get(begin..self.at)?, kind))
    }

    /// Scans a value by `scan`, and returns its text too.
    pub(crate) fn with_text<R>(&mut self, scan: impl FnOnce(&mut Self) -> Option<R>) -> Option<(R, RawText<'a>)> {
        self.next_token()?;
        let begin = self.at;
        let result = scan(self)?;
        Some((result, RawText::of(self.text.get(begin..self.at)?)))
    }

    /// Scans an object. `member` must scan each name and its value.
    #[inline]
    pub(crate) fn object(&mut self, mut member: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.token(b'{')?;
        if self.next_token()? == b'}' {
            return self.token(b'}');
        }
        loop {
            member(self)?;
            match self.next_token()? {
                b',' => self.at += 1,
                _ => return self.token(b'}'),
            }
        }
    }

    /// Scans an array. `item` must scan each item.
    #[inline]
    pub(crate) fn array(&mut self, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.token(b'[')?;
        if self.next_token()? == b']' {
            return self.token(b']');
        }
        loop {
            item(self)?;
            match self.next_token()? {
                b',' => self.at += 1,
                _ => return self.token(b']'),
            }
        }
    }

    /// Scans an object and the names of its members. `value` must scan each value.
    pub(crate) fn members(&mut self, mut value: impl FnMut(RawText<'a>, &mut Self) -> Option<()>) -> Option<()> {
        self.object(|scanner| {
            let name = scanner.name()?;
            value(name, scanner)
        })
    }

    /// Scans the name of a member and the colon, if it is this name in this spelling.
    #[inline]
    pub(crate) fn expected_name(&mut self, name: RawText<'_>) -> bool {
        self.next_token();
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        match rest.split_at_checked(name.text().len()) {
            Some((found, [b':', ..])) if found == name.text().as_bytes() => {
                self.at += found.len() + 1;
                true
            }
            _ => false,
        }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Scans this byte and the white space before it.
    #[inline]
    fn token(&mut self, token: u8) -> Option<()> {
        let matches = self.next_token()? == token;
        self.at += 1;
        matches.then_some(())
    }

    /// Scans the name of a member and the colon.
    #[inline]
    pub(crate) fn name(&mut self) -> Option<RawText<'a>> {
        if self.next_token()? != b'"' {
            return None;
        }
        let begin = self.at;
        let kind = self.string()?;
        let name = self.text.get(begin..self.at)?;
        self.token(b':')?;
        Some(RawText::checked(name, kind))
    }

    #[inline]
    fn scalar(&mut self, first: u8) -> Option<TextKind> {
        match first {
            b'n' => self.word("null", TextKind::Null),
            b't' => self.word("true", TextKind::Boolean),
            b'f' => self.word("false", TextKind::Boolean),
            _ => self.number(),
        }
    }

    #[inline]
    fn word(&mut self, word: &str, kind: TextKind) -> Option<TextKind> {
        let matches = self.text.as_bytes().get(self.at..)?.starts_with(word.as_bytes());
        self.at += word.len();
        matches.then_some(kind)
    }

    /// Scans a string from its first quote.
    #[inline]
    fn string(&mut self) -> Option<TextKind> {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(chunk) = bytes.get(self.at..).and_then(|rest| rest.first_chunk()) {
            match first_special(*chunk) {
                None => self.at += chunk.len(),
                Some(index) => {
                    self.at += index;
                    break;
                }
            }
        }
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Some(TextKind::PlainString);
        }
        self.rest_of_string()
    }

    /// Scans the rest of a string: one with escapes, one near the end of the text, or an invalid one.
    #[cold]
    fn rest_of_string(&mut self) -> Option<TextKind> {
        let mut kind = TextKind::PlainString;
        loop {
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(kind);
                }
                b'\\' => {
                    kind = TextKind::EscapedString;
                    self.escape()?;
                }
                0..b' ' => return None,
                _ => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        let rest = self.text.as_bytes().get(self.at + 1..)?;
        match rest {
            [b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', ..] => self.at += 2,
            [b'u', digits @ ..] if digits.first_chunk::<4>()?.iter().all(u8::is_ascii_hexdigit) => self.at += 6,
            _ => return None,
        }
        Some(())
    }

    #[inline]
    fn number(&mut self) -> Option<TextKind> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.peek()? {
            b'0' => self.at += 1,
            _ => self.digits()?,
        }
        match self.peek() {
            Some(b'0'..=b'9') => None,
            Some(b'.' | b'e' | b'E') => self.fraction(),
            _ => Some(TextKind::Number),
        }
    }

    /// Scans what follows the integer part of a number.
    #[inline]
    fn fraction(&mut self) -> Option<TextKind> {
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        Some(TextKind::Number)
    }

    #[inline]
    fn digits(&mut self) -> Option<()> {
        let begin = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        (self.at > begin).then_some(())
    }

    /// Scans an array or an object without recursion.
    fn nested(&mut self, kind: TextKind) -> Option<TextKind> {
        let mut open = Levels::default();
        loop {
            let is_open = match self.next_token()? {
                b'"' => self.string().map(|_| false)?,
                b'{' => self.begin(&mut open, true)?,
                b'[' => self.begin(&mut open, false)?,
                first => self.scalar(first).map(|_| false)?,
            };
            if is_open || self.next_item(&mut open)? {
                continue;
            }
            return Some(kind);
        }
    }

    /// Scans the start of an array or an object, and returns whether an item follows.
    fn begin(&mut self, open: &mut Levels, is_object: bool) -> Option<bool> {
        self.at += 1;
        open.push(is_object)?;
        match (self.next_token()?, is_object) {
            (b'}', true) | (b']', false) => Some(false),
            (_, true) => self.name().map(|_| true),
            (_, false) => Some(true),
        }
    }

    /// Scans what follows an item: ends of levels, or a comma and the next name. Returns whether an item follows.
    fn next_item(&mut self, open: &mut Levels) -> Option<bool> {
        while open.count > 0 {
            match (self.next_token()?, open.is_object()) {
                (b'}', true) | (b']', false) => open.pop(),
                (b',', true) => {
                    self.at += 1;
                    return self.name().map(|_| true);
                }
                (b',', false) => {
                    self.at += 1;
                    return Some(true);
                }
                _ => return None,
            }
            self.at += 1;
        }
        Some(false)
    }
}

/// The arrays and objects around a position: a bit each.
#[derive(Default)]
struct Levels {
    objects: u128,
    count: u32,
}

impl Levels {
    fn push(&mut self, is_object: bool) -> Option<()> {
        self.objects = self.objects << 1 | u128::from(is_object);
        self.count += 1;
        (self.count <= MAX_DEPTH).then_some(())
    }

    fn pop(&mut self) {
        self.objects >>= 1;
        self.count -= 1;
    }

    fn is_object(&self) -> bool {
        self.objects & 1 == 1
    }
}

/// Returns the index of the first special byte in eight bytes of a string: a quote, a backslash or a control character.
///
/// Compares all eight in one word. The highest bit of `byte - low` is set if the byte is smaller. A borrow may change the
/// bytes after such a byte, but only the first counts.
#[inline]
fn first_special(bytes: [u8; 8]) -> Option<usize> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHEST: u64 = 0x8080_8080_8080_8080;
    let word = u64::from_le_bytes(bytes);
    let is_below = |word: u64, low: u8| word.wrapping_sub(ONES * u64::from(low)) & !word;
    let is = |byte: u8| is_below(word ^ (ONES * u64::from(byte)), 1);
    let found = (is_below(word, b' ') | is(b'"') | is(b'\\')) & HIGHEST;
    (found != 0).then_some((found.trailing_zeros() / 8) as usize)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::value::RawValue;

    use super::*;

    fn scan(text: &str) -> Option<&str> {
        let mut scanner = Scanner::new(text);
        let value = scanner.value()?;
        scanner.end()?;
        Some(value.text())
    }

    /// Returns the value as `serde_json` scans it.
    fn expected(text: &str) -> Option<&str> {
        serde_json::from_str::<&RawValue>(text).ok().map(RawValue::get)
    }

    #[test]
    fn finds_a_special_byte_at_every_position_and_no_other() {
        for byte in 0..=u8::MAX {
            for index in 0..8 {
                for filler in [b'a', b' ', b'!', b'#', b'[', b']', 0x7F, 0x80, 0xFF] {
                    let mut bytes = [filler; 8];
                    bytes[index] = byte;
                    let is_special = byte < b' ' || byte == b'"' || byte == b'\\';
                    assert_eq!(first_special(bytes), is_special.then_some(index), "{byte} after {filler}");
                    bytes[7] = b'"';
                    assert_eq!(first_special(bytes), Some(if is_special { index } else { 7 }), "{byte} at {index}");
                }
            }
        }
    }

    #[test]
    fn scans_a_hundred_levels_and_no_more() {
        let arrays = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        let objects = |levels: usize| format!("{}1{}", "{\"a\":".repeat(levels), "}".repeat(levels));
        for text in [arrays(100), objects(100), format!("[{}]", vec![arrays(99); 9].join(","))] {
            assert_eq!(scan(&text), Some(text.as_str()));
        }
        for text in [arrays(101), objects(101), arrays(1_000_000)] {
            assert_eq!(scan(&text), None);
        }
    }

    proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn scans_a_text_as_serde_json_does(
            text in r#"(\[|\{|\]|\}|,|:|"(id|\\u00e9|ż|\\ud83d|\\")*"|-?[0-9]{1,3}(\.[0-9]{1,2})?(e[+-]?[0-9])?|null|true|false|\n| |nul|\\|-|\.){0,12}"#,
        ) {
            prop_assert_eq!(scan(&text), expected(&text));
        }

        #[test]
        fn scans_a_string_as_serde_json_does(content in r#"([a-zż]{0,9}|\\?["\\/bfnrtux]|\\u[0-9a-fA-Fg]{3,4}|[\x00-\x20]){0,4}"#) {
            let text = format!("\"{content}\"");
            prop_assert_eq!(scan(&text), expected(&text));
        }

        #[test]
        fn scans_a_number_as_serde_json_does(text in r"[-+]?[0-9]{0,3}\.?[0-9]{0,3}[eE]?[-+]?[0-9]{0,3}") {
            prop_assert_eq!(scan(&text), expected(&text));
        }
    }
}
