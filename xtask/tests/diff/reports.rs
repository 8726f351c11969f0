//! The formats of a report.

use xtask::diff::report::{Report, changelog, github, json, markdown, text};
use xtask::diff::{DependencyChange, StandingChange, compare, required_bumps};

use crate::pair::{BASE, document};

/// Returns a report with a stricter constraint, another type, a new name and a new description.
fn report() -> Report {
    let text = [
        ("maxLength: 10", "maxLength: 9"),
        ("day: {type: string, format: date}", "day: {type: string}"),
        ("operationId: delete_deal", "operationId: drop_deal"),
        (
            "enum: [open, closed], x-enum-varnames: [Open, Closed]",
            "enum: [open, closed, a|b], x-enum-varnames: [Open, Closed, Ab]",
        ),
        ("Its name.", "The name."),
        ("        secret: {type: string, format: password}\n", ""),
    ]
    .iter()
    .fold(BASE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replace(old, new)
    });
    let changes =
        vec![("deals".to_owned(), compare(&document(BASE), &document(&text))), ("projects".to_owned(), Vec::new())];
    let version = "0.1.0".parse().expect("a version");
    let required_bumps = required_bumps(&changes, &version, &version);
    Report {
        base: "v0.1.0".to_owned(),
        commit: "1112660".to_owned(),
        apis: changes,
        standings: Vec::new(),
        dependencies: Vec::new(),
        other_changes: Vec::new(),
        required_bumps,
        diagnostics: 0,
    }
}

#[test]
fn renders_text() {
    insta::assert_snapshot!(text(&report(), false));
}

#[test]
fn colours_the_text_for_a_terminal_only() {
    assert!(!text(&report(), false).contains('\u{1b}'));
    let coloured = text(&report(), true);
    assert_eq!(coloured.matches("\u{1b}[0m").count() * 2, coloured.matches('\u{1b}').count());
}

#[test]
fn renders_markdown() {
    insta::assert_snapshot!(markdown(&report()));
}

#[test]
fn drafts_the_changelog() {
    insta::assert_snapshot!(changelog(&report()));
}

/// Scripts rely on the keys.
#[test]
fn json_has_stable_keys() {
    let report = json(&report());
    assert_eq!(report["base"], serde_json::json!({ "revision": "v0.1.0", "commit": "1112660" }));
    assert_eq!(report["sufficient"], false);
    assert_eq!(report["crates"][0]["required"], "0.2.0");
    let changes = report["apis"][0]["changes"].as_array().expect("changes");
    let removed = changes.iter().find(|change| change["kind"] == "property-removed").expect("a change");
    assert_eq!(
        *removed,
        serde_json::json!({
            "kind": "property-removed",
            "item": "NewDeal.secret",
            "breaking": true,
            "operations": [{ "id": "create_deal", "method": "POST", "path": "/deals" }],
            "request": { "wire": "breaking", "rust": "breaking" },
            "response": null,
            "old": {
                "file": "base.yaml",
                "pointer": "/components/schemas/NewDeal/properties/secret",
                "line": 83,
                "column": 9,
                "text": "string (password)",
            },
            "new": null,
            "migration": "Stop sending it: remove the call of its setter.",
        })
    );
}

/// The text shows where two long values differ and breaks no word. The JSON has the whole values.
#[test]
fn shortens_long_values_in_text_only() {
    let pattern =
        |end: &str| BASE.replace("pattern: '^[0-9_]+$'", &format!("pattern: '^({}{end})$'", "[a-z]|".repeat(40)));
    let changes = vec![("deals".to_owned(), compare(&document(&pattern("0")), &document(&pattern("1"))))];
    let version = "0.1.0".parse().expect("a version");
    let required_bumps = required_bumps(&changes, &version, &version);
    let report = Report { apis: changes, required_bumps, other_changes: vec!["crates/runtime".to_owned()], ..report() };
    let change = &json(&report)["apis"][0]["changes"][0];
    assert_eq!(change["old"]["text"], format!("^({}0)$", "[a-z]|".repeat(40)));
    let shown = text(&report, false);
    assert!(shown.contains("|0)$") && shown.contains("|1)$"), "{shown}");
    assert!(shown.contains("crates/runtime"), "{shown}");
    let is_whole = |line: &str| line.chars().count() <= 80 || line.split_whitespace().count() == 1;
    assert!(shown.lines().all(is_whole), "{shown}");
}

