//! Text that is searched.

use unicase::UniCase;
use unicode_normalization::UnicodeNormalization as _;

/// Folds text so that case and composition do not matter in a search: Unicode's `NFKC_Casefold`.
///
/// ```text
/// "Straße" "STRASSE"     -> "strasse"
/// "e" + U+0301, U+00E9   -> U+00E9
/// "ΟΔΟΣ", "οδος", "οδοσ" -> "οδοσ"
/// ```
///
/// There are no rules for particular languages: `I` folds to `i`, not to a dotless one.
pub fn casefold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Folding can denormalise text, and normalising can bring back capitals. A second pass reaches the fixed point.
    let decomposed: String = text.nfd().collect();
    let once: String = without_case(&decomposed).nfkc().filter(|letter| !is_ignorable(*letter)).collect();
    without_case(&once).nfkc().collect()
}

/// Normalises text to NFC: canonically equivalent texts are then equal byte by byte.
pub fn normalize(text: &str) -> String {
    text.nfc().collect()
}

fn without_case(text: &str) -> String {
    UniCase::unicode(text).to_folded_case()
}

/// Returns whether a character is invisible, such as a soft hyphen: Unicode's `Default_Ignorable_Code_Point`.
fn is_ignorable(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_and_composition() {
        for (left, right) in [
            ("WDROŻENIE", "wdrożenie"),
            ("Z\u{307}o\u{301}łty", "żółty"),
            ("Й и Ё", "и\u{306} И е\u{308}"),
            ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"),
            ("οδυσσευσ", "οδυσσευς"),
            ("Straße", "STRASSE"),
            ("STRAẞE", "strasse"),
            ("ﬃ", "FFI"),
            ("ＡＢＣ", "abc"),
            ("Ω", "\u{2126}"),
            ("Å", "\u{212b}"),
            ("\u{212a}elvin", "kelvin"),
            ("ſ", "S"),
            ("a\u{323}\u{302}", "ậ"),
            ("a\u{302}\u{323}", "Ậ"),
            ("ᾳ", "ΑΙ"),
            ("α\u{345}\u{301}", "α\u{301}\u{345}"),
            ("ŉ", "ʼN"),
            ("ǰ", "J\u{30c}"),
            ("İ", "i\u{307}"),
            ("\u{13a0}", "\u{ab70}"),
            ("각", "\u{1100}\u{1161}\u{11a8}"),
            ("co\u{ad}op", "COOP"),
            ("№", "no"),
        ] {
            assert_eq!(casefold(left), casefold(right), "{left} and {right}");
        }
    }

    #[test]
    fn keeps_other_differences() {
        for (left, right) in
            [("ı", "i"), ("İ", "I"), ("e", "é"), ("и", "й"), ("l", "ł"), ("o", "ø"), ("a", "а"), ("0", "O"), ("ж", "з")]
        {
            assert_ne!(casefold(left), casefold(right), "{left} and {right}");
        }
    }

    #[test]
    fn folding_is_idempotent() {
        for letter in '\0'..=char::MAX {
            let once = casefold(&letter.to_string());
            assert_eq!(casefold(&once), once, "U+{:04X}", u32::from(letter));
        }
    }

    #[test]
    fn normalizes_composition_and_keeps_compatibility_characters() {
        assert_eq!(normalize("Z\u{307}\u{fb03}"), "\u{17b}\u{fb03}");
    }
}
