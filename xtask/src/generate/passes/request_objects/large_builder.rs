//! The builder of a type with many required fields, which takes them at its start.

use syn::{Ident, Item, parse_quote};

use super::field::{RequestField, RequestObject};
use super::parts::{constructor, custom_field_reader, custom_field_setter, parameters, setter};

/// Returns the functions of a type, and a builder that takes the required fields at its start.
pub(super) fn large_builder(
    object: &RequestObject,
    builder: &Ident,
    required: &[&RequestField],
    optional: &[&RequestField],
) -> Vec<Item> {
    let name = &object.ident;
    let (new, parameters) = (constructor(object, required), parameters(required));
    let idents = required.iter().map(|field| &field.ident);
    let held = parse_quote!(self.value);
    let setters = optional.iter().map(|field| setter(name, field, &held));
    let (custom, reader) = (custom_field_setter(object, &held), custom_field_reader(object));
    let doc = format!("A builder of [`{name}`] that has the required fields.");
    vec![
        parse_quote! {
            impl #name {
                #new
                /// Creates a builder with the required fields.
                pub fn builder(#(#parameters),*) -> #builder {
                    #builder { value: Self::new(#(#idents),*) }
                }
                #reader
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
                #custom
                /// Returns the value.
                pub fn build(self) -> #name {
                    self.value
                }
            }
        },
    ]
}
