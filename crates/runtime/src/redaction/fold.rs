//! Folding: what a text and a secret are converted to before they are compared.

use std::ops::Range;

use super::unescape::Decoded;

/// Folded characters, each with the range of the text that it comes from.
///
/// Letters are in lower case. A run of whitespace, control characters and `+`, which a form has for a space, is one
/// space. Backslashes are left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    pub(super) chars: Vec<char>,
    pub(super) ranges: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn of(text: &Decoded) -> Self {
        let room = text.bytes.len();
        let mut folded = Self { chars: Vec::with_capacity(room), ranges: Vec::with_capacity(room) };
        let mut at = 0;
        let mut quoted_from = None;
        for chunk in text.bytes.utf8_chunks() {
            // A byte outside UTF-8 is read as Latin-1.
            let invalid = chunk.invalid().iter().map(|byte| (char::from(*byte), 1));
            for (each, length) in chunk.valid().chars().map(|each| (each, each.len_utf8())).chain(invalid) {
                let range = text.range(at, length);
                at += length;
                if each == '\\' {
                    quoted_from.get_or_insert(range.start);
                } else {
                    let start = quoted_from.take().unwrap_or(range.start);
                    folded.push(each, &(start..range.end));
                }
            }
        }
        folded
    }

    fn push(&mut self, each: char, range: &Range<usize>) {
        if each == '+' || each.is_whitespace() || each.is_control() {
            match (self.chars.last(), self.ranges.last_mut()) {
                (Some(' '), Some(last)) => last.end = range.end,
                _ => self.add(' ', range),
            }
        } else if each.is_ascii() {
            self.add(each.to_ascii_lowercase(), range);
        } else {
            // Through upper case: some letters have two lower cases, and one upper case is two letters.
            for each in each.to_uppercase().flat_map(char::to_lowercase) {
                self.add(each, range);
            }
        }
    }

    fn add(&mut self, each: char, range: &Range<usize>) {
        self.chars.push(each);
        self.ranges.push(range.clone());
    }
}
