//! The lines that diagnostics are about.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Position};

/// The texts of the files with a diagnostic. A file that cannot be read has none.
pub(super) struct SourceFiles(BTreeMap<String, Vec<String>>);

impl SourceFiles {
    pub(super) fn of(root: &Path, diagnostics: &[Diagnostic]) -> Self {
        let mut files = BTreeMap::new();
        for Diagnostic { file, .. } in diagnostics {
            let path = root.join(file);
            if !files.contains_key(file)
                && path.is_file()
                && let Ok(bytes) = fs::read(path)
            {
                files.insert(file.clone(), lines(&String::from_utf8_lossy(&bytes)));
            }
        }
        Self(files)
    }

    /// Returns the line of a diagnostic.
    pub(super) fn line(&self, diagnostic: &Diagnostic) -> Option<&str> {
        let lines = self.0.get(&diagnostic.file)?;
        Some(lines.get(diagnostic.position.line.checked_sub(1)?)?.as_str())
    }

    /// Returns the column behind the key or value that begins at the position of a diagnostic.
    pub(super) fn end_column(&self, diagnostic: &Diagnostic) -> usize {
        let Position { column, .. } = diagnostic.position;
        let length = self.line(diagnostic).map_or(1, |line| token_length(line, column));
        column + length.max(1)
    }
}

/// Returns the lines as documents are parsed: each line break counts.
fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n", "\n").replace('\r', "\n").split('\n').map(str::to_owned).collect()
}

/// Returns the number of characters of the key or value at a column, as far as it is on this line.
fn token_length(line: &str, column: usize) -> usize {
    let characters: Vec<char> = line.chars().collect();
    let Some((before, rest)) = characters.split_at_checked(column.saturating_sub(1)) else { return 0 };
    match rest {
        [quote @ ('"' | '\''), inner @ ..] => {
            let end = inner.iter().position(|each| each == quote);
            end.map_or(rest.len(), |end| end + 2)
        }
        ['[' | '{' | '|' | '>', ..] => 1,
        _ => {
            let is_in_flow = before.iter().any(|each| matches!(each, '[' | '{'));
            let is_end = |index: usize| {
                let next = rest.get(index + 1);
                let is_before_space = next.is_none_or(|next| next.is_whitespace());
                match rest.get(index) {
                    Some(':') => is_before_space,
                    Some(',' | ']' | '}') => is_in_flow,
                    Some(' ') => next == Some(&'#'),
                    _ => false,
                }
            };
            let end = (0..rest.len()).find(|index| is_end(*index)).unwrap_or(rest.len());
            let token = rest.get(..end).unwrap_or_default();
            token.iter().rposition(|each| !each.is_whitespace()).map_or(0, |last| last + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_end_of_a_key_or_value() {
        for (line, column, length) in [
            ("openapi: 3.0.3", 1, 7),
            ("openapi: 3.0.3  # why", 10, 5),
            ("  a: {b: [x y, 'c, d'], e: https://a.b/c}", 6, 1),
            ("  a: {b: [x y, 'c, d'], e: https://a.b/c}", 11, 3),
            ("  a: {b: [x y, 'c, d'], e: https://a.b/c}", 16, 6),
            ("  a: {b: [x y, 'c, d'], e: https://a.b/c}", 28, 13),
            ("text, with: commas, [and] more", 1, 10),
            ("żółć: 1", 1, 4),
            ("a: 'no end", 4, 7),
            ("a:", 3, 0),
            ("a:", 9, 0),
            ("", 1, 0),
        ] {
            assert_eq!(token_length(line, column), length, "{line} at {column}");
        }
    }
}
