//! Responses are decoded by the runtime.
//!
//! The generated decoding loses status and headers of an error whose body is not the documented JSON, and prints the
//! URL and the headers of an answer whose status is not documented.

use anyhow::{Result, bail};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, parse_quote};

use crate::generate::lower::Lowered;

pub(super) fn run(file: &mut syn::File, lowered: &Lowered) -> Result<()> {
    let mut pass = Decode::default();
    pass.visit_file_mut(file);
    // Each operation has a `4XX`, a `5XX` and an arm for every other status; not each has a body of a success.
    let expected = Decode { successes: lowered.answers, failures: 2 * lowered.operations, others: lowered.operations };
    if pass != expected {
        bail!("expected {expected:?}, found {pass:?}");
    }
    Ok(())
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Decode {
    successes: usize,
    failures: usize,
    others: usize,
}

impl VisitMut for Decode {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::Try(inner) = expr
            && let Some(argument) = decoded(&inner.expr)
        {
            self.failures += 1;
            *expr = parse_quote!(crm_client_runtime::failure(#argument).await);
        } else if let Some(argument) = decoded(expr) {
            self.successes += 1;
            *expr = parse_quote!(crm_client_runtime::success(#argument).await);
        } else if let Some(argument) = unexpected(expr) {
            // Its message would show the URL with its query, and cookies.
            self.others += 1;
            *expr = parse_quote!(Error::ErrorResponse(crm_client_runtime::failure(#argument).await));
        } else {
            visit_mut::visit_expr_mut(self, expr);
        }
    }
}

/// The argument of `Error::UnexpectedResponse(…)`.
fn unexpected(expr: &Expr) -> Option<&Expr> {
    let Expr::Call(call) = expr else { return None };
    let Expr::Path(function) = call.func.as_ref() else { return None };
    let is_unexpected = function.path.segments.last().is_some_and(|last| last.ident == "UnexpectedResponse");
    call.args.first().filter(|_| is_unexpected)
}

/// The argument of `ResponseValue::from_response(…).await`.
fn decoded(expr: &Expr) -> Option<&Expr> {
    let Expr::Await(future) = expr else {
        return None;
    };
    let Expr::Call(call) = future.base.as_ref() else {
        return None;
    };
    let Expr::Path(function) = call.func.as_ref() else {
        return None;
    };
    let is_decoding = function.path.segments.last().is_some_and(|last| last.ident == "from_response");
    call.args.first().filter(|_| is_decoding)
}
