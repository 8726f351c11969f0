//! Changes for people, for scripts and for releases.

mod changelog;
mod json;
mod layout;
mod markdown;
mod text;

use std::collections::BTreeMap;

pub use changelog::changelog;
pub use json::json;
pub use markdown::markdown;
pub use text::text;

use super::{Change, DependencyChange, Effect, Kind, Need, Said};
use layout::excerpts;

/// What is reported.
#[derive(Debug)]
pub struct Report {
    /// The base as it was asked for, or found.
    pub base: String,
    /// The base's commit.
    pub commit: String,
    /// The changes of each API.
    pub apis: Vec<(String, Vec<Change>)>,
    /// The public dependencies that are others now.
    pub dependencies: Vec<DependencyChange>,
    /// The parts of the workspace that have changed and are not compared, such as `crates/runtime`.
    pub other_changes: Vec<String>,
    /// What each crate needs.
    pub needs: Vec<Need>,
    /// How many diagnostics the lint has in the documents as they are: what is said of Rust holds where there is none.
    pub diagnostics: usize,
}

impl Report {
    /// Whether the version now allows all that has changed.
    ///
    /// One that is too low for something that breaks nobody can wait until the release.
    pub fn is_covered(&self) -> bool {
        self.needs.iter().all(|need| need.level < super::Level::Breaking || need.is_covered())
    }

    fn is_empty(&self) -> bool {
        self.apis.iter().all(|(_, changes)| changes.is_empty())
    }

    fn file(api: &str) -> String {
        format!("openapi/{api}.yaml")
    }

    /// Where to look: in the new document, where it says anything of it.
    fn place(&self, api: &str, change: &Change) -> String {
        match (&change.new, &change.old) {
            (Some(said), _) => format!("{}:{}", said.file, said.position),
            (None, Some(said)) => format!("{}:{} at {}", said.file, said.position, self.base),
            (None, None) => Self::file(api),
        }
    }
}

/// The changes that reach the same operations, under a heading.
struct Group<'a> {
    heading: String,
    /// Worst first.
    changes: Vec<&'a Change>,
    /// How many there are of each kind that is about words only.
    harmless: BTreeMap<Kind, usize>,
}

fn groups(changes: &[Change]) -> Vec<Group<'_>> {
    let mut groups: Vec<(&[super::OperationName], Group<'_>)> = Vec::new();
    for change in changes {
        let key = change.operations.as_slice();
        let index = groups.iter().position(|(other, _)| *other == key).unwrap_or_else(|| {
            let group = Group { heading: heading(key), changes: Vec::new(), harmless: BTreeMap::new() };
            groups.push((key, group));
            groups.len() - 1
        });
        let Some((_, group)) = groups.get_mut(index) else { continue };
        if change.kind.is_harmless() {
            *group.harmless.entry(change.kind).or_default() += 1;
        } else {
            group.changes.push(change);
        }
    }
    let mut groups: Vec<Group<'_>> = groups.into_iter().map(|(_, group)| group).collect();
    for group in &mut groups {
        group.changes.sort_by_key(|change| std::cmp::Reverse(change.verdict().worst()));
    }
    groups
}

fn heading(operations: &[super::OperationName]) -> String {
    match operations {
        [] => "no operation".to_owned(),
        [one] => format!("{}  {} {}", one.id, one.method, one.path),
        all => all.iter().map(|each| each.id.as_str()).collect::<Vec<_>>().join(", "),
    }
}

/// `2 descriptions, 1 example`
fn harmless(counts: &BTreeMap<Kind, usize>) -> String {
    let count = |(kind, count): (&Kind, &usize)| {
        let noun = match kind {
            Kind::DescriptionChanged => "description",
            Kind::ExampleChanged => "example",
            Kind::ProvenanceChanged | Kind::SourceChanged => "source or assumption",
            Kind::HintChanged => "hint",
            Kind::LinkChanged => "link",
            Kind::ExtensionChanged => "extension",
            _ => "component",
        };
        let noun = match (count, noun) {
            (1, noun) => noun.to_owned(),
            (_, "source or assumption") => "sources or assumptions".to_owned(),
            (_, noun) => format!("{noun}s"),
        };
        format!("{count} {noun}")
    };
    counts.iter().map(count).collect::<Vec<_>>().join(", ")
}

/// `optional → required`
fn from_to(change: &Change) -> String {
    let text = |said: &Option<Said>| said.as_ref().map(|said| said.text.clone()).unwrap_or_default();
    let [old, new] = excerpts(&text(&change.old), &text(&change.new));
    match (old.is_empty(), new.is_empty()) {
        (true, true) => String::new(),
        (true, false) => new,
        (false, true) => old,
        (false, false) => format!("{old} → {new}"),
    }
}

/// `request: wire breaks, Rust breaks; answer: wire compatible, Rust breaks`
fn verdicts(change: &Change) -> String {
    let one = |name: &str, verdict: Option<super::Verdict>| {
        verdict.map(|verdict| format!("{name}: wire {}, Rust {}", effect(verdict.wire), effect(verdict.rust)))
    };
    let both = [one("request", change.request), one("answer", change.answer)];
    both.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn effect(effect: Effect) -> &'static str {
    if effect == Effect::None { "unchanged" } else { effect.name() }
}

/// What the version is, and what it would have to be.
fn advice(need: &Need) -> String {
    let Need { base, now, needed, .. } = need;
    match need.level {
        super::Level::Nothing => "its documents say the same".to_owned(),
        _ if need.is_covered() => format!("{} from {base}: {now} is enough", need.bump.name()),
        _ => format!("{} from {base}: {needed} is needed, and it is {now}", need.bump.name()),
    }
}

/// `intum-client: reqwest ^0.13.5 → ^0.12, whose types are part of its API`
fn dependency(change: &DependencyChange) -> String {
    let text = |version: &Option<String>| version.clone().unwrap_or_else(|| "none".to_owned());
    let (old, new) = (text(&change.old), text(&change.new));
    format!("{}: {} {old} → {new}; its types are part of the crate's API", change.name, change.dependency)
}

fn other_changes(report: &Report) -> String {
    format!(
        "changed since {} and not compared here: {}; `cargo xtask release --dry-run` compares the Rust API of the crates",
        report.base,
        report.other_changes.join(", ")
    )
}
