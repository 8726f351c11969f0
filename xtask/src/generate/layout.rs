//! Lays progenitor's one file out as files that a person can review: one for each type, one for each operation.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use heck::ToSnakeCase;
use syn::{Item, ItemMod};

use super::outputs::Files;
use super::passes::{Code, FieldCode, IS_SET, ModelCode, RequestCode, last_ident};
use super::progenitor::Enum;
use crate::markdown::wrap;

/// Lays the code out.
///
/// # Errors
///
/// Fails for an item that belongs to no type.
pub fn layout(mut file: syn::File, code: &Code, enums: &[Enum]) -> Result<Files> {
    let mut files = Files::new();
    let types = take_module(&mut file.items, "types")?;
    let builder = take_module(&mut file.items, "builder")?;
    lay_out_types(types, code, enums, &mut files)?;
    lay_out_operations(builder, &code.requests, &mut files)?;
    let root = format!(
        "//! Generated from the document; see the crate's root.\n\
         #![allow(deprecated, reason = \"what is deprecated is sent and read as long as it is there\")]\n\n\
         pub mod builder;\npub mod types;\n\n{}",
        render(file.items)
    );
    files.insert("mod.rs".to_owned(), root);
    Ok(files)
}

fn lay_out_types(items: Vec<Item>, code: &Code, enums: &[Enum], files: &mut Files) -> Result<()> {
    let mut types = by_type(items)?;
    let names: Vec<String> = types.keys().cloned().collect();
    let mut exports = Vec::new();
    for name in names.iter().filter(|name| owner(name, &names).is_none()) {
        let mut text = "use super::*;\n".to_owned();
        exports.push((name.clone(), name.clone()));
        for part in names.iter().filter(|part| *part == name || owner(part, &names) == Some(name)) {
            text.push('\n');
            text.push_str(&render(types.remove(part).unwrap_or_default()));
            if part.ends_with(BUILDER) && part != name {
                exports.push((name.clone(), part.clone()));
            }
        }
        if let Some(model) = code.models.iter().find(|model| model.name == *name) {
            text.push_str(&model_macro(model));
            exports.push((name.clone(), format!("{name}{BUILDER}")));
        }
        files.insert(format!("types/{}.rs", name.to_snake_case()), text);
    }
    for open_enum in enums {
        files.insert(format!("types/{}.rs", open_enum.name.to_snake_case()), enum_macro(open_enum));
        exports.push((open_enum.name.clone(), open_enum.name.clone()));
    }
    exports.sort();
    files.insert("types/mod.rs".to_owned(), types_module(&exports, &code.requests));
    Ok(())
}

/// The ending of a builder's name.
const BUILDER: &str = "Builder";

/// The type that a builder, or the optional fields of one, belongs to.
fn owner<'a>(name: &str, names: &'a [String]) -> Option<&'a String> {
    let owner = name.strip_suffix(BUILDER).or_else(|| name.strip_suffix("Optional"))?;
    names.iter().find(|name| *name == owner)
}

/// `exports` are pairs of a type that has a file, and what of that file is public.
fn types_module(exports: &[(String, String)], requests: &[RequestCode]) -> String {
    let mut text = "//! What the operations send and receive.\n\n".to_owned();
    for (file, _) in exports.iter().filter(|(file, name)| file == name) {
        text.push_str(&format!("mod {};\n", file.to_snake_case()));
    }
    text.push('\n');
    for (file, name) in exports {
        text.push_str(&format!("pub use {}::{name};\n", file.to_snake_case()));
    }
    let types = exports.iter().filter(|(file, name)| file == name).map(|(_, name)| name.as_str());
    let responses: BTreeSet<&str> = requests.iter().map(|request| &*request.response).collect();
    // A value by itself has the schema of its type.
    let is_envelope = |response: &&str| {
        ["ObjectResponse<", "ListResponse<"].iter().any(|name| response.contains(&format!("::{name}")))
    };
    let responses = responses.into_iter().filter(is_envelope);
    let all: String = types.chain(responses).map(|ty| format!("    generator.subschema_for::<{ty}>();\n")).collect();
    if !all.is_empty() {
        text.push_str(&format!(
            "\n/// Adds the JSON Schemas of all types, and of the responses, to those that `generator` has.\n\
             #[cfg(feature = \"schemars\")]\n\
             pub fn add_schemas(generator: &mut crm_client_runtime::schemars::SchemaGenerator) {{\n{all}}}\n"
        ));
    }
    text
}

