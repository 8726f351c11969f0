//! Documentation comments from a document: the description, and where the facts come from.

use crate::document::{Document, Node, Pointer, Provenance, ProvenanceMap, Sources};
use crate::markdown::{has_heading, inline, portable};

/// The descriptions of a document.
pub struct Docs<'a> {
    provenances: ProvenanceMap,
    sources: &'a Sources,
}

impl<'a> Docs<'a> {
    /// Creates the descriptions of `document`; `sources` names the vendors' pages.
    pub fn of(document: &Document, sources: &'a Sources) -> Self {
        Self { provenances: ProvenanceMap::of(document), sources }
    }

    /// Returns the node's own description and provenance.
    pub fn of_node(&self, pointer: &Pointer, node: &Node) -> String {
        let mut doc = portable(node.str("description").unwrap_or_default());
        let mut is_open = has_heading(&doc);
        for mark in self.provenances.at(pointer) {
            let line = match (&mark.keyword, &mark.provenance) {
                (_, Provenance::Documented(section)) => format!("Documented: {}.", self.section(section)),
                (None, Provenance::Assumed(why)) => assumed("Assumed:", why),
                // A word about the document, not about the API.
                (Some(keyword), _) if keyword.starts_with("x-") || keyword == "example" => continue,
                (Some(keyword), Provenance::Assumed(why)) => assumed(&format!("Assumed (`{keyword}`):"), why),
            };
            if is_open {
                // Otherwise it would be in the section of the description's last heading.
                doc.push_str("\n\n# Provenance");
                is_open = false;
            }
            doc.push_str("\n\n");
            doc.push_str(&line);
        }
        doc.trim().to_owned()
    }

    /// The section's heading, as a link to the vendor's page.
    fn section(&self, name: &str) -> String {
        match self.sources.section(name).and_then(|(heading, page)| Some((heading.as_str()?, page))) {
            Some((heading, page)) if page.contains(['(', ')', ' ']) => format!("[{}](<{page}>)", plain(heading)),
            Some((heading, page)) => format!("[{}]({page})", plain(heading)),
            None => format!("`{name}`"),
        }
    }

    /// Returns the description of a property, or of the component that it refers to.
    pub fn of_schema(&self, document: &Document, pointer: &Pointer, node: &Node) -> String {
        let own = self.of_node(pointer, node);
        if !own.is_empty() {
            return own;
        }
        let first = node.get("oneOf").and_then(|parts| parts.items().first()).unwrap_or(node);
        let target = document.resolve(pointer, first);
        let description = target.and_then(|(_, node)| node.str("description")).unwrap_or_default();
        portable(description)
    }
}

/// A rationale behind its label; below it, where it is more than prose.
fn assumed(label: &str, why: &str) -> String {
    let why = portable(why);
    let gap = if inline(&why).is_empty() { "\n\n" } else { " " };
    format!("{label}{gap}{why}")
}

/// A vendor's heading, of which nothing is markup.
fn plain(text: &str) -> String {
    let escape = |each: char| if "\\[]*_`<&".contains(each) { format!("\\{each}") } else { each.to_string() };
    text.chars().map(escape).collect()
}
