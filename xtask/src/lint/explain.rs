//! The documentation of the rules, for people, for scripts and for `CONTRIBUTING.md`.

use serde_json::{Value, json};
use textwrap::{Options, WordSplitter};

use super::definition::Definition;
use super::rules::Rule;

impl Definition {
    /// Returns what the rule reports, why, and an example, as text that ends with a line break.
    pub fn explanation(&self) -> String {
        let Self { code, name, summary, why, example, .. } = self;
        let (wrong, right) = (indented(example.wrong), indented(example.right));
        let [summary, why] = [summary, why].map(|text| paragraph(text));
        format!("{name} ({code})\n\n{summary}\n\n{why}\n\nWrong:\n\n{wrong}\nRight:\n\n{right}")
    }

    /// Returns the same as JSON.
    pub fn to_json(&self) -> Value {
        let Self { code, name, summary, why, example, .. } = self;
        json!({
            "code": code,
            "name": name,
            "summary": summary,
            "why": why,
            "wrong": example.wrong.trim_start_matches('\n'),
            "right": example.right.trim_start_matches('\n'),
        })
    }
}

/// Breaks a text into lines for a terminal of 80 columns.
fn paragraph(text: &str) -> String {
    textwrap::fill(text, Options::new(80).word_splitter(WordSplitter::NoHyphenation).break_words(false))
}

fn indented(example: &str) -> String {
    let lines = example.trim_matches('\n').split('\n');
    lines.map(|line| format!("    {}\n", line.replace('\r', "\\r"))).collect()
}

/// Returns the names of all rules.
pub fn rule_names() -> impl Iterator<Item = &'static str> {
    Rule::ALL.iter().map(|rule| rule.definition().name)
}

/// Returns all rules as a table in Markdown, by their codes.
pub fn rule_table() -> String {
    let mut table = "| Code | Rule | What it reports |\n|---|---|---|\n".to_owned();
    for Definition { code, name, summary, .. } in Rule::ALL.iter().map(|rule| rule.definition()) {
        table.push_str(&format!("| {code} | `{name}` | {summary} |\n"));
    }
    table
}