fn lay_out_operations(items: Vec<Item>, requests: &[RequestCode], files: &mut Files) -> Result<()> {
    let operations = by_type(items)?;
    let mut text = "//! The requests of the operations.\n\n".to_owned();
    for name in operations.keys() {
        text.push_str(&format!("mod {};\n", name.to_snake_case()));
    }
    text.push('\n');
    for name in operations.keys() {
        text.push_str(&format!("pub use {}::{name};\n", name.to_snake_case()));
    }
    text.push_str("\nuse super::{Client, types};\n");
    files.insert("builder/mod.rs".to_owned(), text);
    for (name, items) in operations {
        let request = requests.iter().find(|request| request.name == name).map(request_macro).unwrap_or_default();
        let text = format!("use super::*;\n\n{}{request}", render(items));
        files.insert(format!("builder/{}.rs", name.to_snake_case()), text);
    }
    Ok(())
}

/// The items by the type that they define or implement something for.
///
/// A trait of a builder's field, and what implements it, belong to the builder before: two types may have fields whose
/// traits would have one name.
fn by_type(items: Vec<Item>) -> Result<BTreeMap<String, Vec<Item>>> {
    let mut types: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    let mut last = String::new();
    for item in items {
        let name = match &item {
            Item::Struct(item) => item.ident.to_string(),
            Item::Enum(item) => item.ident.to_string(),
            Item::Trait(_) => last.clone(),
            Item::Macro(item) => {
                let first = item.mac.tokens.clone().into_iter().next();
                first.context("a macro without a type")?.to_string()
            }
            Item::Impl(block) => {
                let of_trait = block.trait_.as_ref().and_then(|(path, _)| path.get_ident());
                if of_trait.is_some_and(|name| name.to_string().ends_with(IS_SET)) {
                    last.clone()
                } else {
                    last_ident(&block.self_ty).context("an implementation for a type without a name")?.to_string()
                }
            }
            _ => bail!("an item that belongs to no type: {}", render(vec![item])),
        };
        last.clone_from(&name);
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
    let line = |field: &FieldCode| {
        let FieldCode { ident, require, ty, view, name } = field;
        let attribute = if model.deprecated.contains(ident) { "        #[deprecated]\n" } else { "" };
        let require = require.as_ref().map(|require| format!(", {require}")).unwrap_or_default();
        format!("{attribute}        {ident}{require}: {ty} => {view} = {name:?},\n")
    };
    let has_builder = model.fields.iter().any(|field| field.ident == "builder");
    let new = if has_builder { "model_builder" } else { "builder" };
    let fields: String = model.fields.iter().map(line).collect();
    let name = &model.name;
    let custom_fields = if model.has_custom_fields {
        format!("\ncrm_client_runtime::custom_fields!({name}, {name}{BUILDER});\n")
    } else {
        String::new()
    };
    format!(
        "\ncrm_client_runtime::model! {{\n    \
         {name}, wrapped as [{wrappers}], {new}() -> {name}{BUILDER} {{\n{fields}    }}\n}}\n{custom_fields}"
    )
}

fn request_macro(request: &RequestCode) -> String {
    let RequestCode { name, response, output } = request;
    format!("\ncrm_client_runtime::request! {{\n    {name},\n    response = {response},\n    output = {output}\n}}\n")
}

fn enum_macro(open_enum: &Enum) -> String {
    let variants: String = open_enum
        .variants
        .iter()
        .map(|(name, value)| {
            let shown = if value.is_empty() { "Empty".to_owned() } else { code_span(value) };
            format!("        /// {shown}\n        {name} = {value:?},\n")
        })
        .collect();
    format!(
        "crm_client_runtime::open_enum! {{\n{}    pub enum {} {{\n{variants}    }}\n}}\n",
        comment(&open_enum.doc),
        open_enum.name
    )
}

/// A value as code in a comment, also one with backticks.
fn code_span(value: &str) -> String {
    let value = value.escape_debug().to_string();
    let mut fence = "`".to_owned();
    while value.contains(&fence) {
        fence.push('`');
    }
    let gap = if value.starts_with(['`', ' ']) || value.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{gap}{value}{gap}{fence}")
}

fn comment(doc: &str) -> String {
    wrap(doc).iter().map(|line| format!("    /// {line}").trim_end().to_owned() + "\n").collect()
}
