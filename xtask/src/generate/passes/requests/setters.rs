//! The setters of a request: of what is optional, with errors that give the reason.

use anyhow::{Context, Result};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Generics, ImplItem, ImplItemFn, Type, TypeParamBound, WherePredicate, parse_quote};

use super::arguments::Argument;
use crate::generate::passes::names::{argument, last_ident};

/// Keeps the setters of what is optional. Returns the type of the response and the number of progenitor's setters.
pub(super) fn keep_setters(items: &mut Vec<ImplItem>, arguments: &[Argument]) -> Result<(Type, usize)> {
    let mut response = None;
    let mut setters = 0;
    items.retain_mut(|item| {
        let ImplItem::Fn(function) = item else { return true };
        match function.sig.ident.to_string().as_str() {
            "new" | "body_map" => false,
            "send" => {
                response = response_of(function);
                false
            }
            _ => {
                setters += usize::from(keep_reason(function));
                arguments.iter().all(|argument| argument.ident != function.sig.ident)
            }
        }
    });
    Ok((response.context("there is no `send` that gives a `ResponseValue`")?, setters))
}

/// `T` of `Result<ResponseValue<T>, …>`.
fn response_of(function: &ImplItemFn) -> Option<Type> {
    let syn::ReturnType::Type(_, ty) = &function.sig.output else { return None };
    let response = argument(ty).filter(|ty| last_ident(ty).is_some_and(|ident| ident == "ResponseValue"))?;
    argument(response).cloned()
}

/// Keeps the reason of a failed conversion, with the bound that this needs. Returns whether it is a setter.
fn keep_reason(function: &mut ImplItemFn) -> bool {
    if function.sig.generics.type_params().all(|parameter| parameter.ident != "V") {
        return false;
    }
    if function.sig.ident == "body" {
        let Some(body) = body_of(function) else { return false };
        function.sig.generics = Generics::default();
        function.sig.inputs = parse_quote!(mut self, value: impl Into<#body>);
        function.block = parse_quote!({
            self.body = Ok(Some(value.into()));
            self
        });
        return true;
    }
    let mut pass = Reasons { is_setter: false };
    pass.visit_block_mut(&mut function.block);
    if pass.is_setter {
        let clause = function.sig.generics.make_where_clause();
        clause.predicates.push(parse_quote!(V::Error: std::fmt::Display));
    }
    pass.is_setter
}

/// `T` of `V: TryInto<T>`.
fn body_of(function: &ImplItemFn) -> Option<Type> {
    let clause = function.sig.generics.where_clause.as_ref()?;
    let bound = clause.predicates.iter().find_map(|predicate| match predicate {
        WherePredicate::Type(predicate) => predicate.bounds.first(),
        _ => None,
    });
    let TypeParamBound::Trait(bound) = bound? else { return None };
    let path = &bound.path;
    argument(&parse_quote!(#path)).cloned()
}

struct Reasons {
    is_setter: bool,
}

impl VisitMut for Reasons {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        let Expr::MethodCall(call) = expr else { return };
        if call.method == "map_err" && matches!(call.args.first(), Some(Expr::Closure(_))) {
            call.args = std::iter::once::<Expr>(parse_quote!(|error| error.to_string())).collect();
            self.is_setter = true;
        }
    }
}
