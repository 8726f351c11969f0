//! What is documented and what is assumed, below each description of the copy that is shown.

use super::origins::{Origin, Origins};
use super::subjects::{Subject, What};
use super::text::{prose, section};
use super::words::Words;
use crate::diagnostic::Position;
use crate::document::{Entry, Node, Sources, Value};

/// Puts a badge below the description of each subject of `root`, a copy of the document.
pub fn put(root: &mut Node, subjects: &[Subject], origins: &Origins, sources: &Sources, words: &Words, page: &str) {
    for (subject, origin) in subjects.iter().zip(&origins.of) {
        let tokens: Vec<String> = subject.pointer.tokens().collect();
        let Some(node) = root.find_mut(&tokens) else { continue };
        if node.reference().is_some() {
            continue;
        }
        let badge = match subject.what {
            // It is shown in one line, in a button.
            What::Answer => short(origin, words),
            _ => badge(origin, origins, sources, words, page),
        };
        add(node, subject.what, &badge);
    }
}

fn add(node: &mut Node, what: What, badge: &str) {
    let at = node.at;
    let Value::Mapping(entries) = &mut node.value else { return };
    let gap = if what == What::Answer { " " } else { "\n\n" };
    match entries.iter_mut().find(|entry| entry.key == "description") {
        Some(Entry { node: Node { value: Value::String(text), .. }, .. }) => {
            text.push_str(gap);
            text.push_str(badge);
        }
        _ => entries.push(entry("description", Value::String(badge.to_owned()), at)),
    }
}

/// An entry that stands nowhere in the file.
pub fn entry(key: &str, value: Value, at: Position) -> Entry {
    Entry { key: key.to_owned(), at, node: Node { value, at } }
}

fn short(origin: &Origin, words: &Words) -> String {
    if origin.assumed.is_empty() { String::new() } else { format!("<em>{}</em>", words.assumed) }
}

fn badge(origin: &Origin, origins: &Origins, sources: &Sources, words: &Words, page: &str) -> String {
    let links: Vec<(String, String)> = origin.sections.iter().map(|name| section(sources, name)).collect();
    let link = |(heading, address): &(String, String)| format!("<a href=\"{address}\">{}</a>", prose(heading));
    if origin.assumed.is_empty() {
        let links: Vec<String> = links.iter().map(link).collect();
        return format!("<p><b>{}</b> {}</p>", words.documented, links.join(", "));
    }
    let is_partly = !origin.sections.is_empty();
    let mut summary = String::new();
    if is_partly {
        let headings: Vec<String> = links.iter().map(|(heading, _)| prose(heading)).collect();
        summary.push_str(&format!("<b>{}</b> {} · ", words.documented, headings.join(", ")));
    }
    summary.push_str(&format!("<em>{}</em>", words.assumed));
    if is_partly {
        let keywords: Vec<&str> =
            origin.assumed.iter().flat_map(|(_, keywords)| keywords.iter().map(String::as_str)).collect();
        summary.push_str(&format!(" {}", keywords.join(", ")));
    }
    let mut items: Vec<String> =
        links.iter().map(|each| format!("<li><b>{}</b> {}</li>", words.documented, link(each))).collect();
    for (number, keywords) in &origin.assumed {
        let Some(ground) = origins.grounds.get(*number) else { continue };
        let keywords: Vec<String> = keywords.iter().map(|keyword| format!("<code>{keyword}</code>")).collect();
        let what = if is_partly { format!(" {}:", keywords.join(", ")) } else { ":".to_owned() };
        let more = format!("<a href=\"{page}-{}\">{}</a>", number + 1, words.all_places);
        items.push(format!("<li><em>{}</em>{what} {} {more}</li>", words.assumed, prose(&ground.why)));
    }
    format!("<details><summary>{summary}</summary><ul>{}</ul></details>", items.concat())
}
