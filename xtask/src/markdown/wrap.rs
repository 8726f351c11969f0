//! Wrapping of long lines.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::{events, outline};

/// The maximum length of a line in characters, without its indentation.
const WIDTH: usize = 100;

/// Returns the lines of a text, with its paragraphs wrapped at spaces. Everything else stays as it is.
///
/// A text that would say something else when wrapped is not wrapped.
pub fn wrap(text: &str) -> Vec<String> {
    let lines = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect();
    if text.lines().all(|line| line.chars().count() <= WIDTH)
        && prose(text).iter().all(|(range, _)| is_one_line(text, range))
    {
        return lines(text);
    }
    let mut wrapped = String::new();
    let mut done = 0;
    for (range, indent) in prose(text) {
        wrapped.push_str(text.get(done..range.start).unwrap_or_default());
        wrapped.push_str(&wrap_words(text.get(range.clone()).unwrap_or_default(), &indent));
        done = range.end;
    }
    wrapped.push_str(text.get(done..).unwrap_or_default());
    if outline(&wrapped) == outline(text) { lines(&wrapped) } else { lines(text) }
}

fn is_one_line(text: &str, range: &Range<usize>) -> bool {
    !text.get(range.clone()).unwrap_or_default().contains('\n')
}

/// Returns the top-level paragraphs and the one-line items of lists, with the indentation of their further lines.
fn prose(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    let mut depth: usize = 0;
    let mut is_paragraph = false;
    for (event, range) in events(text) {
        let source = text.get(range.clone()).unwrap_or_default();
        let content = range.start..range.start + source.trim_end().len();
        match event {
            Event::Start(Tag::Paragraph) if depth == 0 => {
                is_paragraph = true;
                found.push((content, String::new()));
            }
            Event::Start(Tag::Item) if depth == 1 && !source.trim_end().contains('\n') && source.starts_with("- ") => {
                depth += 1;
                found.push((content, "  ".to_owned()));
            }
            Event::End(TagEnd::Paragraph) if depth == 0 => is_paragraph = false,
            // A paragraph with a hard break keeps its lines.
            Event::HardBreak if is_paragraph => drop(found.pop()),
            Event::Start(Tag::List(_) | Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_)) => depth += 1,
            Event::End(TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition) => {
                depth -= 1;
            }
            _ => {}
        }
        if matches!(found.last(), Some((range, _)) if range.is_empty()) {
            found.pop();
        }
    }
    found
}

fn wrap_words(prose: &str, indent: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in prose.split_whitespace() {
        let length = word.chars().count();
        if out.is_empty() {
            width = length;
        } else if width + 1 + length <= WIDTH || starts_a_block(word) {
            out.push(' ');
            width += 1 + length;
        } else {
            out.push('\n');
            out.push_str(indent);
            width = indent.len() + length;
        }
        out.push_str(word);
    }
    out
}

/// Returns whether a line that starts with the word could start another kind of block.
fn starts_a_block(word: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|each| each.is_ascii_digit());
    let consists_of = |characters: &str| word.chars().all(|each| characters.contains(each));
    consists_of("-+*=_#|:~`") || word.starts_with(['>', '|']) || word.strip_suffix(['.', ')']).is_some_and(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_no_line_with_a_marker() {
        let words = "word ".repeat(19);
        for marker in ["-", "+", "*", "#", "1.", "2)", ">", "===", "---"] {
            let text = format!("{words}{marker} and {words}");
            let lines = wrap(text.trim_end());
            assert!(lines.len() > 1 && lines.iter().all(|line| !line.starts_with(marker)), "{lines:?}");
        }
    }

    #[test]
    fn indents_the_further_lines_of_an_item() {
        let lines = wrap(&format!("Arguments:\n- `a`: {}\n- `b`: short", "word ".repeat(30)));
        assert_eq!(lines.len(), 4, "{lines:?}");
        assert!(lines[2].starts_with("  word"), "{lines:?}");
    }

    #[test]
    fn keeps_a_hard_break() {
        assert_eq!(wrap("a\\\nb"), ["a\\", "b"]);
    }
}
