//! The formats of diagnostics.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::{Value, json};

use crate::checkout::{api_with, errors, run, untranslated};

/// Misspells a key of a document. Returns the line and the path of the document.
pub(crate) fn break_key(root: &Path) -> (usize, String) {
    replace(root, "\n      operationId: get_deal\n", "\n      descripton: ż\n      operationId: get_deal\n", 1)
}

/// Replaces a text of the deals' document. Returns the line behind the first `skip` line breaks of the new text, and the
/// path.
fn replace(root: &Path, old: &str, new: &str, skip: usize) -> (usize, String) {
    let path = format!("openapi/{}.yaml", api_with("get_deal"));
    let text = fs::read_to_string(root.join(&path)).expect("a document");
    let before = text.split(old).next().expect("a part").to_owned();
    assert_ne!(before.len(), text.len(), "{old}");
    fs::write(root.join(&path), text.replacen(old, new, 1)).expect("written");
    (before.matches('\n').count() + skip + 1, path)
}

fn lint(root: &Path, format: &str) -> String {
    let output = run(root, &["lint", "--format", format]);
    assert_eq!(output.status.code(), Some(1), "{}", errors(&output));
    out(&output)
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn text_shows_the_line_with_a_mark_under_the_place() {
    let root = untranslated();
    let (line, path) = break_key(root.path());
    let shown = lint(root.path(), "text");
    let margin = " ".repeat(line.to_string().len());
    let expected = format!(
        "error[unknown-key]: `descripton` is not a key of this object\n\
         {margin}--> {path}:{line}:7\n\
         {margin} |\n\
         {line} |       descripton: ż\n\
         {margin} |       ^^^^^^^^^^\n\
         {margin} |\n\
         {margin} = help: did you mean `description`? use one of: tags summary"
    );
    assert!(shown.starts_with(&expected), "{shown}\n{expected}");
}

/// A file can be anything: nothing of it may move the cursor, and no line may be endless.
#[test]
fn text_shows_hostile_lines_harmlessly() {
    let root = untranslated();
    let long = "ż".repeat(5000);
    for (name, line, mark) in [
        ("control", "title: a\u{1b}[31mb\u{9b}c", "title: a"),
        ("order", "title: a\u{202e}b\u{200f}c", "title: a"),
        ("tab", "title:\tab", "title:"),
        ("carriage return", "title: a\rb: no", "b: no"),
        ("long", &format!("title: {long}\u{7f}{long}"), "żżż"),
        ("flow", "title: {a: {b: *c}}", "*c"),
        ("end", "title: 'ab", ""),
        ("wide", "title: 日本語\u{0}", "日本語"),
        ("empty", "", ""),
    ] {
        fs::write(root.path().join("openapi/sources.yaml"), line).expect("written");
        let shown = lint(root.path(), "text");
        let is_harmless = |each: char| each == '\n' || !(each.is_control() || "\u{202e}\u{200f}".contains(each));
        assert!(shown.chars().all(is_harmless), "{name}: {shown:?}");
        assert!(shown.contains("openapi/sources.yaml:") && shown.contains(mark), "{name}: {shown}");
        assert!(shown.lines().all(|line| line.chars().count() < 300), "{name}: {shown}");
        for format in ["github", "sarif", "json"] {
            let shown = lint(root.path(), format);
            assert!(!shown.contains('\u{1b}') && shown.contains("sources.yaml"), "{name}: {shown:?}");
        }
    }
    fs::write(root.path().join("openapi/sources.yaml"), b"a: 1\nb: \xff\n").expect("written");
    let shown = lint(root.path(), "text");
    assert!(shown.contains("openapi/sources.yaml:2:4") && shown.contains("b: \u{fffd}"), "{shown}");
}

#[test]
fn text_shows_a_diagnostic_of_no_line() {
    let root = untranslated();
    fs::write(root.path().join("openapi/a\u{1b}b.yaml"), "").expect("written");
    let shown = lint(root.path(), "text");
    assert!(shown.contains("error[document-name]: ") && !shown.contains('\u{1b}'), "{shown:?}");
    assert!(shown.contains("b.yaml:1:1"), "{shown}");
}

#[test]
fn json_has_stable_keys() {
    let root = untranslated();
    let (line, path) = break_key(root.path());
    let found: Value = serde_json::from_str(&lint(root.path(), "json")).expect("JSON");
    let help = found[0]["help"].as_str().expect("help");
    assert!(help.starts_with("did you mean `description`? "), "{help}");
    assert_eq!(
        found,
        json!([{
            "file": path,
            "line": line,
            "column": 7,
            "end_column": 17,
            "rule": "unknown-key",
            "message": "`descripton` is not a key of this object",
            "help": help,
            "severity": "error",
            "fix": null,
        }])
    );
}

/// The parts of the schema of SARIF that its readers rely on: what must be there, of which type, and nothing else.
fn sarif_schema() -> Value {
    let text = json!({
        "type": "object",
        "required": ["text"],
        "properties": { "text": { "type": "string", "minLength": 1 } },
        "additionalProperties": false,
    });
    let number = json!({ "type": "integer", "minimum": 1 });
    let object = |required: &[&str], properties: Value| json!({ "type": "object", "required": required, "properties": properties, "additionalProperties": false });
    let array = |items: Value| json!({ "type": "array", "items": items });
    let region = object(
        &["startLine", "startColumn", "endColumn"],
        json!({ "startLine": number, "startColumn": number, "endColumn": number }),
    );
    let artifact = object(
        &["uri", "uriBaseId"],
        json!({ "uri": { "type": "string", "pattern": "^[A-Za-z0-9/._~%-]+$" }, "uriBaseId": { "enum": ["%SRCROOT%"] } }),
    );
    let rule = object(
        &["id", "shortDescription", "fullDescription", "help"],
        json!({
            "id": { "type": "string", "pattern": "^[a-z-]+$" },
            "shortDescription": text,
            "fullDescription": text,
            "help": text,
            "properties": { "type": "object" },
        }),
    );
    let location = object(
        &["physicalLocation"],
        json!({
            "physicalLocation": object(
                &["artifactLocation", "region"],
                json!({ "artifactLocation": artifact, "region": region }),
            ),
        }),
    );
    let replacement = object(
        &["deletedRegion"],
        json!({ "deletedRegion": region, "insertedContent": object(&["text"], json!({ "text": { "type": "string" } })) }),
    );
    let fix = object(
        &["artifactChanges"],
        json!({
            "description": text,
            "artifactChanges": array(object(
                &["artifactLocation", "replacements"],
                json!({
                    "artifactLocation": artifact,
                    "replacements": { "type": "array", "items": replacement, "minItems": 1 },
                }),
            )),
        }),
    );
    let result = object(
        &["ruleId", "ruleIndex", "level", "message", "locations"],
        json!({
            "ruleId": { "type": "string" },
            "ruleIndex": { "type": "integer", "minimum": 0 },
            "level": { "enum": ["none", "note", "warning", "error"] },
            "message": text,
            "locations": array(location),
            "fixes": array(fix),
        }),
    );
    let driver = object(
        &["name", "rules"],
        json!({ "name": { "type": "string" }, "semanticVersion": { "type": "string" }, "rules": array(rule) }),
    );
    let run = object(
        &["tool", "results"],
        json!({
            "tool": object(&["driver"], json!({ "driver": driver })),
            "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
            "originalUriBaseIds": { "type": "object" },
            "results": array(result),
        }),
    );
    object(
        &["version", "runs"],
        json!({ "$schema": { "type": "string" }, "version": { "enum": ["2.1.0"] }, "runs": array(run) }),
    )
}

#[test]
fn sarif_is_valid_and_its_results_name_their_rules() {
    let root = untranslated();
    let (line, path) = break_key(root.path());
    replace(root.path(), "maximum: 1000000000000\n", "maximum: 1.0e+12\n", 0);
    let log: Value = serde_json::from_str(&lint(root.path(), "sarif")).expect("JSON");
    let validator = jsonschema::validator_for(&sarif_schema()).expect("a schema");
    let problems: Vec<String> =
        validator.iter_errors(&log).map(|error| format!("{error} at {}", error.instance_path())).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    for result in results {
        let rule = &run["tool"]["driver"]["rules"]
            [usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small")];
        assert_eq!(rule["id"], result["ruleId"]);
    }
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], path);
    assert_eq!(place["region"], json!({ "startLine": line, "startColumn": 7, "endColumn": 17 }));
    assert!(results.iter().any(|result| result["fixes"][0]["artifactChanges"].is_array()));
    let empty = untranslated();
    let output = run_clean(empty.path());
    assert_eq!(output["runs"][0]["results"], json!([]));
    assert!(validator.is_valid(&output));
}

