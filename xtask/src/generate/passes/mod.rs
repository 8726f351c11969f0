//! Passes over progenitor's output: what neither its settings nor a type of ours can express.
//!
//! Each pass fails if it does not find what it changes. So a new version of progenitor that writes other code fails
//! here, and not at a user of the client.

mod client;
mod comments;
mod deprecated;
mod docs;
mod items;
mod models;
mod names;
mod patches;
mod presence;
mod request_objects;
mod requests;
mod schemas;

pub use models::{FieldCode, ModelCode};
pub use names::last_ident;
pub use request_objects::IS_SET;
pub use requests::RequestCode;

use anyhow::{Context, Result};

use super::progenitor::Input;
use crate::document::Document;
use crate::workspace::Api;
use items::module;

/// The input of the runtime's macros.
pub struct Code {
    /// The objects of responses.
    pub models: Vec<ModelCode>,
    /// The requests.
    pub requests: Vec<RequestCode>,
}

/// Runs all passes.
///
/// # Errors
///
/// Fails if a pass does not find what it changes.
pub fn run(file: &mut syn::File, api: &Api, document: &Document, input: &Input) -> Result<Code> {
    complete(file)?;
    let mut models = models::run(file, input).context("pass `models`")?;
    patches::run(file);
    presence::run(file, input).context("pass `presence`")?;
    let request_objects = request_objects::run(file, document, input).context("pass `request_objects`")?;
    schemas::run(file, &models, &request_objects).context("pass `schemas`")?;
    client::run(file).context("pass `client`")?;
    let requests = requests::run(file, document, input).context("pass `requests`")?;
    names::run(file);
    docs::run(file, api, document, input).context("pass `docs`")?;
    deprecated::run(file, document, &mut models).context("pass `deprecated`")?;
    Ok(Code { models, requests })
}

/// Adds the modules that progenitor leaves out when they are empty: an API may send no body.
fn complete(file: &mut syn::File) -> Result<()> {
    let types = module(&mut file.items, &["types"])?;
    for name in ["builder", "error"] {
        if module(types, &[name]).is_err() {
            let ident = quote::format_ident!("{name}");
            types.push(syn::parse_quote!(pub mod #ident {}));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Sources;
    use crate::generate::progenitor::input;

    /// The code stands for another version of progenitor, whose output has nothing that the passes know.
    #[test]
    fn a_pass_fails_if_it_does_not_find_what_it_changes() {
        let file = || -> syn::File {
            syn::parse_quote! {
                pub mod types { pub mod builder {} pub mod error {} }
                pub mod builder {}
                impl Client {}
            }
        };
        let parse = |text: &str| Document::parse("test.yaml", text.to_owned()).expect("YAML");
        let sources = Sources::new(parse(include_str!("../../../../openapi/sources.yaml")));
        let document = parse(include_str!("../../../../openapi/intum.yaml"));
        let input = input(&document, &sources).expect("written");
        assert!(presence::run(&mut file(), &input).is_err());
        assert!(request_objects::run(&mut file(), &document, &input).is_err());
        let model = ModelCode {
            name: "Deal".to_owned(),
            wrappers: Vec::new(),
            has_custom_fields: false,
            fields: Vec::new(),
            deprecated: Vec::new(),
        };
        assert!(schemas::run(&mut file(), &[model], &[]).is_err());
        assert!(client::run(&mut file()).is_err());
        assert!(requests::run(&mut file(), &document, &input).is_err());
    }
}
