//! The report for a release note.

use super::contents::Report;
use super::groups::grouped;
use super::phrases::{counts, dependency, impact, moved, old_and_new, operations_changed, request, required_version};
use crate::diff::change::{Change, Impact, OperationName};
use crate::diff::standing::StandingChange;
use crate::document::Standing;

/// Returns the report as Markdown: a table for each group of operations, and one of the crates.
pub fn markdown(report: &Report) -> String {
    let mut out = format!("## Changes in the documents since {}\n", report.base);
    for (api, changes, standing) in
        report.compared().filter(|(_, changes, standing)| !changes.is_empty() || standing.is_some())
    {
        out.push_str(&format!("\n### {}\n", Report::file(api)));
        let grouped = grouped(changes);
        for alike in &grouped.operations {
            out.push_str(&format!("\n#### {}\n\n", operations_changed(alike)));
            for change in &alike.all {
                let mark = if change.is_breaking() { "**Breaking:** " } else { "" };
                out.push_str(&format!("- {mark}`{}` (`{}`)\n", change.item, request(change)));
            }
            if !alike.first.migration.is_empty() {
                out.push_str(&format!("\n{}\n", alike.first.migration));
            }
        }
        for group in &grouped.groups {
            out.push_str(&format!("\n#### {}\n\n", heading(group.operations)));
            out.push_str("| item | change | request | response | migration |\n|---|---|---|---|---|\n");
            for change in group.changes.iter().flat_map(|alike| &alike.all) {
                out.push_str(&row(change));
            }
        }
        out.push_str(&self::standing(standing));
        if !grouped.informational.is_empty() {
            out.push_str(&format!("\nWithout effect: {}.\n", counts(&grouped.informational)));
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

/// Returns how many facts have each standing, as a table.
fn standing(standing: Option<&StandingChange>) -> String {
    let Some(standing) = standing else { return String::new() };
    let mut out = "\n#### Facts\n\n| standing | before | after |\n|---|--:|--:|\n".to_owned();
    for each in Standing::ALL {
        let (before, after) = (standing.before.of(each), standing.after.of(each));
        if before + after > 0 {
            out.push_str(&format!("| {} | {before} | {after} |\n", each.word()));
        }
    }
    if !standing.moved.is_empty() {
        out.push_str(&format!("\n{}.\n", moved(standing).join("; ")));
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
