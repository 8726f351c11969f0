//! `cargo xtask generate` on the real documents, in a folder of its own.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use xtask::generate::{Difference, Outputs, generate};
use xtask::workspace::{read_documents, without_crate};

/// A workspace with nothing but the documents.
fn workspace() -> TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let openapi = Path::new("../openapi");
    fs::create_dir(root.path().join("openapi")).expect("a folder");
    let entries = fs::read_dir(openapi).expect("the documents").map(|entry| entry.expect("an entry"));
    for entry in entries.filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), root.path().join("openapi").join(entry.file_name())).expect("a copy");
    }
    root
}

fn outputs(root: &Path) -> Outputs {
    let documents = read_documents(root).expect("readable").expect("YAML");
    generate(&documents).expect("generated")
}

/// A workspace in which everything is as generated.
fn generated() -> (TempDir, Outputs) {
    let root = workspace();
    let outputs = outputs(root.path());
    let written = outputs.write(root.path()).expect("written");
    assert_eq!(written.len(), outputs.len());
    assert_eq!(outputs.differences(root.path()).expect("compared"), []);
    (root, outputs)
}

const TYPE: &str = "crates/intum/src/generated/types/deal.rs";

#[test]
fn two_runs_write_the_same_bytes() {
    let (root, _) = generated();
    let again = outputs(root.path()).write(root.path()).expect("written");
    assert_eq!(again, []);
}

#[test]
fn every_file_says_on_line_1_what_it_is_generated_from() {
    let (root, _) = generated();
    let mut folders = vec![root.path().join("crates")];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("text");
            if path.extension().is_some_and(|extension| extension == "json") {
                // JSON has no comments.
                assert!(text.starts_with('{'), "{}", path.display());
                continue;
            }
            let line = text.lines().next().unwrap_or_default();
            assert!(
                line.contains("@generated from openapi/") && line.contains("do not edit"),
                "{}: {line}",
                path.display()
            );
            assert!(line.contains("with progenitor 0.15.1"), "{line}");
            count += 1;
        }
    }
    assert!(count > 40, "{count} files");
}

#[test]
fn the_named_version_of_the_generator_is_the_one_in_the_lock_file() {
    let lock = fs::read_to_string("../Cargo.lock").expect("the lock file");
    assert!(lock.contains("name = \"progenitor-impl\"\nversion = \"0.15.1\"\n"));
}

#[test]
fn a_hand_edited_file_is_shown_as_a_diff_and_put_right() {
    let (root, outputs) = generated();
    let file = root.path().join(TYPE);
    let text = fs::read_to_string(&file).expect("text");
    fs::write(&file, text.replace("pub struct Deal {", "pub struct Deal { // mine")).expect("written");
    let differences = outputs.differences(root.path()).expect("compared");
    let [Difference::Changed { path, diff }] = differences.as_slice() else { panic!("{differences:?}") };
    assert_eq!(path, TYPE);
    assert!(diff.contains("\n-pub struct Deal { // mine\n+pub struct Deal {\n"), "{diff}");
    outputs.write(root.path()).expect("written");
    assert_eq!(fs::read_to_string(&file).expect("text"), text);
}

#[test]
fn a_missing_file_is_found_and_written() {
    let (root, outputs) = generated();
    fs::remove_file(root.path().join(TYPE)).expect("removed");
    let differences = outputs.differences(root.path()).expect("compared");
    assert_eq!(differences, [Difference::Missing(TYPE.to_owned())]);
    outputs.write(root.path()).expect("written");
    assert!(root.path().join(TYPE).exists());
}

#[test]
fn an_orphaned_file_is_found_and_removed() {
    let (root, outputs) = generated();
    let orphan = "crates/solos/src/generated/types/gone.rs";
    fs::write(root.path().join(orphan), "// of an operation that is no more\n").expect("written");
    let differences = outputs.differences(root.path()).expect("compared");
    assert_eq!(differences, [Difference::Orphaned(orphan.to_owned())]);
    outputs.write(root.path()).expect("written");
    assert!(!root.path().join(orphan).exists());
}

