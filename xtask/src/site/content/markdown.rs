//! Blocks as Markdown, for readers that are programs.

use super::block::{Block, Definition, Table};
use super::inline::Inline;
use super::link::Target;
use crate::markdown::without_html;

/// The deepest heading of Markdown.
const MAX_LEVEL: u8 = 6;

/// Writes the blocks of the page at `path`. Links between pages lead to their Markdown.
pub fn markdown(blocks: &[Block], path: &str) -> String {
    let parts: Vec<String> = blocks.iter().map(|each| block(each, path)).filter(|each| !each.is_empty()).collect();
    parts.join("\n\n")
}

fn block(block: &Block, path: &str) -> String {
    match block {
        Block::Heading { level, text, .. } => {
            format!("{} {}", "#".repeat((*level).min(MAX_LEVEL).into()), inlines(text, path))
        }
        Block::Prose(text) => without_html(text),
        Block::Paragraph(content) | Block::Lead(content) => inlines(content, path).trim().to_owned(),
        Block::List(items) => {
            items.iter().map(|item| format!("- {}", inlines(item, path))).collect::<Vec<_>>().join("\n")
        }
        Block::Code { language, text } => format!("```{language}\n{text}\n```"),
        Block::Table(table) => self::table(table, path),
        Block::Definition(definition) => self::definition(definition, path),
        // What a browser folds is short beside what it would cost to ask for it.
        Block::Details { blocks, .. } | Block::Group { blocks, .. } => markdown(blocks, path),
        Block::Browser(_) => String::new(),
    }
}

fn definition(definition: &Definition, path: &str) -> String {
    let body = markdown(&definition.blocks, path);
    let mut out = format!("- {}", inlines(&definition.term, path));
    if !body.is_empty() {
        out.push_str("\n\n");
        out.push_str(&body);
    }
    out.replace('\n', "\n  ").replace("\n  \n", "\n\n")
}

fn table(table: &Table, path: &str) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let cell = |content: &Vec<Inline>| inlines(content, path).replace('|', "\\|");
    let mut lines = vec![format!("{}:", table.caption), String::new(), row(table.head.clone())];
    lines.push(row(table.head.iter().map(|_| "---".to_owned()).collect()));
    lines.extend(table.rows.iter().map(|cells| row(cells.iter().map(cell).collect())));
    lines.join("\n")
}

fn inlines(content: &[Inline], path: &str) -> String {
    content.iter().map(|each| inline(each, path)).collect()
}

fn inline(inline: &Inline, path: &str) -> String {
    match inline {
        Inline::Text(text) | Inline::Prose(text) | Inline::Quiet(text) | Inline::Foreign { text, .. } => escaped(text),
        Inline::Code(code) => format!("`{code}`"),
        Inline::Strong(text) | Inline::Badge { word: text, .. } => format!("**{text}**"),
        Inline::Link { target, content } => {
            let url = match target {
                Target::Page { path: to, .. } if !to.is_empty() => Target::page(twin(to)).url(path),
                Target::Page { .. } => return inlines(content, path),
                other => other.url(path),
            };
            format!("[{}]({url})", inlines(content, path))
        }
        Inline::Method(method) => method.to_uppercase(),
    }
}

/// Returns a text with its HTML as text, and with the spaces around it.
fn escaped(text: &str) -> String {
    let inner = text.trim();
    let (before, behind) = text.split_once(inner).unwrap_or_default();
    format!("{before}{}{behind}", without_html(inner))
}

/// Returns the path of the Markdown of a page.
pub fn twin(path: &str) -> String {
    format!("{}.md", path.strip_suffix(".html").unwrap_or(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::content::{code, text};

    #[test]
    fn links_lead_to_markdown_and_definitions_are_lists() {
        let link = Inline::link(Target::page("a/c.html"), vec![text("c <d>")]);
        let blocks = [
            Block::heading(2, "x", vec![text("Title")]),
            Block::Definition(Definition {
                id: "q".to_owned(),
                term: vec![code("q"), text(" in the query")],
                blocks: vec![Block::Prose("Words.".to_owned()), Block::Paragraph(vec![link])],
            }),
        ];
        assert_eq!(markdown(&blocks, "a/b.html"), "## Title\n\n- `q` in the query\n\n  Words.\n\n  [c \\<d>](c.md)");
    }
}
