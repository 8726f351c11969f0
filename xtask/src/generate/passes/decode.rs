//! Responses are decoded by the runtime.
//!
//! The generated decoding loses status and headers of an error whose body is not the documented JSON.

use anyhow::{Result, bail};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, parse_quote};

pub(super) fn run(file: &mut syn::File) -> Result<()> {
    let mut pass = Decode { successes: 0, failures: 0 };
    pass.visit_file_mut(file);
    if pass.successes == 0 || pass.failures == 0 {
        bail!("found {} decoded successes and {} decoded failures", pass.successes, pass.failures);
    }
    Ok(())
}

struct Decode {
    successes: usize,
    failures: usize,
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
        } else {
            visit_mut::visit_expr_mut(self, expr);
        }
    }
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
