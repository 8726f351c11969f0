//! Names as a person writes them: `Option` for `::std::option::Option`.

use quote::ToTokens as _;
use syn::visit_mut::{self, VisitMut};
use syn::{GenericArgument, Ident, Path, PathArguments, Type, TypePath};

pub(super) fn run(file: &mut syn::File) {
    Names.visit_file_mut(file);
}

/// The names in the prelude, and `Box`.
const PRELUDE: [&[&str]; 11] = [
    &["std", "boxed", "Box"],
    &["std", "option", "Option"],
    &["std", "result", "Result"],
    &["std", "string", "String"],
    &["std", "vec", "Vec"],
    &["std", "default", "Default"],
    &["std", "convert", "From"],
    &["std", "convert", "TryFrom"],
    &["std", "convert", "TryInto"],
    &["std", "ops", "FnOnce"],
    &["core", "option", "Option"],
];

struct Names;

impl VisitMut for Names {
    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        // `<V as TryInto<T>>::Error` counts the segments of its path; it stays as it is.
        if ty.qself.is_none() {
            visit_mut::visit_type_path_mut(self, ty);
        }
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let prelude =
            PRELUDE.iter().find(|full| names.iter().zip(**full).filter(|(a, b)| a == *b).count() == full.len());
        if let Some(full) = prelude {
            path.segments = path.segments.iter().skip(full.len() - 1).cloned().collect();
            path.leading_colon = None;
        }
        let is_crate =
            |name: &String| matches!(name.as_str(), "crm_client_runtime" | "chrono" | "serde" | "reqwest" | "std");
        if names.first().is_some_and(is_crate) {
            path.leading_colon = None;
        }
    }
}

/// Returns the last identifier of a path type.
pub fn last_ident(ty: &Type) -> Option<&Ident> {
    let Type::Path(path) = ty else { return None };
    path.path.segments.last().map(|segment| &segment.ident)
}

/// Returns the first type argument of a path type: `T` of `Option<T>`.
pub(super) fn argument(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// Returns a type as text, with the names as a person writes them.
pub(super) fn plain(ty: &Type) -> String {
    let mut ty = ty.clone();
    Names.visit_type_mut(&mut ty);
    ty.to_token_stream().to_string().replace(' ', "")
}
