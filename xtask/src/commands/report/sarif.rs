//! Diagnostics as SARIF 2.1.0, the format of code scanning.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::source::SourceFiles;
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::{Definition, Rule};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What a path in a URI keeps.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The base of all paths: the folder of the workspace, which the reader knows.
const BASE: &str = "%SRCROOT%";

/// Returns one run with all rules and a result for each diagnostic.
pub(super) fn render(diagnostics: &[Diagnostic], sources: &SourceFiles) -> String {
    let run = json!({
        "tool": {
            "driver": {
                "name": "cargo xtask lint",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": Rule::ALL.iter().map(|each| rule(each.definition())).collect::<Vec<_>>(),
            },
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": { BASE: { "description": { "text": "The folder of the workspace." } } },
        "results": diagnostics.iter().map(|each| result(each, sources)).collect::<Vec<_>>(),
    });
    format!("{:#}\n", json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] }))
}

fn rule(definition: &Definition) -> Value {
    json!({
        "id": definition.name,
        "shortDescription": { "text": definition.summary },
        "fullDescription": { "text": definition.why },
        "help": { "text": definition.explanation() },
        "properties": { "code": definition.code },
    })
}

fn result(diagnostic: &Diagnostic, sources: &SourceFiles) -> Value {
    let Diagnostic { file, position, rule, message, help, severity, fix } = diagnostic;
    let region = json!({
        "startLine": position.line,
        "startColumn": position.column,
        "endColumn": sources.end_column(diagnostic),
    });
    let mut result = json!({
        "ruleId": rule,
        "level": severity.name(),
        "message": { "text": format!("{message}\nhelp: {help}") },
        "locations": [{ "physicalLocation": { "artifactLocation": artifact(file), "region": region } }],
    });
    if let Some(index) = Rule::ALL.iter().position(|each| each.definition().name == *rule) {
        insert(&mut result, "ruleIndex", json!(index));
    }
    // A fix of line breaks changes every line, which no reader needs to see.
    if let Some(fix) = fix.as_deref().filter(|fix| !fix.edits.is_empty()) {
        insert(&mut result, "fixes", json!([changes(fix, file, help)]));
    }
    result
}

fn insert(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

fn changes(Fix { edits }: &Fix, file: &str, help: &str) -> Value {
    let replacement = |Edit { at, length, text }: &Edit| {
        json!({
            "deletedRegion": { "startLine": at.line, "startColumn": at.column, "endColumn": at.column + length },
            "insertedContent": { "text": text },
        })
    };
    let replacements: Vec<Value> = edits.iter().map(replacement).collect();
    json!({
        "description": { "text": help },
        "artifactChanges": [{ "artifactLocation": artifact(file), "replacements": replacements }],
    })
}

fn artifact(file: &str) -> Value {
    json!({ "uri": utf8_percent_encode(file, PATH).to_string(), "uriBaseId": BASE })
}
