//! The page of changes from release to release.

use crate::site::changes::Release;
use crate::site::content::{Block, Inline, Target, text};
use crate::site::language::Language;
use crate::site::page::Page;
use crate::site::urls;

/// Returns the page in a language. The changes themselves are in English, as the changelog is.
pub fn changes<'a>(language: Language<'a>, languages: &[Language<'a>], releases: &[Release]) -> Page<'a> {
    let words = &language.messages.changes;
    let feed = Inline::link(Target::File(urls::FEED.to_owned()), vec![text(words.feed)]);
    let mut blocks = vec![Block::Lead(vec![text(words.description)]), Block::Paragraph(vec![feed])];
    if releases.is_empty() {
        blocks.push(Block::Paragraph(vec![text(words.nothing)]));
    }
    for (index, release) in releases.iter().enumerate() {
        let is_first = index + 1 == releases.len();
        let title = release.name.clone().unwrap_or_else(|| language.messages.frame.unreleased.to_owned());
        blocks.push(Block::heading(2, release.anchor(), vec![text(title)]));
        blocks.push(match &release.text {
            Some(text) => Block::Prose(text.clone()),
            None => Block::Paragraph(vec![text(if is_first { words.first } else { words.none })]),
        });
    }
    Page { blocks, ..Page::of_site(urls::CHANGES, language, languages, [words.title, words.description]) }
}
