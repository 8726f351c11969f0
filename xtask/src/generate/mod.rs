//! `cargo xtask generate`: from the documents to the code of the clients and the data of the contract crate.

mod checks;
mod contract;
mod docs;
mod example;
mod layout;
mod location;
mod lower;
mod outputs;
mod parameters;
mod passes;
mod progenitor;
mod rust_type;
mod string_literal;

use anyhow::{Context, Result};

pub use example::{ExampleBody, ExampleCall, ExampleParameter, doc_section as code, statements};
pub use location::Location;
pub use outputs::{Difference, Outputs};
pub use parameters::parameters;
pub use rust_type::rust_type;

use crate::document::{Document, Sources};

use crate::schema::canonical;
use crate::workspace::{Api, Documents};
use contract::contract;

/// All generated files of the workspace, from documents that the lint has passed.
pub fn generate(documents: &Documents) -> Result<Outputs> {
    let mut outputs = Outputs::default();
    for (api, document) in &documents.apis {
        let mut files =
            client(api, document, &documents.sources).with_context(|| format!("the client of {}", document.path))?;
        files.insert(DIGEST.to_owned(), digest_line(document));
        outputs.add(&api.generated(), &header(document), files)?;
    }
    contract(documents, &mut outputs)?;
    Ok(outputs)
}

/// The generated code of one client.
fn client(api: &Api, document: &Document, sources: &Sources) -> Result<layout::Files> {
    let document = &canonical(document);
    let lowered = lower::lower(document, sources)?;
    let mut file = progenitor::generate(&lowered)?;
    let code = passes::run(&mut file, api, document, &lowered)?;
    layout::layout(file, &code, &lowered.enums)
}

/// The first line of a file that is generated from `document`.
///
/// The document's digest is in a file of its own: here, each edit would change every file.
fn header(document: &Document) -> String {
    format!(
        "@generated from {} by `cargo xtask generate` with progenitor {}; do not edit.",
        document.path,
        progenitor::VERSION,
    )
}

/// The file with the digest of a document, in the form of `sha256sum`.
const DIGEST: &str = "document.sha256";

/// The digest of a document, of its text with `\n` as the end of each line.
fn digest_line(document: &Document) -> String {
    format!("{}  {}\n", outputs::digest(document.text.as_bytes()), document.path)
}
