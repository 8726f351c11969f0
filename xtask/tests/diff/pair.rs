//! Pairs of documents: the base, and the base with a replacement.

use std::collections::BTreeSet;
use std::path::Path;

use semver::Version;
use xtask::diff::{Change, Compatibility, Impact, compare, required_bumps};
use xtask::document::Document;
use xtask::workspace::read_documents;

pub(crate) const BASE: &str = include_str!("base.yaml");

/// A replacement, and the changes that it makes.
pub(crate) struct Case {
    /// A text that is in the base exactly once.
    pub(crate) old: &'static str,
    pub(crate) new: &'static str,
    /// The changes, such as `property-removed NewDeal.name request=bb response=- patch`. The letters are the impact on the
    /// wire and on Rust: `b` breaking, `c` compatible, `n` unaffected. The bump is that of a client before 1.0.
    pub(crate) changes: &'static [&'static str],
    /// The changes of the reverse replacement.
    pub(crate) back: &'static [&'static str],
}

/// Returns the texts of the workspace's own documents.
pub(crate) fn own_documents() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let documents = read_documents(root).expect("a folder").expect("documents without diagnostics");
    documents.apis.into_iter().map(|(_, document)| document.text).collect()
}

pub(crate) fn document(text: &str) -> Document {
    Document::parse("base.yaml", text.to_owned()).expect("the document parses")
}

#[track_caller]
pub(crate) fn replace(old: &str, new: &str) -> String {
    assert_eq!(BASE.matches(old).count(), 1, "`{old}` must be there once");
    BASE.replace(old, new)
}

#[track_caller]
pub(crate) fn changes(old: &str, new: &str) -> Vec<Change> {
    compare(&document(BASE), &document(&replace(old, new)))
}

#[track_caller]
pub(crate) fn check(cases: &[Case]) {
    for case in cases {
        let (old, new) = (document(BASE), document(&replace(case.old, case.new)));
        assert_eq!(lines(compare(&old, &new)), set(case.changes), "{} → {}", case.old, case.new);
        assert_eq!(lines(compare(&new, &old)), set(case.back), "{} → {}", case.new, case.old);
    }
}

fn set(lines: &[&str]) -> BTreeSet<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

pub(crate) fn lines(changes: Vec<Change>) -> BTreeSet<String> {
    changes.into_iter().map(line).collect()
}

fn line(change: Change) -> String {
    let (kind, item) = (change.kind.name(), change.item.clone());
    let [request, response] = [change.request, change.response].map(letters);
    let version: Version = "0.1.0".parse().expect("a version");
    let required_bumps = required_bumps(&[("deals".to_owned(), vec![change])], &version, &version);
    let bumps: Vec<&str> = required_bumps.iter().map(|need| need.bump.name()).collect();
    // One bump, or those of the client and the contract.
    let bumps = if bumps.iter().all(|bump| bumps.first() == Some(bump)) {
        bumps.first().copied().unwrap_or_default().to_owned()
    } else {
        bumps.join("/")
    };
    format!("{kind} {item} request={request} response={response} {bumps}")
}

fn letters(impact: Option<Impact>) -> String {
    let letter = |effect: Compatibility| match effect {
        Compatibility::Unaffected => 'n',
        Compatibility::Compatible => 'c',
        Compatibility::Breaking => 'b',
    };
    impact.map_or_else(|| "-".to_owned(), |impact| [letter(impact.wire), letter(impact.rust)].iter().collect())
}
