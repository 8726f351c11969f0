//! Documentation comments from a document: the description, and where the facts come from.

use crate::document::{Document, Node, Pointer, Provenance, Provenances, Sources};

/// The descriptions of a document.
pub struct Docs<'a> {
    provenances: Provenances,
    sources: &'a Sources,
}

impl<'a> Docs<'a> {
    /// The descriptions of `document`.
    pub fn of(document: &Document, sources: &'a Sources) -> Self {
        Self { provenances: Provenances::of(document), sources }
    }

    /// The description of the node itself, and what its own marks say of its provenance.
    pub fn of_node(&self, pointer: &Pointer, node: &Node) -> String {
        let mut doc = paragraphs(node.str("description").unwrap_or_default()).join("\n\n");
        for mark in self.provenances.at(pointer) {
            let line = match (&mark.keyword, &mark.provenance) {
                (_, Provenance::Documented(section)) => format!("Documented: {}.", self.section(section)),
                (None, Provenance::Assumed(why)) => format!("Assumed: {why}"),
                // A word about the document, not about the API.
                (Some(keyword), _) if keyword.starts_with("x-") || keyword == "example" => continue,
                (Some(keyword), Provenance::Assumed(why)) => {
                    format!("Assumed (`{keyword}`): {why}")
                }
            };
            doc.push_str("\n\n");
            doc.push_str(&line);
        }
        doc.trim().to_owned()
    }

    /// The section's heading, as a link to the vendor's page.
    fn section(&self, name: &str) -> String {
        match self.sources.section(name).and_then(|(heading, page)| Some((heading.as_str()?, page))) {
            Some((heading, page)) => format!("[{heading}]({page})"),
            None => format!("`{name}`"),
        }
    }

    /// The description of a property, or of the component that it refers to.
    pub fn of_schema(&self, document: &Document, pointer: &Pointer, node: &Node) -> String {
        let own = self.of_node(pointer, node);
        if !own.is_empty() {
            return own;
        }
        let first = node.get("oneOf").and_then(|parts| parts.items().first()).unwrap_or(node);
        let target = document.resolve(pointer, first);
        let description = target.and_then(|(_, node)| node.str("description")).unwrap_or_default();
        paragraphs(description).join("\n\n")
    }
}

/// The paragraphs of a text, each on one line, with addresses as links.
pub fn paragraphs(text: &str) -> Vec<String> {
    let paragraph = |text: &str| text.split_whitespace().map(link).collect::<Vec<_>>().join(" ");
    text.split("\n\n").map(paragraph).collect()
}

/// `https://a.example/.` as `<https://a.example/>.`
fn link(word: &str) -> String {
    if !word.starts_with("https://") && !word.starts_with("http://") {
        return word.to_owned();
    }
    let address = word.trim_end_matches(['.', ',', ';', ':', ')']);
    let rest = word.strip_prefix(address).unwrap_or_default();
    format!("<{address}>{rest}")
}

/// How long a line of a comment may be, without its indentation.
const WIDTH: usize = 100;

/// Breaks a line of prose at spaces; what follows an item of a list is indented below it.
pub fn wrap(line: &str) -> Vec<String> {
    let indent = if line.starts_with("- ") { "  " } else { "" };
    let mut lines = vec![String::new()];
    for word in line.split_whitespace() {
        let Some(current) = lines.last_mut() else {
            continue;
        };
        if current.is_empty() {
            current.push_str(word);
        } else if current.chars().count() + 1 + word.chars().count() <= WIDTH {
            current.push(' ');
            current.push_str(word);
        } else {
            lines.push(format!("{indent}{word}"));
        }
    }
    lines
}