/// Returns a report of what is rare: another commit, informational changes only, dependencies, parts that are not
/// compared, and a version that is high enough.
fn rare_report() -> Report {
    let text = [
        ("Its name.", "The name."),
        ("summary: List deals", "summary: All deals"),
        ("example: {name: A, net: 1}", "example: {name: B, net: 1}"),
        ("x-source: page#status", "x-source: page#deals"),
        ("    Unused: {type: string,", "    Unused: {type: integer,"),
        ("title: Deals", "title: All deals"),
        ("operationId: list_deals", "operationId: list_deals\n      x-internal: true"),
        ("        code: {type: string,", "        code: {readOnly: true, type: string,"),
        ("default: none", "default: all"),
        ("security: [{bearer: []}, {}]", "security: [{bearer: []}]"),
    ]
    .iter()
    .fold(BASE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replace(old, new)
    });
    let changes = vec![("deals".to_owned(), compare(&document(BASE), &document(&text)))];
    let [base, current] = ["0.1.0", "0.2.0"].map(|version| version.parse().expect("a version"));
    let required_bumps = required_bumps(&changes, &base, &current);
    let dependency = |old: Option<&str>, new: Option<&str>| DependencyChange {
        name: "deals-client".to_owned(),
        dependency: "reqwest".to_owned(),
        old: old.map(str::to_owned),
        new: new.map(str::to_owned),
    };
    Report {
        base: "1112660".to_owned(),
        commit: "1112660".to_owned(),
        apis: changes,
        standings: Vec::new(),
        dependencies: vec![dependency(Some("^0.13.5"), Some("^0.12")), dependency(None, Some("^1"))],
        other_changes: vec!["Cargo.toml".to_owned(), "crates/runtime".to_owned()],
        required_bumps,
        diagnostics: 0,
    }
}

#[test]
fn renders_what_is_rare() {
    let report = rare_report();
    insta::assert_snapshot!(format!(
        "{}\n---\n\n{}\n---\n\n{}",
        text(&report, false),
        markdown(&report),
        changelog(&report)
    ));
    let value = json(&report);
    assert_eq!(value["sufficient"], true);
    assert_eq!(
        value["dependencies"][1],
        serde_json::json!({ "crate": "deals-client", "name": "reqwest", "old": null, "new": "^1" })
    );
    assert_eq!(value["other_changes"], serde_json::json!(["Cargo.toml", "crates/runtime"]));
    assert_eq!(value["crates"][0]["name"], "deals-client");
    assert_eq!((&value["crates"][0]["bump"], &value["crates"][0]["sufficient"]), (&"minor".into(), &true.into()));
    assert_eq!((&value["crates"][0]["base"], &value["crates"][0]["current"]), (&"0.1.0".into(), &"0.2.0".into()));
}

#[test]
fn says_that_there_are_no_changes() {
    let report = Report { apis: vec![("deals".to_owned(), Vec::new())], required_bumps: Vec::new(), ..report() };
    assert_eq!(text(&report, false), "compared with v0.1.0 (1112660)\n\nopenapi/deals.yaml  no changes\n\n");
    assert!(markdown(&report).contains("There are no changes in the documents."));
    assert_eq!(changelog(&report), "## [Unreleased]\n");
    assert!(!markdown(&rare_report()).contains("There are no changes"));
}

/// Breaking changes and versions that are too low are red, and the rest is green or pale.
#[test]
fn a_colour_goes_with_its_impact() {
    let coloured = text(&report(), true);
    for part in [
        "\u{1b}[31mbreaking    \u{1b}[0m",
        "\u{1b}[32mcompatible  \u{1b}[0m",
        "\u{1b}[2mbase.yaml:97:9\u{1b}[0m",
        "\u{1b}[1mopenapi/deals.yaml\u{1b}[0m",
    ] {
        assert!(coloured.contains(part), "{part:?} {coloured:?}");
    }
    assert!(
        coloured.contains("\u{1b}[31mminor bump") && coloured.contains("\u{1b}[32mno changes in its documents"),
        "{coloured:?}"
    );
    assert!(text(&rare_report(), true).contains("\u{1b}[31mbreaking\u{1b}[0m    deals-client: reqwest"));
}

