//! For people.

use super::layout::wrap;
use super::{Group, Report, advice, dependency, from_to, groups, harmless, other_changes, verdicts};
use crate::diff::{Change, Effect};

const BOLD: &str = "1";
const RED: &str = "31";
const GREEN: &str = "32";
const DIM: &str = "2";

/// Where what is said of a change begins.
const INDENT: &str = "                ";

/// By API and operation; colours where it goes to a terminal.
pub fn text(report: &Report, is_coloured: bool) -> String {
    let paint = Paint(is_coloured);
    let commit = if report.base == report.commit { String::new() } else { format!(" ({})", report.commit) };
    let mut out = format!("against {}{commit}\n", report.base);
    for (api, changes) in &report.apis {
        let file = Report::file(api);
        if changes.is_empty() {
            out.push_str(&format!("\n{}  says the same\n", paint.with(BOLD, &file)));
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
        let line = wrap(&dependency(change), "    breaks      ", INDENT);
        out.push_str(&line.replacen("breaks", &paint.with(RED, "breaks"), 1));
    }
    out.push('\n');
    let width = report.needs.iter().map(|need| need.name.len()).max().unwrap_or_default();
    for need in &report.needs {
        let colour = if need.is_covered() { GREEN } else { RED };
        out.push_str(&format!("{:width$}  {}\n", need.name, paint.with(colour, &advice(need))));
    }
    if !report.other_changes.is_empty() {
        out.push('\n');
        out.push_str(&wrap(&other_changes(report), "", ""));
    }
    out
}

fn group(report: &Report, api: &str, group: &Group<'_>, paint: &Paint) -> String {
    let heading = wrap(&group.heading, "  ", "  ");
    let mut out = format!("\n{}\n", paint.with(BOLD, heading.trim_end()));
    let width = |text: fn(&Change) -> usize| group.changes.iter().map(|change| text(change)).max().unwrap_or_default();
    let subjects = width(|change| change.subject.chars().count());
    let titles = width(|change| change.kind.name().len());
    for change in &group.changes {
        let (word, colour) = word(change);
        let word = format!("{word:12}");
        let line = format!("{:subjects$}  {:titles$}  {}", change.subject, change.kind.title(), from_to(change));
        let line = wrap(line.trim_end(), &format!("    {word}"), INDENT);
        out.push_str(&line.replacen(&word, &paint.with(colour, &word), 1));
        out.push_str(&wrap(&verdicts(change), INDENT, INDENT));
        if !change.advice.is_empty() {
            out.push_str(&wrap(&change.advice, INDENT, INDENT));
        }
        out.push_str(&format!("{INDENT}{}\n", paint.with(DIM, &report.place(api, change))));
    }
    if !group.harmless.is_empty() {
        out.push_str(&wrap(&harmless(&group.harmless), "    harmless    ", INDENT));
    }
    out
}

fn word(change: &Change) -> (&'static str, &'static str) {
    match change.verdict().worst() {
        Effect::Breaks => ("breaks", RED),
        Effect::Compatible => ("compatible", GREEN),
        Effect::None => ("harmless", DIM),
    }
}

struct Paint(bool);

impl Paint {
    fn with(&self, code: &str, text: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
