//! Which characters a document may contain. Its text is copied into code, comments and pages.

use crate::diagnostic::Position;

/// A character that is not allowed, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DisallowedCharacter {
    pub(super) at: Position,
    pub(super) character: char,
    pub(super) why: &'static str,
}

/// Returns the first character of a file that is not allowed. Tabs are not: some readers of YAML reject them.
pub(super) fn disallowed_in_file(text: &str) -> Option<DisallowedCharacter> {
    let why = |character| match character {
        '\t' => Some("a tab, which some readers reject"),
        _ => reason(character),
    };
    let (offset, character, why) = text.char_indices().find_map(|(at, each)| Some((at, each, why(each)?)))?;
    let before = text.get(..offset).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let at = Position { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 };
    Some(DisallowedCharacter { at, character, why })
}

/// Returns the first character that is not allowed in a value at `at`, where escapes can write characters that the file
/// does not contain.
pub(super) fn disallowed_in_value(text: &str, at: Position) -> Option<DisallowedCharacter> {
    text.chars().find_map(|character| Some(DisallowedCharacter { at, character, why: reason(character)? }))
}

/// Returns whether a character may not be in a document.
pub fn is_disallowed(character: char) -> bool {
    reason(character).is_some()
}

/// Returns why a character is not allowed anywhere.
fn reason(character: char) -> Option<&'static str> {
    Some(match character {
        ' '..='~' | '\n' | '\t' => return None,
        '\u{85}' | '\u{2028}' | '\u{2029}' => "a line break to some readers only",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a mark of direction, which shows text in another order than it has"
        }
        '\u{feff}' => "a byte order mark",
        '\u{fff9}'..='\u{fffb}' => "a mark of annotation, which is not shown",
        _ if character.is_control() => "a control character",
        _ if u32::from(character) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&character) => {
            "no character"
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allows_text_of_any_language() {
        for text in ["zażółć\nпроект", "日本語 🏳️‍🌈", "«a» — b", "\u{200d}\u{ad}"] {
            assert_eq!(disallowed_in_file(text), None, "{text}");
        }
        assert_eq!(disallowed_in_value("a\tb", Position::START), None);
    }

    #[test]
    fn reports_a_character_that_would_break_code_with_its_position() {
        for character in [
            '\0',
            '\u{1b}',
            '\u{7f}',
            '\u{80}',
            '\u{85}',
            '\r',
            '\u{202a}',
            '\u{202e}',
            '\u{2066}',
            '\u{2069}',
            '\u{200e}',
            '\u{200f}',
            '\u{61c}',
            '\u{2028}',
            '\u{2029}',
            '\u{feff}',
            '\u{ffff}',
            '\u{10fffe}',
            '\u{fdd0}',
        ] {
            let found = disallowed_in_file(&format!("a\nbż{character}")).expect("not allowed");
            assert_eq!((found.at, found.character), (Position { line: 2, column: 3 }, character));
            assert!(disallowed_in_value(&character.to_string(), Position::START).is_some());
        }
        assert!(disallowed_in_file("\t").is_some());
    }
}
