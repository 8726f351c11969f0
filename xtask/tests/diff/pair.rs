//! A pair of documents: the base, and the base with something replaced.

use std::collections::BTreeSet;

use semver::Version;
use xtask::diff::{Change, Effect, Verdict, compare, needs};
use xtask::document::Document;

pub(crate) const BASE: &str = include_str!("base.yaml");

/// What is replaced, and the changes that follow.
pub(crate) struct Case {
    /// What stands in the base once.
    pub(crate) old: &'static str,
    pub(crate) new: &'static str,
    /// Each change as in `property-removed NewDeal.name request=bb answer=- patch`: the verdicts are wire and Rust, each
    /// `b` for what breaks, `c` for what is compatible, `n` for nothing; the bump is that of a client before 1.0.
    pub(crate) changes: &'static [&'static str],
    /// The same, of the way back.
    pub(crate) back: &'static [&'static str],
}

pub(crate) fn document(text: &str) -> Document {
    Document::parse("base.yaml", text.to_owned()).expect("the document parses")
}

#[track_caller]
pub(crate) fn replace(old: &str, new: &str) -> String {
    assert_eq!(BASE.matches(old).count(), 1, "`{old}` must stand once");
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
    let (kind, subject) = (change.kind.name(), change.subject.clone());
    let [request, answer] = [change.request, change.answer].map(letters);
    let version: Version = "0.1.0".parse().expect("a version");
    let needs = needs(&[("intum".to_owned(), vec![change])], &version, &version);
    let bumps: Vec<&str> = needs.iter().map(|need| need.bump.name()).collect();
    // Both crates, where they differ.
    let bumps = if bumps.iter().all(|bump| bumps.first() == Some(bump)) {
        bumps.first().copied().unwrap_or_default().to_owned()
    } else {
        bumps.join("/")
    };
    format!("{kind} {subject} request={request} answer={answer} {bumps}")
}

fn letters(verdict: Option<Verdict>) -> String {
    let letter = |effect: Effect| match effect {
        Effect::None => 'n',
        Effect::Compatible => 'c',
        Effect::Breaks => 'b',
    };
    verdict.map_or_else(|| "-".to_owned(), |verdict| [letter(verdict.wire), letter(verdict.rust)].iter().collect())
}
