//! Fixes that a program can make.

use super::position::Position;

/// A fix that keeps the meaning of a file, its comments and its layout.
///
/// Applying it also ends each line with `\n`, so that a fix without edits is one of line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// What is replaced. No two edits overlap.
    pub edits: Vec<Edit>,
}

/// The replacement of a part of one line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// Where the part begins.
    pub at: Position,
    /// The number of characters that are replaced.
    pub length: usize,
    /// What replaces them.
    pub text: String,
}

impl Fix {
    /// Returns the fix that replaces `length` characters at a position.
    pub fn replace(at: Position, length: usize, text: impl Into<String>) -> Self {
        Self { edits: vec![Edit { at, length, text: text.into() }] }
    }
}

/// Returns the text with `\n` at the end of each line and with all fixes.
///
/// Of two edits that overlap, makes the later one. A line that an edit empties is removed.
pub fn fixed<'a>(text: &str, fixes: impl IntoIterator<Item = &'a Fix>) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut edits: Vec<&Edit> = fixes.into_iter().flat_map(|fix| &fix.edits).collect();
    edits.sort();
    edits.dedup();
    let mut lines: Vec<Option<String>> = text.split('\n').map(|line| Some(line.to_owned())).collect();
    let mut first_made: Option<Position> = None;
    // From the last to the first, so that positions stay right.
    for edit in edits.into_iter().rev() {
        let place = edit.at.line.checked_sub(1).and_then(|index| lines.get_mut(index));
        let Some((place, mut line)) = place.and_then(|place| place.take().map(|line| (place, line))) else { continue };
        let end = Position { line: edit.at.line, column: edit.at.column + edit.length };
        if first_made.is_none_or(|made| end <= made) {
            let [start, end] = [edit.at.column, end.column].map(|column| offset(&line, column));
            line.replace_range(start..end, &edit.text);
            first_made = Some(edit.at);
        }
        *place = Some(line).filter(|line| !line.is_empty());
    }
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// Returns the byte at which a column begins, or the length of the line behind its last one.
fn offset(line: &str, column: usize) -> usize {
    line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(offset, _)| offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: usize, column: usize) -> Position {
        Position { line, column }
    }

    #[test]
    fn replaces_characters_and_keeps_the_rest() {
        let fixes = [Fix::replace(at(2, 4), 3, "1000"), Fix::replace(at(2, 9), 1, "2")];
        assert_eq!(fixed("ż: 1 # a\nż: 1e3, 1 # ł\n", &fixes), "ż: 1 # a\nż: 1000, 2 # ł\n");
    }

    #[test]
    fn a_fix_without_edits_is_one_of_line_breaks() {
        assert_eq!(fixed("a: 1\r\nb: 2\rc: 3\n", &[Fix::default()]), "a: 1\nb: 2\nc: 3\n");
    }

    #[test]
    fn removes_a_line_that_becomes_empty() {
        assert_eq!(fixed("%YAML 1.2\n\na: 1\n", &[Fix::replace(at(1, 1), 9, "")]), "\na: 1\n");
    }

    #[test]
    fn makes_an_edit_once_and_none_that_overlaps_or_is_outside() {
        let fixes = [
            Fix::replace(at(1, 1), 2, "x"),
            Fix::replace(at(1, 1), 2, "x"),
            Fix::replace(at(1, 2), 2, "y"),
            Fix::replace(at(9, 1), 1, "z"),
            Fix::replace(at(2, 9), 5, "!"),
        ];
        assert_eq!(fixed("abc\nd\n", &fixes), "ay\nd!\n");
    }
}
