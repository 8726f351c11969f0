//! Finds items in progenitor's output.

use anyhow::{Context, Result};
use syn::{ImplItem, ImplItemFn, Item};

use super::names::last_ident;

/// Returns the items of the inline module at `path`.
pub(super) fn module<'a>(items: &'a mut Vec<Item>, path: &[&str]) -> Result<&'a mut Vec<Item>> {
    let Some((name, rest)) = path.split_first() else {
        return Ok(items);
    };
    let inner = items.iter_mut().find_map(|item| match item {
        Item::Mod(module) if module.ident == name => module.content.as_mut().map(|(_, items)| items),
        _ => None,
    });
    module(inner.with_context(|| format!("there is no module `{name}`"))?, rest)
}

/// Returns the methods of the type `owner`.
pub(super) fn methods<'a>(items: &'a mut [Item], owner: &'a str) -> impl Iterator<Item = &'a mut ImplItemFn> {
    items
        .iter_mut()
        .filter_map(move |item| match item {
            Item::Impl(block) if last_ident(&block.self_ty).is_some_and(|ident| ident == owner) => Some(block),
            _ => None,
        })
        .flat_map(|block| &mut block.items)
        .filter_map(|item| match item {
            ImplItem::Fn(function) => Some(function),
            _ => None,
        })
}
