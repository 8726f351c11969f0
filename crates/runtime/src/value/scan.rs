//! A scanner over JSON text: where values begin and end, and whether they are JSON.
//!
//! It checks what it passes and converts nothing, so that numbers keep their digits and a text is passed once. It is
//! written for short strings and numbers: eight bytes at a time, without a library's call for each.

use super::raw_text::{Form, RawText};

/// How deep a value may be nested. Whoever reads its text later may recurse, and a stack that overflows ends the process.
pub(crate) const MOST_LEVELS: u32 = 100;

/// A place in a JSON text.
///
/// Each method returns `None` where the text is not JSON or a value is nested deeper than [`MOST_LEVELS`]; what is
/// wrong, and where, is for `serde_json` to say.
pub(crate) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    /// A scanner at the beginning of `text`.
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The next byte that is not white space, which is not passed.
    #[inline]
    pub(crate) fn next_token(&mut self) -> Option<u8> {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                other => return other,
            }
        }
    }

    /// Passes white space up to the end of the text.
    pub(crate) fn end(&mut self) -> Option<()> {
        self.next_token().is_none().then_some(())
    }

    /// Passes a value.
    #[inline]
    pub(crate) fn value(&mut self) -> Option<RawText<'a>> {
        let first = self.next_token()?;
        let begin = self.at;
        let form = match first {
            b'"' => self.string()?,
            b'{' => self.nested(Form::Object)?,
            b'[' => self.nested(Form::Array)?,
            _ => self.scalar(first)?,
        };
        Some(RawText::checked(self.text.get(begin..self.at)?, form))
    }

    /// Passes a value by `pass`; gives its text too.
    pub(crate) fn passed<R>(&mut self, pass: impl FnOnce(&mut Self) -> Option<R>) -> Option<(R, RawText<'a>)> {
        self.next_token()?;
        let begin = self.at;
        let result = pass(self)?;
        Some((result, RawText::of(self.text.get(begin..self.at)?)))
    }

    /// Passes an object; `member` must pass each name and its value.
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

    /// Passes an array; `item` must pass each item.
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

    /// Passes each name of an object's members; `value` must pass its value.
    pub(crate) fn members(&mut self, mut value: impl FnMut(RawText<'a>, &mut Self) -> Option<()>) -> Option<()> {
        self.object(|scanner| {
            let name = scanner.name()?;
            value(name, scanner)
        })
    }

    /// Passes the name of a member and the colon, if it is this name, in this spelling.
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

    /// Passes this byte and the white space before it.
    #[inline]
    fn token(&mut self, token: u8) -> Option<()> {
        let is_there = self.next_token()? == token;
        self.at += 1;
        is_there.then_some(())
    }

    /// Passes the name of a member and the colon.
    #[inline]
    pub(crate) fn name(&mut self) -> Option<RawText<'a>> {
        if self.next_token()? != b'"' {
            return None;
        }
        let begin = self.at;
        let form = self.string()?;
        let name = self.text.get(begin..self.at)?;
        self.token(b':')?;
        Some(RawText::checked(name, form))
    }

    #[inline]
    fn scalar(&mut self, first: u8) -> Option<Form> {
        match first {
            b'n' => self.word("null", Form::Null),
            b't' => self.word("true", Form::Boolean),
            b'f' => self.word("false", Form::Boolean),
            _ => self.number(),
        }
    }

    #[inline]
    fn word(&mut self, word: &str, form: Form) -> Option<Form> {
        let is_there = self.text.as_bytes().get(self.at..)?.starts_with(word.as_bytes());
        self.at += word.len();
        is_there.then_some(form)
    }

    /// Passes a string, from its first quote on.
    #[inline]
    fn string(&mut self) -> Option<Form> {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(chunk) = bytes.get(self.at..).and_then(|rest| rest.first_chunk()) {
            match first_special(*chunk) {
                None => self.at += chunk.len(),
                Some(place) => {
                    self.at += place;
                    break;
                }
            }
        }
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Some(Form::Plain);
        }
        self.rest_of_string()
    }

    /// Passes a string from a byte in it on: one with escapes, one at the end of the text, or none.
    #[cold]
    fn rest_of_string(&mut self) -> Option<Form> {
        let mut form = Form::Plain;
        loop {
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(form);
                }
                b'\\' => {
                    form = Form::Escaped;
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
    fn number(&mut self) -> Option<Form> {
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
            _ => Some(Form::Number),
        }
    }

    /// Passes what follows the integer part of a number.
    #[inline]
    fn fraction(&mut self) -> Option<Form> {
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
        Some(Form::Number)
    }

    #[inline]
    fn digits(&mut self) -> Option<()> {
        let begin = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        (self.at > begin).then_some(())
    }

    /// Passes an array or an object without recursion.
    fn nested(&mut self, form: Form) -> Option<Form> {
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
            return Some(form);
        }
    }

    /// Passes the beginning of an array or an object; the flag says whether an item follows.
    fn begin(&mut self, open: &mut Levels, is_object: bool) -> Option<bool> {
        self.at += 1;
        open.push(is_object)?;
        match (self.next_token()?, is_object) {
            (b'}', true) | (b']', false) => Some(false),
            (_, true) => self.name().map(|_| true),
            (_, false) => Some(true),
        }
    }

    /// Passes what follows an item: ends of levels, or a comma with the next name; the flag says whether an item follows.
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

