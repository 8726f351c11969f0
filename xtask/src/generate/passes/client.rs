//! The client's constructors and the encoding of paths are ours.
//!
//! The generated constructor panics where TLS cannot be set up, follows redirects with our credentials and sets
//! timeouts that nobody can change. The generated encoding lets a backslash through, which URLs read as a slash.

use anyhow::{Result, bail};
use syn::{ImplItem, Item, UseTree};

pub(super) fn run(file: &mut syn::File) -> Result<()> {
    let mut constructors = 0;
    let mut imports = 0;
    for item in &mut file.items {
        match item {
            Item::Impl(block) if block.trait_.is_none() => {
                let before = block.items.len();
                block.items.retain(|item| !is_constructor(item));
                constructors += before - block.items.len();
            }
            Item::Use(import) => imports += usize::from(remove_encode_path(&mut import.tree)),
            _ => {}
        }
    }
    if (constructors, imports) != (2, 1) {
        bail!("expected 2 constructors and 1 import of `encode_path`, found {constructors} and {imports}");
    }
    file.items.retain(|item| !matches!(item, Item::Impl(block) if block.items.is_empty()));
    file.items.retain(|item| !matches!(item, Item::Mod(module) if module.ident == "prelude"));
    file.items.insert(
        0,
        syn::parse_quote!(
            use crm_client_runtime::encode_path;
        ),
    );
    Ok(())
}

fn is_constructor(item: &ImplItem) -> bool {
    matches!(item, ImplItem::Fn(function) if function.sig.ident == "new" || function.sig.ident == "new_with_client")
}

/// Takes `encode_path` out of `progenitor_client::{…}`.
fn remove_encode_path(tree: &mut UseTree) -> bool {
    let UseTree::Path(path) = tree else {
        return false;
    };
    let UseTree::Group(group) = path.tree.as_mut() else {
        return false;
    };
    let before = group.items.len();
    let is_other = |tree: &UseTree| !matches!(tree, UseTree::Name(name) if name.ident == "encode_path");
    group.items = group.items.iter().filter(|tree| is_other(tree)).cloned().collect();
    path.ident == "progenitor_client" && group.items.len() < before
}