#[test]
fn a_removed_document_leaves_no_client_behind() {
    let (root, _) = generated();
    fs::remove_file(root.path().join("openapi/solos.yaml")).expect("removed");
    let outputs = outputs(root.path());
    let differences = outputs.differences(root.path()).expect("compared");
    assert!(differences.contains(&Difference::Orphaned("crates/solos/src/generated/mod.rs".to_owned())));
    outputs.write(root.path()).expect("written");
    assert!(!root.path().join("crates/solos").exists());
    assert_eq!(outputs.differences(root.path()).expect("compared"), []);
}

#[test]
fn a_document_without_a_client_crate_is_a_diagnostic() {
    let root = workspace();
    let documents = read_documents(root.path()).expect("readable").expect("YAML");
    let ((last, _), others) = documents.apis.split_last().expect("APIs");
    for (api, _) in others {
        let manifest = root.path().join("crates").join(&api.name).join("Cargo.toml");
        fs::create_dir_all(manifest.parent().expect("a folder")).expect("a folder");
        fs::write(manifest, "").expect("written");
    }
    let diagnostics = without_crate(&documents, root.path());
    let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
    assert_eq!(diagnostic.file, format!("openapi/{}.yaml", last.name));
    assert_eq!(diagnostic.rule, "client-crate");
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_behind_a_link() {
    let (root, outputs) = generated();
    let other = tempfile::tempdir().expect("a folder");
    let file = other.path().join("mine.rs");
    fs::write(&file, "mine").expect("written");
    let link = root.path().join("crates/intum/src/generated/types");
    fs::remove_dir_all(&link).expect("removed");
    std::os::unix::fs::symlink(other.path(), &link).expect("a link");
    let error = outputs.write(root.path()).expect_err("a link");
    assert!(format!("{error:#}").contains("is a symbolic link"), "{error}");
    assert!(file.exists() && other.path().read_dir().expect("a folder").count() == 1);
}

#[test]
fn a_changed_document_makes_its_files_stale_and_no_others() {
    let (root, _) = generated();
    let path = root.path().join("openapi/solos.yaml");
    let text = fs::read_to_string(&path).expect("text");
    let changed = text.replace("description: Steps, by id.", "description: Steps of a funnel, by id.");
    assert_ne!(text, changed);
    fs::write(&path, changed).expect("written");
    let differences = outputs(root.path()).differences(root.path()).expect("compared");
    assert!(!differences.is_empty());
    for difference in differences {
        let Difference::Changed { path, .. } = difference else { panic!("{difference:?}") };
        assert!(path.starts_with("crates/solos/") || path.starts_with("crates/contract/src/generated/solos"), "{path}");
    }
}

#[test]
fn a_new_field_reaches_the_client() {
    let (root, _) = generated();
    let path = root.path().join("openapi/intum.yaml");
    let text = fs::read_to_string(&path).expect("text");
    let place = "        id:\n          type: integer\n          format: int64\n          description: The deal's id, as in the path";
    assert!(text.contains(place));
    let field = "        stage:\n          type: string\n          description: The stage.\n";
    fs::write(&path, text.replace(place, &format!("{field}{place}"))).expect("written");
    outputs(root.path()).write(root.path()).expect("written");
    let code = fs::read_to_string(root.path().join(TYPE)).expect("text");
    assert!(code.contains("    /// The stage.\n    pub stage: crm_client_runtime::Field<String>,\n"), "{code}");
    assert!(code.contains("        stage, require_stage: String => &str = \"stage\",\n"), "{code}");
}

#[test]
fn a_document_that_is_no_yaml_is_a_diagnostic_with_its_place() {
    let root = workspace();
    fs::write(root.path().join("openapi/intum.yaml"), "openapi: 3.0.3\ninfo: [\n").expect("written");
    let diagnostics = read_documents(root.path()).expect("readable").expect_err("no YAML");
    let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
    assert_eq!((diagnostic.file.as_str(), diagnostic.rule), ("openapi/intum.yaml", "yaml"));
    assert!(diagnostic.position.line >= 2, "{diagnostic}");
}

#[test]
fn a_document_that_is_no_text_is_a_diagnostic() {
    let root = workspace();
    fs::write(root.path().join("openapi/intum.yaml"), [b'a', 0xff]).expect("written");
    let diagnostics = read_documents(root.path()).expect("readable").expect_err("no text");
    assert!(diagnostics[0].message.contains("not UTF-8 at byte 1"), "{diagnostics:?}");
}

/// `generate` must run while the generated crates do not compile.
#[test]
fn xtask_does_not_build_what_it_generates() {
    let manifest = fs::read_to_string("Cargo.toml").expect("the manifest");
    for name in ["crm-contract", "intum-client", "solos-client", "crm-client-runtime"] {
        assert!(!manifest.contains(name), "{name}");
    }
}

/// The outputs of the documents with a text of one replaced.
fn changed(root: &Path, document: &str, from: &str, to: &str) -> Outputs {
    let path = root.join("openapi").join(document);
    let text = fs::read_to_string(&path).expect("text");
    assert!(text.contains(from), "{from}");
    fs::write(&path, text.replacen(from, to, 1)).expect("written");
    outputs(root)
}

fn written(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).expect("text")
}

