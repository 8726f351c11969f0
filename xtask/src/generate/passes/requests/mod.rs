//! Requests: the runtime builds and sends them, and reads the responses.
//!
//! Progenitor's code sends without validation, loses status and headers of an error response that is not the documented
//! JSON, and logs the URL with its query. Its setters drop the error of a conversion, and its body is a builder that
//! finds out at run time what is missing.

mod arguments;
mod build;
mod setters;

use anyhow::{Context, Result, bail};
use heck::ToPascalCase;
use quote::format_ident;
use syn::visit_mut::{self, VisitMut};
use syn::{Fields, GenericArgument, Generics, ImplItem, Item, PathArguments, PathSegment, Type, parse_quote};

use super::items::{methods, module};
use super::names::{argument, last_ident, plain};
use crate::document::{Document, Operation, operations};
use crate::generate::parameters::is_body_required;
use crate::generate::progenitor::Input;
use arguments::{Argument, arguments, constructor};
use build::request;
use setters::keep_setters;

/// The input of the runtime's `request!` for one operation.
#[derive(Debug)]
pub struct RequestCode {
    /// The struct's name.
    pub name: String,
    /// The type of the response.
    pub response: String,
    /// The type that awaiting the request returns.
    pub output: String,
}

pub(super) fn run(file: &mut syn::File, document: &Document, input: &Input) -> Result<Vec<RequestCode>> {
    let mut requests = Vec::new();
    let mut setters = 0;
    for operation in operations(document) {
        let (request, count) = complete(file, document, &operation).with_context(|| operation.id.to_owned())?;
        requests.push(request);
        setters += count;
    }
    let expected = input.setters.len();
    if setters != expected {
        bail!("expected {expected} setters, found {setters}");
    }
    module(&mut file.items, &["builder"])?.retain(|item| !matches!(item, Item::Use(_)));
    for item in &mut file.items {
        if let Item::Impl(block) = item {
            block.items.iter_mut().for_each(|item| WithoutLifetimes.visit_impl_item_mut(item));
        }
    }
    Ok(requests)
}

/// Completes the request of an operation, and its method. Returns the number of progenitor's setters too.
fn complete(file: &mut syn::File, document: &Document, operation: &Operation<'_>) -> Result<(RequestCode, usize)> {
    let name = operation.id.to_pascal_case();
    let items = module(&mut file.items, &["builder"])?;
    let fields = items.iter_mut().find_map(|item| match item {
        Item::Struct(item) if item.ident == name => {
            item.generics = Generics::default();
            open_fields(&mut item.fields, is_body_required(document, operation));
            Some(item.fields.clone())
        }
        _ => None,
    });
    let fields = fields.with_context(|| format!("there is no builder `{name}`"))?;
    let arguments = arguments(document, operation, &fields)?;
    let block = items.iter_mut().find_map(|item| match item {
        Item::Impl(block) if last_ident(&block.self_ty).is_some_and(|ident| *ident == name) => Some(block),
        _ => None,
    });
    let block = block.with_context(|| format!("the builder `{name}` has no functions"))?;
    block.generics = Generics::default();
    WithoutLifetimes.visit_type_mut(&mut block.self_ty);
    let (response, setters) = keep_setters(&mut block.items, &arguments)?;
    block.items.insert(0, constructor(&arguments, &fields));
    block.items.push(ImplItem::Fn(request(document, operation, &fields)?));
    complete_method(&mut file.items, operation, &arguments)?;
    let output = plain(&output(&response)?);
    Ok((RequestCode { name, response: plain(&response), output }, setters))
}

/// A request owns its client, which is cheap to clone: it can be spawned, and a stream of it returned.
struct WithoutLifetimes;

impl VisitMut for WithoutLifetimes {
    /// `ListDeals<'a>` to `ListDeals`.
    fn visit_path_segment_mut(&mut self, segment: &mut PathSegment) {
        visit_mut::visit_path_segment_mut(self, segment);
        let is_lifetime = |argument: &GenericArgument| matches!(argument, GenericArgument::Lifetime(_));
        if let PathArguments::AngleBracketed(arguments) = &segment.arguments
            && arguments.args.iter().all(is_lifetime)
        {
            segment.arguments = PathArguments::None;
        }
    }
}

/// Opens the fields to the crate, whose streams read and change them; a body is the type itself, not its builder.
fn open_fields(fields: &mut Fields, is_body_required: bool) {
    for field in fields {
        field.vis = parse_quote!(pub(crate));
        match field.ident.as_ref().map(ToString::to_string).as_deref() {
            Some("body") => {
                WithoutBuilder.visit_type_mut(&mut field.ty);
                if !is_body_required && let Some(body) = argument(&field.ty).cloned() {
                    field.ty = parse_quote!(Result<Option<#body>, String>);
                }
            }
            Some("client") => field.ty = parse_quote!(Client),
            _ => {}
        }
    }
}

/// `types::builder::NewDeal` to `types::NewDeal`.
struct WithoutBuilder;

impl VisitMut for WithoutBuilder {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        path.segments = path.segments.iter().filter(|segment| segment.ident != "builder").cloned().collect();
    }
}

/// Gives the operation's method its arguments.
fn complete_method(items: &mut [Item], operation: &Operation<'_>, arguments: &[Argument]) -> Result<()> {
    let method = methods(items, "Client").find(|method| method.sig.ident == operation.id);
    let method = method.with_context(|| format!("`Client` has no method `{}`", operation.id))?;
    let (request, idents) =
        (format_ident!("{}", operation.id.to_pascal_case()), arguments.iter().map(|argument| &argument.ident));
    method.sig.inputs = std::iter::once(parse_quote!(&self)).chain(arguments.iter().map(Argument::parameter)).collect();
    method.block = parse_quote!({ builder::#request::new(self, #(#idents),*) });
    Ok(())
}

/// The output of a request: `T` of `ObjectResponse<T>` and `ValueResponse<T>`, `Vec<T>` of `ListResponse<T>`.
fn output(response: &Type) -> Result<Type> {
    let inner = argument(response);
    match (last_ident(response).map(ToString::to_string).as_deref(), inner) {
        (None, _) if matches!(response, Type::Tuple(_)) => Ok(response.clone()),
        (Some("ObjectResponse" | "ValueResponse"), Some(inner)) => Ok(inner.clone()),
        (Some("ListResponse"), Some(inner)) => Ok(parse_quote!(Vec<#inner>)),
        _ => bail!("the response has an unknown type"),
    }
}
