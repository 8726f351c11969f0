//! The arguments of an operation's method: what a request requires.

use anyhow::{Context, Result};
use syn::ext::IdentExt as _;
use syn::{FieldValue, Fields, FnArg, Ident, ImplItem, Type, parse_quote};

use crate::document::{Document, Operation};
use crate::generate::parameters::required;
use crate::generate::passes::names::{argument, last_ident};

/// An argument of an operation's method.
pub(super) struct Argument {
    pub(super) ident: Ident,
    ty: Type,
}

impl Argument {
    /// The parameter of the method: a number has its type, a body converts, and any other value may fail to convert,
    /// which sending reports.
    pub(super) fn parameter(&self) -> FnArg {
        let Self { ident, ty } = self;
        if ident == "body" {
            parse_quote!(#ident: impl Into<#ty>)
        } else if self.is_plain() {
            parse_quote!(#ident: #ty)
        } else {
            parse_quote!(#ident: impl TryInto<#ty, Error: std::fmt::Display>)
        }
    }

    fn value(&self) -> FieldValue {
        let ident = &self.ident;
        if ident == "body" {
            parse_quote!(#ident: Ok(#ident.into()))
        } else if self.is_plain() {
            parse_quote!(#ident: Ok(#ident))
        } else {
            parse_quote!(#ident: #ident.try_into().map_err(|error| error.to_string()))
        }
    }

    fn is_plain(&self) -> bool {
        const PLAIN: [&str; 6] = ["i32", "i64", "u32", "u64", "bool", "NaiveDate"];
        last_ident(&self.ty).is_some_and(|ident| PLAIN.iter().any(|plain| ident == plain))
    }
}

/// Returns the arguments of an operation, the body last; `fields` are those of its request.
pub(super) fn arguments(document: &Document, operation: &Operation<'_>, fields: &Fields) -> Result<Vec<Argument>> {
    let names = required(document, operation);
    let arguments = names.iter().map(|name| {
        let field = fields.iter().find(|field| field.ident.as_ref().is_some_and(|ident| ident.unraw() == *name));
        let field = field.with_context(|| format!("the request has no field `{name}`"))?;
        let ident = field.ident.clone().context("a field has no name")?;
        let ty = argument(&field.ty).with_context(|| format!("the field `{name}` is not a `Result`"))?.clone();
        Ok(Argument { ident, ty })
    });
    arguments.collect()
}

/// Returns the constructor of a request.
pub(super) fn constructor(arguments: &[Argument], fields: &Fields) -> ImplItem {
    let parameters = arguments.iter().map(Argument::parameter);
    let values = fields.iter().filter_map(|field| field.ident.as_ref()).map(|ident| -> FieldValue {
        match arguments.iter().find(|argument| argument.ident == *ident) {
            Some(argument) => argument.value(),
            None if ident == "client" => parse_quote!(client: client.clone()),
            None => parse_quote!(#ident: Ok(None)),
        }
    });
    parse_quote! {
        pub(crate) fn new(client: &Client, #(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}