#[test]
fn an_edit_changes_the_files_that_it_is_about_and_one_digest() {
    let (root, _) = generated();
    let outputs = changed(root.path(), "solos.yaml", "description: Steps, by id.", "description: Steps of it, by id.");
    let paths: Vec<String> = outputs.differences(root.path()).expect("compared").iter().map(path).collect();
    let expected = [
        "crates/contract/src/generated/solos/openapi-3.0.json",
        "crates/contract/src/generated/solos/openapi-3.0.yaml",
        "crates/contract/src/generated/solos/openapi-3.1.json",
        "crates/contract/src/generated/solos/schemas/BuildinData.json",
        "crates/contract/src/generated/solos/schemas/ProjectFilter.json",
        "crates/solos/src/generated/document.sha256",
    ];
    let in_client: Vec<&String> = paths.iter().filter(|path| path.contains("/types/")).collect();
    assert_eq!(in_client.len(), 1, "{paths:?}");
    let others: Vec<&str> = paths.iter().filter(|path| !path.contains("/types/")).map(String::as_str).collect();
    assert_eq!(others, expected);
    let digest = written(root.path(), "crates/solos/src/generated/document.sha256");
    assert!(digest.ends_with("  openapi/solos.yaml\n") && digest.lines().count() == 2, "{digest}");
}

fn path(difference: &Difference) -> String {
    match difference {
        Difference::Missing(path) | Difference::Orphaned(path) | Difference::Changed { path, .. } => path.clone(),
    }
}

#[test]
fn the_ends_of_lines_change_nothing() {
    for end in ["\r\n", "\r"] {
        let (root, _) = generated();
        for file in ["intum.yaml", "solos.yaml", "sources.yaml"] {
            let path = root.path().join("openapi").join(file);
            let text = fs::read_to_string(&path).expect("text");
            // Mixed: the first lines stay.
            let (first, rest) = text.split_at(text.find("\n\n").unwrap_or(200));
            fs::write(&path, format!("{first}{}", rest.replace('\n', end))).expect("written");
        }
        assert_eq!(outputs(root.path()).differences(root.path()).expect("compared"), []);
    }
}

