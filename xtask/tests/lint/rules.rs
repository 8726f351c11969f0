//! Every rule has a file and documentation, and its examples hold.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use xtask::diagnostic::Diagnostic;
use xtask::document::{Document, Entry, Node, Value, to_yaml_text};
use xtask::lint::{Definition, ExampleFile, Rule, lint, lint_overlay, lint_sources};
use xtask::overlay::Overlay;
use xtask::workspace::{read_documents, without_crate};

use crate::breaking::{BASE, SOURCES, sources};

const OVERLAY: &str = include_str!("overlay.yaml");
const TRANSLATED: &str = include_str!("translated.yaml");

#[test]
fn every_rule_has_a_file_a_code_and_documentation() {
    let mut codes = BTreeSet::new();
    let mut modules = BTreeSet::from(["mod.rs".to_owned()]);
    for rule in Rule::ALL.iter().map(|rule| rule.definition()) {
        assert!(codes.insert(rule.code), "the code {} stands twice", rule.code);
        assert!(modules.insert(format!("{}.rs", rule.name.replace('-', "_"))), "the name {} stands twice", rule.name);
        for text in [rule.summary, rule.why] {
            assert!(text.ends_with('.') && text.len() > 20, "{}: {text}", rule.name);
        }
        assert_ne!(rule.example.wrong, rule.example.right, "{}", rule.name);
    }
    let folder = fs::read_dir("src/lint/rules").expect("the folder of the rules");
    let files = folder.map(|file| file.expect("a file").file_name().into_string().expect("text")).collect();
    assert_eq!(modules, files);
}

#[test]
fn rules_are_listed_by_group_and_number() {
    let codes: Vec<(char, usize)> = Rule::ALL
        .iter()
        .map(|rule| rule.definition().code.split_at(1))
        .map(|(group, number)| (group.chars().next().expect("a letter"), number.parse().expect("a number")))
        .collect();
    for pair in codes.windows(2) {
        let expected = if pair[0].0 == pair[1].0 { (pair[0].0, pair[0].1 + 1) } else { (pair[1].0, 1) };
        assert_eq!(pair[1], expected);
    }
}

#[test]
fn the_wrong_example_of_a_rule_is_reported_by_that_rule_alone() {
    let others: Vec<String> = Rule::ALL
        .iter()
        .map(|rule| rule.definition())
        .map(|rule| (rule, diagnostics(rule, rule.example.wrong)))
        .filter(|(rule, found)| found.is_empty() || found.iter().any(|diagnostic| diagnostic.rule != rule.name))
        .map(|(rule, found)| format!("{}: {found:#?}", rule.name))
        .collect();
    assert!(others.is_empty(), "{}", others.join("\n"));
}

