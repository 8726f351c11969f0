//! The modules of a crate: their files, their items, and the paths that their code names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Item, UseTree, Visibility};

/// A module in its own file, or inline in another one's.
#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) parent: Option<usize>,
    pub(crate) file: PathBuf,
    pub(crate) children: BTreeMap<String, usize>,
    /// The names of the items that are defined here.
    pub(crate) defined: BTreeSet<String>,
    pub(crate) imports: Vec<Import>,
    /// The paths that the code names, without those of imports.
    pub(crate) paths: BTreeSet<Vec<String>>,
}

/// A name that a `use` brings into a module; `*` for a glob.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) name: String,
    pub(crate) path: Vec<String>,
    pub(crate) is_public: bool,
}

/// Reads a source file.
pub(crate) type Read<'a> = &'a dyn Fn(&Path) -> Option<String>;

/// Returns the modules of the crate with the root file `root`, the root first. Skips code that is only for tests.
pub(crate) fn modules(root: &Path, read: Read<'_>) -> Vec<Module> {
    let mut modules = Vec::new();
    let folder = root.parent().expect("a folder");
    let items = items(root, read).unwrap_or_else(|| panic!("{} cannot be read", root.display()));
    add(&mut modules, read, Place { parent: None, file: root, folder }, items);
    modules
}

/// The location of a module. Its children have their files in `folder`.
#[derive(Clone, Copy)]
struct Place<'a> {
    parent: Option<usize>,
    file: &'a Path,
    folder: &'a Path,
}

fn items(file: &Path, read: Read<'_>) -> Option<Vec<Item>> {
    let text = read(file)?;
    let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    Some(parsed.items)
}

fn add(modules: &mut Vec<Module>, read: Read<'_>, place: Place<'_>, items: Vec<Item>) -> usize {
    let index = modules.len();
    modules.push(Module {
        parent: place.parent,
        file: place.file.to_owned(),
        children: BTreeMap::new(),
        defined: BTreeSet::new(),
        imports: Vec::new(),
        paths: BTreeSet::new(),
    });
    for item in items {
        match item {
            Item::Mod(module) if !is_for_tests(&module.attrs) => {
                let name = module.ident.to_string();
                let folder = place.folder.join(&name);
                let child = match module.content {
                    Some((_, items)) => Some((place.file.to_owned(), items)),
                    None => file_of(place, &name, &module.attrs, read),
                };
                let Some((file, items)) = child else { continue };
                let child = Place { parent: Some(index), file: &file, folder: &folder };
                let child = add(modules, read, child, items);
                modules[index].children.insert(name, child);
            }
            Item::Use(item) if !is_for_tests(&item.attrs) => {
                let is_public = !matches!(item.vis, Visibility::Inherited);
                add_imports(&item.tree, &mut Vec::new(), is_public, &mut modules[index].imports);
            }
            Item::Mod(_) | Item::Use(_) => {}
            item => add_item(&mut modules[index], &item),
        }
    }
    index
}

/// Finds and parses the file of `mod name;`. Skips generated code, whose imports follow the documents, and files of
/// other packages.
fn file_of(place: Place<'_>, name: &str, attributes: &[Attribute], read: Read<'_>) -> Option<(PathBuf, Vec<Item>)> {
    if attributes.iter().any(|attribute| attribute.path().is_ident("path")) || name == "generated" {
        return None;
    }
    let candidates = [place.folder.join(format!("{name}.rs")), place.folder.join(name).join("mod.rs")];
    candidates.into_iter().find_map(|file| items(&file, read).map(|items| (file, items)))
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let text = attribute.to_token_stream().to_string().replace(' ', "");
        text == "#[cfg(test)]" || text.starts_with("#[cfg(all(test,")
    })
}

fn add_imports(tree: &UseTree, prefix: &mut Vec<String>, is_public: bool, imports: &mut Vec<Import>) {
    let mut import = |name: String, last: Option<String>| {
        let path = prefix.iter().cloned().chain(last).collect();
        imports.push(Import { name, path, is_public });
    };
    match tree {
        UseTree::Path(path) => {
            prefix.push(path.ident.to_string());
            add_imports(&path.tree, prefix, is_public, imports);
            prefix.pop();
        }
        UseTree::Name(name) if name.ident == "self" => {
            import(prefix.last().cloned().unwrap_or_default(), None);
        }
        UseTree::Name(name) => import(name.ident.to_string(), Some(name.ident.to_string())),
        UseTree::Rename(rename) if rename.ident == "self" => import(rename.rename.to_string(), None),
        UseTree::Rename(rename) => import(rename.rename.to_string(), Some(rename.ident.to_string())),
        UseTree::Glob(_) => import("*".to_owned(), None),
        UseTree::Group(group) => group.items.iter().for_each(|tree| add_imports(tree, prefix, is_public, imports)),
    }
}

fn add_item(module: &mut Module, item: &Item) {
    let (name, attributes) = match item {
        Item::Const(item) => (Some(&item.ident), &item.attrs),
        Item::Enum(item) => (Some(&item.ident), &item.attrs),
        Item::Fn(item) => (Some(&item.sig.ident), &item.attrs),
        Item::Static(item) => (Some(&item.ident), &item.attrs),
        Item::Struct(item) => (Some(&item.ident), &item.attrs),
        Item::Trait(item) => (Some(&item.ident), &item.attrs),
        Item::Type(item) => (Some(&item.ident), &item.attrs),
        Item::Union(item) => (Some(&item.ident), &item.attrs),
        Item::Impl(item) => (None, &item.attrs),
        // The code of a macro belongs to its callers.
        Item::Macro(item) if item.ident.is_some() => (item.ident.as_ref(), &item.attrs),
        Item::Macro(item) => (None, &item.attrs),
        _ => return,
    };
    if is_for_tests(attributes) {
        return;
    }
    if let Some(name) = name {
        module.defined.insert(name.to_string());
    }
    if !matches!(item, Item::Macro(item) if item.ident.is_some()) {
        add_paths(item.to_token_stream(), &mut module.paths);
    }
}

/// Adds each path of the tokens: `a::b::c`, and single names of types and called functions.
fn add_paths(tokens: TokenStream, paths: &mut BTreeSet<Vec<String>>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_punct = |index: usize, punct: char| matches!(tokens.get(index), Some(TokenTree::Punct(each)) if each.as_char() == punct);
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        index += 1;
        match token {
            TokenTree::Group(group) => add_paths(group.stream(), paths),
            TokenTree::Ident(first) => {
                let before = index.checked_sub(2);
                let is_member = before.is_some_and(|before| {
                    is_punct(before, '.') && !before.checked_sub(1).is_some_and(|before| is_punct(before, '.'))
                        || is_punct(before, '$')
                });
                let mut path = vec![first.to_string()];
                while is_punct(index, ':') && is_punct(index + 1, ':') {
                    let Some(TokenTree::Ident(next)) = tokens.get(index + 2) else { break };
                    path.push(next.to_string());
                    index += 3;
                }
                let is_call = matches!(tokens.get(index), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
                let is_type = path[0].starts_with(|first: char| first.is_uppercase());
                if !is_member && (path.len() > 1 || is_call || is_type) {
                    paths.insert(path);
                }
            }
            _ => {}
        }
    }
}
