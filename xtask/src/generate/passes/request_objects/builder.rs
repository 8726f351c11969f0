//! The builder of an object in requests: `build` compiles once all required fields are set, else the compiler names the
//! missing one.

use heck::ToPascalCase;
use quote::format_ident;
use syn::{FieldValue, Ident, Item, Type, WhereClause, WherePredicate, parse_quote};

use super::field::{RequestField, RequestObject};
use super::large_builder::large_builder;
use super::parts::{IS_SET, constructor, custom_field_reader, custom_field_setter, setter, setter_doc};

/// The largest number of required fields that have setters.
///
/// A builder for more takes them at its start: each setter names the state of every other required field, so that the
/// code would grow with the square.
const MANY: usize = 16;

/// Returns the functions of a type, and its builder.
pub(super) fn builder(object: &RequestObject) -> Vec<Item> {
    let RequestObject { ident: name, fields, is_open } = object;
    let builder = format_ident!("{name}Builder");
    let mut required: Vec<&RequestField> = fields.iter().filter(|field| field.required.is_some()).collect();
    required.sort_by_key(|field| field.required);
    let optional: Vec<&RequestField> = fields.iter().filter(|field| field.required.is_none()).collect();
    if required.len() > MANY {
        return large_builder(object, &builder, &required, &optional);
    }
    let states: Vec<Ident> = required.iter().map(|field| state(field)).collect();
    let mut items = vec![functions(object, &builder, &required)];
    items.extend(structs(object, &builder, &required, &optional, &states));
    let has_optional = !optional.is_empty() || *is_open;
    if has_optional {
        items.push(optional_setters(object, &builder, &optional, &states));
    }
    for (index, field) in required.iter().enumerate() {
        items.push(required_setter(name, &builder, &required, &states, (index, field), has_optional));
    }
    items.push(build(object, &builder, &required, &states));
    items.extend(required.iter().flat_map(|field| is_set(name, field)));
    items
}

/// The trait of the value that sets a required field; the compiler reports its message if `build` is called too early.
fn is_set(name: &Ident, field: &RequestField) -> [Item; 2] {
    let (trait_name, ty) = (is_set_trait(name, field), &field.ty);
    let message = format!("the required field `{}` of `{name}` is not set", field.ident);
    let label = format!("`.{}(…)` is missing before this", field.ident);
    [
        parse_quote! {
            #[doc(hidden)]
            #[diagnostic::on_unimplemented(message = #message, label = #label)]
            pub trait #trait_name {
                fn get(self) -> #ty;
            }
        },
        parse_quote! {
            impl #trait_name for #ty {
                fn get(self) -> #ty {
                    self
                }
            }
        },
    ]
}

fn is_set_trait(name: &Ident, field: &RequestField) -> Ident {
    format_ident!("{name}{}{IS_SET}", field.name.to_pascal_case())
}

/// The type parameter that says whether a required field is set; no schema has such a name.
fn state(field: &RequestField) -> Ident {
    format_ident!("Given{}", field.name.to_pascal_case())
}

/// `new` and `builder`.
fn functions(object: &RequestObject, builder: &Ident, required: &[&RequestField]) -> Item {
    let name = &object.ident;
    let new = (!required.is_empty()).then(|| constructor(object, required));
    let reader = custom_field_reader(object);
    let missing = required.iter().map(|_| -> Type { parse_quote!(crm_client_runtime::Missing) });
    parse_quote! {
        impl #name {
            #new
            /// Creates a builder without values; `build` compiles once all required fields are set.
            pub fn builder() -> #builder<#(#missing),*> {
                Default::default()
            }
            #reader
        }
    }
}

