//! The data of `crm-contract`: the documents and schemas as files, their operations, examples and provenance as Rust
//! constants.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::example::{ExampleCall, ExampleParameter};
use super::header::{DIGEST, digest_line, header};
use super::outputs::{Files, Outputs};
use crate::document::{
    Document, JSON, Node, Operation, Pointer, Provenance, ProvenanceMap, Sources, credential_header,
    credential_parameter, operations,
};
use crate::markdown::inline;
use crate::schema::JsonFiles;
use crate::workspace::{Api, Documents};

const FOLDER: &str = "crates/contract/src/generated";

/// The path of a document's copy, in the folder of its API.
const YAML: &str = "openapi-3.0.yaml";

/// Adds the generated files of the contract crate.
pub fn contract(documents: &Documents, outputs: &mut Outputs) -> Result<()> {
    for (api, document) in &documents.apis {
        let mut files = Files::new();
        let json = JsonFiles::of(document);
        files.insert(format!("{}.rs", api.name), render(&data(api, document, &json)?)?);
        files.insert(format!("{}/{YAML}", api.name), document.text.clone());
        files.extend(json.into_files().map(|(path, text)| (format!("{}/{path}", api.name), text)));
        outputs.add(FOLDER, &header(document), files)?;
    }
    let sources = documents.sources.document();
    let files = Files::from([
        (DIGEST.to_owned(), digest_line(sources)),
        ("sources.rs".to_owned(), render(&sources_file(&documents.sources))?),
        ("mod.rs".to_owned(), render(&module(documents))?),
    ]);
    outputs.add(FOLDER, &header(sources), files)
}

fn render(tokens: &TokenStream) -> Result<String> {
    Ok(prettyplease::unparse(&syn::parse2(tokens.clone())?))
}

