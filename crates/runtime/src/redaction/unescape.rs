//! Undoes the escapes of JSON, URLs and HTML, and keeps the position of each byte in the text.

use std::ops::Range;

use super::entities::entity;

/// Bytes that were decoded from a text, each with the range of the text that it comes from.
#[derive(Clone, Debug, Default)]
pub(super) struct Decoded {
    pub(super) bytes: Vec<u8>,
    pub(super) ranges: Vec<Range<usize>>,
}

impl Decoded {
    /// Returns a text as it is.
    pub(super) fn plain(text: &[u8]) -> Self {
        Self { bytes: text.to_vec(), ranges: (0..text.len()).map(|at| at..at + 1).collect() }
    }

    pub(super) fn push(&mut self, byte: u8, range: Range<usize>) {
        self.bytes.push(byte);
        self.ranges.push(range);
    }

    /// Returns the range of the text that `length` bytes from `at` come from.
    pub(super) fn range(&self, at: usize, length: usize) -> Range<usize> {
        let ranges = self.ranges.get(at..at + length).unwrap_or_default();
        let start = ranges.first().map_or(0, |range| range.start);
        start..ranges.last().map_or(start, |range| range.end)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (u8, &Range<usize>)> {
        self.bytes.iter().copied().zip(&self.ranges)
    }

    /// Takes the last `length` bytes off and returns where their range starts.
    fn pop(&mut self, length: usize) -> usize {
        let at = self.bytes.len().saturating_sub(length);
        let start = self.range(at, 1).start;
        self.bytes.truncate(at);
        self.ranges.truncate(at);
        start
    }
}

/// Kinds of escapes.
#[derive(Clone, Copy, Debug, Default)]
struct Escapes {
    /// `\n`, `\u0142`, `\u{142}`, `\xc5`, and more than one backslash.
    backslash: bool,
    /// `%C5`, `%u0142`.
    percent: bool,
    /// `&amp;`, `&#38;`, `&#x26;`.
    html: bool,
}

impl Escapes {
    /// Returns the kinds that may be in a text: each alone, and all together.
    ///
    /// Each is undone alone too, since an escape before a secret may swallow its first characters.
    fn of(text: &[u8]) -> Vec<Self> {
        let none = Self { backslash: false, percent: false, html: false };
        let kinds = [
            (b'\\', Self { backslash: true, ..none }),
            (b'%', Self { percent: true, ..none }),
            (b'&', Self { html: true, ..none }),
        ];
        let mut found: Vec<Self> =
            kinds.into_iter().filter(|(begin, _)| text.contains(begin)).map(|(_, kind)| kind).collect();
        // One kind may be nested in another.
        if !found.is_empty() {
            found.push(Self { backslash: true, percent: true, html: true });
        }
        found
    }
}

/// How many levels of escapes are undone: those of three encodings, and of the secret itself.
const MAX_LEVELS: usize = 5;

/// Calls `read` with the text and with each level of its escapes undone. Returns the last, with the most undone.
pub(super) fn unescaped(text: Decoded, read: &mut impl FnMut(&Decoded)) -> Decoded {
    read(&text);
    let mut last = None;
    for escapes in Escapes::of(&text.bytes) {
        last = None;
        for _ in 0..MAX_LEVELS {
            let before = last.as_ref().unwrap_or(&text);
            let next = unescape(before, escapes);
            if next.bytes.len() == before.bytes.len() {
                break;
            }
            read(&next);
            last = Some(next);
        }
    }
    last.unwrap_or(text)
}

/// Undoes one level of escapes.
fn unescape(text: &Decoded, escapes: Escapes) -> Decoded {
    let length = text.bytes.len();
    let mut output = Decoded { bytes: Vec::with_capacity(length), ranges: Vec::with_capacity(length) };
    let mut rest = text.bytes.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        let at = length - rest.len();
        match escape(rest, escapes) {
            Some(escape) => {
                push(&mut output, escape.value, &text.range(at, escape.length));
                rest = rest.get(escape.length..).unwrap_or_default();
            }
            None => {
                output.push(*first, text.range(at, 1));
                rest = tail;
            }
        }
    }
    output
}

/// An escape at the start of some bytes.
struct Escape {
    length: usize,
    value: Value,
}

#[derive(Clone, Copy)]
enum Value {
    Byte(u8),
    /// A character, or half of a surrogate pair.
    Code(u32),
}