/// Returns a report in which operations came, fields changed alike, and a fact is known better.
fn report_of_many() -> Report {
    let added: String = (0..9)
        .map(|number| {
            let responses = "responses: {2XX: {description: Done.}}";
            format!("  /deals/{number}/a-rather-long-path-with-many-parts:\n    get: {{operationId: get_the_{number}, x-idempotent: true, x-source: page#deals, {responses}}}\n")
        })
        .collect();
    let text = [
        ("x-assumed: No host is documented.", "x-source: page#deals"),
        (
            "Unused: {type: string, x-assumed: Kept for later.}",
            "Unused: {type: string, x-conflict: [{follows: page#deals, against: page#status, why: Newer.}]}",
        ),
        ("components:\n", &format!("{added}components:\n")),
        ("maxLength: 10", "maxLength: 9"),
        ("Its name.", "The name."),
    ]
    .iter()
    .fold(BASE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    });
    let (old, new) = (document(BASE), document(&text));
    let standings = vec![StandingChange::between(Some(&old), Some(&new))];
    let apis = vec![("deals".to_owned(), compare(&old, &new))];
    let version = "0.1.0".parse().expect("a version");
    let required_bumps = required_bumps(&apis, &version, &version);
    Report { apis, standings, required_bumps, ..report() }
}

/// A page of identical lines hides what differs.
#[test]
fn changes_that_are_alike_are_reported_together() {
    let report = report_of_many();
    let shown = text(&report, false);
    assert_eq!(shown.matches("It can be called.").count(), 1, "{shown}");
    assert!(shown.contains("  9 operations added\n    compatible  get_the_0  GET"), "{shown}");
    assert!(shown.contains(" and 3 more\n"), "{shown}");
    let drafted = changelog(&report);
    assert_eq!(drafted.matches("operations added").count(), 1, "{drafted}");
    assert!(drafted.contains("- `deals`: 9 operations added: `get_the_0`, `get_the_1`,"), "{drafted}");
    assert!(drafted.lines().all(|line| line.len() <= 120), "{drafted}");
    let markdown = markdown(&report);
    assert!(markdown.contains("#### 9 operations added\n\n- `get_the_0` (`GET /deals/0/"), "{markdown}");
}

#[test]
fn counts_the_facts_by_how_well_they_are_known() {
    let report = report_of_many();
    let shown = text(&report, false);
    for line in ["1 fact that was assumed is documented", "1 fact that was assumed is in conflict", "    unaffected  "]
    {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    let facts = &json(&report)["apis"][0]["facts"];
    let count = |when: &str, standing: &str| facts[when][standing].as_u64().expect("a number");
    assert!(count("before", "assumed") > count("after", "assumed"), "{facts}");
    assert_eq!((count("before", "in conflict"), count("after", "in conflict")), (0, 1));
    assert_eq!(facts["moved"].as_array().expect("a list").len(), 2, "{facts}");
    assert!(changelog(&report).contains("1 fact that was assumed is documented."), "{}", changelog(&report));
    assert!(markdown(&report).contains("| in conflict | 0 | 1 |"), "{}", markdown(&report));
    let same = StandingChange::between(Some(&document(BASE)), Some(&document(BASE)));
    assert!(same.is_empty() && same.after.total() > 0);
}

#[test]
fn every_line_of_text_has_80_columns_and_whole_words() {
    for report in [report(), report_of_many(), rare_report()] {
        let shown = text(&report, false);
        let is_whole = |line: &str| line.chars().count() <= 80 || line.split_whitespace().count() == 1;
        assert!(shown.lines().all(is_whole), "{shown}");
    }
}

#[test]
fn annotates_the_lines_of_a_pull_request_the_worst_first() {
    let shown = github(&report_of_many());
    let lines: Vec<&str> = shown.lines().collect();
    let level = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    let levels: Vec<String> = lines.iter().map(|line| level(line)).collect();
    assert!(levels.is_sorted() && levels.first().is_some_and(|level| level == "::error"), "{shown}");
    assert!(
        lines.iter().any(|line| line.starts_with("::error file=base.yaml,line=")
            && line.contains("maxLength 9%0Arequest: wire breaking")),
        "{shown}"
    );
    assert!(
        lines.iter().any(|line| line.starts_with("::error file=Cargo.toml,title=version::deals-client: minor bump")),
        "{shown}"
    );
    let added: Vec<&&str> = lines.iter().filter(|line| line.contains("title=operation added::")).collect();
    assert!(
        added.len() == 1 && added[0].starts_with("::notice ") && added[0].contains("%0Aget_the_8: GET "),
        "{shown}"
    );
    // What is not in the new document has no line in it.
    assert!(github(&report()).contains("::error file=openapi/deals.yaml,title=property removed::NewDeal.secret"));
    let sufficient = Report { required_bumps: Vec::new(), ..report() };
    assert!(github(&sufficient).starts_with("::warning "), "{}", github(&sufficient));
}
