//! A builder's setter of an optional field takes the value itself, as the setter of an optional parameter does.
//!
//! The generated setter takes what converts into `Option<T>`: text that converts into `T` does not.

use anyhow::{Result, bail};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ImplItem, ImplItemFn, Item, Type, parse_quote};

use super::module;
use super::names::{argument, last_ident};

pub(super) fn run(file: &mut syn::File) -> Result<()> {
    let mut count = 0;
    for item in module(&mut file.items, &["types", "builder"])? {
        let Item::Impl(block) = item else { continue };
        for item in &mut block.items {
            if let ImplItem::Fn(function) = item {
                count += usize::from(mend(function));
            }
        }
    }
    if count == 0 {
        bail!("found no setter of an optional field");
    }
    Ok(())
}

fn mend(function: &mut ImplItemFn) -> bool {
    let mut bounds = Bounds { is_optional: false };
    bounds.visit_signature_mut(&mut function.sig);
    if bounds.is_optional {
        Conversion.visit_block_mut(&mut function.block);
    }
    bounds.is_optional
}

/// `TryInto<Option<T>>` to `TryInto<T>`.
struct Bounds {
    is_optional: bool,
}

impl VisitMut for Bounds {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        visit_mut::visit_type_mut(self, ty);
        let is_option = last_ident(ty).is_some_and(|ident| ident == "Option");
        if let Some(inner) = argument(ty).filter(|_| is_option).cloned() {
            *ty = inner;
            self.is_optional = true;
        }
    }
}

/// `value.try_into()` to `value.try_into().map(Some)`.
struct Conversion;

impl VisitMut for Conversion {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if matches!(expr, Expr::MethodCall(call) if call.method == "try_into") {
            *expr = parse_quote!(#expr.map(Some));
        } else {
            visit_mut::visit_expr_mut(self, expr);
        }
    }
}
