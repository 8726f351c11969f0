//! For people.

use super::{Group, Report, advice, from_to, groups, harmless, verdicts};
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
    out.push('\n');
    let width = report.needs.iter().map(|need| need.name.len()).max().unwrap_or_default();
    for need in &report.needs {
        let colour = if need.is_covered() { GREEN } else { RED };
        out.push_str(&format!("{:width$}  {}\n", need.name, paint.with(colour, &advice(need))));
    }
    out
}

fn group(report: &Report, api: &str, group: &Group<'_>, paint: &Paint) -> String {
    let mut out = format!("\n  {}\n", paint.with(BOLD, &group.heading));
    let width = |text: fn(&Change) -> usize| group.changes.iter().map(|change| text(change)).max().unwrap_or_default();
    let subjects = width(|change| change.subject.chars().count());
    let titles = width(|change| change.kind.name().len());
    for change in &group.changes {
        let (word, colour) = word(change);
        let line = format!("{:subjects$}  {:titles$}  {}", change.subject, change.kind.title(), from_to(change));
        out.push_str(&format!("    {}{}\n", paint.with(colour, &format!("{word:12}")), line.trim_end()));
        out.push_str(&format!("{INDENT}{}\n", verdicts(change)));
        if !change.advice.is_empty() {
            out.push_str(&format!("{INDENT}{}\n", change.advice));
        }
        out.push_str(&format!("{INDENT}{}\n", paint.with(DIM, &report.place(api, change))));
    }
    if !group.harmless.is_empty() {
        out.push_str(&format!("    harmless    {}\n", harmless(&group.harmless)));
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
