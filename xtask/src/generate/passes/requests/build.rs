//! The function of a request that hands its values to the runtime.

use anyhow::{Context, Result, bail};
use quote::format_ident;
use syn::{Block, Fields, Ident, ImplItemFn, Stmt, Token, parse_quote};

use crate::document::{Document, FORM, Operation, SpecObject, separator};
use crate::generate::constraints::{AtMost, at_most, limits};
use crate::generate::location::Location;
use crate::generate::parameters::{is_body_required, parameters};
use crate::generate::passes::names::{argument, last_ident};

/// Returns the function that hands the values of a request to the runtime.
pub(super) fn request(document: &Document, operation: &Operation<'_>, fields: &Fields) -> Result<ImplItemFn> {
    let names: Vec<&Ident> = fields.iter().filter_map(|field| field.ident.as_ref()).collect();
    let path = operation.path;
    let parameters = parameters(document, operation);
    let mut in_path: Vec<(usize, Stmt)> = Vec::new();
    let mut others: Vec<Stmt> = Vec::new();
    for field in fields {
        let ident = field.ident.as_ref().context("a field has no name")?;
        let name = ident.to_string();
        match name.as_str() {
            "client" => continue,
            "body" => {
                let media_type = operation.request_body(document).and_then(|body| Some(body.body_schema()?.0));
                let optional = if is_body_required(document, operation) { "" } else { "optional_" };
                let method = format_ident!("{optional}{}", if media_type == Some(FORM) { "form" } else { "body" });
                others.push(parse_quote!(request.#method(&#ident);));
                continue;
            }
            _ => {}
        }
        let (_, object) = parameters
            .iter()
            .find(|(known, _)| *known == name.trim_start_matches("r#"))
            .with_context(|| format!("the document has no parameter for the field `{name}`"))?;
        let wire_name = object.node.str("name").unwrap_or_default();
        if Location::of_parameter(object.node) == Some(Location::Path) {
            let at =
                path.find(&format!("{{{wire_name}}}")).with_context(|| format!("the path has no `{wire_name}`"))?;
            in_path.push((at, parse_quote!(request.path(#wire_name, &#ident);)));
        } else {
            let is_optional = argument(&field.ty).and_then(last_ident).is_some_and(|ident| ident == "Option");
            others.push(parameter(document, object, ident, is_optional)?);
        }
    }
    in_path.sort_by_key(|(index, _)| *index);
    let mut steps: Vec<Stmt> = in_path.into_iter().map(|(_, statement)| statement).collect();
    steps.extend(others);
    steps.extend(validation(document, operation));
    let mutable: Option<Token![mut]> = (!steps.is_empty()).then(Default::default);
    let mut statements = Block { brace_token: syn::token::Brace::default(), stmts: vec![declaration(operation)?] };
    statements.stmts.extend::<Vec<Stmt>>(parse_quote! {
        let Self { #(#names),* } = self;
        let #mutable request = crm_client_runtime::RequestBuilder::new(client.session, &OPERATION);
        #(#steps)*
        request
    });
    Ok(parse_quote! {
        pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder #statements
    })
}

/// The statement that adds a parameter of the query or a header.
fn parameter(document: &Document, object: &SpecObject<'_>, ident: &Ident, is_optional: bool) -> Result<Stmt> {
    let name = object.node.str("name").unwrap_or_default();
    let optional = if is_optional { "optional_" } else { "" };
    if Location::of_parameter(object.node) == Some(Location::Header) {
        let method = format_ident!("{optional}header");
        return Ok(parse_quote!(request.#method(#name, &#ident);));
    }
    let schema = object.node.get("schema").and_then(|schema| document.resolve(&object.pointer.child("schema"), schema));
    if schema.is_none_or(|(_, schema)| schema.str("type") != Some("array")) {
        let method = format_ident!("{optional}query");
        return Ok(parse_quote!(request.#method(#name, &#ident);));
    }
    let method = format_ident!("{optional}query_list");
    let style = match separator(object.node) {
        None => "Repeated",
        Some(",") => "Comma",
        Some(" ") => "Space",
        Some("|") => "Pipe",
        Some(other) => bail!("the values of `{name}` are joined by {other:?}"),
    };
    let style = format_ident!("{style}");
    Ok(parse_quote!(request.#method(#name, &#ident, crm_client_runtime::ListStyle::#style);))
}

fn declaration(operation: &Operation<'_>) -> Result<Stmt> {
    let (id, path) = (operation.id, operation.path);
    let method = format_ident!("{}", operation.method.to_uppercase());
    let is_idempotent = operation.node.bool("x-idempotent").context("`x-idempotent` is missing")?;
    Ok(parse_quote! {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            #id,
            crm_client_runtime::Method::#method,
            #path,
            #is_idempotent,
        );
    })
}

/// The statements that validate the parameters.
fn validation(document: &Document, operation: &Operation<'_>) -> Vec<Stmt> {
    let mut checks = Vec::new();
    let parameters = parameters(document, operation);
    for (ident, object) in &parameters {
        let name = object.node.str("name").unwrap_or_default();
        let is_required = object.node.bool("required").unwrap_or(false);
        let schema = object.node.get("schema").and_then(|schema| document.resolve(&object.pointer, schema));
        for limit in schema.map(|(_, schema)| limits(schema)).unwrap_or_default() {
            let (ident, limit) = (format_ident!("{ident}"), limit.expr());
            let method = format_ident!("{}", if is_required { "limit" } else { "optional_limit" });
            checks.push(parse_quote!(request.#method(#name, &#ident, #limit);));
        }
    }
    let ident = |name: &str| {
        let found = parameters.iter().find(|(_, object)| object.node.str("name") == Some(name));
        found.map_or_else(|| format_ident!("{name}"), |(ident, _)| format_ident!("{ident}"))
    };
    for AtMost { small, large } in at_most(operation.node) {
        let (small_ident, large_ident) = (ident(&small), ident(&large));
        checks.push(parse_quote!(request.at_most((#small, &#small_ident), (#large, &#large_ident));));
    }
    checks
}
