//! The report for people.

use super::contents::Report;
use super::groups::{Alike, Group, grouped};
use super::layout::wrap;
use super::phrases::{
    counts, dependency, impacts, moved, old_and_new, operations_changed, other_changes, request, required_version,
};
use crate::diff::change::{Change, Compatibility, OperationName};
use crate::diff::standing::StandingChange;
use crate::document::Standing;

const BOLD: &str = "1";
const RED: &str = "31";
const GREEN: &str = "32";
const DIM: &str = "2";

/// The indent of the lines about a change.
const INDENT: &str = "                ";

/// The indent of what does not fit on the line of an item.
const CONTINUED: &str = "                    ";

/// How many places of a file are named.
const PLACES: usize = 6;

/// Returns the report by API and operation, with colours for a terminal.
pub fn text(report: &Report, is_coloured: bool) -> String {
    let paint = Paint(is_coloured);
    let commit = if report.base == report.commit { String::new() } else { format!(" ({})", report.commit) };
    let mut out = format!("compared with {}{commit}\n", report.base);
    for (api, changes, standing) in report.compared() {
        let file = Report::file(api);
        if changes.is_empty() && standing.is_none() {
            out.push_str(&format!("\n{}  no changes\n", paint.with(BOLD, &file)));
            continue;
        }
        out.push_str(&format!("\n{}\n", paint.with(BOLD, &file)));
        let grouped = grouped(changes);
        for alike in &grouped.operations {
            out.push_str(&operations(report, api, alike, &paint));
        }
        for group in &grouped.groups {
            out.push_str(&self::group(report, api, group, &paint));
        }
        out.push_str(&self::standing(standing, &paint));
        if !grouped.informational.is_empty() {
            out.push('\n');
            out.push_str(&wrap(&counts(&grouped.informational), "    unaffected  ", INDENT));
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

/// Returns the operations that came or went, a line each.
fn operations(report: &Report, api: &str, alike: &Alike<'_>, paint: &Paint) -> String {
    let items: Vec<&str> = alike.all.iter().map(|change| change.item.as_str()).collect();
    let lines = items.iter().zip(&alike.all).map(|(item, change)| (*item, request(change)));
    let heading = format!("\n  {}\n", paint.with(BOLD, &operations_changed(alike)));
    heading + &lines_of(lines.collect(), 0, alike, paint) + &consequences(report, api, alike, paint)
}

fn group(report: &Report, api: &str, group: &Group<'_>, paint: &Paint) -> String {
    let heading = wrap(&heading(group.operations), "  ", "  ");
    let mut out = format!("\n{}\n", paint.with(BOLD, heading.trim_end()));
    let all = || group.changes.iter().flat_map(|alike| &alike.all);
    let titles = all().map(|change| change.kind.name().len()).max().unwrap_or_default();
    let items = width(&all().copied().collect::<Vec<_>>());
    for alike in &group.changes {
        let title = |change: &Change| format!("{:titles$}  {}", change.kind.title(), old_and_new(change));
        let lines = alike.all.iter().map(|change| (change.item.as_str(), title(change)));
        out.push_str(&lines_of(lines.collect(), items, alike, paint));
        out.push_str(&consequences(report, api, alike, paint));
    }
    out
}

/// Returns the width of the column of items.
fn width(changes: &[&Change]) -> usize {
    changes.iter().map(|change| change.item.chars().count()).max().unwrap_or_default()
}

/// Returns a line for each change that is alike, the first with the label of all. Items get `items` columns.
fn lines_of(lines: Vec<(&str, String)>, items: usize, alike: &Alike<'_>, paint: &Paint) -> String {
    let (label, colour) = label(alike.first);
    let label = format!("{label:12}");
    let mut out = String::new();
    for (index, (item, text)) in lines.into_iter().enumerate() {
        let first = if index == 0 { format!("    {label}") } else { INDENT.to_owned() };
        out.push_str(&wrap(format!("{item:items$}  {text}").trim_end(), &first, CONTINUED));
    }
    out.replacen(&label, &paint.with(colour, &label), 1)
}

/// Returns the impact of changes that are alike, what to do, and where they are.
fn consequences(report: &Report, api: &str, alike: &Alike<'_>, paint: &Paint) -> String {
    let mut out = wrap(&impacts(alike.first), INDENT, INDENT);
    if !alike.first.migration.is_empty() {
        out.push_str(&wrap(&alike.first.migration, INDENT, INDENT));
    }
    for location in locations(report, api, alike) {
        for line in wrap(&location, INDENT, INDENT).lines() {
            out.push_str(&format!("{INDENT}{}\n", paint.with(DIM, line.trim_start())));
        }
    }
    out
}

/// Returns the locations of changes, those in one file together.
fn locations(report: &Report, api: &str, alike: &Alike<'_>) -> Vec<String> {
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    for change in &alike.all {
        let location = report.location(api, change);
        let (file, place) = location.split_once(':').unwrap_or((&location, ""));
        match files.last_mut() {
            Some((known, places)) if known == file => places.push(place.to_owned()),
            _ => files.push((file.to_owned(), vec![place.to_owned()])),
        }
    }
    let line = |(file, places): (String, Vec<String>)| {
        let named = places.iter().take(PLACES).map(String::as_str).collect::<Vec<_>>().join(", ");
        let more = places.len().saturating_sub(PLACES);
        if more > 0 { format!("{file}:{named} and {more} more") } else { format!("{file}:{named}") }
    };
    files.into_iter().map(|(file, places)| if places == [""] { file } else { line((file, places)) }).collect()
}

/// Returns how many facts have each standing, before and after.
fn standing(standing: Option<&StandingChange>, paint: &Paint) -> String {
    let Some(standing) = standing else { return String::new() };
    let mut out = format!("\n  {}\n", paint.with(BOLD, &format!("{:12}  {:>6}  {:>6}", "facts", "before", "after")));
    for each in Standing::ALL {
        let (before, after) = (standing.before.of(each), standing.after.of(each));
        if before + after > 0 {
            out.push_str(&format!("    {:12}{before:>6}  {after:>6}\n", each.word()));
        }
    }
    for sentence in moved(standing) {
        out.push_str(&wrap(&sentence, "    ", "    "));
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