fn run_clean(root: &Path) -> Value {
    let output = run(root, &["lint", "--format", "sarif"]);
    assert!(output.status.success(), "{}", errors(&output));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn github_gets_a_command_for_each_diagnostic() {
    let root = untranslated();
    let (line, path) = break_key(root.path());
    let shown = lint(root.path(), "github");
    let expected = format!(
        "::error file={path},line={line},endLine={line},col=7,endColumn=16,title=unknown-key::`descripton` is not a key \
         of this object%0Ahelp: did you mean"
    );
    assert!(shown.starts_with(&expected) && shown.lines().count() == 1, "{shown}");
}

#[test]
fn names_what_was_probably_meant() {
    for (old, new, meant) in [
        ("#/components/schemas/NewDeal'", "#/components/schemas/NewDael'", "#/components/schemas/NewDeal"),
        ("required: [total_amount_net,", "required: [total_amount_nett,", "total_amount_net"),
        ("- bearer: []", "- baerer: []", "bearer"),
    ] {
        let root = untranslated();
        replace(root.path(), old, new, 0);
        let shown = lint(root.path(), "text");
        assert!(shown.contains(&format!("did you mean `{meant}`? ")), "{shown}");
    }
}

#[test]
fn generate_has_the_formats_of_lint_and_its_list_on_standard_error() {
    let root = untranslated();
    let check = |format: &str| run(root.path(), &["generate", "--check", "--format", format]);
    let output = check("json");
    assert_eq!((output.status.code(), out(&output).trim()), (Some(1), "[]"));
    assert!(errors(&output).contains("missing: crates/"), "{}", errors(&output));
    let output = check("github");
    let lines = out(&output);
    assert!(lines.lines().all(|line| line.starts_with("::error file=crates/")) && lines.lines().count() > 1, "{lines}");
    let output = run(root.path(), &["generate", "--format", "sarif"]);
    assert!(output.status.success(), "{}", errors(&output));
    assert!(serde_json::from_slice::<Value>(&output.stdout).is_ok());
    break_key(root.path());
    assert!(out(&check("github")).starts_with("::error file=openapi/"));
}
