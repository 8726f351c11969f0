//! `cargo xtask generate` on the real documents, in a folder of its own.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use xtask::generate::{Difference, Outputs, generate, read_documents, without_crate};

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
            let line = text.lines().next().unwrap_or_default();
            assert!(
                line.contains("@generated from openapi/") && line.contains(" (sha256 "),
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
fn a_document_without_a_client_crate_is_a_finding() {
    let root = workspace();
    let documents = read_documents(root.path()).expect("readable").expect("YAML");
    let manifest = root.path().join("crates/intum/Cargo.toml");
    fs::create_dir_all(manifest.parent().expect("a folder")).expect("a folder");
    fs::write(manifest, "").expect("written");
    let findings = without_crate(&documents, root.path());
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((finding.file.as_str(), finding.rule), ("openapi/solos.yaml", "client-crate"));
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
    assert!(error.to_string().contains("is a symbolic link"), "{error}");
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
    assert!(code.contains("        stage: String = \"stage\",\n"), "{code}");
}

#[test]
fn a_document_that_is_no_yaml_is_a_finding_with_its_place() {
    let root = workspace();
    fs::write(root.path().join("openapi/intum.yaml"), "openapi: 3.0.3\ninfo: [\n").expect("written");
    let findings = read_documents(root.path()).expect("readable").expect_err("no YAML");
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((finding.file.as_str(), finding.rule), ("openapi/intum.yaml", "yaml"));
    assert!(finding.position.line >= 2, "{finding}");
}

#[test]
fn a_document_that_is_no_text_is_a_finding() {
    let root = workspace();
    fs::write(root.path().join("openapi/intum.yaml"), [b'a', 0xff]).expect("written");
    let findings = read_documents(root.path()).expect("readable").expect_err("no text");
    assert!(findings[0].message.contains("not UTF-8 at byte 1"), "{findings:?}");
}

/// `generate` must run while the generated crates do not compile.
#[test]
fn xtask_does_not_build_what_it_generates() {
    let manifest = fs::read_to_string("Cargo.toml").expect("the manifest");
    for name in ["crm-contract", "intum-client", "solos-client", "crm-client-runtime"] {
        assert!(!manifest.contains(name), "{name}");
    }
}
