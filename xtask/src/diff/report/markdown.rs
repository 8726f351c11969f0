//! The report for a release note.

use super::contents::Report;
use super::groups::groups;
use super::phrases::{counts, dependency, impact, old_and_new, required_version};
use crate::diff::change::{Change, Impact, OperationName};

/// Returns the report as Markdown: a table for each group of operations, and one of the crates.
pub fn markdown(report: &Report) -> String {
    let mut out = format!("## Changes in the documents since {}\n", report.base);
    for (api, changes) in report.apis.iter().filter(|(_, changes)| !changes.is_empty()) {
        out.push_str(&format!("\n### {}\n", Report::file(api)));
        for group in groups(changes) {
            out.push_str(&format!("\n#### {}\n\n", heading(group.operations)));
            if !group.changes.is_empty() {
                out.push_str("| item | change | request | response | migration |\n|---|---|---|---|---|\n");
            }
            for change in &group.changes {
                out.push_str(&row(change));
            }
            if !group.informational.is_empty() {
                let gap = if group.changes.is_empty() { "" } else { "\n" };
                out.push_str(&format!("{gap}Without effect: {}.\n", counts(&group.informational)));
            }
        }
    }
    for change in &report.dependencies {
        out.push_str(&format!("\n**Breaking:** {}.\n", dependency(change)));
    }
    if report.is_empty() {
        out.push_str("\nThere are no changes in the documents.\n");
    }
    out.push_str("\n| crate | version |\n|---|---|\n");
    for bump in &report.required_bumps {
        out.push_str(&format!("| `{}` | {} |\n", bump.name, required_version(bump)));
    }
    out
}

fn row(change: &Change) -> String {
    let mark = if change.is_breaking() { "**Breaking:** " } else { "" };
    let old_and_new = Some(old_and_new(change)).filter(|text| !text.is_empty());
    let old_and_new = old_and_new.map(|text| format!(": {}", cell(&text))).unwrap_or_default();
    format!(
        "| `{}` | {mark}{}{old_and_new} | {} | {} | {} |\n",
        cell(&change.item),
        change.kind.title(),
        optional_impact(change.request),
        optional_impact(change.response),
        cell(&change.migration),
    )
}

fn optional_impact(optional: Option<Impact>) -> String {
    optional.map_or_else(|| "–".to_owned(), impact)
}

/// Escapes what would end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// Returns the names of the operations as code, and the request of a single one.
fn heading(operations: &[OperationName]) -> String {
    match operations {
        [] => "no operation".to_owned(),
        [one] => format!("`{}` (`{} {}`)", one.id, one.method, one.path),
        all => all.iter().map(|each| format!("`{}`", each.id)).collect::<Vec<_>>().join(", "),
    }
}
