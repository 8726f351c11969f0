//! The words of our own on a reference page, by language.

/// The words.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language's code.
    pub language: &'static str,
    /// Its own name.
    pub name: &'static str,
    /// "documented"
    pub documented: &'static str,
    /// "assumed"
    pub assumed: &'static str,
    /// The text of a link to all places that have the same ground.
    pub all_places: &'static str,
    /// The texts of a page's head: front page, what is documented, field for a server, its button, downloads.
    pub head: [&'static str; 5],
}

/// English.
pub const ENGLISH: Words = Words {
    language: "en",
    name: "English",
    documented: "documented",
    assumed: "assumed",
    all_places: "where else",
    head: ["Overview", "What is documented", "Try it against", "Use", "Downloads"],
};

const POLISH: Words = Words {
    language: "pl",
    name: "Polski",
    documented: "udokumentowane",
    assumed: "założone",
    all_places: "gdzie jeszcze",
    head: ["Przegląd", "Co jest udokumentowane", "Wypróbuj na", "Użyj", "Pobieranie"],
};

const RUSSIAN: Words = Words {
    language: "ru",
    name: "Русский",
    documented: "в документации",
    assumed: "предположение",
    all_places: "где ещё",
    head: ["Обзор", "Что документировано", "Проверить на", "Выбрать", "Загрузки"],
};

/// The words of a language; English where we have none of its own.
pub fn words(language: &str) -> Words {
    [POLISH, RUSSIAN].into_iter().find(|words| words.language == language).unwrap_or(ENGLISH)
}
