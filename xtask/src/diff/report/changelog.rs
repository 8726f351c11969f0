//! The draft of a changelog.

use std::collections::BTreeMap;

use super::contents::Report;
use super::groups::{Alike, grouped};
use super::layout::wrap_at;
use super::phrases::{dependency, moved, names, old_and_new, operations_changed};
use crate::diff::change::{Change, OperationName};
use crate::diff::change_kind::{ChangeKind, Section};
use crate::document::Standing;

/// The columns of a line of the changelog.
const WIDTH: usize = 120;

/// The operations that are named; more are counted.
const NAMED: usize = 3;

/// Returns the section `Unreleased` as in Keep a Changelog. Breaking changes are marked and come first; changes that are
/// alike share an entry, and so do all changes of annotations.
pub fn changelog(report: &Report) -> String {
    let mut sections: BTreeMap<Section, Vec<(bool, String)>> = BTreeMap::new();
    let mut annotated = Vec::new();
    for (api, changes, standing) in report.compared() {
        let grouped = grouped(changes);
        let of_groups = grouped.groups.iter().flat_map(|group| &group.changes);
        for alike in grouped.operations.iter().chain(of_groups) {
            let entry = (alike.first.is_breaking(), entry(api, alike));
            sections.entry(alike.first.kind.section()).or_default().push(entry);
        }
        if let Some(standing) = standing {
            let known = Standing::ALL.into_iter().filter(|each| standing.after.of(*each) > 0);
            let counts: Vec<String> =
                known.map(|each| format!("{} {}", standing.after.of(each), each.word())).collect();
            let now = format!("`{api}`: its facts are {}.", counts.join(", "));
            let moved: String = moved(standing).iter().map(|sentence| format!(" {sentence}.")).collect();
            sections.entry(Section::Changed).or_default().push((false, now + &moved));
        } else if !grouped.informational.is_empty() {
            annotated.push(api);
        }
    }
    if !annotated.is_empty() {
        let line = format!("{}: descriptions, examples or sources.", names(annotated));
        sections.entry(Section::Changed).or_default().push((false, line));
    }
    for change in &report.dependencies {
        let line = format!("**Breaking:** {}.", dependency(change));
        sections.entry(Section::Changed).or_default().push((true, line));
    }
    let mut out = "## [Unreleased]\n".to_owned();
    for (section, mut entries) in sections {
        entries.sort_by_key(|(is_breaking, _)| !*is_breaking);
        out.push_str(&format!("\n### {section:?}\n\n"));
        out.extend(entries.into_iter().map(|(_, entry)| wrap_at(WIDTH, &entry, "- ", "  ")));
    }
    out
}

fn entry(api: &str, alike: &Alike<'_>) -> String {
    let Alike { first, all } = alike;
    let mark = if first.is_breaking() { "**Breaking:** " } else { "" };
    let items = match first.kind {
        ChangeKind::OperationAdded | ChangeKind::OperationRemoved => {
            names(all.iter().map(|change| change.item.as_str()))
        }
        _ => items(all),
    };
    let is_operation = first.operations.iter().any(|each| each.id == first.item);
    let affected = if is_operation { String::new() } else { affected(&first.operations) };
    let title = match first.kind {
        ChangeKind::OperationAdded | ChangeKind::OperationRemoved => operations_changed(alike),
        kind => kind.title(),
    };
    let migration = if first.is_breaking() { format!(" {}", first.migration) } else { String::new() };
    format!("{mark}`{api}`: {title}: {items}{affected}.{migration}").trim_end().to_owned()
}

/// Returns the items, each with what has changed.
fn items(changes: &[&Change]) -> String {
    let item = |change: &&Change| {
        let text = old_and_new(change);
        if text.is_empty() { format!("`{}`", change.item) } else { format!("`{}`, {text}", change.item) }
    };
    changes.iter().map(item).collect::<Vec<_>>().join("; ")
}

fn affected(operations: &[OperationName]) -> String {
    match operations {
        [] => String::new(),
        _ if operations.len() > NAMED => format!(" (in {} operations)", operations.len()),
        _ => format!(" (in {})", names(operations.iter().map(|each| each.id.as_str()))),
    }
}
