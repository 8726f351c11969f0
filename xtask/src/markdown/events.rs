//! Parsing Markdown, as rustdoc parses it.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, TextMergeWithOffset};

/// Returns the events of a text with their ranges.
pub fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    TextMergeWithOffset::new(Parser::new_ext(text, options).into_offset_iter())
}

/// Returns the structure and the words of a text, without its line breaks.
///
/// Two texts with the same outline say the same to a reader.
pub fn outline(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut run = String::new();
    for (event, _) in events(text) {
        match event {
            Event::Text(text) => run.push_str(&text),
            Event::SoftBreak => run.push(' '),
            other => {
                if !run.is_empty() {
                    all.push(format!("text {run}"));
                    run.clear();
                }
                all.push(match other {
                    // A line that ends in code is one space of it.
                    Event::Code(code) => format!("code {}", code.replace('\n', " ")),
                    other => format!("{other:?}"),
                });
            }
        }
    }
    if !run.is_empty() {
        all.push(format!("text {run}"));
    }
    all
}