impl Escape {
    fn byte(length: usize, byte: u8) -> Self {
        Self { length, value: Value::Byte(byte) }
    }

    fn code(length: usize, code: u32) -> Option<Self> {
        (code <= 0x10_ffff).then_some(Self { length, value: Value::Code(code) })
    }
}

fn push(output: &mut Decoded, value: Value, range: &Range<usize>) {
    let code = match value {
        Value::Byte(byte) => return output.push(byte, range.clone()),
        Value::Code(code) => code,
    };
    if let Some(high) = high_surrogate(&output.bytes, code) {
        let begin = output.pop(3);
        return push(output, Value::Code(0x1_0000 + ((high - 0xd800) << 10) + (code - 0xdc00)), &(begin..range.end));
    }
    match char::from_u32(code) {
        Some(character) => {
            let mut utf8 = [0; 4];
            for byte in character.encode_utf8(&mut utf8).bytes() {
                output.push(byte, range.clone());
            }
        }
        // Half of a surrogate pair, in the three bytes that UTF-8 would have for it.
        None => {
            for byte in [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)] {
                output.push(u8::try_from(byte).unwrap_or(b'?'), range.clone());
            }
        }
    }
}

/// Returns the first half of a surrogate pair at the end of `bytes`, if `code` is the second half.
fn high_surrogate(bytes: &[u8], code: u32) -> Option<u32> {
    match (code, bytes) {
        (0xdc00..=0xdfff, [.., 0xed, second @ 0xa0..=0xaf, third]) => {
            Some(0xd000 | (u32::from(*second & 0x3f) << 6) | u32::from(*third & 0x3f))
        }
        _ => None,
    }
}

fn escape(text: &[u8], escapes: Escapes) -> Option<Escape> {
    match text.first()? {
        b'\\' if escapes.backslash => backslash(text),
        b'%' if escapes.percent => percent(text),
        b'&' if escapes.html => html(text),
        _ => None,
    }
}

/// `%C5` is a byte, `%u0142` a character.
fn percent(text: &[u8]) -> Option<Escape> {
    match text {
        [_, b'u' | b'U', ..] => Escape::code(6, hex(text.get(2..6)?)?),
        _ => Some(Escape::byte(3, u8::try_from(hex(text.get(1..3)?)?).ok()?)),
    }
}

fn backslash(text: &[u8]) -> Option<Escape> {
    let byte = match text.get(1)? {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'b' | b'f' | b'v' => b' ',
        b'x' | b'X' => return Some(Escape::byte(4, u8::try_from(hex(text.get(2..4)?)?).ok()?)),
        b'u' if text.get(2) == Some(&b'{') => {
            let length = text.iter().take(MAX_ESCAPE).position(|byte| *byte == b'}')?;
            return Escape::code(length + 1, hex(text.get(3..length)?)?);
        }
        // Eight digits; in a text that was put into upper case, four.
        b'u' | b'U' => {
            let long = text.get(2..10).filter(|_| text.get(1) == Some(&b'U')).and_then(hex);
            return long.and_then(|code| Escape::code(10, code)).or_else(|| Escape::code(6, hex(text.get(2..6)?)?));
        }
        other if other.is_ascii_punctuation() => *other,
        _ => return None,
    };
    Some(Escape::byte(2, byte))
}

/// The length that no `&…;` and no `\u{…}` exceeds.
const MAX_ESCAPE: usize = 16;

/// `&amp;`, `&#38;`, `&#x26;`
fn html(text: &[u8]) -> Option<Escape> {
    let length = text.iter().take(MAX_ESCAPE).position(|byte| *byte == b';')?;
    let name = std::str::from_utf8(text.get(1..length)?).ok()?;
    let code = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(digits) => hex(digits.as_bytes()),
            None => number.parse().ok().filter(|_| !number.starts_with('+')),
        },
        None => entity(name).map(u32::from),
    };
    Escape::code(length + 1, code?)
}

fn hex(digits: &[u8]) -> Option<u32> {
    // A sign is no digit.
    let is_number = !digits.is_empty() && digits.iter().all(u8::is_ascii_hexdigit);
    let text = std::str::from_utf8(digits).ok().filter(|_| is_number)?;
    u32::from_str_radix(text, 16).ok()
}
