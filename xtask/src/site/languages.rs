//! The languages of the reference pages, and the site's messages in them.

use crate::document::Standing;

/// A language in which the reference of an API is published.
#[derive(Clone, Copy, Debug)]
pub struct Language<'a> {
    /// The language's code.
    pub code: &'a str,
    /// The language's own name; its code where the site has no messages in it.
    pub name: &'a str,
    /// The site's own words.
    pub messages: &'static Messages,
}

/// The site's own words on a reference page.
#[derive(Debug)]
pub struct Messages {
    /// "documented"
    pub documented: &'static str,
    /// "supported"
    pub supported: &'static str,
    /// "assumed"
    pub assumed: &'static str,
    /// "in conflict"
    pub conflict: &'static str,
    /// The link to all items with the same rationale.
    pub all_items: &'static str,
    /// The link to the front page.
    pub overview: &'static str,
    /// The link to the provenance page.
    pub provenance: &'static str,
    /// The label of the field for the server's URL.
    pub server: &'static str,
    /// The button that takes the server's URL.
    pub use_server: &'static str,
    /// The link to the downloads.
    pub downloads: &'static str,
}

/// The language of the documents.
pub const ENGLISH: Language<'static> = Language {
    code: "en",
    name: "English",
    messages: &Messages {
        documented: "documented",
        supported: "supported",
        assumed: "assumed",
        conflict: "in conflict",
        all_items: "where else",
        overview: "Overview",
        provenance: "What is documented",
        server: "Try it against",
        use_server: "Use",
        downloads: "Downloads",
    },
};

const POLISH: Language<'static> = Language {
    code: "pl",
    name: "Polski",
    messages: &Messages {
        documented: "udokumentowane",
        supported: "poparte",
        assumed: "założone",
        conflict: "sporne",
        all_items: "gdzie jeszcze",
        overview: "Przegląd",
        provenance: "Co jest udokumentowane",
        server: "Wypróbuj na",
        use_server: "Użyj",
        downloads: "Pobieranie",
    },
};

const RUSSIAN: Language<'static> = Language {
    code: "ru",
    name: "Русский",
    messages: &Messages {
        documented: "в документации",
        supported: "подкреплено",
        assumed: "предположение",
        conflict: "противоречие",
        all_items: "где ещё",
        overview: "Обзор",
        provenance: "Что документировано",
        server: "Проверить на",
        use_server: "Выбрать",
        downloads: "Загрузки",
    },
};

impl Messages {
    /// Returns the word for a standing.
    pub fn standing(&self, standing: Standing) -> &'static str {
        match standing {
            Standing::Documented => self.documented,
            Standing::Supported => self.supported,
            Standing::Assumed => self.assumed,
            Standing::Conflict => self.conflict,
        }
    }
}

impl<'a> Language<'a> {
    /// Returns the language with this code; its messages are English where the site has none in it.
    pub fn of(code: &'a str) -> Self {
        let known = [ENGLISH, POLISH, RUSSIAN].into_iter().find(|language| language.code == code);
        known.unwrap_or(Language { code, name: code, messages: ENGLISH.messages })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_messages_keeps_its_code() {
        let german = Language::of("de");
        assert_eq!((german.code, german.name, german.messages.assumed), ("de", "de", "assumed"));
        assert_eq!(Language::of("pl").messages.assumed, "założone");
    }
}
