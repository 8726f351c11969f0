//! Spectral, Redocly and openapi-generator find nothing wrong with the published documents and their translations.
//!
//! `tests/interoperability/linters` pins Spectral and Redocly. Their rules are those that each recommends. To update them,
//! change `package.json` and run `npm install --package-lock-only --omit-lockfile-registry-resolved` beside it.

use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::process::Command;

use tempfile::TempDir;
use xtask::document::to_yaml_text;
use xtask::overlay::apply;
use xtask::schema::openapi_3_1;
use xtask::site::{Settings, render};
use xtask::workspace::read_documents;

use crate::tools::installed;

/// A document with one warning of each linter: it has neither a contact nor a licence.
const INCOMPLETE: &str = "\
openapi: 3.0.3
info: {title: Deals, version: '1', description: Deals.}
servers: [{url: 'https://localhost'}]
tags: []
paths: {}
";

/// Files in a folder of their own.
struct Folder {
    folder: TempDir,
    names: Vec<String>,
}

impl Folder {
    fn of(files: Vec<(String, Vec<u8>)>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in &files {
            fs::write(folder.path().join(name), text).expect("written");
        }
        Self { folder, names: files.into_iter().map(|(name, _)| name).collect() }
    }

    /// The published documents and their translations, each in OpenAPI 3.0 and 3.1.
    fn published() -> Self {
        let documents = read_documents(Path::new("..")).expect("readable").expect("no diagnostics");
        let downloads = render(&documents, &Settings::default()).expect("a site").into_iter();
        let mut files: Vec<(String, Vec<u8>)> = downloads
            .filter_map(|(path, text)| Some((path.strip_prefix("downloads/")?.to_owned(), text)))
            .filter(|(name, _)| name.contains("-openapi-3."))
            .collect();
        assert_eq!(files.len(), 4 * documents.apis.len(), "YAML and JSON in two versions");
        for overlay in &documents.overlays {
            let api = overlay.api().expect("a document to extend");
            let (_, document) = documents.apis.iter().find(|(each, _)| each.name == api).expect("the document");
            let translated = apply(document, overlay);
            for (version, root) in [("3.0", &translated.root), ("3.1", &openapi_3_1(&translated))] {
                files.push((format!("{api}-{}-{version}.yaml", overlay.language), to_yaml_text(root).into_bytes()));
            }
        }
        Self::of(files)
    }

    /// Runs a program of npm with these files. Returns its report if it finds something.
    fn lint(&self, program: &Path, arguments: &[&str], configuration: &str) -> Result<(), String> {
        let configuration = absolute("../tests/interoperability/linters").expect("a folder").join(configuration);
        let mut command = Command::new(program);
        command.args(arguments).arg(configuration).args(&self.names);
        command.env("REDOCLY_TELEMETRY", "off").env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        self.run(&mut command)
    }

    /// Runs a program in the folder. Returns what it prints if it fails.
    fn run(&self, command: &mut Command) -> Result<(), String> {
        let output = command.current_dir(self.folder.path()).output().expect("it starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        output.status.success().then_some(()).ok_or_else(|| text(&output.stdout) + &text(&output.stderr))
    }
}

/// Returns a program of npm.
fn program(packages: &Path, name: &str) -> PathBuf {
    absolute(packages.join("node_modules/.bin").join(name)).expect("a path")
}

/// Lints published documents, and one with a warning that a rule must report.
fn finds_nothing(name: &str, arguments: &[&str], configuration: &str, rule: &str) {
    let Some(packages) = installed("interoperability-linters", "linters/package-lock.json") else { return };
    let program = program(&packages, name);
    let incomplete = Folder::of(vec![("incomplete.yaml".to_owned(), INCOMPLETE.into())]);
    let report = incomplete.lint(&program, arguments, configuration).expect_err("a warning");
    assert!(report.contains(rule), "{report}");
    if let Err(report) = Folder::published().lint(&program, arguments, configuration) {
        panic!("{report}");
    }
}

#[test]
fn spectral_finds_nothing() {
    let arguments = ["lint", "--fail-severity", "hint", "--ruleset"];
    finds_nothing("spectral", &arguments, "spectral.yaml", "info-contact");
}

#[test]
fn redocly_finds_nothing() {
    finds_nothing("redocly", &["lint", "--format", "stylish", "--config"], "redocly.yaml", "info-license");
}

#[test]
fn openapi_generator_accepts_all() {
    let Some(packages) = installed("interoperability", "requirements.txt") else { return };
    let program = absolute(packages.join("venv/bin/openapi-generator-cli")).expect("a path");
    let published = Folder::published();
    // The files in JSON say the same.
    let is_yaml = |name: &&String| Path::new(name).extension().is_some_and(|extension| extension == "yaml");
    for name in published.names.iter().filter(is_yaml) {
        if let Err(report) = published.run(Command::new(&program).args(["validate", "--input-spec", name])) {
            panic!("{name}: {report}");
        }
    }
}
