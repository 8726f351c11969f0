//! Finds secrets in a text, however they are encoded there.

use std::collections::HashSet;
use std::ops::Range;

use http::{HeaderMap, HeaderValue};

use super::fold::Folded;
use super::parts::{decoded_parts, parts};
use super::radix::{BASE64, HEX};
use super::unescape::{Decoded, unescaped};

/// The replacement of a secret.
const REPLACEMENT: &str = "(secret)";
/// Marks a text that was truncated.
const ELLIPSIS: char = '…';
/// The length of a message, in bytes, above which it is truncated.
const MAX_MESSAGE: usize = 64 * 1024;
/// A shorter secret is not redacted, since text would become unreadable.
const MIN_SECRET: usize = 4;
/// This many characters of a secret in a row are redacted anywhere. A shorter secret is redacted as a whole word only.
const WINDOW: usize = 8;
/// How many levels of base64 and hexadecimal are decoded.
const DEPTH: usize = 3;
/// How many bytes at the end of a truncated text are searched for the beginning of a secret.
const TAIL: usize = 1024;
/// The longest escape that may be truncated: two surrogates, with backslashes before them.
const MAX_ESCAPE: usize = 24;

/// Redacts secrets, and parts of them, in what a server wrote: servers repeat requests, and errors get into logs.
///
/// Text and secrets are compared in a decoded and folded form ([`Folded`]). Each run of [`WINDOW`] characters of a
/// secret is looked up in a set, so that a part of a secret is found too. The time is linear in the text.
#[derive(Default)]
pub(crate) struct Redactor {
    secrets: Vec<Vec<char>>,
    windows: HashSet<[char; WINDOW]>,
    filter: Filter,
}

impl Redactor {
    /// Adds a secret, and what it decodes to if it is base64 or hexadecimal.
    pub(super) fn add(&mut self, secret: &[u8]) {
        self.add_to_depth(secret, DEPTH);
    }

    fn add_to_depth(&mut self, secret: &[u8], depth: usize) {
        self.add_spelling(secret);
        if !secret.is_ascii() {
            // Many servers read UTF-8 in headers as Latin-1 and write the result as UTF-8.
            let latin_1: String = secret.iter().copied().map(char::from).collect();
            self.add_spelling(latin_1.as_bytes());
        }
        if let Some(depth) = depth.checked_sub(1) {
            for part in decoded_parts(secret) {
                self.add_to_depth(&part, depth);
            }
        }
    }

    fn add_spelling(&mut self, secret: &[u8]) {
        unescaped(Decoded::plain(secret), &mut |decoded| self.add_folded(&Folded::of(decoded).chars));
    }

    /// Adds the value of a header or parameter, and the parts of it that are secrets by themselves.
    pub(super) fn add_value(&mut self, value: &[u8]) {
        for part in parts(value) {
            self.add(&part);
        }
    }

    fn add_folded(&mut self, folded: &[char]) {
        let begin = folded.iter().position(|each| *each != ' ').unwrap_or(folded.len());
        let end = folded.iter().rposition(|each| *each != ' ').map_or(begin, |at| at + 1);
        let secret = folded.get(begin..end).unwrap_or_default().to_vec();
        if secret.len() < MIN_SECRET || self.secrets.contains(&secret) {
            return;
        }
        for window in secret.windows(WINDOW) {
            if let Ok(window) = <[char; WINDOW]>::try_from(window) {
                self.filter.add(&window);
                self.windows.insert(window);
            }
        }
        self.secrets.push(secret);
    }

    /// Redacts a message that may end with an excerpt. Truncates one that is longer than [`MAX_MESSAGE`].
    pub(crate) fn redact_text(&self, text: &str) -> String {
        let shown = text.strip_suffix(ELLIPSIS).unwrap_or(text);
        let shown = (0..=MAX_MESSAGE.min(shown.len())).rev().find_map(|end| shown.get(..end)).unwrap_or(shown);
        let is_truncated = shown.len() < text.len();
        let redacted = self.redact(shown.as_bytes(), is_truncated);
        let mut text = redacted.map_or_else(|| shown.to_owned(), |bytes| String::from_utf8_lossy(&bytes).into_owned());
        text.extend(is_truncated.then_some(ELLIPSIS));
        text
    }

    /// Redacts a body. One that is truncated may end within a secret.
    pub(crate) fn redact_body(&self, body: &mut Vec<u8>, is_truncated: bool) {
        if let Some(redacted) = self.redact(body, is_truncated) {
            *body = redacted;
        }
    }

    /// Redacts the values of headers.
    pub(crate) fn redact_headers(&self, headers: &mut HeaderMap) {
        for value in headers.values_mut() {
            if let Some(redacted) = self.redact(value.as_bytes(), false) {
                *value = HeaderValue::from_bytes(&redacted).unwrap_or(HeaderValue::from_static(REPLACEMENT));
            }
        }
    }

    /// Returns the text without its secrets, or `None` if it has none. A truncated text may end within a secret.
    pub(super) fn redact(&self, text: &[u8], is_truncated: bool) -> Option<Vec<u8>> {
        if self.secrets.is_empty() || text.is_empty() {
            return None;
        }
        let mut found = Vec::new();
        each_decoding(Decoded::plain(text), DEPTH, &mut |folded| self.find(folded, &mut found));
        if is_truncated {
            found.extend(self.find_begin(text));
        }
        if found.is_empty() {
            return None;
        }
        found.sort_unstable_by_key(|range| range.start);
        Some(replace(text, &found))
    }

