//! The public dependencies of a crate, found in its code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Item, UseTree, Visibility};

use super::packages::Packages;
use crate::diff::Manifests;

/// Returns the dependencies in public items that are on no list, such as `crm-client-runtime: reqwest`.
///
/// A public item in a private module counts too. If no user of the crate sees it, a person lists the dependency in
/// `private-dependencies`.
///
/// # Errors
///
/// Returns an error for a list of a crate that does not exist, and for code that cannot be read or parsed.
pub fn unlisted_dependencies(packages: &Packages, manifests: &Manifests) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (name, dependencies) in manifests.unlisted() {
        let package = packages.get(name).with_context(|| format!("no crate is called `{name}`"))?;
        let unlisted: BTreeMap<String, &str> =
            dependencies.into_iter().map(|dependency| (dependency.replace('-', "_"), dependency)).collect();
        let used = names_of_files(&package.folder().join("src"))?;
        let used = used.iter().filter_map(|used| unlisted.get(used));
        found.extend(used.map(|dependency| format!("{name}: {dependency}")));
    }
    Ok(found)
}

/// Returns the first segments of all paths in public items of the files in a folder, without the modules of tests.
fn names_of_files(folder: &Path) -> Result<BTreeSet<String>> {
    let mut parsed = Vec::new();
    for path in files(folder)? {
        let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let file = syn::parse_file(&text).map_err(|error| anyhow!("{}: {error}", path.display()))?;
        parsed.push((path, file));
    }
    let of_tests: Vec<PathBuf> = parsed.iter().flat_map(|(path, file)| test_modules(path, file)).collect();
    let is_of_tests =
        |path: &Path| of_tests.iter().any(|module| path.with_extension("") == *module || path.starts_with(module));
    let names = parsed.iter_mut().filter(|(path, _)| !is_of_tests(path)).map(|(_, file)| public_names(file));
    Ok(names.flatten().collect())
}

/// Returns the modules of tests in files of their own that a file declares, without the extension.
fn test_modules(path: &Path, file: &syn::File) -> Vec<PathBuf> {
    let is_root = path.file_stem().is_some_and(|stem| stem == "lib" || stem == "main" || stem == "mod");
    let folder = if is_root { path.parent().unwrap_or(path).to_owned() } else { path.with_extension("") };
    let declared = file.items.iter().filter_map(|item| match item {
        Item::Mod(item) if item.content.is_none() && is_test(&item.attrs) => Some(folder.join(item.ident.to_string())),
        _ => None,
    });
    declared.collect()
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    Ok(found)
}

/// Returns the first segments of all paths in public items, with imported names replaced by their crates.
fn public_names(file: &mut syn::File) -> BTreeSet<String> {
    let mut imports = BTreeMap::new();
    let mut names = Names::default();
    for item in &file.items {
        if let Item::Use(item) = item {
            collect_imports(&item.tree, None, &mut imports);
            if matches!(item.vis, Visibility::Public(_)) {
                names.0.extend(first_segments(&item.tree));
            }
        }
    }
    file.items.iter_mut().for_each(|item| names.visit_item_mut(item));
    let crate_of = |name: String| imports.get(&name).cloned().unwrap_or(name);
    names.0.into_iter().map(crate_of).collect()
}

/// Collects the crate of each imported name.
fn collect_imports(tree: &UseTree, root: Option<&str>, imports: &mut BTreeMap<String, String>) {
    match tree {
        UseTree::Path(path) => {
            let name = path.ident.to_string();
            collect_imports(&path.tree, Some(root.unwrap_or(&name)), imports);
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            imports.insert(name.clone(), root.unwrap_or(&name).to_owned());
        }
        UseTree::Rename(rename) => {
            let name = rename.ident.to_string();
            imports.insert(rename.rename.to_string(), root.unwrap_or(&name).to_owned());
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| collect_imports(tree, root, imports)),
        UseTree::Glob(_) => {}
    }
}

fn first_segments(tree: &UseTree) -> Vec<String> {
    match tree {
        UseTree::Path(path) => vec![path.ident.to_string()],
        UseTree::Name(name) => vec![name.ident.to_string()],
        UseTree::Rename(rename) => vec![rename.ident.to_string()],
        UseTree::Group(group) => group.items.iter().flat_map(first_segments).collect(),
        UseTree::Glob(_) => Vec::new(),
    }
}

