//! The draft of a changelog.

use std::collections::{BTreeMap, BTreeSet};

use super::contents::Report;
use super::phrases::{dependency, old_and_new};
use crate::diff::change::Change;
use crate::diff::change_kind::Section;

/// Returns the section `Unreleased` as in Keep a Changelog. Breaking changes are marked and come first; changes of
/// annotations share one entry.
pub fn changelog(report: &Report) -> String {
    let mut sections: BTreeMap<Section, Vec<(bool, String)>> = BTreeMap::new();
    let mut annotated = BTreeSet::new();
    for (api, changes) in &report.apis {
        for change in changes {
            if change.kind.is_informational() {
                annotated.insert(api.as_str());
                continue;
            }
            let line = (change.is_breaking(), line(api, change));
            sections.entry(change.kind.section()).or_default().push(line);
        }
    }
    if !annotated.is_empty() {
        let apis = annotated.into_iter().map(|api| format!("`{api}`")).collect::<Vec<_>>().join(", ");
        let line = format!("{apis}: descriptions, examples or sources.");
        sections.entry(Section::Changed).or_default().push((false, line));
    }
    for change in &report.dependencies {
        let line = format!("**Breaking:** {}.", dependency(change));
        sections.entry(Section::Changed).or_default().push((true, line));
    }
    let mut out = "## [Unreleased]\n".to_owned();
    for (section, mut lines) in sections {
        lines.sort_by_key(|(is_breaking, _)| !*is_breaking);
        out.push_str(&format!("\n### {section:?}\n\n"));
        out.extend(lines.into_iter().map(|(_, line)| format!("- {line}\n")));
    }
    out
}

fn line(api: &str, change: &Change) -> String {
    let mark = if change.is_breaking() { "**Breaking:** " } else { "" };
    let operations: Vec<String> = change.operations.iter().map(|each| format!("`{}`", each.id)).collect();
    let is_operation = change.operations.iter().any(|each| each.id == change.item);
    let affected =
        if operations.is_empty() || is_operation { String::new() } else { format!(" (in {})", operations.join(", ")) };
    let old_and_new = Some(old_and_new(change)).filter(|text| !text.is_empty());
    let old_and_new = old_and_new.map(|text| format!(": {text}")).unwrap_or_default();
    let migration = if change.is_breaking() { format!(" {}", change.migration) } else { String::new() };
    let line = format!("{mark}`{api}`: `{}`{affected}, {}{old_and_new}.{migration}", change.item, change.kind.title());
    line.trim_end().to_owned()
}