    fn find(&self, text: &Folded, found: &mut Vec<Range<usize>>) {
        let mut filter = self.filter.scan();
        for (index, each) in text.chars.iter().enumerate() {
            if filter.next(*each)
                && let Some(begin) = (index + 1).checked_sub(WINDOW)
                && self.has_window(text.chars.get(begin..=index))
            {
                found.extend(text.range(begin, index + 1));
            }
        }
        for secret in self.secrets.iter().filter(|secret| secret.len() < WINDOW) {
            for (begin, _) in text.chars.windows(secret.len()).enumerate().filter(|(_, chars)| chars == secret) {
                let end = begin + secret.len();
                let is_in_word =
                    |at: Option<usize>| at.and_then(|at| text.chars.get(at)).is_some_and(|each| each.is_alphanumeric());
                if !is_in_word(begin.checked_sub(1)) && !is_in_word(Some(end)) {
                    found.extend(text.range(begin, end));
                }
            }
        }
    }

    fn has_window(&self, chars: Option<&[char]>) -> bool {
        chars
            .and_then(|chars| <[char; WINDOW]>::try_from(chars).ok())
            .is_some_and(|chars| self.windows.contains(&chars))
    }

    /// Finds the beginning of a secret at the end of a truncated text, which may end within an escape.
    fn find_begin(&self, text: &[u8]) -> Option<Range<usize>> {
        let tail = text.len().saturating_sub(TAIL);
        let last = text.len().saturating_sub(MAX_ESCAPE);
        let ends =
            (last.max(tail)..text.len()).filter(|at| matches!(text.get(*at), Some(b'\\' | b'%' | b'&' | 0x80..)));
        let mut begin: Option<usize> = None;
        for end in ends.chain([text.len()]) {
            let Some(piece) = text.get(tail..end) else { continue };
            each_decoding(Decoded::plain(piece), DEPTH, &mut |folded| {
                let found = self.secrets.iter().filter_map(|secret| folded.begin_of(secret)).min();
                begin = [begin, found.map(|at| tail + at)].into_iter().flatten().min();
            });
        }
        begin.map(|begin| begin..text.len())
    }
}

impl Folded {
    fn range(&self, begin: usize, end: usize) -> Option<Range<usize>> {
        Some(self.ranges.get(begin)?.start..self.ranges.get(end.checked_sub(1)?)?.end)
    }

    /// Returns where the text ends with the longest beginning of `secret`.
    fn begin_of(&self, secret: &[char]) -> Option<usize> {
        let chars = match self.chars.as_slice() {
            // A decoded row of base64 ends with a space.
            [before @ .., ' '] if secret.last() != Some(&' ') => before,
            chars => chars,
        };
        let longest = secret.len().min(chars.len());
        let length = (MIN_SECRET..=longest)
            .rev()
            .find(|length| secret.get(..*length).is_some_and(|begin| chars.ends_with(begin)))?;
        self.ranges.get(chars.len() - length).map(|range| range.start)
    }
}

/// Calls `read` with each decoding of a text: escapes undone, and what may be base64 or hexadecimal decoded.
fn each_decoding(text: Decoded, depth: usize, read: &mut impl FnMut(&Folded)) {
    let text = unescaped(text, &mut |decoded| read(&Folded::of(decoded)));
    if depth == 0 {
        return;
    }
    for radix in [&BASE64, &HEX] {
        let rows = radix.rows(&text);
        for alignment in (0..radix.alignments).take_while(|_| !rows.is_empty()) {
            each_decoding(radix.decode(&rows, alignment), depth - 1, read);
        }
    }
}

/// Returns the text with each range replaced. The ranges are in order and may overlap.
fn replace(text: &[u8], found: &[Range<usize>]) -> Vec<u8> {
    let mut output = Vec::with_capacity(text.len());
    let mut done = 0;
    for range in found {
        if range.start > done || output.is_empty() {
            output.extend_from_slice(text.get(done..range.start).unwrap_or_default());
            output.extend_from_slice(REPLACEMENT.as_bytes());
        }
        done = done.max(range.end);
    }
    output.extend_from_slice(text.get(done..).unwrap_or_default());
    output
}

/// Excludes most windows quickly, by their last four characters.
struct Filter(Box<[bool; Self::SIZE]>);

impl Filter {
    const SIZE: usize = 1 << 12;

    fn add(&mut self, window: &[char]) {
        let mut scan = Scan { filter: self, last: 0 };
        for each in window {
            scan.next(*each);
        }
        let slot = scan.slot();
        if let Some(slot) = self.0.get_mut(slot) {
            *slot = true;
        }
    }

    fn scan(&self) -> Scan<'_> {
        Scan { filter: self, last: 0 }
    }
}

impl Default for Filter {
    fn default() -> Self {
        Self(Box::new([false; Self::SIZE]))
    }
}

struct Scan<'a> {
    filter: &'a Filter,
    /// The last four characters, a byte of each.
    last: u32,
}

impl Scan<'_> {
    /// Returns whether the window that ends with this character may be in a secret.
    fn next(&mut self, each: char) -> bool {
        self.last = (self.last << 8) | (u32::from(each) & 0xff);
        self.filter.0.get(self.slot()).is_some_and(|is_set| *is_set)
    }

    fn slot(&self) -> usize {
        (self.last.wrapping_mul(0x9e37_79b1) >> 20) as usize
    }
}
