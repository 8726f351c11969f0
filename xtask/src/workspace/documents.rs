//! The documents of a workspace, one for each API.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use heck::ToPascalCase;

use crate::document::{Document, Sources};

use crate::diagnostic::{Diagnostic, Position, Severity};
use crate::names::{is_device, is_keyword};
use crate::overlay::Overlay;

/// The file beside the documents that lists the vendors' pages.
const SOURCES: &str = "sources.yaml";

/// The names of modules and crates beside those of the APIs.
const TAKEN: [&str; 5] = ["api", "contract", "data", "runtime", "sources"];

/// An API.
#[derive(Clone, Debug)]
pub struct Api {
    /// The name of the document, of the client crate's folder, and of the first part of the crate's name.
    pub name: String,
}

impl Api {
    /// Returns the name of the client's library in code.
    pub fn library(&self) -> String {
        format!("{}_client", self.name)
    }

    /// Returns the folder with the generated code of the client, relative to the workspace.
    pub fn generated(&self) -> String {
        format!("crates/{}/src/generated", self.name)
    }

    /// Returns the name as a Rust type.
    pub fn variant(&self) -> String {
        self.name.to_pascal_case()
    }
}

/// All documents of a workspace.
#[derive(Debug)]
pub struct Documents {
    /// The APIs with their documents, by name.
    pub apis: Vec<(Api, Document)>,
    /// The vendors' pages.
    pub sources: Sources,
    /// The translations of the documents, by language.
    pub overlays: Vec<Overlay>,
}

/// Reads `openapi/` of the workspace at `root`, or returns the diagnostics of files that cannot be parsed or named so.
///
/// # Errors
///
/// A folder or a file cannot be read.
pub fn read_documents(root: &Path) -> Result<Result<Documents, Vec<Diagnostic>>> {
    let folder = root.join("openapi");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        files.push(entry?.file_name());
    }
    files.sort();
    let mut diagnostics = Vec::new();
    let mut apis = Vec::new();
    let mut has_document = false;
    for file in files.iter().filter(|file| *file != SOURCES && is_yaml(file)) {
        has_document = true;
        match api(file) {
            Err(diagnostic) => diagnostics.push(diagnostic),
            Ok(api) => match read(root, &format!("{}.yaml", api.name))? {
                Ok(document) => apis.push((api, document)),
                Err(diagnostic) => diagnostics.push(diagnostic),
            },
        }
    }
    if !has_document {
        diagnostics.push(diagnostic("openapi", "no document", "write one: `openapi/<api>.yaml`"));
    }
    let sources = match read(root, SOURCES)? {
        Ok(document) => Some(Sources::new(document)),
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            None
        }
    };
    let (overlays, unread) = read_overlays(root)?;
    diagnostics.extend(unread);
    Ok(match sources {
        Some(sources) if diagnostics.is_empty() => Ok(Documents { apis, sources, overlays }),
        _ => Err(diagnostics),
    })
}

/// Returns a diagnostic for each document that has no client crate to generate into.
///
/// Generated code without a manifest would break the workspace, and `cargo xtask` with it.
pub fn without_crate(documents: &Documents, root: &Path) -> Vec<Diagnostic> {
    let missing =
        documents.apis.iter().filter(|(api, _)| !root.join("crates").join(&api.name).join("Cargo.toml").exists());
    missing
        .map(|(api, document)| {
            let message = format!("the API `{0}` has no client crate `crates/{0}`", api.name);
            let help =
                "make the crate first: a manifest, `src/lib.rs` and `src/client.rs` as those of the other clients";
            document.diagnostic(Position::START, "client-crate", message, help)
        })
        .collect()
}

/// Reads `openapi/overlays/`, if it exists.
fn read_overlays(root: &Path) -> Result<(Vec<Overlay>, Vec<Diagnostic>)> {
    let folder = root.join("openapi/overlays");
    let (mut overlays, mut diagnostics) = (Vec::new(), Vec::new());
    if !folder.is_dir() {
        return Ok((overlays, diagnostics));
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        files.push(entry?.file_name());
    }
    files.sort();
    for file in files.iter().filter(|file| is_yaml(file)) {
        let name = file.to_string_lossy();
        match read(root, &format!("overlays/{name}"))? {
            Ok(document) => {
                let language = name.split('.').next().unwrap_or_default().to_owned();
                overlays.push(Overlay { language, document });
            }
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    Ok((overlays, diagnostics))
}

/// Returns whether the name ends as one of YAML, in any case.
fn is_yaml(file: &OsStr) -> bool {
    let file = file.to_string_lossy().to_ascii_lowercase();
    [".yaml", ".yml"].iter().any(|ending| file.ends_with(ending))
}

/// Returns the API of a file, or a diagnostic of `document-name`. The name becomes a module, a crate, a folder and a
/// variant.
fn api(file: &OsStr) -> Result<Api, Diagnostic> {
    let path = format!("openapi/{}", file.to_string_lossy().escape_debug());
    let Some(file) = file.to_str() else {
        return Err(diagnostic(&path, "the file's name is not UTF-8", "rename it as `intum.yaml`"));
    };
    let Some(name) = file.strip_suffix(".yaml") else {
        return Err(diagnostic(&path, "ignored: a document ends in `.yaml`", "rename it to `.yaml`"));
    };
    check_name(name).map_err(|message| diagnostic(&path, &message, "rename it as `intum.yaml`"))?;
    Ok(Api { name: name.to_owned() })
}

/// Checks that a document, and so an API, can have the name.
///
/// # Errors
///
/// The message says what is wrong with the name.
pub fn check_name(name: &str) -> Result<(), String> {
    let is_plain = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !is_plain || !name.starts_with(|first: char| first.is_ascii_lowercase()) {
        return Err("a document's name is that of its client: lower-case letters and digits, a letter first".to_owned());
    }
    if is_device(name) {
        return Err(format!("`{name}` is a device of Windows, which has no file of that name"));
    }
    if is_keyword(name) || TAKEN.contains(&name) {
        return Err(format!("`{name}` is a name that Rust or this workspace uses"));
    }
    Ok(())
}

fn diagnostic(path: &str, message: &str, help: &str) -> Diagnostic {
    Diagnostic {
        file: path.to_owned(),
        position: Position::START,
        rule: "document-name",
        message: message.to_owned(),
        help: help.to_owned(),
        severity: Severity::Error,
        fix: None,
    }
}

/// Reads a document. Opens plain files only: a pipe would wait for a writer.
fn read(root: &Path, name: &str) -> Result<Result<Document, Diagnostic>> {
    let path = format!("openapi/{name}");
    let file = root.join(&path);
    let is_link = file.is_symlink();
    match fs::metadata(&file) {
        Ok(metadata) if !metadata.is_file() => {
            return Ok(Err(diagnostic(&path, "not a file", "rename it, or write the document in its place")));
        }
        Err(_) if is_link => {
            return Ok(Err(diagnostic(&path, "a link to no file", "remove it, or fix its target")));
        }
        _ => {}
    }
    let bytes = fs::read(&file).with_context(|| format!("{path} cannot be read"))?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Document::parse(&path, text),
        Err(error) => {
            let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
            Err(Diagnostic::not_text(&path, &String::from_utf8_lossy(before)))
        }
    })
}
