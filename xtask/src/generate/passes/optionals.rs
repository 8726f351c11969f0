//! A builder's setter of an optional field takes the value itself, as the setter of an optional parameter does.
//!
//! The generated setter takes what converts into `Option<T>`: text that converts into `T` does not.

use anyhow::{Result, bail};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Expr, GenericArgument, ImplItem, ImplItemFn, Item, Path, PathArguments, Type, TypeParamBound, WherePredicate,
    parse_quote,
};

use super::module;
use super::names::{argument, last_ident};
use crate::generate::lower::Lowered;

pub(super) fn run(file: &mut syn::File, lowered: &Lowered) -> Result<()> {
    let mut count = 0;
    for item in module(&mut file.items, &["types", "builder"])? {
        let Item::Impl(block) = item else { continue };
        for item in &mut block.items {
            if let ImplItem::Fn(function) = item {
                count += usize::from(mend(function));
            }
        }
    }
    if count != lowered.optional_fields {
        bail!("expected {} setters of an optional field, found {count}", lowered.optional_fields);
    }
    Ok(())
}

/// `TryInto<Option<T>>` to `TryInto<T>`.
fn mend(function: &mut ImplItemFn) -> bool {
    let predicates = function.sig.generics.where_clause.iter_mut().flat_map(|clause| &mut clause.predicates);
    let bounds = predicates.filter_map(|predicate| match predicate {
        WherePredicate::Type(predicate) => Some(&mut predicate.bounds),
        _ => None,
    });
    let targets = bounds.flatten().filter_map(|bound| match bound {
        TypeParamBound::Trait(bound) => target(&mut bound.path),
        _ => None,
    });
    let mut is_optional = false;
    for ty in targets {
        let is_option = last_ident(ty).is_some_and(|ident| ident == "Option");
        if let Some(inner) = argument(ty).filter(|_| is_option).cloned() {
            *ty = inner;
            is_optional = true;
        }
    }
    if is_optional {
        Conversion.visit_block_mut(&mut function.block);
    }
    is_optional
}

/// `T` of `TryInto<T>`.
fn target(path: &mut Path) -> Option<&mut Type> {
    let last = path.segments.last_mut().filter(|last| last.ident == "TryInto")?;
    let PathArguments::AngleBracketed(arguments) = &mut last.arguments else { return None };
    arguments.args.iter_mut().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
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
