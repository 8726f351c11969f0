//! For a release note.

use super::{Report, advice, dependency, effect, from_to, groups, harmless};
use crate::diff::{Change, Verdict};

/// A table an operation, and one of the crates.
pub fn markdown(report: &Report) -> String {
    let mut out = format!("## Changes of the documents since {}\n", report.base);
    for (api, changes) in report.apis.iter().filter(|(_, changes)| !changes.is_empty()) {
        out.push_str(&format!("\n### {}\n", Report::file(api)));
        for group in groups(changes) {
            out.push_str(&format!("\n#### {}\n\n", code_first(&group.heading)));
            if !group.changes.is_empty() {
                out.push_str("| what | change | request | answer | to do |\n|---|---|---|---|---|\n");
            }
            for change in &group.changes {
                out.push_str(&row(change));
            }
            if !group.harmless.is_empty() {
                let gap = if group.changes.is_empty() { "" } else { "\n" };
                out.push_str(&format!("{gap}Harmless: {}.\n", harmless(&group.harmless)));
            }
        }
    }
    for change in &report.dependencies {
        out.push_str(&format!("\n**Breaking:** {}.\n", dependency(change)));
    }
    if report.is_empty() {
        out.push_str("\nThe documents say the same.\n");
    }
    out.push_str("\n| crate | version |\n|---|---|\n");
    for need in &report.needs {
        out.push_str(&format!("| `{}` | {} |\n", need.name, advice(need)));
    }
    out
}

fn row(change: &Change) -> String {
    let mark = if change.is_breaking() { "**Breaking:** " } else { "" };
    let from_to = Some(from_to(change)).filter(|text| !text.is_empty());
    let from_to = from_to.map(|text| format!(": {}", cell(&text))).unwrap_or_default();
    format!(
        "| `{}` | {mark}{}{from_to} | {} | {} | {} |\n",
        cell(&change.subject),
        change.kind.title(),
        verdict(change.request),
        verdict(change.answer),
        cell(&change.advice),
    )
}

fn verdict(verdict: Option<Verdict>) -> String {
    verdict.map_or_else(
        || "–".to_owned(),
        |verdict| format!("wire {}, Rust {}", effect(verdict.wire), effect(verdict.rust)),
    )
}

/// A line break or a bar would end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// The operation's name as code, and the request behind it.
fn code_first(heading: &str) -> String {
    match heading.split_once("  ") {
        Some((name, request)) => format!("`{name}` (`{request}`)"),
        None if heading.contains(' ') && !heading.contains(',') => heading.to_owned(),
        None => heading.split(", ").map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
    }
}
