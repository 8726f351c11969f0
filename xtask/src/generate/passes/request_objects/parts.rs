//! What the builders of small and large types share.

use syn::{Expr, FieldValue, FnArg, Ident, ImplItem, Type, parse_quote};

use super::field::{RequestField, RequestObject};
use crate::generate::passes::names::last_ident;

/// The suffix of the names of the traits for values that set a required field.
pub const IS_SET: &str = "IsSet";

/// Returns the required fields as arguments.
pub(super) fn parameters(required: &[&RequestField]) -> Vec<FnArg> {
    let parameter = |field: &&RequestField| -> FnArg {
        let (ident, ty) = (&field.ident, &field.ty);
        if is_text(ty) { parse_quote!(#ident: impl Into<#ty>) } else { parse_quote!(#ident: #ty) }
    };
    required.iter().map(parameter).collect()
}

/// Returns `new`.
pub(super) fn constructor(object: &RequestObject, required: &[&RequestField]) -> ImplItem {
    let parameters = parameters(required);
    let extra: Option<FieldValue> = object.is_open.then(|| parse_quote!(extra: Default::default()));
    let values = object.fields.iter().map(|field| -> FieldValue {
        let ident = &field.ident;
        match (field.required.is_some(), is_text(&field.ty)) {
            (true, true) => parse_quote!(#ident: #ident.into()),
            (true, false) => parse_quote!(#ident),
            (false, _) => parse_quote!(#ident: Default::default()),
        }
    });
    let values = values.chain(extra);
    parse_quote! {
        /// Creates a value with the required fields; all others are absent.
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}

/// Returns the setter of a field of `held`.
pub(super) fn setter(name: &Ident, field: &RequestField, held: &Expr) -> ImplItem {
    let (ident, doc, inside_option) = (&field.ident, setter_doc(name, field), field.inside_option());
    let given = inside_option.unwrap_or(&field.ty);
    let value: Expr = match inside_option {
        Some(_) => parse_quote!(Some(value.into())),
        None => parse_quote!(value.into()),
    };
    parse_quote! {
        #[doc = #doc]
        pub fn #ident(mut self, value: impl Into<#given>) -> Self {
            #held.#ident = #value;
            self
        }
    }
}

/// Returns the setter of members of an open object that are no fields; they are in `held`.
pub(super) fn custom_field_setter(object: &RequestObject, held: &Expr) -> Option<ImplItem> {
    let doc = format!(
        "Sets a custom field: a member beside the fields of [`{0}`], in [`extra`]({0}::extra).\n\n\
         Text, integers, amounts, dates, booleans, lists of them and `None` convert by `into()`, without losing a digit; \
         [`Json::null`](crm_client_runtime::Json::null) is `null`. The request is rejected before it is sent if a field has \
         the name.",
        object.ident
    );
    object.is_open.then(|| {
        parse_quote! {
            #[doc = #doc]
            pub fn custom_field(mut self, name: impl Into<String>, value: impl Into<crm_client_runtime::Json>) -> Self {
                #held.extra.insert(name, value.into());
                self
            }
        }
    })
}

/// Returns the accessor of members of an open object that are no fields.
pub(super) fn custom_field_reader(object: &RequestObject) -> Option<ImplItem> {
    object.is_open.then(|| {
        parse_quote! {
            /// Returns a custom field, a member of [`extra`](Self::extra); `None` if it is not set or `null`.
            ///
            /// # Errors
            ///
            /// It cannot be read as `T`.
            pub fn custom_field<T: crm_client_runtime::FromJson>(
                &self,
                name: &str,
            ) -> Result<Option<T>, crm_client_runtime::FieldError> {
                self.extra.get(name)
            }
        }
    })
}

/// Returns the documentation of a setter.
pub(super) fn setter_doc(name: &Ident, field: &RequestField) -> String {
    format!("Sets [`{name}::{0}`].", field.ident)
}

fn is_text(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|ident| ident == "String")
}
