//! Objects of responses: every field is tolerant, and unknown members are kept.
//!
//! Progenitor's struct drops unknown members or buffers them, and a repeated member fails the whole response. A model
//! is a struct of `Field`s with serde's traits by `crm_client_runtime::model!`; it needs no builder.

use anyhow::{Context, Result};
use syn::{Fields, Item, ItemStruct, LitStr, Type, parse_quote};

use super::items::module;
use super::names::{argument, last_ident, plain};
use crate::generate::progenitor::Input;

/// The input of the runtime's `model!` for a struct.
#[derive(Debug)]
pub struct ModelCode {
    /// The struct's name.
    pub name: String,
    /// The names under which envelopes hold it.
    pub wrappers: Vec<String>,
    /// Whether a request that returns it takes custom fields.
    pub has_custom_fields: bool,
    /// The fields.
    pub fields: Vec<FieldCode>,
    /// The Rust names of the fields that are deprecated.
    pub deprecated: Vec<String>,
}

/// A field in the input of `model!`.
#[derive(Debug)]
pub struct FieldCode {
    /// The field's name in Rust.
    pub ident: String,
    /// The name of the accessor that returns the value or an error.
    pub require: Option<String>,
    /// The type of the value.
    pub ty: String,
    /// The type that accessors return.
    pub view: String,
    /// The name in JSON.
    pub name: String,
}

pub(super) fn run(file: &mut syn::File, input: &Input) -> Result<Vec<ModelCode>> {
    let is_model = |ty: &Type| last_ident(ty).is_some_and(|ident| input.models.contains_key(&ident.to_string()));
    for path in [&["types"][..], &["types", "builder"][..]] {
        module(&mut file.items, path)?.retain(|item| !matches!(item, Item::Impl(block) if is_model(&block.self_ty)));
    }
    module(&mut file.items, &["types", "builder"])?
        .retain(|item| !matches!(item, Item::Struct(item) if input.models.contains_key(&item.ident.to_string())));
    let mut models = Vec::new();
    for item in module(&mut file.items, &["types"])? {
        let Item::Struct(item) = item else { continue };
        let Some(model) = input.models.get(&item.ident.to_string()) else {
            continue;
        };
        let fields = tolerate(item).with_context(|| format!("struct `{}`", item.ident))?;
        let wrappers = model.wrappers.iter().cloned().collect();
        models.push(ModelCode {
            name: item.ident.to_string(),
            wrappers,
            has_custom_fields: model.has_custom_fields,
            fields,
            deprecated: Vec::new(),
        });
    }
    Ok(models)
}

fn tolerate(item: &mut ItemStruct) -> Result<Vec<FieldCode>> {
    item.attrs.retain(|attribute| !attribute.path().is_ident("derive") && !attribute.path().is_ident("serde"));
    item.attrs.push(parse_quote!(#[derive(Clone, Debug, Default, PartialEq)]));
    item.attrs.push(parse_quote!(#[non_exhaustive]));
    let Fields::Named(fields) = &mut item.fields else { anyhow::bail!("it has no named fields") };
    let mut codes = Vec::new();
    for field in &mut fields.named {
        let name = field.ident.as_ref().context("a field has no name")?.to_string();
        let json_name = renamed(field).unwrap_or_else(|| name.trim_start_matches("r#").to_owned());
        let ty = argument(&field.ty).context("a field is not optional")?.clone();
        let inner = argument(&ty).context("a field is not a `Field`")?;
        let (view, plain) = (view(inner), plain(inner));
        codes.push(FieldCode { ident: name, require: None, ty: plain, view, name: json_name });
        field.ty = ty;
        field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
    }
    fields.named.push(parse_quote! {
        /// The members that are no field of the document, as they came.
        pub extra: crm_client_runtime::JsonObject
    });
    name_accessors(&mut codes);
    Ok(codes)
}

/// Names the accessors that return a value or an error. A field of the same name takes precedence.
fn name_accessors(fields: &mut [FieldCode]) {
    let names: Vec<String> = fields.iter().map(|field| field.ident.clone()).collect();
    for field in fields {
        let name = format!("require_{}", field.ident.trim_start_matches("r#"));
        field.require = (!names.contains(&name)).then_some(name);
    }
}

/// The type that an accessor returns: a small value itself, else a reference, as the runtime's `View` has it.
fn view(ty: &Type) -> String {
    const SMALL: [&str; 8] = ["i32", "i64", "u32", "u64", "bool", "Amount", "NaiveDate", "DateTime"];
    let name = last_ident(ty).map(ToString::to_string).unwrap_or_default();
    match (name.as_str(), argument(ty)) {
        ("String", _) => "&str".to_owned(),
        ("Vec", Some(item)) => format!("&[{}]", plain(item)),
        ("Box", Some(inner)) => format!("&{}", plain(inner)),
        (name, _) if SMALL.contains(&name) => plain(ty),
        _ => format!("&{}", plain(ty)),
    }
}

/// The name in `#[serde(rename = "…")]`.
fn renamed(field: &syn::Field) -> Option<String> {
    let mut name = None;
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // Other settings have other values, which end the parse; a rename comes first.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = Some(meta.value()?.parse::<LitStr>()?.value());
            }
            Ok(())
        });
    }
    name
}
