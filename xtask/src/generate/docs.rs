//! Documentation comments from a document: the description, and where the facts come from.

use crate::document::{Document, Node, Pointer, Provenance, ProvenanceEntry, ProvenanceMap, Sources};
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
        for (keywords, provenance) in grouped(self.provenances.at(pointer)) {
            let line = self.line(&keywords, provenance);
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

    /// The provenance of the keywords, or of all where there are none.
    fn line(&self, keywords: &[&str], provenance: &Provenance) -> String {
        let of_keywords = match keywords {
            [] => String::new(),
            keywords => format!(" (`{}`)", keywords.join("`, `")),
        };
        match provenance {
            Provenance::Documented { source } => format!("Documented{of_keywords}: {}.", self.section(source)),
            Provenance::Supported { rationale, source } => {
                format!(
                    "{} Source: {}.",
                    labelled(&format!("Supported{of_keywords}:"), rationale),
                    self.section(source)
                )
            }
            Provenance::Assumed { rationale } => labelled(&format!("Assumed{of_keywords}:"), rationale),
            Provenance::Conflict { rationale, follows, against } => {
                let label = format!(
                    "In conflict{of_keywords}: follows {}, against {}.",
                    self.section(follows),
                    self.section(against)
                );
                labelled(&label, rationale)
            }
        }
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

/// Returns the entries that a reader of the client needs: those with the same provenance together, with their keywords.
fn grouped(entries: &[ProvenanceEntry]) -> Vec<(Vec<&str>, &Provenance)> {
    // A word about the document, not about the API.
    let is_internal = |keyword: &str| keyword.starts_with("x-") || keyword.starts_with("example");
    let mut groups: Vec<(Vec<&str>, &Provenance)> = Vec::new();
    for entry in entries.iter().filter(|entry| !entry.keyword.as_deref().is_some_and(is_internal)) {
        let keyword = entry.keyword.as_deref();
        match groups.iter_mut().find(|(keywords, each)| *each == &entry.provenance && !keywords.is_empty()) {
            Some((keywords, _)) if keyword.is_some() => keywords.extend(keyword),
            _ => groups.push((keyword.into_iter().collect(), &entry.provenance)),
        }
    }
    groups
}

/// A rationale behind its label; below it, where it is more than prose.
fn labelled(label: &str, why: &str) -> String {
    let why = portable(why);
    let gap = if inline(&why).is_empty() { "\n\n" } else { " " };
    format!("{label}{gap}{why}")
}

/// A vendor's heading, of which nothing is markup.
fn plain(text: &str) -> String {
    let escape = |each: char| if "\\[]*_`<&".contains(each) { format!("\\{each}") } else { each.to_string() };
    text.chars().map(escape).collect()
}