#[test]
fn the_right_example_of_a_rule_is_clean() {
    let wrong: Vec<String> = Rule::ALL
        .iter()
        .map(|rule| rule.definition())
        .map(|rule| (rule, diagnostics(rule, rule.example.right)))
        .filter(|(_, found)| !found.is_empty())
        .map(|(rule, found)| format!("{}: {found:#?}", rule.name))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `--explain` says what `--fix` does.
#[test]
fn a_rule_with_a_fix_says_so() {
    for rule in Rule::ALL.iter().map(|rule| rule.definition()) {
        let is_fixed = |example: &str| diagnostics(rule, example).iter().any(|diagnostic| diagnostic.fix.is_some());
        let example = match rule.name {
            "yaml" => "%YAML 1.2\n---\na: 1\n",
            "overlay-stale" => "actions:\n  - target: $.info\n    update: {description: Interesy.}\n",
            "integer-limits" => &rule.example.wrong.replace("1.5", "15.0"),
            _ => rule.example.wrong,
        };
        assert_eq!(rule.why.contains("`--fix`"), is_fixed(example), "{}", rule.name);
    }
}

#[test]
fn a_rule_is_found_by_its_name_and_by_its_code() {
    assert_eq!(Rule::find("path-unique"), Some(Rule::PathUnique));
    assert_eq!(Rule::find("o05"), Some(Rule::PathUnique));
    assert_eq!(Rule::find("path-uniqe"), None);
}

fn diagnostics(rule: &Definition, example: &str) -> Vec<Diagnostic> {
    let example = &repeated(example);
    match rule.example_file() {
        ExampleFile::Document => lint(&merged(BASE, example), &sources(SOURCES)),
        ExampleFile::Sources => lint_sources(&sources(&to_yaml_text(&merged(SOURCES, example).root))),
        ExampleFile::Overlay => {
            let overlay = Overlay { language: "pl".to_owned(), document: merged(OVERLAY, example) };
            lint_overlay(&overlay, &parse(TRANSLATED))
        }
        ExampleFile::Files => of_files(rule, example),
    }
}

/// Writes out `A0`, and "and so on to A3", as `A1` to `A3` and a last one that leads no further.
fn repeated(example: &str) -> String {
    let Some((before, count)) = example.split_once("# ... and so on to A") else { return example.to_owned() };
    let line = before.lines().find(|line| line.contains("A0:")).expect("the first component");
    let count: usize = count.trim().parse().expect("a number");
    let line = |number: usize| line.replace("A1", &format!("A{}", number + 1)).replace("A0", &format!("A{number}"));
    let indent = line(0).len() - line(0).trim_start().len();
    let last = "{properties: {name: {type: string}}, x-source: page#deals}";
    let last = format!("{:indent$}A{}: {last}", "", count + 1);
    (1..=count).map(line).chain([last]).fold(before.trim_end().to_owned(), |text, line| text + "\n" + &line)
}

fn parse(text: &str) -> Document {
    Document::parse("base.yaml", text.to_owned()).expect("the example parses")
}

/// Merges an example into a file: mappings key by key, and everything else replaced.
fn merged(base: &str, example: &str) -> Document {
    let mut root = parse(base).root;
    merge(&mut root, &parse(example).root);
    parse(&to_yaml_text(&root))
}

fn merge(node: &mut Node, update: &Node) {
    let (Value::Mapping(entries), Value::Mapping(updates)) = (&mut node.value, &update.value) else {
        node.value = update.value.clone();
        return;
    };
    // A reference has nothing beside it.
    let is_reference = |entries: &[Entry]| entries.iter().any(|entry| entry.key == "$ref");
    if is_reference(entries) != is_reference(updates) {
        node.value = update.value.clone();
        return;
    }
    for update in updates {
        match entries.iter_mut().find(|entry| entry.key == update.key) {
            Some(Entry { node, .. }) => merge(node, &update.node),
            None => entries.push(update.clone()),
        }
    }
}

/// The diagnostics of rules about whole files: the example is one, or a list of files in a workspace.
fn of_files(rule: &Definition, example: &str) -> Vec<Diagnostic> {
    match rule.name {
        "yaml" => Document::parse("example.yaml", example.to_owned()).err().into_iter().collect(),
        "line-break" => {
            let found = lint(&parse(example), &sources(SOURCES));
            found.into_iter().filter(|diagnostic| diagnostic.rule == "line-break").collect()
        }
        _ => {
            let root = tempfile::tempdir().expect("a folder");
            let paths =
                example.trim().lines().chain(["openapi/sources.yaml", "openapi/intum.yaml", "crates/intum/Cargo.toml"]);
            for path in paths {
                write(&root.path().join(path), if path.ends_with("sources.yaml") { SOURCES } else { text_of(path) });
            }
            read_documents(root.path()).expect("readable").map_or_else(
                |diagnostics| diagnostics,
                |documents| {
                    let found = xtask::lint::lint_all(&documents).into_iter();
                    let found =
                        found.filter(|diagnostic| !["overlay-missing", "overlay-rationale"].contains(&diagnostic.rule));
                    found.chain(without_crate(&documents, root.path())).collect()
                },
            )
        }
    }
}

fn text_of(path: &str) -> &'static str {
    if path.contains("overlays") { "overlay: 1.0.0\nextends: ../intum.yaml\nactions: []\n" } else { BASE }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("written");
}
