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
        blocks: blocks.collect(),
        ..Page::of_site(urls::NOT_FOUND, ENGLISH, &[ENGLISH], [words.not_found, words.not_found_text])
    }
}

fn foreign(language: Language<'_>, text: &str) -> Inline {
    Inline::Foreign { language: language.code.to_owned(), text: text.to_owned() }
}
