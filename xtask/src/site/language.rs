//! The languages of the site.

use super::messages::{self, Messages};

/// A language in which pages are published.
#[derive(Clone, Copy, Debug)]
pub struct Language<'a> {
    /// The language's code.
    pub code: &'a str,
    /// The language's own name; its code where the site has no words in it.
    pub name: &'a str,
    /// The site's own words.
    pub messages: &'static Messages,
}

/// The language of the documents.
pub const ENGLISH: Language<'static> = Language { code: "en", name: "English", messages: &messages::ENGLISH };

const POLISH: Language<'static> = Language { code: "pl", name: "Polski", messages: &messages::POLISH };

const RUSSIAN: Language<'static> = Language { code: "ru", name: "Русский", messages: &messages::RUSSIAN };

impl<'a> Language<'a> {
    /// Returns the language with this code; its words are English where the site has none in it.
    pub fn of(code: &'a str) -> Self {
        let known = [ENGLISH, POLISH, RUSSIAN].into_iter().find(|language| language.code == code);
        known.unwrap_or(Language { code, name: code, messages: ENGLISH.messages })
    }

    /// Returns whether this is the language of the documents.
    pub fn is_english(&self) -> bool {
        self.code == ENGLISH.code
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_words_keeps_its_code() {
        let german = Language::of("de");
        assert_eq!((german.code, german.name, german.messages.standings.assumed), ("de", "de", "assumed"));
        assert_eq!(Language::of("pl").messages.standings.assumed, "założone");
    }
}
