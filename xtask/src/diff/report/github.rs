//! The report as annotations of a GitHub workflow.

use super::contents::Report;
use super::groups::{Alike, grouped};
use super::phrases::{impacts, old_and_new, request, required_version};
use crate::diff::change::Change;
use crate::diff::change_kind::ChangeKind;
use crate::github::{Annotation, Level};

/// Returns a line for changes that are alike, the worst first: GitHub shows the first ten of each level.
///
/// A breaking change is an error if the version is too low for it, else a warning. What only readers see is left out.
pub fn github(report: &Report) -> String {
    let mut annotations = Vec::new();
    let breaking = if report.is_sufficient() { Level::Warning } else { Level::Error };
    for bump in report.required_bumps.iter().filter(|bump| !bump.is_sufficient()) {
        let level = if report.is_sufficient() { Level::Notice } else { Level::Error };
        let message = format!("{}: {}", bump.name, required_version(bump));
        annotations.push((level, annotation(level, "Cargo.toml", None, "version", &message)));
    }
    for (api, changes, _) in report.compared() {
        let grouped = grouped(changes);
        let of_groups = grouped.groups.iter().flat_map(|group| &group.changes);
        for alike in grouped.operations.iter().chain(of_groups) {
            let level = if alike.first.is_breaking() { breaking } else { Level::Notice };
            annotations.push((level, of_changes(level, api, alike)));
        }
    }
    annotations.sort_by_key(|(level, _)| *level);
    annotations.into_iter().map(|(_, line)| line + "\n").collect()
}

fn of_changes(level: Level, api: &str, alike: &Alike<'_>) -> String {
    let Alike { first, all } = alike;
    let mut lines: Vec<String> = all.iter().map(|change| line(change)).collect();
    lines.extend([impacts(first), first.migration.clone()].into_iter().filter(|line| !line.is_empty()));
    let file = Report::file(api);
    // A line of the old document is none of the pull request.
    let (file, place) = match &first.new {
        Some(new) => (new.file.as_str(), Some((new.position.line, new.position.column, new.position.column + 1))),
        None => (file.as_str(), None),
    };
    annotation(level, file, place, &first.kind.title(), &lines.join("\n"))
}

fn line(change: &Change) -> String {
    let text = match change.kind {
        ChangeKind::OperationAdded | ChangeKind::OperationRemoved => request(change),
        _ => old_and_new(change),
    };
    if text.is_empty() { change.item.clone() } else { format!("{}: {text}", change.item) }
}

fn annotation(level: Level, file: &str, place: Option<(usize, usize, usize)>, title: &str, message: &str) -> String {
    Annotation { level, file, place, title, message }.to_string()
}
