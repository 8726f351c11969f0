//! Finds secrets in a text, however the text writes them.

use std::collections::HashSet;
use std::ops::Range;

use super::fold::Folded;
use super::parts::{decoded_parts, parts};
use super::radix::{BASE64, HEX};
use super::unescape::{Decoded, unescaped};

const HIDDEN: &[u8] = b"(secret)";
/// What is shorter than this is not redacted: text would become unreadable.
const SHORTEST: usize = 4;
/// So many characters of a secret in a row are redacted wherever they stand; a shorter secret only as a whole word.
const WINDOW: usize = 8;
/// How often base64 and hexadecimal are undone.
const DEPTH: usize = 3;
/// How many bytes at the end of a text are searched for the beginning of a secret that is cut off there.
const TAIL: usize = 1024;
/// The longest escape that may be cut off: two surrogates, with backslashes before them.
const LONGEST_ESCAPE: usize = 24;

/// Redacts secrets, and parts of them, in texts that others wrote.
///
/// Text and secrets are compared in a decoded and folded form ([`Folded`]). Each row of [`WINDOW`] characters of a
/// secret is looked up in a set, so that a secret is also found where a part of it is missing. The time is linear in
/// the text.
#[derive(Default)]
pub(super) struct Redactor {
    secrets: Vec<Vec<char>>,
    windows: HashSet<[char; WINDOW]>,
    filter: Filter,
}

impl Redactor {
    /// Adds a secret as a whole, and what it is the base64 of.
    pub(super) fn add(&mut self, secret: &[u8]) {
        self.add_to_depth(secret, DEPTH);
    }

    fn add_to_depth(&mut self, secret: &[u8], depth: usize) {
        self.add_spelling(secret);
        if !secret.is_ascii() {
            // UTF-8 that a server took for Latin-1, as many do in headers, and wrote as UTF-8.
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
        unescaped(Decoded::plain(secret), &mut |reading| self.add_folded(&Folded::of(reading).chars));
    }

    /// Adds a value of a header or parameter, with the parts that are secrets by themselves.
    pub(super) fn add_value(&mut self, value: &[u8]) {
        for part in parts(value) {
            self.add(&part);
        }
    }

    fn add_folded(&mut self, folded: &[char]) {
        let begin = folded.iter().position(|each| *each != ' ').unwrap_or(folded.len());
        let end = folded.iter().rposition(|each| *each != ' ').map_or(begin, |at| at + 1);
        let secret = folded.get(begin..end).unwrap_or_default().to_vec();
        if secret.len() < SHORTEST || self.secrets.contains(&secret) {
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

    /// The text without secrets, where there are any in it. One that is cut off may end within a secret.
    pub(super) fn redact(&self, text: &[u8], is_truncated: bool) -> Option<Vec<u8>> {
        if self.secrets.is_empty() || text.is_empty() {
            return None;
        }
        let mut found = Vec::new();
        each_reading(Decoded::plain(text), DEPTH, &mut |folded| self.find(folded, &mut found));
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

    /// The beginning of a secret at the end of a text that is cut off, maybe within an escape.
    fn find_begin(&self, text: &[u8]) -> Option<Range<usize>> {
        let tail = text.len().saturating_sub(TAIL);
        let last = text.len().saturating_sub(LONGEST_ESCAPE);
        let ends =
            (last.max(tail)..text.len()).filter(|at| matches!(text.get(*at), Some(b'\\' | b'%' | b'&' | 0x80..)));
        let mut begin: Option<usize> = None;
        for end in ends.chain([text.len()]) {
            let Some(piece) = text.get(tail..end) else { continue };
            each_reading(Decoded::plain(piece), DEPTH, &mut |folded| {
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

    /// Where in the text its longest end begins that is a beginning of `secret`.
    fn begin_of(&self, secret: &[char]) -> Option<usize> {
        let chars = match self.chars.as_slice() {
            // Between two rows of base64 stands one, and behind the last too.
            [before @ .., ' '] if secret.last() != Some(&' ') => before,
            chars => chars,
        };
        let longest = secret.len().min(chars.len());
        let length = (SHORTEST..=longest)
            .rev()
            .find(|length| secret.get(..*length).is_some_and(|begin| chars.ends_with(begin)))?;
        self.ranges.get(chars.len() - length).map(|range| range.start)
    }
}

/// Every reading of a text: with its escapes undone, and what may be base64 or hexadecimal decoded.
fn each_reading(text: Decoded, depth: usize, read: &mut impl FnMut(&Folded)) {
    let text = unescaped(text, &mut |reading| read(&Folded::of(reading)));
    if depth == 0 {
        return;
    }
    for radix in [&BASE64, &HEX] {
        let rows = radix.rows(&text);
        for alignment in (0..radix.alignments).take_while(|_| !rows.is_empty()) {
            each_reading(radix.decode(&rows, alignment), depth - 1, read);
        }
    }
}

/// The text with each range replaced; the ranges are in order and may overlap.
fn replace(text: &[u8], found: &[Range<usize>]) -> Vec<u8> {
    let mut output = Vec::with_capacity(text.len());
    let mut done = 0;
    for range in found {
        if range.start > done || output.is_empty() {
            output.extend_from_slice(text.get(done..range.start).unwrap_or_default());
            output.extend_from_slice(HIDDEN);
        }
        done = done.max(range.end);
    }
    output.extend_from_slice(text.get(done..).unwrap_or_default());
    output
}

/// Tells of most windows that they are in no secret, quickly: by their last four characters.
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
    /// Whether the window that ends with this character may be in a secret.
    fn next(&mut self, each: char) -> bool {
        self.last = (self.last << 8) | (u32::from(each) & 0xff);
        self.filter.0.get(self.slot()).is_some_and(|is_there| *is_there)
    }

    fn slot(&self) -> usize {
        (self.last.wrapping_mul(0x9e37_79b1) >> 20) as usize
    }
}
