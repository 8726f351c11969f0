//! `cargo xtask lint`.

use std::path::Path;

use anyhow::Result;

use super::report::{Format, count, print};
use crate::finding::Finding;
use crate::generate::{Documents, read_documents};
use crate::lint::{lint, lint_sources};

pub(super) fn run(root: &Path, format: Format) -> Result<bool> {
    let (documents, findings) = match read_documents(root)? {
        Ok(documents) => (documents.apis.len(), check(&documents)),
        Err(findings) => (0, findings),
    };
    print(&findings, format)?;
    if findings.is_empty() {
        eprintln!("{documents} documents, no findings");
    } else {
        eprintln!("{}", count(findings.len()));
    }
    Ok(findings.is_empty())
}

/// All findings in the documents, in the order of the files.
pub(super) fn check(documents: &Documents) -> Vec<Finding> {
    let sources = &documents.sources;
    let of_documents = documents.apis.iter().flat_map(|(_, document)| lint(document, sources));
    of_documents.chain(lint_sources(sources)).collect()
}
