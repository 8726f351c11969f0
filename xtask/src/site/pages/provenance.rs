//! The page about provenance: the numbers of facts by standing, the sources, and every rationale.

use crate::document::Standing;
use crate::items::ItemKind;
use crate::site::content::{Block, Definition, Inline, Table, Target, text};
use crate::site::edition::Edition;
use crate::site::language::Language;
use crate::site::page::{ContentsGroup, Page};
use crate::site::parts::{bar, counts, kind, rationale, source_link, standings, word};
use crate::site::provenance::{Keywords, Rationale};
use crate::site::standing_words::words;
use crate::site::urls;

/// A rationale with more items than this shows them only when it is opened.
const MAX_SHOWN: usize = 6;

/// Returns the page in a language, with the editions in that language.
pub fn provenance<'a>(language: Language<'a>, languages: &[Language<'a>], editions: &[&Edition<'a>]) -> Page<'a> {
    let messages = language.messages;
    let mut blocks = vec![Block::Lead(vec![text(messages.provenance.lead)]), standings(messages)];
    for edition in editions {
        blocks.extend(section(edition));
    }
    let link = |edition: &&Edition<'_>| {
        let target = Target::anchor(edition.path(urls::PROVENANCE), edition.api.name());
        (target, edition.info("title").to_owned(), None)
    };
    let links = editions.iter().map(link).collect();
    Page {
        blocks,
        contents: vec![ContentsGroup { title: messages.frame.contents.to_owned(), links }],
        ..Page::of_site(
            urls::PROVENANCE,
            language,
            languages,
            [messages.provenance.title, messages.provenance.description],
        )
    }
}

fn section(edition: &Edition<'_>) -> Vec<Block> {
    let report = &edition.api.provenance;
    let total = report.total();
    let name = edition.api.name();
    let mut blocks = vec![
        Block::heading(2, name, vec![text(edition.info("title"))]),
        Block::Paragraph(counts(&total, edition.messages())),
        Block::Browser(bar(&total)),
        Block::Table(by_kind(edition)),
        Block::Table(sources(edition)),
        Block::Table(by_section(edition)),
        Block::heading(3, format!("{name}-rationales"), vec![text(edition.messages().provenance.rationales)]),
    ];
    let rationales = report.rationales.iter().enumerate();
    blocks.extend(rationales.map(|(number, each)| Block::Definition(definition(edition, number, each))));
    blocks
}

fn by_kind(edition: &Edition<'_>) -> Table {
    let messages = edition.messages();
    let counts = &edition.api.provenance.counts;
    let row = |title: &str, of: &dyn Fn(Standing) -> usize, total: usize| {
        let numbers = Standing::ALL.iter().map(|standing| vec![text(of(*standing).to_string())]);
        let total = vec![Inline::Strong(total.to_string())];
        [vec![text(title)]].into_iter().chain(numbers).chain([total]).collect()
    };
    let kinds = ItemKind::ALL.iter().zip(messages.provenance.kinds);
    let mut rows: Vec<_> = kinds
        .filter_map(|(kind, title)| {
            let counts = counts.get(kind)?;
            Some(row(title, &|standing| counts.of(standing), counts.total()))
        })
        .collect();
    let total = edition.api.provenance.total();
    rows.push(row(messages.provenance.total, &|standing| total.of(standing), total.total()));
    let standings = Standing::ALL.iter().map(|standing| words(*standing, messages).0.to_owned());
    let first = messages.provenance.kind.to_owned();
    let head = [first].into_iter().chain(standings).chain([messages.provenance.total.to_owned()]);
    Table { caption: messages.provenance.by_kind.to_owned(), head: head.collect(), rows }
}

/// The sources that this API's facts rest on.
fn sources(edition: &Edition<'_>) -> Table {
    let words = &edition.messages().provenance;
    let report = &edition.api.provenance;
    let named = report.sections.keys().map(String::as_str);
    let named = named.chain(report.rationales.iter().flat_map(|rationale| rationale.provenance.sources()));
    let named: Vec<&str> = named.map(|name| name.split('#').next().unwrap_or_default()).collect();
    let used = edition.api.sources.iter().filter(|(id, _)| named.contains(id));
    let rows = used.map(|(_, source)| {
        let string = |key| source.str(key).unwrap_or_default();
        let target = Target::Elsewhere(string("page").to_owned());
        let title = Inline::Foreign { language: "en".to_owned(), text: string("title").to_owned() };
        vec![
            vec![Inline::link(target, vec![title])],
            vec![text(kind(edition, string("kind")).unwrap_or_default())],
            vec![text(string("read"))],
        ]
    });
    Table {
        caption: words.sources.to_owned(),
        head: words.source_columns.map(str::to_owned).into(),
        rows: rows.collect(),
    }
}

fn by_section(edition: &Edition<'_>) -> Table {
    let words = &edition.messages().provenance;
    let sections = edition.api.provenance.sections.iter();
    let rows = sections.map(|(name, count)| vec![vec![source_link(edition, name)], vec![text(count.to_string())]]);
    Table {
        caption: words.by_section.to_owned(),
        head: vec![words.section.to_owned(), words.facts.to_owned()],
        rows: rows.collect(),
    }
}

fn definition(edition: &Edition<'_>, number: usize, each: &Rationale) -> Definition {
    let standing = each.provenance.standing();
    let badge = Inline::Badge { standing, word: words(standing, edition.messages()).0.to_owned() };
    let mut term = vec![badge, text(" ")];
    term.extend(rationale(edition, each));
    let items = Block::List(each.items.iter().filter_map(|keywords| item(edition, keywords)).collect());
    let items = Block::Group { class: "names", blocks: vec![items] };
    let summary = format!("{} {}", each.items.len(), edition.messages().provenance.items);
    let blocks = if each.items.len() <= MAX_SHOWN {
        vec![items]
    } else {
        vec![Block::Details { summary: vec![text(summary)], blocks: vec![items] }]
    };
    Definition { id: urls::rationale_id(edition.api.name(), number), term, blocks }
}

fn item(edition: &Edition<'_>, keywords: &Keywords) -> Option<Vec<Inline>> {
    let anchor = edition.api.anchors.get(edition.api.items.get(keywords.index)?);
    let target = Target::anchor(edition.path(&anchor.page), anchor.fragment);
    let mut line = vec![Inline::link(target, vec![text(anchor.name)])];
    let words: Vec<&str> = keywords.keywords.iter().map(|keyword| word(edition, keyword)).collect();
    if !words.is_empty() {
        line.push(Inline::Quiet(format!(" {}", words.join(", "))));
    }
    Some(line)
}
