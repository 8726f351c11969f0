//! A page of the site, before it is written as HTML and as Markdown.

use super::content::{Block, Target};
use super::language::Language;
use super::urls;

/// A page.
#[derive(Debug)]
pub struct Page<'a> {
    /// The path without the language.
    pub name: String,
    /// The language.
    pub language: Language<'a>,
    /// All languages in which there is such a page.
    pub languages: Vec<Language<'a>>,
    /// The title, which is not repeated in the blocks.
    pub title: String,
    /// The anchor of the title; none if empty.
    pub anchor: String,
    /// What search engines show below the title, as plain text.
    pub description: String,
    /// The API that the page is about.
    pub api: Option<&'a str>,
    /// The page above this one, with its title.
    pub parent: Option<(Target, String)>,
    /// The blocks below the title.
    pub blocks: Vec<Block>,
    /// The links beside the content.
    pub contents: Vec<ContentsGroup>,
}

/// Links beside the content of a page, under a heading.
#[derive(Clone, Debug)]
pub struct ContentsGroup {
    /// The heading.
    pub title: String,
    /// The links, with the method of an operation.
    pub links: Vec<(Target, String, Option<String>)>,
}

impl<'a> Page<'a> {
    /// Creates a page of the whole site, without blocks.
    pub fn of_site(
        name: &str,
        language: Language<'a>,
        languages: &[Language<'a>],
        [title, description]: [&str; 2],
    ) -> Self {
        Self {
            name: name.to_owned(),
            language,
            languages: languages.to_vec(),
            title: title.to_owned(),
            anchor: String::new(),
            description: description.to_owned(),
            api: None,
            parent: None,
            blocks: Vec::new(),
            contents: Vec::new(),
        }
    }

    /// Returns the path below the site's root.
    pub fn path(&self) -> String {
        urls::in_language(self.language, &self.name)
    }
}

/// The longest description that search engines show.
const MAX_DESCRIPTION: usize = 155;

/// Returns the start of a text as a description, up to the end of a sentence or at least of a word.
pub fn description(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ").replace('`', "");
    if text.chars().count() <= MAX_DESCRIPTION {
        return text;
    }
    let cut: String = text.chars().take(MAX_DESCRIPTION).collect();
    let sentence = cut.rfind(". ").map(|at| at + 1).filter(|at| *at > MAX_DESCRIPTION / 3);
    match sentence.or_else(|| cut.rfind(' ')) {
        Some(end) => cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ':']).to_owned(),
        None => cut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_with_a_sentence_or_a_word() {
        assert_eq!(description("Short `code`."), "Short code.");
        let long = format!("{}. {}", "word ".repeat(20).trim_end(), "more ".repeat(30));
        assert_eq!(description(&long), format!("{}.", "word ".repeat(20).trim_end()));
        assert!(description(&"слово ".repeat(60)).ends_with("слово"));
    }
}