fn structs(
    object: &RequestObject,
    builder: &Ident,
    required: &[&RequestField],
    optional: &[&RequestField],
    states: &[Ident],
) -> Vec<Item> {
    let name = &object.ident;
    let doc =
        format!("A builder of [`{name}`], with a type parameter for each required field that says whether it is set.");
    let required_idents = required.iter().map(|field| &field.ident);
    let mut items: Vec<Item> = Vec::new();
    let holder: Option<syn::Field> = (!optional.is_empty() || object.is_open).then(|| {
        let optional_struct = format_ident!("{name}Optional");
        let (idents, types) = (optional.iter().map(|field| &field.ident), optional.iter().map(|field| &field.ty));
        let extra: Option<syn::Field> = object.is_open.then(|| parse_quote!(extra: crm_client_runtime::JsonObject));
        items.push(parse_quote! {
            #[derive(Clone, Debug, Default)]
            struct #optional_struct { #(#idents: #types,)* #extra }
        });
        parse_quote!(optional: #optional_struct)
    });
    items.insert(
        0,
        parse_quote! {
            #[doc = #doc]
            #[derive(Clone, Debug, Default)]
            pub struct #builder<#(#states),*> { #(#required_idents: #states,)* #holder }
        },
    );
    items
}

fn optional_setters(object: &RequestObject, builder: &Ident, optional: &[&RequestField], states: &[Ident]) -> Item {
    let held = parse_quote!(self.optional);
    let setters = optional.iter().map(|field| setter(&object.ident, field, &held));
    let custom = custom_field_setter(object, &held);
    parse_quote! {
        impl<#(#states),*> #builder<#(#states),*> { #(#setters)* #custom }
    }
}

/// The setter of one required field, whatever the others are.
fn required_setter(
    name: &Ident,
    builder: &Ident,
    required: &[&RequestField],
    states: &[Ident],
    (index, field): (usize, &RequestField),
    has_optional: bool,
) -> Item {
    let (ident, ty, doc) = (&field.ident, &field.ty, setter_doc(name, field));
    let generics: Vec<&Ident> =
        states.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, state)| state).collect();
    let with = |ty: &Type| -> Vec<Type> {
        let states = states.iter().enumerate();
        states.map(|(other, state)| if other == index { ty.clone() } else { parse_quote!(#state) }).collect()
    };
    let (before, after) = (with(&parse_quote!(crm_client_runtime::Missing)), with(ty));
    let mut values: Vec<FieldValue> = Vec::new();
    for (other, field) in required.iter().enumerate() {
        let ident = &field.ident;
        values.push(if other == index {
            parse_quote!(#ident: value.into())
        } else {
            parse_quote!(#ident: self.#ident)
        });
    }
    if has_optional {
        values.push(parse_quote!(optional: self.optional));
    }
    parse_quote! {
        impl<#(#generics),*> #builder<#(#before),*> {
            #[doc = #doc]
            pub fn #ident(self, value: impl Into<#ty>) -> #builder<#(#after),*> {
                #builder { #(#values),* }
            }
        }
    }
}

/// `build`, for a builder whose required fields are all set.
fn build(object: &RequestObject, builder: &Ident, required: &[&RequestField], states: &[Ident]) -> Item {
    let name = &object.ident;
    let predicates = required.iter().zip(states).map(|(field, state)| -> WherePredicate {
        let trait_name = is_set_trait(name, field);
        parse_quote!(#state: #trait_name)
    });
    let values = object.fields.iter().map(|field| -> FieldValue {
        let ident = &field.ident;
        if field.required.is_some() {
            parse_quote!(#ident: self.#ident.get())
        } else {
            parse_quote!(#ident: self.optional.#ident)
        }
    });
    let extra: Option<FieldValue> = object.is_open.then(|| parse_quote!(extra: self.optional.extra));
    let values = values.chain(extra);
    let predicates: Vec<WherePredicate> = predicates.collect();
    let clause: Option<WhereClause> = (!predicates.is_empty()).then(|| parse_quote!(where #(#predicates),*));
    parse_quote! {
        impl<#(#states),*> #builder<#(#states),*> {
            /// Returns the value, once all required fields are set.
            pub fn build(self) -> #name #clause {
                #name { #(#values),* }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::ToTokens as _;

    use super::*;

    /// The code of a builder with `count` required fields.
    fn code(count: usize) -> String {
        let field = |number: usize| RequestField {
            ident: format_ident!("field_{number:04}"),
            ty: parse_quote!(i64),
            name: format!("field_{number:04}"),
            required: Some(number),
            limits: Vec::new(),
        };
        let mut fields: Vec<RequestField> = (0..count).map(field).collect();
        fields.push(RequestField { required: None, ty: parse_quote!(Option<String>), ..field(9999) });
        let items = builder(&RequestObject { ident: format_ident!("Many"), fields, is_open: false });
        items.iter().map(|item| item.to_token_stream().to_string()).collect()
    }

    #[test]
    fn code_grows_linearly_with_the_fields() {
        let (some, twice) = (code(500).len(), code(1000).len());
        assert!(twice < some * 21 / 10, "{some} {twice}");
    }

    #[test]
    fn a_large_builder_takes_the_required_fields_at_its_start() {
        let code = code(MANY + 1);
        assert!(
            code.contains("pub fn builder (field_0000 : i64 ,") && code.contains("self . value . field_9999"),
            "{code}"
        );
        assert!(!super::tests::code(MANY).contains("self . value"));
    }
}
