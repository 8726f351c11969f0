//! A parameter that cannot be converted says why.
//!
//! The generated setter drops the conversion's error and names a Rust type instead of the reason.

use anyhow::{Result, bail};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprMethodCall, ImplItemFn, parse_quote};

use super::module;
use crate::generate::lower::Lowered;

pub(super) fn run(file: &mut syn::File, lowered: &Lowered) -> Result<()> {
    let mut count = 0;
    for item in module(&mut file.items, &["builder"])? {
        let syn::Item::Impl(block) = item else {
            continue;
        };
        for item in &mut block.items {
            if let syn::ImplItem::Fn(function) = item {
                count += usize::from(mend(function));
            }
        }
    }
    let expected = lowered.setters.len();
    if count != expected {
        bail!("expected {expected} setters of a parameter, found {count}");
    }
    Ok(())
}

/// Puts the error into the message, and the bound that this needs on the setter.
fn mend(function: &mut ImplItemFn) -> bool {
    if function.sig.generics.type_params().all(|parameter| parameter.ident != "V") {
        return false;
    }
    let mut pass = Setter { parameter: function.sig.ident.to_string(), is_mended: false };
    pass.visit_block_mut(&mut function.block);
    let is_body = function.sig.ident == "body";
    if pass.is_mended && !is_body {
        let clause = function.sig.generics.make_where_clause();
        clause.predicates.push(parse_quote!(V::Error: std::fmt::Display));
    }
    pass.is_mended
}

struct Setter {
    parameter: String,
    is_mended: bool,
}

impl VisitMut for Setter {
    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        visit_mut::visit_expr_method_call_mut(self, call);
        if call.method == "map_err" && matches!(call.args.first(), Some(Expr::Closure(_))) {
            let parameter = &self.parameter;
            let argument: Expr = parse_quote!(|error| crm_client_runtime::parameter_error(#parameter, error));
            call.args = std::iter::once(argument).collect();
            self.is_mended = true;
        }
    }
}
