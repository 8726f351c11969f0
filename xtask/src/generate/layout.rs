//! Progenitor's one file as a tree of files that a person can review: one for each type, one for each operation.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use heck::ToSnakeCase;
use syn::{Item, ItemMod};

use super::docs::wrap;
use super::lower::OpenEnum;
use super::passes::{ModelCode, last_ident};

/// Paths from the folder of the generated code, and the files' text behind their first line.
pub type Files = BTreeMap<String, String>;

/// Lays the code out.
pub fn layout(mut file: syn::File, models: &[ModelCode], enums: &[OpenEnum]) -> Result<Files> {
    let mut files = Files::new();
    let types = take_module(&mut file.items, "types")?;
    let builder = take_module(&mut file.items, "builder")?;
    lay_out_types(types, models, enums, &mut files)?;
    lay_out_operations(builder, &mut files)?;
    let root = format!(
        "//! Generated from the document; see the crate's root.\n\n\
         pub mod builder;\npub mod types;\n\n{}",
        render(file.items)
    );
    files.insert("mod.rs".to_owned(), root);
    Ok(files)
}

fn lay_out_types(items: Vec<Item>, models: &[ModelCode], enums: &[OpenEnum], files: &mut Files) -> Result<()> {
    let mut items = items;
    let builders = take_module(&mut items, "builder")?;
    let errors = take_module(&mut items, "error")?;
    files.insert("types/error.rs".to_owned(), format!("//! Errors of conversions.\n\n{}", render(errors)));
    let mut builders = by_type(builders)?;
    let mut names = Vec::new();
    for (name, items) in by_type(items)? {
        let mut text = format!("use super::*;\n\n{}", render(items));
        if let Some(model) = models.iter().find(|model| model.name == name) {
            text.push_str(&model_macro(model));
        }
        if let Some(builder) = builders.remove(&name) {
            let module: ItemMod = syn::parse_quote! {
                /// The builder.
                pub(super) mod builder { #(#builder)* }
            };
            text.push('\n');
            text.push_str(&render(vec![Item::Mod(module)]));
            names.push((name.clone(), true));
        } else {
            names.push((name.clone(), false));
        }
        files.insert(format!("types/{}.rs", name.to_snake_case()), text);
    }
    if let Some(name) = builders.keys().next() {
        bail!("there is a builder `{name}` and no such type");
    }
    for open_enum in enums {
        files.insert(format!("types/{}.rs", open_enum.name.to_snake_case()), enum_macro(open_enum));
        names.push((open_enum.name.clone(), false));
    }
    names.sort();
    files.insert("types/mod.rs".to_owned(), types_module(&names));
    Ok(())
}

fn types_module(names: &[(String, bool)]) -> String {
    let mut text = "//! What the operations send and receive.\n\npub mod error;\n".to_owned();
    for (name, _) in names {
        text.push_str(&format!("mod {};\n", name.to_snake_case()));
    }
    text.push('\n');
    for (name, _) in names {
        text.push_str(&format!("pub use {}::{name};\n", name.to_snake_case()));
    }
    text.push_str("\n/// Builders of what is sent.\npub mod builder {\n");
    for (name, _) in names.iter().filter(|(_, has_builder)| *has_builder) {
        text.push_str(&format!("    pub use super::{}::builder::{name};\n", name.to_snake_case()));
    }
    text.push_str("}\n");
    text
}

fn lay_out_operations(items: Vec<Item>, files: &mut Files) -> Result<()> {
    let (imports, items): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| matches!(item, Item::Use(_)));
    let operations = by_type(items)?;
    let mut text = "//! The requests of the operations.\n\n".to_owned();
    for name in operations.keys() {
        text.push_str(&format!("mod {};\n", name.to_snake_case()));
    }
    text.push('\n');
    for name in operations.keys() {
        text.push_str(&format!("pub use {}::{name};\n", name.to_snake_case()));
    }
    text.push_str("\nuse super::Client;\n");
    text.push_str(&render(imports));
    files.insert("builder/mod.rs".to_owned(), text);
    for (name, items) in operations {
        files.insert(format!("builder/{}.rs", name.to_snake_case()), format!("use super::*;\n\n{}", render(items)));
    }
    Ok(())
}

/// The items by the type that they define or implement something for.
fn by_type(items: Vec<Item>) -> Result<BTreeMap<String, Vec<Item>>> {
    let mut types: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    for item in items {
        let name = match &item {
            Item::Struct(item) => item.ident.to_string(),
            Item::Enum(item) => item.ident.to_string(),
            Item::Impl(block) => {
                last_ident(&block.self_ty).context("an implementation for a type without a name")?.to_string()
            }
            _ => bail!("an item that belongs to no type: {}", render(vec![item])),
        };
        types.entry(name).or_default().push(item);
    }
    Ok(types)
}

fn take_module(items: &mut Vec<Item>, name: &str) -> Result<Vec<Item>> {
    let is_module = |item: &Item| matches!(item, Item::Mod(module) if module.ident == name);
    let index = items.iter().position(is_module).with_context(|| format!("there is no module `{name}`"))?;
    match items.remove(index) {
        Item::Mod(ItemMod { content: Some((_, items)), .. }) => Ok(items),
        _ => bail!("the module `{name}` is empty"),
    }
}

/// The items as text, with an empty line between those that are more than an import.
fn render(items: Vec<Item>) -> String {
    let mut text = String::new();
    for item in items {
        let is_import = matches!(item, Item::Use(_));
        let file = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] };
        if !text.is_empty() && !is_import {
            text.push('\n');
        }
        text.push_str(&prettyplease::unparse(&file));
    }
    text
}

fn model_macro(model: &ModelCode) -> String {
    let wrappers = model.wrappers.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
    let fields: String =
        model.fields.iter().map(|(field, ty, name)| format!("        {field}: {ty} = {name:?},\n")).collect();
    format!("\ncrm_client_runtime::model! {{\n    {}, wrapped as [{wrappers}] {{\n{fields}    }}\n}}\n", model.name)
}

fn enum_macro(open_enum: &OpenEnum) -> String {
    let variants: String = open_enum
        .variants
        .iter()
        .map(|(name, value)| {
            let shown = if value.is_empty() { "Empty".to_owned() } else { format!("`{}`", value.escape_debug()) };
            format!("        /// {shown}\n        {name} = {value:?},\n")
        })
        .collect();
    format!(
        "crm_client_runtime::open_enum! {{\n{}    pub enum {} {{\n{variants}    }}\n}}\n",
        comment(&open_enum.doc),
        open_enum.name
    )
}

fn comment(doc: &str) -> String {
    doc.lines().flat_map(wrap).map(|line| format!("    /// {line}").trim_end().to_owned() + "\n").collect()
}
