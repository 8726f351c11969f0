//! The front page.

use anyhow::Result;

use crate::document::Operation;
use crate::schema::SchemaFile;
use crate::site::api_view::ApiView;
use crate::site::content::{Block, Inline, Table, Target, code, text};
use crate::site::downloads::Download;
use crate::site::edition::Edition;
use crate::site::language::Language;
use crate::site::page::Page;
use crate::site::parts::{bar, counts, standings};
use crate::site::samples::FirstSteps;
use crate::site::urls;

/// How to start the sandbox.
const COMMANDS: &str = "cargo xtask docs --serve\ncargo run -p crm-sandbox";

/// Returns the front page in a language, with the editions in that language, all APIs, and the downloads of each.
///
/// # Errors
///
/// Returns an error if an operation has no sample in Rust.
pub fn front<'a>(
    language: Language<'a>,
    languages: &[Language<'a>],
    editions: &[&Edition<'a>],
    apis: &[ApiView<'a>],
    downloads: &[Vec<Download>],
) -> Result<Page<'a>> {
    let words = &language.messages.front;
    let mut blocks = vec![Block::Lead(vec![text(words.lead)]), standings(language.messages)];
    let mut cards = Vec::new();
    for edition in editions {
        cards.push(Block::Group { class: "card", blocks: card(edition)? });
    }
    blocks.push(Block::Group { class: "cards", blocks: cards });
    blocks.extend(elsewhere(language, editions, apis));
    blocks.extend([
        Block::heading(2, "sandbox", vec![text(words.sandbox)]),
        Block::Paragraph(vec![text(words.sandbox_text)]),
        Block::Code { language: "sh", text: COMMANDS.to_owned() },
        Block::heading(2, "downloads", vec![text(words.downloads)]),
    ]);
    let tables = apis.iter().zip(downloads).flat_map(|(api, files)| download_blocks(language, api, files));
    blocks.push(Block::Group { class: "cards", blocks: tables.collect() });
    Ok(Page { blocks, ..Page::of_site(urls::FRONT, language, languages, [words.title, words.description]) })
}

fn card(edition: &Edition<'_>) -> Result<Vec<Block>> {
    let api = edition.api;
    let words = edition.messages();
    let reference = Target::page(edition.path(&urls::api(api.name())));
    let mut blocks = vec![
        Block::heading(2, api.name(), vec![Inline::link(reference.clone(), vec![text(edition.info("title"))])]),
        // The first paragraph says what the API is.
        Block::Prose(edition.info("description").split("\n\n").next().unwrap_or_default().to_owned()),
    ];
    let operation = |operation: &Operation<'_>| {
        let target = Target::page(edition.path(&urls::operation(api.name(), operation.id)));
        let title = operation.node.str("summary").filter(|text| !text.is_empty()).unwrap_or(operation.id);
        vec![Inline::Method(operation.method.to_owned()), text(" "), Inline::link(target, vec![text(title)])]
    };
    let operations = Block::List(edition.operations().iter().map(operation).collect());
    blocks.push(Block::Group { class: "operations", blocks: vec![operations] });
    let total = api.provenance.total();
    blocks.extend([Block::Paragraph(counts(&total, words)), Block::Browser(bar(&total))]);
    let first_steps = FirstSteps::of(api)?;
    blocks.extend([
        Block::heading(3, "", vec![text(words.front.curl)]),
        Block::Code { language: "sh", text: first_steps.curl },
        Block::heading(3, "", vec![text(words.front.rust)]),
        Block::Code { language: "rust", text: first_steps.rust },
    ]);
    Ok(blocks)
}

/// The APIs that have no edition in this language.
fn elsewhere(language: Language<'_>, editions: &[&Edition<'_>], apis: &[ApiView<'_>]) -> Option<Block> {
    let others = apis.iter().filter(|api| editions.iter().all(|edition| edition.api.name() != api.name()));
    let mut line = vec![text(language.messages.front.elsewhere)];
    for api in others {
        line.extend([text(" "), Inline::Foreign { language: "en".to_owned(), text: api.info("title").to_owned() }]);
        for other in api.languages() {
            let target = Target::page(urls::in_language(other, &urls::api(api.name())));
            line.extend([text(" "), Inline::link(target, vec![text(other.name)])]);
        }
    }
    (line.len() > 1).then_some(Block::Paragraph(line))
}

fn download_blocks(language: Language<'_>, api: &ApiView<'_>, files: &[Download]) -> Vec<Block> {
    let words = &language.messages.front;
    let row = |download: &Download| {
        let link = Inline::link(Target::File(download.path.clone()), vec![code(download.file_name())]);
        vec![vec![text(&download.title)], vec![link], vec![text(format!("{}\u{a0}KB", download.size.div_ceil(1024)))]]
    };
    let table = Table {
        caption: api.info("title").to_owned(),
        head: words.download_columns.map(str::to_owned).into(),
        rows: files.iter().map(row).collect(),
    };
    let file = |schema: &SchemaFile| {
        let target = Target::File(format!("downloads/{}-{}", api.name(), schema.path));
        vec![Inline::link(target, vec![code(&schema.name)])]
    };
    let schemas =
        Block::Group { class: "names", blocks: vec![Block::List(api.json.schemas.iter().map(file).collect())] };
    let summary = format!("{} ({})", words.schema_files, api.json.schemas.len());
    let details = Block::Details { summary: vec![text(summary)], blocks: vec![schemas] };
    vec![Block::Group { class: "card", blocks: vec![Block::Table(table), details] }]
}
