//! Passes over progenitor's output: what neither its settings nor a type of ours can say.
//!
//! Each pass fails where it does not find what it is for. A new version of the generator that writes other code is
//! noticed here, and not by a user of the client.

mod builders;
mod client;
mod deprecated;
mod docs;
mod models;
mod names;
mod patches;
mod presence;
mod requests;
mod schemas;
mod sent;

pub use builders::IS_SET;
pub use models::{FieldCode, ModelCode};
pub use names::last_ident;
pub use requests::RequestCode;

use anyhow::{Context, Result};

use super::lower::Lowered;
use crate::document::Document;
use crate::workspace::Api;

/// What macros of the runtime add to the structs in the file.
pub struct Code {
    /// The objects that are received.
    pub models: Vec<ModelCode>,
    /// The requests.
    pub requests: Vec<RequestCode>,
}

/// Runs all passes.
pub fn run(file: &mut syn::File, api: &Api, document: &Document, lowered: &Lowered) -> Result<Code> {
    complete(file)?;
    let mut models = models::run(file, lowered).context("pass `models`")?;
    patches::run(file);
    presence::run(file, lowered).context("pass `presence`")?;
    let sent = sent::run(file, document, lowered).context("pass `sent`")?;
    schemas::run(file, &models, &sent).context("pass `schemas`")?;
    client::run(file).context("pass `client`")?;
    let requests = requests::run(file, document, lowered).context("pass `requests`")?;
    names::run(file);
    docs::run(file, api, document, lowered).context("pass `docs`")?;
    deprecated::run(file, document, &mut models).context("pass `deprecated`")?;
    Ok(Code { models, requests })
}

/// Adds the modules that progenitor leaves out where nothing is in them: an API may send no body.
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

/// The items of the inline module at `path`.
fn module<'a>(items: &'a mut Vec<syn::Item>, path: &[&str]) -> Result<&'a mut Vec<syn::Item>> {
    let Some((name, rest)) = path.split_first() else {
        return Ok(items);
    };
    let inner = items.iter_mut().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == name => module.content.as_mut().map(|(_, items)| items),
        _ => None,
    });
    module(inner.with_context(|| format!("there is no module `{name}`"))?, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Sources;
    use crate::generate::lower::lower;

    /// What another version of progenitor might write: nothing that the passes know.
    #[test]
    fn a_pass_fails_where_it_does_not_find_what_it_is_for() {
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
        let lowered = lower(&document, &sources).expect("lowered");
        assert!(presence::run(&mut file(), &lowered).is_err());
        assert!(sent::run(&mut file(), &document, &lowered).is_err());
        let model =
            ModelCode { name: "Deal".to_owned(), wrappers: Vec::new(), fields: Vec::new(), deprecated: Vec::new() };
        assert!(schemas::run(&mut file(), &[model], &[]).is_err());
        assert!(client::run(&mut file()).is_err());
        assert!(requests::run(&mut file(), &document, &lowered).is_err());
    }
}
