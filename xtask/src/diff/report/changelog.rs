//! A draft of the changelog's next part.

use std::collections::{BTreeMap, BTreeSet};

use super::{Report, dependency, from_to};
use crate::diff::{Change, Section};

/// `Unreleased` in the form of Keep a Changelog; what breaks is marked, and what is about words only is left out.
pub fn changelog(report: &Report) -> String {
    let mut sections: BTreeMap<Section, Vec<(bool, String)>> = BTreeMap::new();
    let mut words = BTreeSet::new();
    for (api, changes) in &report.apis {
        for change in changes {
            if change.kind.is_harmless() {
                words.insert(api.as_str());
                continue;
            }
            let line = (!change.is_breaking(), line(api, change));
            sections.entry(change.kind.section()).or_default().push(line);
        }
    }
    if !words.is_empty() {
        let apis = words.into_iter().map(|api| format!("`{api}`")).collect::<Vec<_>>().join(", ");
        let line = format!("Descriptions, examples or sources of {apis}.");
        sections.entry(Section::Changed).or_default().push((true, line));
    }
    for change in &report.dependencies {
        let line = format!("**Breaking:** {}.", dependency(change));
        sections.entry(Section::Changed).or_default().push((false, line));
    }
    let mut out = "## [Unreleased]\n".to_owned();
    for (section, mut lines) in sections {
        // What breaks stands first.
        lines.sort_by_key(|(is_harmless, _)| *is_harmless);
        out.push_str(&format!("\n### {section:?}\n\n"));
        out.extend(lines.into_iter().map(|(_, line)| format!("- {line}\n")));
    }
    out
}

fn line(api: &str, change: &Change) -> String {
    let mark = if change.is_breaking() { "**Breaking:** " } else { "" };
    let operations: Vec<String> = change.operations.iter().map(|each| format!("`{}`", each.id)).collect();
    let is_said = change.operations.iter().any(|each| each.id == change.subject);
    let of = if operations.is_empty() || is_said { String::new() } else { format!(" (in {})", operations.join(", ")) };
    let from_to = Some(from_to(change)).filter(|text| !text.is_empty());
    let from_to = from_to.map(|text| format!(": {text}")).unwrap_or_default();
    let advice = if change.is_breaking() { format!(" {}", change.advice) } else { String::new() };
    let line = format!("{mark}`{api}`: `{}`{of}, {}{from_to}.{advice}", change.subject, change.kind.title());
    line.trim_end().to_owned()
}
