//! Replaces `Option<Patch<T>>` by `Patch<T>`, which has a state of its own for an absent field.

use syn::visit_mut::{self, VisitMut};
use syn::{Field, Type, parse_quote};

use super::names::{argument, last_ident};

pub(super) fn run(file: &mut syn::File) {
    Patches.visit_file_mut(file);
}

struct Patches;

impl VisitMut for Patches {
    fn visit_field_mut(&mut self, field: &mut Field) {
        let was_option = last_ident(&field.ty).is_some_and(|ident| ident == "Option");
        visit_mut::visit_field_mut(self, field);
        if was_option && last_ident(&field.ty).is_some_and(|ident| ident == "Patch") {
            field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
            field.attrs.push(parse_quote! {
                #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
            });
        }
    }

    fn visit_type_mut(&mut self, ty: &mut Type) {
        visit_mut::visit_type_mut(self, ty);
        let is_option = last_ident(ty).is_some_and(|ident| ident == "Option");
        let inner = argument(ty).filter(|_| is_option);
        let patch = inner.filter(|inner| last_ident(inner).is_some_and(|ident| ident == "Patch"));
        if let Some(patch) = patch.cloned() {
            *ty = patch;
        }
    }
}
