//! Blocks as HTML. The template engine escapes every text.

use maud::{Markup, PreEscaped, html as template};

use super::block::{Block, Definition, Table};
use super::inline::Inline;
use crate::markdown::{inline_html, to_html};
use crate::site::standing_words::name;

/// Writes the blocks of the page at `path`.
pub fn html(blocks: &[Block], path: &str) -> Markup {
    template! { @for each in blocks { (block(each, path)) } }
}

/// Writes inline elements of the page at `path`.
fn inlines(content: &[Inline], path: &str) -> Markup {
    template! { @for each in content { (inline(each, path)) } }
}

fn block(block: &Block, path: &str) -> Markup {
    match block {
        Block::Heading { level, id, text } => heading(*level, id, text, path),
        Block::Prose(text) => PreEscaped(to_html(text)),
        Block::Paragraph(content) => template! { p { (inlines(content, path)) } },
        Block::Lead(content) => template! { p.lead { (inlines(content, path)) } },
        Block::List(items) => template! { ul { @for item in items { li { (inlines(item, path)) } } } },
        Block::Code { text, .. } => template! { pre { code { (text) } } },
        Block::Table(table) => self::table(table, path),
        Block::Definition(definition) => self::definition(definition, path),
        Block::Details { summary, blocks } => template! {
            details { summary { (inlines(summary, path)) } (html(blocks, path)) }
        },
        Block::Group { class, blocks } => template! { div class=(class) { (html(blocks, path)) } },
        Block::Browser(markup) => markup.clone(),
    }
}

fn heading(level: u8, id: &str, text: &[Inline], path: &str) -> Markup {
    let content = template! {
        (inlines(text, path))
        @if !id.is_empty() && level > 1 { " " a.anchor href={ "#" (id) } aria-label="#" { "#" } }
    };
    let id = Some(id).filter(|id| !id.is_empty());
    template! {
        @match level {
            1 => h1 id=[id] { (content) },
            2 => h2 id=[id] { (content) },
            3 => h3 id=[id] { (content) },
            4 => h4 id=[id] { (content) },
            _ => h5 id=[id] { (content) },
        }
    }
}

fn table(table: &Table, path: &str) -> Markup {
    template! {
        .table tabindex="0" role="group" aria-label=(table.caption) {
            table {
                caption { (table.caption) }
                thead { tr { @for each in &table.head { th scope="col" { (each) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (index, cell) in row.iter().enumerate() {
                                @if index == 0 { th scope="row" { (inlines(cell, path)) } }
                                @else { td { (inlines(cell, path)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn definition(definition: &Definition, path: &str) -> Markup {
    template! {
        .definition id=(definition.id) {
            p.term { (inlines(&definition.term, path)) " " a.anchor href={ "#" (definition.id) } aria-label="#" { "#" } }
            (html(&definition.blocks, path))
        }
    }
}

fn inline(inline: &Inline, path: &str) -> Markup {
    match inline {
        Inline::Text(text) => template! { (text) },
        Inline::Prose(text) => PreEscaped(inline_html(text)),
        Inline::Foreign { language, text } => template! { span lang=(language) { (text) } },
        Inline::Code(code) => template! { code { (code) } },
        Inline::Strong(text) => template! { strong { (text) } },
        Inline::Link { target, content } => template! { a href=(target.url(path)) { (inlines(content, path)) } },
        Inline::Method(method) => template! { span class={ "method " (method) } { (method.to_uppercase()) } },
        Inline::Badge { standing, word } => template! { span class={ "badge " (name(*standing)) } { (word) } },
        Inline::Quiet(text) => template! { span.quiet { (text) } },
    }
}