#[test]
fn what_is_deprecated_is_marked_for_users() {
    let (root, _) = generated();
    let deprecate = |from: &str| {
        let indent: String = from.chars().take_while(|each| *each == ' ').collect();
        changed(root.path(), "intum.yaml", from, &format!("{indent}deprecated: true\n{from}"))
            .write(root.path())
            .expect("written");
    };
    deprecate("      operationId: list_deals\n");
    deprecate("          description: Only deals of this project.\n");
    deprecate("          description: 'Number of the deal");
    deprecate("          description: The deal's id, as in the path");
    let marked = |path: &str, item: &str| {
        let text = written(root.path(), &format!("crates/intum/src/generated/{path}"));
        let before = text.split(item).next().unwrap_or_default().trim_end();
        assert!(text.contains(item), "{item}: {text}");
        before.ends_with("#[deprecated]") || before.lines().rev().take(4).any(|line| line.trim() == "#[deprecated]")
    };
    assert!(marked("mod.rs", "pub fn list_deals("));
    assert!(!marked("mod.rs", "pub fn get_deal("));
    assert!(marked("builder/list_deals.rs", "pub fn project_id<V>"));
    assert!(!marked("builder/list_deals.rs", "pub fn q<V>"));
    assert!(marked("types/deal.rs", "pub id: crm_client_runtime::Field<i64>"));
    assert!(marked("types/new_deal.rs", "pub number: Option<String>"));
    assert!(marked("types/new_deal.rs", "pub fn number("));
    assert!(marked("types/deal.rs", "id, require_id: i64 => i64 = \"id\""));
    let root_module = written(root.path(), "crates/intum/src/generated/mod.rs");
    assert!(root_module.contains("#![allow(deprecated"), "{root_module}");
}

#[test]
fn a_limit_of_an_amount_has_any_digits() {
    let (root, _) = generated();
    let outputs = changed(root.path(), "intum.yaml", "maximum: 1000000000000\n", "maximum: 9999999999999999.99\n");
    outputs.write(root.path()).expect("written");
    let code = written(root.path(), "crates/intum/src/generated/types/new_deal.rs");
    assert!(code.contains("Limit::Below(\"9999999999999999.99\")"), "{code}");
}

/// The comment of the schema `Deal` with another description.
fn comment(description: &str) -> String {
    let (root, _) = generated();
    let path = root.path().join("openapi/intum.yaml");
    let text = fs::read_to_string(&path).expect("text");
    let (before, schema) = text.split_once("\n    Deal:\n").expect("the schema");
    let line = schema.lines().find(|line| line.starts_with("      description:")).expect("its description");
    let lines: String = description.lines().map(|line| format!("\n        {line}")).collect();
    let schema = schema.replacen(line, &format!("      description: |-{lines}"), 1);
    fs::write(&path, format!("{before}\n    Deal:\n{schema}")).expect("written");
    outputs(root.path()).write(root.path()).expect("written");
    let code = written(root.path(), TYPE);
    let comment = code.lines().filter(|line| line.starts_with("///"));
    comment.map(|line| line.trim_start_matches("///").trim_start_matches(' ')).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_description_keeps_its_form() {
    let comment = comment("A table:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAnd a <client_id>.  \nA new line.");
    assert!(comment.contains("| a | b |\n|---|---|\n| 1 | 2 |\n"), "{comment}");
    assert!(comment.contains("And a \\<client_id>.\\\nA new line."), "{comment}");
}

#[test]
fn a_heading_of_a_description_does_not_take_what_follows() {
    let comment = comment("A deal.\n\n# Errors\n\nNone.");
    let (before, behind) = comment.split_once("\n\n# Provenance\n\nAssumed: ").expect("a heading of its own");
    assert!(before.contains("# Errors\n\nNone.") && !behind.contains("\n# "), "{comment}");
}

#[test]
fn an_update_converts_from_a_create_that_has_no_more_fields() {
    let (root, _) = generated();
    let update = "crates/intum/src/generated/types/deal_patch.rs";
    let conversion = "impl From<NewDeal> for DealPatch {";
    assert!(written(root.path(), update).contains(conversion));
    let properties = "      x-at-most: {total_amount_net: total_amount_gross, date_from: date_to}\n      properties:\n";
    let one_more = format!("{properties}        only_new:\n          type: string\n");
    changed(root.path(), "intum.yaml", properties, &one_more).write(root.path()).expect("written");
    assert!(
        written(root.path(), "crates/intum/src/generated/types/new_deal.rs").contains("pub only_new: Option<String>")
    );
    assert!(!written(root.path(), update).contains(conversion));
}
