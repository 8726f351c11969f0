//! The report for people.

use super::contents::Report;
use super::groups::{Group, groups};
use super::layout::wrap;
use super::phrases::{counts, dependency, impacts, old_and_new, other_changes, required_version};
use crate::diff::change::{Change, Compatibility, OperationName};

const BOLD: &str = "1";
const RED: &str = "31";
const GREEN: &str = "32";
const DIM: &str = "2";

/// The indent of the lines about a change.
const INDENT: &str = "                ";

/// Returns the report by API and operation, with colours for a terminal.
pub fn text(report: &Report, is_coloured: bool) -> String {
    let paint = Paint(is_coloured);
    let commit = if report.base == report.commit { String::new() } else { format!(" ({})", report.commit) };
    let mut out = format!("compared with {}{commit}\n", report.base);
    for (api, changes) in &report.apis {
        let file = Report::file(api);
        if changes.is_empty() {
            out.push_str(&format!("\n{}  no changes\n", paint.with(BOLD, &file)));
            continue;
        }
        out.push_str(&format!("\n{}\n", paint.with(BOLD, &file)));
        for group in groups(changes) {
            out.push_str(&self::group(report, api, &group, &paint));
        }
    }
    if !report.dependencies.is_empty() {
        out.push_str(&format!("\n{}\n\n", paint.with(BOLD, "public dependencies")));
    }
    for change in &report.dependencies {
        let line = wrap(&dependency(change), "    breaking    ", INDENT);
        out.push_str(&line.replacen("breaking", &paint.with(RED, "breaking"), 1));
    }
    out.push('\n');
    let width = report.required_bumps.iter().map(|bump| bump.name.len()).max().unwrap_or_default();
    for bump in &report.required_bumps {
        let colour = if bump.is_sufficient() { GREEN } else { RED };
        out.push_str(&format!("{:width$}  {}\n", bump.name, paint.with(colour, &required_version(bump))));
    }
    if !report.other_changes.is_empty() {
        out.push('\n');
        out.push_str(&wrap(&other_changes(report), "", ""));
    }
    out
}

fn group(report: &Report, api: &str, group: &Group<'_>, paint: &Paint) -> String {
    let heading = wrap(&heading(group.operations), "  ", "  ");
    let mut out = format!("\n{}\n", paint.with(BOLD, heading.trim_end()));
    let width = |text: fn(&Change) -> usize| group.changes.iter().map(|change| text(change)).max().unwrap_or_default();
    let items = width(|change| change.item.chars().count());
    let titles = width(|change| change.kind.name().len());
    for change in &group.changes {
        let (label, colour) = label(change);
        let label = format!("{label:12}");
        let line = format!("{:items$}  {:titles$}  {}", change.item, change.kind.title(), old_and_new(change));
        let line = wrap(line.trim_end(), &format!("    {label}"), INDENT);
        out.push_str(&line.replacen(&label, &paint.with(colour, &label), 1));
        out.push_str(&wrap(&impacts(change), INDENT, INDENT));
        if !change.migration.is_empty() {
            out.push_str(&wrap(&change.migration, INDENT, INDENT));
        }
        out.push_str(&format!("{INDENT}{}\n", paint.with(DIM, &report.location(api, change))));
    }
    if !group.informational.is_empty() {
        out.push_str(&wrap(&counts(&group.informational), "    unaffected  ", INDENT));
    }
    out
}

fn heading(operations: &[OperationName]) -> String {
    match operations {
        [] => "no operation".to_owned(),
        [one] => format!("{}  {} {}", one.id, one.method, one.path),
        all => all.iter().map(|each| each.id.as_str()).collect::<Vec<_>>().join(", "),
    }
}

fn label(change: &Change) -> (&'static str, &'static str) {
    let compatibility = change.impact().worst();
    let colour = match compatibility {
        Compatibility::Breaking => RED,
        Compatibility::Compatible => GREEN,
        Compatibility::Unaffected => DIM,
    };
    (compatibility.name(), colour)
}

struct Paint(bool);

impl Paint {
    fn with(&self, code: &str, text: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
