//! Finds what may be base64 or hexadecimal in a text, and decodes it.

use std::ops::Range;

use super::unescape::Decoded;

/// An encoding of bytes by symbols of fewer bits.
#[derive(Debug)]
pub(super) struct Radix {
    bits: u32,
    /// The number of symbols in a group, any of which the text may begin with.
    pub(super) alignments: usize,
    /// Fewer symbols in a row are ignored.
    min_symbols: usize,
    value: fn(u8) -> Option<u32>,
}

/// The standard alphabet and the one for URLs.
pub(super) static BASE64: Radix = Radix { bits: 6, alignments: 4, min_symbols: 6, value: base64 };
pub(super) static HEX: Radix =
    Radix { bits: 4, alignments: 2, min_symbols: 8, value: |byte| char::from(byte).to_digit(16) };

fn base64(byte: u8) -> Option<u32> {
    match byte {
        b'A'..=b'Z' => Some(u32::from(byte - b'A')),
        b'a'..=b'z' => Some(u32::from(byte - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(byte - b'0') + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

impl Radix {
    /// Returns the rows of symbols in a text. Line ends and backslashes are skipped.
    pub(super) fn rows(&self, text: &Decoded) -> Vec<Vec<(u32, Range<usize>)>> {
        let mut rows = Vec::new();
        let mut row = Vec::new();
        for (byte, range) in text.iter() {
            match (self.value)(byte) {
                Some(value) => row.push((value, range.clone())),
                None if matches!(byte, b'\r' | b'\n' | b'\t' | b'\\') => {}
                None => rows.push(std::mem::take(&mut row)),
            }
        }
        rows.push(row);
        rows.retain(|row| row.len() >= self.min_symbols);
        rows
    }

    /// Decodes all rows, skipping `alignment` symbols of each. A zero byte follows each row.
    pub(super) fn decode(&self, rows: &[Vec<(u32, Range<usize>)>], alignment: usize) -> Decoded {
        let mut decoded = Decoded::default();
        for row in rows {
            let (mut value, mut bits, mut start) = (0_u32, 0, 0);
            for (symbol, range) in row.iter().skip(alignment) {
                if bits == 0 {
                    start = range.start;
                }
                value = (value << self.bits) | symbol;
                bits += self.bits;
                if bits >= 8 {
                    bits -= 8;
                    decoded.push(u8::try_from((value >> bits) & 0xff).unwrap_or_default(), start..range.end);
                    value &= (1 << bits) - 1;
                    start = range.start;
                }
            }
            let end = row.last().map_or(0, |(_, range)| range.end);
            decoded.push(0, end..end);
        }
        decoded
    }
}
