//! Text from files, made harmless for a terminal and a log.

use std::borrow::Cow;

use crate::document::is_disallowed;

/// Returns the text with an escape in place of each character that would move the cursor, start a colour, or show text
/// in another order than it has.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hostile) {
        return Cow::Borrowed(text);
    }
    let escaped = |character: char| {
        if is_hostile(character) { character.escape_debug().to_string() } else { character.to_string() }
    };
    text.chars().map(escaped).collect()
}

/// Returns the same with one character in place of each, so that columns stay right.
pub fn printable_line(line: &str) -> String {
    line.chars().map(|each| if is_hostile(each) && each != '\t' { '\u{fffd}' } else { each }).collect()
}

fn is_hostile(character: char) -> bool {
    character.is_control() || is_disallowed(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_text_of_any_language_and_escapes_what_a_terminal_obeys() {
        assert_eq!(printable("zażółć — проект 🏳️"), "zażółć — проект 🏳️");
        assert_eq!(printable("a\u{1b}[31m\r\nb\u{202e}c\u{9b}"), "a\\u{1b}[31m\\r\\nb\\u{202e}c\\u{9b}");
        assert_eq!(printable_line("a\u{1b}\tb\u{2066}"), "a\u{fffd}\tb\u{fffd}");
    }
}
