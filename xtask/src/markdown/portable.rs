//! Markdown that rustdoc and the site render alike, with HTML as text.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::events::events;

/// The number of passes before a text is shown as code: each pass can reveal markup inside of HTML.
const MAX_PASSES: usize = 16;

/// A range of a text and its replacement.
type Edit = (Range<usize>, String);

/// Returns the text for a comment in Rust.
///
/// HTML becomes text and a bare URL a link. An indented block becomes a fenced one, which rustdoc does not test. A hard
/// break becomes a backslash, since an editor may remove spaces at the end of a line.
pub fn portable(text: &str) -> String {
    edited(text, |text| {
        let mut edits = html_edits(text);
        if edits.is_empty() {
            edits.extend(layout_edits(text));
        }
        edits
    })
}

/// Returns the text with HTML tags as text: a renderer would drop `<client_id>`.
pub fn without_html(text: &str) -> String {
    edited(text, html_edits)
}

/// Returns the first paragraph as one line; empty if the text starts with another kind of block.
pub fn inline(text: &str) -> String {
    let text = portable(text);
    let mut first = events(&text);
    let Some((Event::Start(Tag::Paragraph), range)) = first.next() else { return String::new() };
    let paragraph = text.get(range).unwrap_or_default().replace("\\\n", " ");
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns whether the text has a heading. Whatever follows the text would be part of the heading's section.
pub fn has_heading(text: &str) -> bool {
    events(text).any(|(event, _)| matches!(event, Event::Start(Tag::Heading { .. })))
}

/// Edits a text until there is nothing left to edit.
fn edited(text: &str, edits: impl Fn(&str) -> Vec<Edit>) -> String {
    let mut text = text.trim_end().trim_start_matches('\n').to_owned();
    for _ in 0..MAX_PASSES {
        let edits = edits(&text);
        if edits.is_empty() {
            return text;
        }
        text = apply(&text, edits);
    }
    fenced(&text)
}

/// Applies the edits. An edit that overlaps an earlier one is dropped.
fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut out = String::new();
    let mut done = 0;
    for (range, new) in edits.into_iter().filter(|(range, _)| range.end <= text.len()) {
        if range.start < done {
            continue;
        }
        out.push_str(text.get(done..range.start).unwrap_or_default());
        out.push_str(&new);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// Returns the text as a block of code, in which nothing is markup.
fn fenced(text: &str) -> String {
    let mut fence = "```".to_owned();
    while text.contains(&fence) {
        fence.push('`');
    }
    format!("{fence}text\n{text}\n{fence}")
}

/// Returns edits that put a backslash before each tag, and before whatever another renderer might read as one.
fn html_edits(text: &str) -> Vec<Edit> {
    let escape = |at: usize| (at..at, "\\".to_owned());
    let mut edits = Vec::new();
    let mut is_code = false;
    for (event, range) in events(text) {
        match event {
            Event::InlineHtml(_) => edits.push(escape(range.start)),
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(_) if !is_code => edits.extend(tag_openings(text, range).map(escape)),
            Event::Start(Tag::HtmlBlock) => {
                let opening = text.get(range.clone()).and_then(|block| block.find('<'));
                edits.extend(opening.map(|at| escape(range.start + at)));
            }
            _ => {}
        }
    }
    edits
}

/// Returns the offsets of the angle brackets that could open a tag and that have no backslash.
fn tag_openings(text: &str, range: Range<usize>) -> impl Iterator<Item = usize> {
    let (start, source) = (range.start, text.get(range).unwrap_or_default());
    source.match_indices('<').map(move |(at, _)| start + at).filter(|at| {
        let (before, after) = text.split_at(*at);
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        let is_opening = |each: char| each.is_ascii_alphabetic() || "/!?".contains(each);
        backslashes % 2 == 0 && after.get(1..).is_some_and(|after| after.starts_with(is_opening))
    })
}

/// Returns the edits of hard breaks, indented blocks and bare URLs.
fn layout_edits(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut links: usize = 0;
    let mut is_code = false;
    for (event, range) in events(text) {
        let source = text.get(range.clone()).unwrap_or_default();
        match event {
            Event::HardBreak => {
                let spaces = source.len() - source.trim_start_matches(' ').len();
                if spaces > 0 {
                    edits.push((range.start..range.start + spaces, "\\".to_owned()));
                }
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                is_code = true;
                if kind == CodeBlockKind::Indented {
                    edits.push(fence(text, range));
                }
            }
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => links += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => links -= 1,
            Event::Text(_) if links == 0 && !is_code => edits.extend(url_edits(text, range)),
            _ => {}
        }
    }
    edits
}

/// Returns the edit that puts fences around an indented block, inside quotes and lists too.
fn fence(text: &str, range: Range<usize>) -> Edit {
    const INDENT: usize = 4;
    let start = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let lines = text.get(start..range.end).unwrap_or_default().trim_end();
    let first = lines.lines().next().unwrap_or_default();
    // The markers of quotes, and the indentation of lists.
    let code = first.len() - first.trim_start_matches([' ', '>']).len();
    let prefix = first.get(..code.saturating_sub(INDENT)).unwrap_or_default();
    let line =
        |line: &str| line.get(prefix.len() + INDENT..).map_or(prefix.to_owned(), |code| format!("{prefix}{code}"));
    let body: Vec<String> = lines.lines().map(line).collect();
    let marker = if lines.contains("```") { "~~~~" } else { "```" };
    let block = format!("{prefix}{marker}text\n{}\n{prefix}{marker}", body.join("\n"));
    (start..start + lines.len(), block)
}

/// Returns edits that put angle brackets around the bare URLs in a text.
fn url_edits(text: &str, range: Range<usize>) -> Vec<Edit> {
    let source = text.get(range.clone()).unwrap_or_default();
    let mut edits = Vec::new();
    let mut done = 0;
    while let Some(at) = source
        .get(done..)
        .and_then(|rest| Some(done + ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min()?))
    {
        let rest = source.get(at..).unwrap_or_default();
        let end = rest.find(|each: char| each.is_whitespace() || "<>\"`\\".contains(each)).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default();
        let url = word.trim_end_matches(['.', ',', ';', ':', ')', '!', '?', '\'', ']']);
        let is_word = !source.get(..at).unwrap_or_default().ends_with(char::is_alphanumeric);
        // If other markup follows directly, the URL may continue in it.
        let is_whole = end < rest.len()
            || text.get(range.end..).is_none_or(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
        if is_word && is_whole && url.len() > "https://".len() {
            edits.push((range.start + at..range.start + at + url.len(), format!("<{url}>")));
        }
        done = at + end.max(1);
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_text_of_html() {
        for (text, expected) in [
            ("The <client_id> of it.", "The \\<client_id> of it."),
            ("<client_id> first", "\\<client_id> first"),
            ("<div>\n<b>x</b>\n</div>", "\\<div>\n\\<b>x\\</b>\n\\</div>"),
            ("a <!-- note --> b", "a \\<!-- note --> b"),
            ("`<code>` and 1 < 2", "`<code>` and 1 < 2"),
            ("- <script>alert(1)</script>", "- \\<script>alert(1)\\</script>"),
        ] {
            assert_eq!(without_html(text), expected);
            assert_eq!(portable(text), expected);
            assert!(!events(expected).any(|(event, _)| matches!(event, Event::Html(_) | Event::InlineHtml(_))));
        }
    }

    #[test]
    fn links_bare_urls() {
        for (text, expected) in [
            ("See https://a.example/b_c?d=e.", "See <https://a.example/b_c?d=e>."),
            ("(http://a.example)", "(<http://a.example>)"),
            ("<https://a.example>", "<https://a.example>"),
            ("[x](https://a.example)", "[x](https://a.example)"),
            ("`https://a.example`", "`https://a.example`"),
            ("https://", "https://"),
        ] {
            assert_eq!(portable(text), expected);
        }
    }

    #[test]
    fn fences_indented_blocks() {
        for (text, expected) in [
            ("a\n\n    let b\n\n      c\n\nd", "a\n\n```text\nlet b\n\n  c\n```\n\nd"),
            ("- a\n\n      code\n- b", "- a\n\n  ```text\n  code\n  ```\n- b"),
            ("> a\n>\n>     code", "> a\n>\n> ```text\n> code\n> ```"),
        ] {
            assert_eq!(portable(text), expected);
        }
    }

    #[test]
    fn puts_the_first_paragraph_on_one_line() {
        assert_eq!(inline("Only deals\nof this <client>.\n\nMore."), "Only deals of this \\<client>.");
        assert_eq!(inline("a\\\nb"), "a b");
        for text in ["- a", "# a", "> a", "", "| a |\n|---|"] {
            assert_eq!(inline(text), "");
        }
    }
}
