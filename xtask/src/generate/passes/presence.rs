//! Rejects `null` for a field that cannot be `null`.
//!
//! Progenitor's code reads it as an absent field: a stored update that empties a field would then keep it.

use anyhow::{Result, bail};
use syn::{Item, parse_quote};

use super::items::module;
use super::names::last_ident;
use crate::generate::progenitor::Input;

pub(super) fn run(file: &mut syn::File, input: &Input) -> Result<()> {
    let mut count = 0;
    for item in module(&mut file.items, &["types"])? {
        let Item::Struct(item) = item else { continue };
        for field in &mut item.fields {
            if last_ident(&field.ty).is_some_and(|ident| ident == "Option") {
                field.attrs.push(parse_quote! {
                    #[serde(default, deserialize_with = "crm_client_runtime::present")]
                });
                count += 1;
            }
        }
    }
    if count != input.optional_fields {
        bail!("expected {} optional fields, found {count}", input.optional_fields);
    }
    Ok(())
}
