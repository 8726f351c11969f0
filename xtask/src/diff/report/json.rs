//! The report for scripts. Its keys and names are stable.

use serde_json::{Value, json as value};

use super::contents::Report;
use crate::diff::change::{Change, Impact};
use crate::diff::manifests::DependencyChange;
use crate::diff::snippet::Snippet;
use crate::diff::standing::StandingChange;
use crate::diff::versions::RequiredBump;
use crate::document::{FactCounts, Standing};

/// Returns the report as JSON.
pub fn json(report: &Report) -> Value {
    let apis = report.compared().map(|(api, changes, standing)| {
        value!({
            "name": api,
            "file": Report::file(api),
            "changes": changes.iter().map(change).collect::<Vec<_>>(),
            "facts": standing.map(facts),
        })
    });
    value!({
        "base": { "revision": report.base, "commit": report.commit },
        "sufficient": report.is_sufficient(),
        "apis": apis.collect::<Vec<_>>(),
        "dependencies": report.dependencies.iter().map(dependency).collect::<Vec<_>>(),
        "other_changes": report.other_changes,
        "crates": report.required_bumps.iter().map(bump).collect::<Vec<_>>(),
    })
}

fn change(change: &Change) -> Value {
    let operations =
        change.operations.iter().map(|each| value!({ "id": each.id, "method": each.method, "path": each.path }));
    value!({
        "kind": change.kind.name(),
        "item": change.item,
        "breaking": change.is_breaking(),
        "operations": operations.collect::<Vec<_>>(),
        "request": change.request.map(impact),
        "response": change.response.map(impact),
        "old": change.old.as_ref().map(snippet),
        "new": change.new.as_ref().map(snippet),
        "migration": change.migration,
    })
}

/// Returns the number of facts by their standing. `null` in the report if no standing has changed.
fn facts(standing: &StandingChange) -> Value {
    let counts = |counts: &FactCounts| -> Value {
        Standing::ALL.into_iter().map(|each| (each.word(), counts.of(each))).collect()
    };
    let moved = standing
        .moved
        .iter()
        .map(|((before, after), count)| value!({ "before": before.word(), "after": after.word(), "count": count }));
    value!({
        "before": counts(&standing.before),
        "after": counts(&standing.after),
        "moved": moved.collect::<Vec<_>>(),
    })
}

fn impact(impact: Impact) -> Value {
    value!({ "wire": impact.wire.name(), "rust": impact.rust.name() })
}

fn snippet(snippet: &Snippet) -> Value {
    value!({
        "file": snippet.file,
        "pointer": snippet.pointer.as_str(),
        "line": snippet.position.line,
        "column": snippet.position.column,
        "text": snippet.text,
    })
}

fn bump(bump: &RequiredBump) -> Value {
    value!({
        "name": bump.name,
        "bump": bump.bump.name(),
        "base": bump.base.to_string(),
        "current": bump.current.to_string(),
        "required": bump.required.to_string(),
        "sufficient": bump.is_sufficient(),
    })
}

fn dependency(change: &DependencyChange) -> Value {
    value!({ "crate": change.name, "name": change.dependency, "old": change.old, "new": change.new })
}
