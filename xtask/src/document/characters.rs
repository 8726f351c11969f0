//! Which characters a document may have: its text is copied into code, comments and pages.

use crate::diagnostic::Position;

/// A character that is refused, and where.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) at: Position,
    pub(super) character: char,
    pub(super) why: &'static str,
}

/// The first character of a file's text that is refused; a tab too, which is no white space to all readers of YAML.
pub(super) fn refused_in_file(text: &str) -> Option<Refused> {
    let why = |character| match character {
        '\t' => Some("a tab, which some readers refuse"),
        _ => refused(character),
    };
    let (offset, character, why) = text.char_indices().find_map(|(at, each)| Some((at, each, why(each)?)))?;
    let before = text.get(..offset).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let at = Position { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 };
    Some(Refused { at, character, why })
}

/// The first character of a value that is refused: one that is written as an escape, which begins at `at`.
pub(super) fn refused_in_value(text: &str, at: Position) -> Option<Refused> {
    text.chars().find_map(|character| Some(Refused { at, character, why: refused(character)? }))
}

/// Why a character may stand nowhere.
fn refused(character: char) -> Option<&'static str> {
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
    fn text_of_any_language_passes() {
        for text in ["zażółć\nпроект", "日本語 🏳️‍🌈", "«a» — b", "\u{200d}\u{ad}"] {
            assert_eq!(refused_in_file(text), None, "{text}");
        }
        assert_eq!(refused_in_value("a\tb", Position::START), None);
    }

    #[test]
    fn what_would_break_code_is_refused_with_its_place() {
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
            let found = refused_in_file(&format!("a\nbż{character}")).expect("refused");
            assert_eq!((found.at, found.character), (Position { line: 2, column: 3 }, character));
            assert!(refused_in_value(&character.to_string(), Position::START).is_some());
        }
        assert!(refused_in_file("\t").is_some());
    }
}