/// The first segments of paths in public items: signatures, fields and implemented traits.
#[derive(Default)]
struct Names(BTreeSet<String>);

fn is_test(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("cfg") && quote::quote!(#attribute).to_string().contains("test"))
}

impl VisitMut for Names {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        self.0.extend(path.segments.first().map(|segment| segment.ident.to_string()));
        visit_mut::visit_path_mut(self, path);
    }

    fn visit_item_mut(&mut self, item: &mut Item) {
        let is_public = match item {
            Item::Mod(item) if is_test(&item.attrs) => return,
            // Methods have their own visibility. The implementation of a trait is public.
            Item::Mod(_) | Item::Impl(_) => true,
            Item::Const(syn::ItemConst { vis, .. })
            | Item::Enum(syn::ItemEnum { vis, .. })
            | Item::Fn(syn::ItemFn { vis, .. })
            | Item::Static(syn::ItemStatic { vis, .. })
            | Item::Struct(syn::ItemStruct { vis, .. })
            | Item::Trait(syn::ItemTrait { vis, .. })
            | Item::Type(syn::ItemType { vis, .. }) => matches!(vis, Visibility::Public(_)),
            _ => false,
        };
        if is_public {
            visit_mut::visit_item_mut(self, item);
        }
    }

    fn visit_impl_item_mut(&mut self, item: &mut syn::ImplItem) {
        let is_public = match item {
            syn::ImplItem::Fn(function) => matches!(function.vis, Visibility::Public(_)),
            syn::ImplItem::Const(constant) => matches!(constant.vis, Visibility::Public(_)),
            _ => true,
        };
        if is_public {
            visit_mut::visit_impl_item_mut(self, item);
        }
    }

    fn visit_field_mut(&mut self, field: &mut syn::Field) {
        // The fields of a variant have no visibility of their own, and are public.
        if !matches!(field.vis, Visibility::Restricted(_)) {
            visit_mut::visit_field_mut(self, field);
        }
    }

    fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
        self.visit_generics_mut(&mut item.generics);
        for field in item.fields.iter_mut().filter(|field| matches!(field.vis, Visibility::Public(_))) {
            self.visit_type_mut(&mut field.ty);
        }
    }

    // Bodies and attributes are private.
    fn visit_block_mut(&mut self, _: &mut syn::Block) {}
    fn visit_expr_mut(&mut self, _: &mut syn::Expr) {}
    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(code: &str) -> BTreeSet<String> {
        public_names(&mut syn::parse_file(code).expect("parses"))
    }

    #[test]
    fn finds_names_in_public_items() {
        for code in [
            "pub use http::Method;",
            "pub use http;",
            "pub fn a() -> http::Method { todo!() }",
            "use http::Method; pub fn a(_: Option<&Method>) {}",
            "use http::{Method as M, Uri}; impl From<M> for A { fn from(_: M) -> Self { A } }",
            "use http::Method; pub struct A { pub method: Method }",
            "pub enum A { B(http::Method) }",
            "impl A { pub fn a(_: impl Into<http::Method>) {} }",
            "pub type A = Vec<http::Method>;",
            "impl http::Trait for A {}",
        ] {
            assert!(names(code).contains("http"), "{code}");
        }
    }

    #[test]
    fn ignores_private_items() {
        for code in [
            "use http::Method; fn a(_: Method) {}",
            "pub fn a() { http::call(); }",
            "pub struct A { method: http::Method }",
            "impl A { fn a(_: http::Method) {} }",
            "pub(crate) use http::Method;",
            "#[cfg(test)] mod tests { pub fn a(_: http::Method) {} }",
        ] {
            assert!(!names(code).contains("http"), "{code}");
        }
    }

    #[test]
    fn ignores_the_files_of_tests() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |path: &str, code: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, code).expect("a file");
        };
        write("lib.rs", "mod call;\n#[cfg(test)]\nmod testing;");
        write("testing.rs", "impl log::Log for A {}");
        write("call.rs", "pub fn a(_: http::Method) {}\n#[cfg(test)]\nmod tests;");
        write("call/tests.rs", "mod deeper;\nimpl tracing::Subscriber for A {}");
        write("call/tests/deeper.rs", "impl bytes::Buf for A {}");
        let names = names_of_files(folder.path()).expect("parses");
        assert!(names.contains("http"), "{names:?}");
        for name in ["log", "tracing", "bytes"] {
            assert!(!names.contains(name), "{names:?}");
        }
    }
}
