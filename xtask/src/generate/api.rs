//! The APIs: one for each document.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::document::{Document, Sources};
use crate::finding::Finding;

/// The file that lists the vendors' pages, beside the documents.
const SOURCES: &str = "sources.yaml";

/// An API and where its client is.
#[derive(Clone, Debug)]
pub struct Api {
    /// The API's name: that of its document, of its client crate's folder and of the first part of the crate's name.
    pub name: String,
}

impl Api {
    /// The name of the client's library, as code writes it.
    pub fn library(&self) -> String {
        format!("{}_client", self.name)
    }

    /// The folder with the generated code of the client, from the workspace.
    pub fn generated(&self) -> String {
        format!("crates/{}/src/generated", self.name)
    }

    /// The name as a Rust type has it.
    pub fn variant(&self) -> String {
        let mut letters = self.name.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

/// All documents of a workspace, as far as they can be read.
#[derive(Debug)]
pub struct Documents {
    /// The APIs with their documents, by name.
    pub apis: Vec<(Api, Document)>,
    /// The vendors' pages.
    pub sources: Sources,
}

/// Reads `openapi/` of the workspace at `root`; the findings are those of files that cannot be parsed.
pub fn read_documents(root: &Path) -> Result<Result<Documents, Vec<Finding>>> {
    let folder = root.join("openapi");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".yaml").filter(|_| name != SOURCES).map(str::to_owned));
    }
    names.sort();
    let mut findings = Vec::new();
    let mut apis = Vec::new();
    for name in names {
        match read(root, &format!("{name}.yaml"))? {
            Ok(document) => apis.push((Api { name }, document)),
            Err(finding) => findings.push(finding),
        }
    }
    let sources = match read(root, SOURCES)? {
        Ok(document) => Some(Sources::new(document)),
        Err(finding) => {
            findings.push(finding);
            None
        }
    };
    Ok(match sources {
        Some(sources) if findings.is_empty() => Ok(Documents { apis, sources }),
        _ => Err(findings),
    })
}

fn read(root: &Path, name: &str) -> Result<Result<Document, Finding>> {
    let path = format!("openapi/{name}");
    let bytes = fs::read(root.join(&path)).with_context(|| format!("{path} cannot be read"))?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Document::parse(&path, text),
        Err(error) => Err(Finding::not_text(&path, error.utf8_error().valid_up_to())),
    })
}
