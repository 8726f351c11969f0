//! For scripts: keys and names stay as they are.

use serde_json::{Value, json as value};

use super::Report;
use crate::diff::{Change, DependencyChange, Effect, Need, Said, Verdict};

/// The report as JSON.
pub fn json(report: &Report) -> Value {
    let apis = report.apis.iter().map(|(api, changes)| {
        value!({
            "name": api,
            "file": Report::file(api),
            "changes": changes.iter().map(change).collect::<Vec<_>>(),
        })
    });
    value!({
        "base": { "revision": report.base, "commit": report.commit },
        "covered": report.is_covered(),
        "apis": apis.collect::<Vec<_>>(),
        "dependencies": report.dependencies.iter().map(dependency).collect::<Vec<_>>(),
        "other_changes": report.other_changes,
        "crates": report.needs.iter().map(need).collect::<Vec<_>>(),
    })
}

fn change(change: &Change) -> Value {
    let operations =
        change.operations.iter().map(|each| value!({ "id": each.id, "method": each.method, "path": each.path }));
    value!({
        "kind": change.kind.name(),
        "subject": change.subject,
        "breaking": change.verdict().worst() == Effect::Breaks,
        "operations": operations.collect::<Vec<_>>(),
        "request": change.request.map(verdict),
        "answer": change.answer.map(verdict),
        "old": change.old.as_ref().map(said),
        "new": change.new.as_ref().map(said),
        "advice": change.advice,
    })
}

fn verdict(verdict: Verdict) -> Value {
    value!({ "wire": verdict.wire.name(), "rust": verdict.rust.name() })
}

fn said(said: &Said) -> Value {
    value!({
        "file": said.file,
        "pointer": said.pointer.as_str(),
        "line": said.position.line,
        "column": said.position.column,
        "text": said.text,
    })
}

fn need(need: &Need) -> Value {
    value!({
        "name": need.name,
        "bump": need.bump.name(),
        "base": need.base.to_string(),
        "now": need.now.to_string(),
        "needed": need.needed.to_string(),
        "covered": need.is_covered(),
    })
}

fn dependency(change: &DependencyChange) -> Value {
    value!({ "crate": change.name, "name": change.dependency, "old": change.old, "new": change.new })
}
