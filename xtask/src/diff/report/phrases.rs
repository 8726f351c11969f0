//! The phrases that several formats of the report share.

use std::collections::BTreeMap;

use super::contents::Report;
use super::groups::Alike;
use super::layout::excerpts;
use crate::diff::change::{Change, Impact};
use crate::diff::change_kind::ChangeKind;
use crate::diff::manifests::DependencyChange;
use crate::diff::snippet::Snippet;
use crate::diff::standing::StandingChange;
use crate::diff::versions::{Level, RequiredBump};
use crate::document::Standing;

/// Returns a phrase such as `2 descriptions, 1 example`.
pub(super) fn counts(counts: &BTreeMap<ChangeKind, usize>) -> String {
    let count = |(kind, count): (&ChangeKind, &usize)| {
        let (one, many) = match kind {
            ChangeKind::DescriptionChanged => ("description", "descriptions"),
            ChangeKind::ExampleChanged => ("example", "examples"),
            ChangeKind::ProvenanceChanged | ChangeKind::SourceChanged => {
                ("source or assumption", "sources or assumptions")
            }
            ChangeKind::HintChanged => ("hint", "hints"),
            ChangeKind::LinkChanged => ("link", "links"),
            ChangeKind::ExtensionChanged => ("extension", "extensions"),
            _ => ("component", "components"),
        };
        format!("{count} {}", if *count == 1 { one } else { many })
    };
    counts.iter().map(count).collect::<Vec<_>>().join(", ")
}

/// Returns the names as code, with commas between them.
pub(super) fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

/// Returns the number of operations and what came of them: `2 operations added`.
pub(super) fn operations_changed(alike: &Alike<'_>) -> String {
    let count = alike.all.len();
    let verb = if alike.first.kind == ChangeKind::OperationRemoved { "removed" } else { "added" };
    format!("{count} {} {verb}", if count == 1 { "operation" } else { "operations" })
}

/// Returns the request of an operation that came or went: `GET /deals`.
pub(super) fn request(change: &Change) -> String {
    change.operations.first().map(|each| format!("{} {}", each.method, each.path)).unwrap_or_default()
}

/// Returns sentences such as `12 facts that were assumed are documented`.
pub(super) fn moved(standing: &StandingChange) -> Vec<String> {
    let sentence = |((before, after), count): (&(Standing, Standing), &usize)| {
        let (noun, was, is) = if *count == 1 { ("fact", "was", "is") } else { ("facts", "were", "are") };
        format!("{count} {noun} that {was} {} {is} {}", before.word(), after.word())
    };
    standing.moved.iter().map(sentence).collect()
}

/// Returns what has changed: `optional → required`; empty if the item alone is clear.
pub(super) fn old_and_new(change: &Change) -> String {
    let text = |snippet: &Option<Snippet>| snippet.as_ref().map(|snippet| snippet.text.clone()).unwrap_or_default();
    let [old, new] = excerpts(&text(&change.old), &text(&change.new));
    match (old.is_empty(), new.is_empty()) {
        (true, true) => String::new(),
        (true, false) => new,
        (false, true) => old,
        (false, false) => format!("{old} → {new}"),
    }
}

/// Returns a phrase such as `request: wire breaking, Rust breaking; response: wire compatible, Rust breaking`.
pub(super) fn impacts(change: &Change) -> String {
    let named = [("request", change.request), ("response", change.response)];
    let named = named.into_iter().filter_map(|(name, each)| Some(format!("{name}: {}", impact(each?))));
    named.collect::<Vec<_>>().join("; ")
}

/// Returns a phrase such as `wire breaking, Rust unaffected`.
pub(super) fn impact(impact: Impact) -> String {
    format!("wire {}, Rust {}", impact.wire.name(), impact.rust.name())
}

/// Returns the required version of a crate, and whether the current one is sufficient.
pub(super) fn required_version(bump: &RequiredBump) -> String {
    let RequiredBump { base, current, required, .. } = bump;
    match bump.level {
        Level::Nothing => "no changes in its documents".to_owned(),
        _ if bump.is_sufficient() => format!("{} bump from {base}: {current} is sufficient", bump.bump.name()),
        _ => format!("{} bump from {base}: {required} is required, not {current}", bump.bump.name()),
    }
}

/// Returns a phrase such as `sample-client: reqwest ^0.13.5 → ^0.12; its types are part of the crate's API`.
pub(super) fn dependency(change: &DependencyChange) -> String {
    let text = |version: &Option<String>| version.clone().unwrap_or_else(|| "none".to_owned());
    let (old, new) = (text(&change.old), text(&change.new));
    format!("{}: {} {old} → {new}; its types are part of the crate's API", change.name, change.dependency)
}

/// Returns a sentence with the changed parts of the workspace that are not compared.
pub(super) fn other_changes(report: &Report) -> String {
    format!(
        "Also changed since {}, but not compared here: {}. `cargo xtask release --dry-run` compares the Rust API of the \
         crates.",
        report.base,
        report.other_changes.join(", ")
    )
}
