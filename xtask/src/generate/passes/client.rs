//! Makes the client a session, without progenitor's constructors.
//!
//! Constructors are written by hand: progenitor's panics where TLS cannot be set up, follows redirects with our
//! credentials and sets timeouts that nobody can change.

use anyhow::{Result, bail};
use syn::{Fields, ImplItem, Item, parse_quote};

pub(super) fn run(file: &mut syn::File) -> Result<()> {
    let mut clients = 0;
    let mut constructors = 0;
    for item in &mut file.items {
        match item {
            Item::Struct(item) if item.ident == "Client" => {
                clients += 1;
                item.fields = Fields::Named(parse_quote!({ pub(crate) session: crm_client_runtime::Session }));
            }
            Item::Impl(block) if block.trait_.is_none() => {
                let before = block.items.len();
                block.items.retain(|item| !is_constructor(item));
                constructors += before - block.items.len();
            }
            _ => {}
        }
    }
    if (clients, constructors) != (1, 2) {
        bail!("expected 1 struct `Client` with 2 constructors, found {clients} with {constructors}");
    }
    // What is left of progenitor's own client: imports, hooks, and what the session knows.
    file.items.retain(|item| match item {
        Item::Impl(block) => block.trait_.is_none() && !block.items.is_empty(),
        Item::Mod(module) => module.ident != "prelude",
        Item::Use(_) | Item::Const(_) => false,
        _ => true,
    });
    Ok(())
}

fn is_constructor(item: &ImplItem) -> bool {
    matches!(item, ImplItem::Fn(function) if function.sig.ident == "new" || function.sig.ident == "new_with_client")
}
