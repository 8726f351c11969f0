//! What `x-source`, `x-assumed` and `x-conflict` say at one node.

use crate::diagnostic::Position;
use crate::document::node::{Node, Value};

/// The extensions that say where facts come from. Where two say it of the same keyword, the first one holds.
pub const PROVENANCE_KEYS: [&str; 3] = ["x-conflict", "x-source", "x-assumed"];

/// How well a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A source about this API states it.
    Documented,
    /// It is assumed, and a source about the same product or family of products supports it.
    Supported,
    /// It is assumed, with a rationale.
    Assumed,
    /// Two sources about this API disagree.
    Conflict,
}

impl Standing {
    /// All standings.
    pub const ALL: [Self; 4] = [Self::Documented, Self::Supported, Self::Assumed, Self::Conflict];

    /// Returns the word for it, as in "this fact is documented".
    pub fn word(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Supported => "supported",
            Self::Assumed => "assumed",
            Self::Conflict => "in conflict",
        }
    }
}

/// Where the fact at a node comes from. A source is `<source>#<section>` of `sources.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provenance {
    /// Documented by a source about this API.
    Documented {
        /// The source.
        source: String,
    },
    /// Assumed, with a source behind the assumption.
    Supported {
        /// Why it is assumed.
        rationale: String,
        /// The source.
        source: String,
    },
    /// Assumed.
    Assumed {
        /// Why it is assumed.
        rationale: String,
    },
    /// Documented by two sources about this API that disagree.
    Conflict {
        /// Why the document follows the one and not the other.
        rationale: String,
        /// The source that the document follows.
        follows: String,
        /// The source that says otherwise.
        against: String,
    },
}

impl Provenance {
    /// Returns how well the fact is known.
    pub fn standing(&self) -> Standing {
        match self {
            Self::Documented { .. } => Standing::Documented,
            Self::Supported { .. } => Standing::Supported,
            Self::Assumed { .. } => Standing::Assumed,
            Self::Conflict { .. } => Standing::Conflict,
        }
    }

    /// Returns the rationale. `None` for a documented fact.
    pub fn rationale(&self) -> Option<&str> {
        match self {
            Self::Documented { .. } => None,
            Self::Supported { rationale, .. } | Self::Assumed { rationale } | Self::Conflict { rationale, .. } => {
                Some(rationale)
            }
        }
    }

    /// Returns the sources, the one that the document follows first.
    pub fn sources(&self) -> Vec<&str> {
        match self {
            Self::Documented { source } | Self::Supported { source, .. } => vec![source],
            Self::Assumed { .. } => Vec::new(),
            Self::Conflict { follows, against, .. } => vec![follows, against],
        }
    }
}

/// What an entry says of one keyword, or of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenanceEntry {
    /// The keyword that it holds for. `None` for all.
    pub keyword: Option<String>,
    /// Where the facts come from.
    pub provenance: Provenance,
    /// The position of the keyword in the entry; that of the entry if it holds for all.
    pub at: Position,
}

/// Returns what the extension `key`, one of [`PROVENANCE_KEYS`], says in `value`.
///
/// What is malformed is read as far as it goes; the lint reports it. A mapping `{keyword: rationale}` is read too.
pub fn provenance_entries(key: &str, value: &Node) -> Vec<ProvenanceEntry> {
    match &value.value {
        Value::String(_) => vec![ProvenanceEntry { keyword: None, provenance: of_text(key, value), at: value.at }],
        Value::Sequence(items) => items.iter().flat_map(|item| of_item(key, item)).collect(),
        Value::Mapping(entries) => {
            let of_keyword = |keyword: &str, node: &Node, at| ProvenanceEntry {
                keyword: Some(keyword.to_owned()),
                provenance: of_text(key, node),
                at,
            };
            entries.iter().map(|entry| of_keyword(&entry.key, &entry.node, entry.at)).collect()
        }
        _ => Vec::new(),
    }
}

fn of_text(key: &str, node: &Node) -> Provenance {
    let text = node.as_str().unwrap_or_default().to_owned();
    if key == "x-source" { Provenance::Documented { source: text } } else { Provenance::Assumed { rationale: text } }
}

fn of_item(key: &str, item: &Node) -> Vec<ProvenanceEntry> {
    match &item.value {
        Value::String(_) => return provenance_entries(key, item),
        Value::Mapping(_) => {}
        _ => return Vec::new(),
    }
    let text = |name: &str| item.str(name).unwrap_or_default().to_owned();
    let rationale = text("why");
    let provenance = match key {
        "x-source" => Provenance::Documented { source: text("source") },
        "x-conflict" => Provenance::Conflict { rationale, follows: text("follows"), against: text("against") },
        _ if item.get("source").is_some() => Provenance::Supported { rationale, source: text("source") },
        _ => Provenance::Assumed { rationale },
    };
    let entry = |keyword, at| ProvenanceEntry { keyword, provenance: provenance.clone(), at };
    let keywords = item.items_of("for").iter();
    let keywords: Vec<_> = keywords.filter_map(|node| Some(entry(Some(node.as_str()?.to_owned()), node.at))).collect();
    if item.get("for").is_none() { vec![entry(None, item.at)] } else { keywords }
}

/// What a named source is to a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceRole {
    /// It states the fact.
    States,
    /// It supports an assumption.
    Supports,
}

/// Returns the nodes that name a source in the extensions of `node`.
pub fn named_sources(node: &Node) -> Vec<(SourceRole, &Node)> {
    let mut named = Vec::new();
    for (key, names, role) in [
        ("x-source", &["source"][..], SourceRole::States),
        ("x-conflict", &["follows", "against"], SourceRole::States),
        ("x-assumed", &["source"], SourceRole::Supports),
    ] {
        let Some(value) = node.get(key) else { continue };
        if key == "x-source" && value.as_str().is_some() {
            named.push((role, value));
        }
        for item in value.items() {
            if key == "x-source" && item.as_str().is_some() {
                named.push((role, item));
            }
            named.extend(names.iter().filter_map(|name| Some((role, item.get(name)?))));
        }
    }
    named
}
