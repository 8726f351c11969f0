//! The page for a path without a page.

use crate::site::content::{Block, Inline, Target, text};
use crate::site::language::{ENGLISH, Language};
use crate::site::page::Page;
use crate::site::urls;

/// Returns the page, which has its words in all languages of the site.
pub fn not_found<'a>(languages: &[Language<'a>]) -> Page<'a> {
    let blocks = languages.iter().flat_map(|language| {
        let words = language.messages;
        let link = Target::page(urls::in_language(*language, urls::FRONT));
        let mut blocks = Vec::new();
        if !language.is_english() {
            blocks.push(Block::heading(2, "", vec![foreign(*language, words.not_found)]));
        }
        blocks.push(Block::Paragraph(vec![
            foreign(*language, words.not_found_text),
            text(" "),
            Inline::link(link, vec![foreign(*language, words.frame.overview)]),
        ]));
        blocks
    });
    let words = ENGLISH.messages;
    Page {
        name: urls::NOT_FOUND.to_owned(),
        language: ENGLISH,
        languages: vec![ENGLISH],
        title: words.not_found.to_owned(),
        anchor: String::new(),
        description: words.not_found_text.to_owned(),
        api: None,
        parent: None,
        blocks: blocks.collect(),
        contents: Vec::new(),
    }
}

fn foreign(language: Language<'_>, text: &str) -> Inline {
    Inline::Foreign { language: language.code.to_owned(), text: text.to_owned() }
}
