//! Generates the code of the clients and the data of the contract crate from the documents.

mod constraints;
mod contract;
mod docs;
mod example;
mod header;
mod layout;
mod location;
mod outputs;
mod parameters;
mod passes;
mod progenitor;
mod rust_type;
mod string_literal;

use anyhow::{Context, Result};

pub use constraints::{AtMost, at_most};
pub use example::{ExampleBody, ExampleCall, ExampleCode, ExampleParameter, statements};
pub use location::Location;
pub use outputs::{Difference, Outputs};
pub use parameters::parameters;
pub use rust_type::rust_type;

use crate::document::{Document, Sources};

use crate::schema::canonical;
use crate::workspace::{Api, Documents};
use contract::contract;
use header::{DIGEST, digest_line, header};

/// Returns all generated files of the workspace, for documents that the lint has passed.
///
/// # Errors
///
/// Fails for a document that the generator does not know how to write, and names the API.
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
fn client(api: &Api, document: &Document, sources: &Sources) -> Result<outputs::Files> {
    let document = &canonical(document);
    let input = progenitor::input(document, sources)?;
    let mut file = progenitor::generate(&input)?;
    let code = passes::run(&mut file, api, document, &input)?;
    layout::layout(file, &code, &input.enums)
}
