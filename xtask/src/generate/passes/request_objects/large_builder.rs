//! The builder of a type with many required fields, which takes them at its start.

use syn::{Ident, Item, parse_quote};

use super::field::RequestField;
use super::parts::{constructor, parameters, setter};

/// Returns the functions of a type, and a builder that takes the required fields at its start.
pub(super) fn large_builder(
    name: &Ident,
    builder: &Ident,
    fields: &[RequestField],
    required: &[&RequestField],
    optional: &[&RequestField],
) -> Vec<Item> {
    let (new, parameters) = (constructor(fields, required), parameters(required));
    let idents = required.iter().map(|field| &field.ident);
    let setters = optional.iter().map(|field| setter(name, field, &parse_quote!(self.value)));
    let doc = format!("A builder of [`{name}`] that has the required fields.");
    vec![
        parse_quote! {
            impl #name {
                #new
                /// Creates a builder with the required fields.
                pub fn builder(#(#parameters),*) -> #builder {
                    #builder { value: Self::new(#(#idents),*) }
                }
            }
        },
        parse_quote! {
            #[doc = #doc]
            #[derive(Clone, Debug)]
            pub struct #builder { value: #name }
        },
        parse_quote! {
            impl #builder {
                #(#setters)*
                /// Returns the value.
                pub fn build(self) -> #name {
                    self.value
                }
            }
        },
    ]
}