/// `mod.rs`: the APIs, and where the data of each is.
fn module(documents: &Documents) -> TokenStream {
    let (mut modules, mut variants, mut arms, mut all) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (api, document) in &documents.apis {
        let (name, variant) = (format_ident!("{}", api.name), format_ident!("{}", api.variant()));
        let title = document.root.get("info").and_then(|info| info.str("title")).unwrap_or_default();
        let title = inline(title);
        let doc = format!(" {}.", if title.is_empty() { &api.name } else { &title });
        modules.push(quote!(mod #name;));
        variants.push(quote!(#[doc = #doc] #variant,));
        arms.push(quote!(Self::#variant => &#name::DATA,));
        all.push(quote!(Self::#variant));
    }
    quote! {
        #(#modules)*
        mod sources;

        pub(crate) use sources::SOURCES;

        /// An API of which there is a document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Api { #(#variants)* }

        impl Api {
            /// All APIs.
            pub const ALL: &'static [Self] = &[#(#all),*];

            pub(crate) fn data(self) -> &'static crate::data::Data {
                match self { #(#arms)* }
            }
        }
    }
}

fn sources_file(sources: &Sources) -> TokenStream {
    let all = sources.iter().map(|(id, node)| {
        let text = |key: &str| node.str(key).unwrap_or_default().to_owned();
        let (vendor, title, page) = (text("vendor"), text("title"), text("page"));
        let kind = match node.str("kind") {
            Some("product") => quote!(SourceKind::Product),
            Some("family") => quote!(SourceKind::Family),
            _ => quote!(SourceKind::Api),
        };
        let (language, read, sha256) = (text("language"), text("read"), text("sha256"));
        let updated = match node.str("updated") {
            Some(day) => quote!(Some(#day)),
            None => quote!(None),
        };
        let sections = node.entries_of("sections").iter().map(|entry| {
            let (id, heading) = (&entry.key, entry.node.as_str().unwrap_or_default());
            quote!(Section { id: #id, heading: #heading })
        });
        quote! {
            Source {
                id: #id, vendor: #vendor, title: #title, page: #page, kind: #kind, language: #language, updated: #updated,
                read: #read,
                sha256: #sha256, sections: &[#(#sections),*],
            }
        }
    });
    quote! {
        use crate::source::{Section, Source, SourceKind};

        pub(crate) static SOURCES: &[Source] = &[#(#all),*];
    }
}

fn data(api: &Api, document: &Document, json: &JsonFiles) -> Result<TokenStream> {
    let provenances = ProvenanceMap::of(document);
    let operations = operations(document);
    let operations = operations.iter().map(|each| operation(document, each, &provenances));
    let operations = operations.collect::<Result<Vec<_>>>()?;
    let included = |path: &str| {
        let path = format!("{}/{path}", api.name);
        quote!(include_str!(#path))
    };
    let [yaml, openapi_3_0, openapi_3_1] = [YAML, JsonFiles::OPENAPI_3_0, JsonFiles::OPENAPI_3_1].map(&included);
    let schemas = json.schemas.iter().map(|schema| {
        let (name, text) = (&schema.name, included(&schema.path));
        quote!((#name, #text))
    });
    let mut marks = BTreeMap::new();
    collect_marks(&document.root, &Pointer::root(), None, &provenances, &mut marks);
    let marks = marks.iter().map(|(pointer, provenance)| {
        let (pointer, provenance) = (pointer.as_str(), provenance_code(provenance));
        quote!((#pointer, #provenance))
    });
    let marks: Vec<TokenStream> = marks.collect();
    let name = &api.name;
    let content = quote!(#(#operations)* #(#marks)*);
    let imports = |names: &[&str]| -> Vec<_> {
        let used = names.iter().filter(|name| has_ident(&content, name));
        used.map(|name| format_ident!("{name}")).collect()
    };
    let of_data = [vec![format_ident!("Data")], imports(&["RawProvenance"])].concat();
    let of_operation = imports(&["Example", "Location", "Operation", "Parameter", "SecurityScheme"]);
    let use_operation = (!of_operation.is_empty()).then(|| quote!(use crate::operation::{#(#of_operation),*};));
    Ok(quote! {
        use crate::data::{#(#of_data),*};
        #use_operation

        pub(crate) static DATA: Data = Data {
            name: #name,
            yaml: #yaml,
            json: #openapi_3_0,
            openapi_3_1: #openapi_3_1,
            schemas: &[#(#schemas),*],
            operations: &[#(#operations),*],
            provenance: &[#(#marks),*],
        };
    })
}

/// Whether the code uses a name: an import of any other would be unused.
fn has_ident(code: &TokenStream, name: &str) -> bool {
    code.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => has_ident(&group.stream(), name),
        _ => false,
    })
}

fn provenance_code(provenance: &Provenance) -> TokenStream {
    match provenance {
        Provenance::Documented { source } => quote!(RawProvenance::Documented { source: #source }),
        Provenance::Supported { rationale, source } => {
            quote!(RawProvenance::Supported { rationale: #rationale, source: #source })
        }
        Provenance::Assumed { rationale } => quote!(RawProvenance::Assumed { rationale: #rationale }),
        Provenance::Conflict { rationale, follows, against } => {
            quote!(RawProvenance::Conflict { rationale: #rationale, follows: #follows, against: #against })
        }
    }
}

/// Every node whose provenance is not that of the node above it; the nearest one above a node has the node's.
fn collect_marks<'a>(
    node: &Node,
    pointer: &Pointer,
    above: Option<&'a Provenance>,
    provenances: &'a ProvenanceMap,
    marks: &mut BTreeMap<Pointer, Provenance>,
) {
    let here = provenances.get(pointer);
    if let Some(provenance) = here.filter(|_| here != above) {
        marks.insert(pointer.clone(), provenance.clone());
    }
    for entry in node.entries() {
        collect_marks(&entry.node, &pointer.child(&entry.key), here, provenances, marks);
    }
    for (index, item) in node.items().iter().enumerate() {
        collect_marks(item, &pointer.item(index), here, provenances, marks);
    }
}

fn operation(document: &Document, operation: &Operation<'_>, provenances: &ProvenanceMap) -> Result<TokenStream> {
    let parameters = operation.parameters(document);
    let parameters = parameters.iter().map(|parameter| {
        let name = parameter.node.str("name").unwrap_or_default();
        let location = match parameter.node.str("in") {
            Some("path") => quote!(Location::Path),
            Some("header") => quote!(Location::Header),
            _ => quote!(Location::Query),
        };
        let is_required = parameter.node.bool("required").unwrap_or(false);
        let pointer = parameter.pointer.as_str();
        quote!(Parameter { name: #name, location: #location, is_required: #is_required, pointer: #pointer })
    });
    let example = example(document, operation, provenances);
    let security = security(document, operation);
    let (id, method, path) = (operation.id, operation.method.to_uppercase(), operation.path);
    let summary = operation.node.str("summary").unwrap_or_default();
    let Some(is_idempotent) = operation.node.bool("x-idempotent") else {
        bail!("operation `{id}` does not say `x-idempotent`");
    };
    let pointer = operation.pointer.as_str();
    Ok(quote! {
        Operation {
            id: #id, method: #method, path: #path, summary: #summary, is_idempotent: #is_idempotent,
            pointer: #pointer, parameters: &[#(#parameters),*], security: #security, example: #example,
        }
    })
}

/// The vendor's example of the operation, from the examples that are documented.
///
/// None where a required parameter or the body has no such example, or where there is nothing to show.
fn example(document: &Document, operation: &Operation<'_>, provenances: &ProvenanceMap) -> TokenStream {
    let is_documented = |pointer: &Pointer| matches!(provenances.get(pointer), Some(Provenance::Documented { .. }));
    let call = ExampleCall::with_examples(document, operation, is_documented);
    let has_body = operation.request_body(document).is_some();
    let body = call.body.as_ref().filter(|body| body.media_type == JSON).map(|body| body.json(None));
    let is_missing =
        |each: &ExampleParameter<'_>| each.value.is_none() && each.object.node.bool("required") == Some(true);
    let (path, query, headers) = (call.path(str::to_owned), call.query(str::to_owned), call.headers());
    let is_empty = !has_body && query.is_empty() && headers.is_empty() && path == operation.path;
    if is_empty || body.is_some() != has_body || call.parameters.iter().any(is_missing) {
        return quote!(None);
    }
    let query = query.iter().map(|(name, value)| quote!((#name, #value)));
    let headers = headers.iter().map(|(name, value)| quote!((#name, #value)));
    let body = body.map_or_else(|| quote!(None), |body| quote!(Some(#body)));
    quote!(Some(Example { path: #path, query: &[#(#query),*], headers: &[#(#headers),*], body: #body }))
}

/// The security requirements, each a list of schemes that are needed together.
fn security(document: &Document, operation: &Operation<'_>) -> TokenStream {
    let requirements = operation.node.get("security").or_else(|| document.root.get("security"));
    let requirements = requirements.map_or(&[][..], Node::items).iter().map(|requirement| {
        let schemes = requirement.entries().iter().map(|entry| {
            let id = &entry.key;
            let pointer = Pointer::root().child("components").child("securitySchemes").child(id);
            let scheme = document.get(&pointer);
            let (location, name, prefix) = match scheme.and_then(credential_header) {
                Some((name, prefix)) => (quote!(Location::Header), name, prefix),
                None => {
                    let name = scheme.and_then(credential_parameter).unwrap_or_default();
                    (quote!(Location::Query), name.to_owned(), String::new())
                }
            };
            quote!(SecurityScheme { id: #id, location: #location, name: #name, prefix: #prefix })
        });
        quote!(&[#(#schemes),*])
    });
    quote!(&[#(#requirements),*])
}