/// The arrays and objects around a place: a bit each.
#[derive(Default)]
struct Levels {
    objects: u128,
    count: u32,
}

impl Levels {
    fn push(&mut self, is_object: bool) -> Option<()> {
        self.objects = self.objects << 1 | u128::from(is_object);
        self.count += 1;
        (self.count <= MOST_LEVELS).then_some(())
    }

    fn pop(&mut self) {
        self.objects >>= 1;
        self.count -= 1;
    }

    fn is_object(&self) -> bool {
        self.objects & 1 == 1
    }
}

/// Where in eight bytes of a string the first is that does not stand for itself: a quote, a backslash, a control
/// character.
///
/// All eight are looked at in one word: of `byte - low` the highest bit is set where the byte was smaller, and of bytes
/// behind such a one, which a borrow may have changed, none counts.
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

    /// As `serde_json` passes a value.
    fn expected(text: &str) -> Option<&str> {
        serde_json::from_str::<&RawValue>(text).ok().map(RawValue::get)
    }

    #[test]
    fn a_special_byte_is_found_at_every_place_and_no_other() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                for filler in [b'a', b' ', b'!', b'#', b'[', b']', 0x7F, 0x80, 0xFF] {
                    let mut bytes = [filler; 8];
                    bytes[place] = byte;
                    let is_special = byte < b' ' || byte == b'"' || byte == b'\\';
                    assert_eq!(first_special(bytes), is_special.then_some(place), "{byte} behind {filler}");
                    bytes[7] = b'"';
                    assert_eq!(first_special(bytes), Some(if is_special { place } else { 7 }), "{byte} at {place}");
                }
            }
        }
    }

    #[test]
    fn a_hundred_levels_are_passed_and_no_more() {
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
        fn a_text_is_passed_as_serde_json_passes_it(
            text in r#"(\[|\{|\]|\}|,|:|"(id|\\u00e9|ż|\\ud83d|\\")*"|-?[0-9]{1,3}(\.[0-9]{1,2})?(e[+-]?[0-9])?|null|true|false|\n| |nul|\\|-|\.){0,12}"#,
        ) {
            prop_assert_eq!(scan(&text), expected(&text));
        }

        #[test]
        fn a_string_is_passed_as_serde_json_passes_it(content in r#"([a-zż]{0,9}|\\?["\\/bfnrtux]|\\u[0-9a-fA-Fg]{3,4}|[\x00-\x20]){0,4}"#) {
            let text = format!("\"{content}\"");
            prop_assert_eq!(scan(&text), expected(&text));
        }

        #[test]
        fn a_number_is_passed_as_serde_json_passes_it(text in r"[-+]?[0-9]{0,3}\.?[0-9]{0,3}[eE]?[-+]?[0-9]{0,3}") {
            prop_assert_eq!(scan(&text), expected(&text));
        }
    }
}
