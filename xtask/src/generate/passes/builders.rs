//! The builder of a type that is sent: `build` compiles once what is required is set, and the compiler names what is not.

use heck::ToPascalCase;
use quote::format_ident;
use syn::{Expr, FieldValue, FnArg, Ident, ImplItem, Item, Type, WhereClause, WherePredicate, parse_quote};

use super::names::last_ident;
use super::sent::SentField;

/// The ending of the name of a trait that says that a required field is set.
pub const IS_SET: &str = "IsSet";

/// Above how many required fields a builder takes them at its start.
///
/// A setter of a required field names the state of every other one, so that the code grows with the square.
const MANY: usize = 16;

/// The type's functions, and its builder.
pub(super) fn builder(name: &Ident, fields: &[SentField]) -> Vec<Item> {
    let builder = format_ident!("{name}Builder");
    let mut required: Vec<&SentField> = fields.iter().filter(|field| field.required.is_some()).collect();
    required.sort_by_key(|field| field.required);
    let optional: Vec<&SentField> = fields.iter().filter(|field| field.required.is_none()).collect();
    if required.len() > MANY {
        return builder_of_many(name, &builder, fields, &required, &optional);
    }
    let states: Vec<Ident> = required.iter().map(|field| state(field)).collect();
    let mut items = vec![functions(name, &builder, fields, &required)];
    items.extend(structs(name, &builder, &required, &optional, &states));
    if !optional.is_empty() {
        items.push(optional_setters(name, &builder, &optional, &states));
    }
    let has_optional = !optional.is_empty();
    for (index, field) in required.iter().enumerate() {
        items.push(required_setter(name, &builder, &required, &states, (index, field), has_optional));
    }
    items.push(build(name, &builder, fields, &required, &states));
    items.extend(required.iter().flat_map(|field| is_set(name, field)));
    items
}

/// The trait of what a required field is set to: its message is the compiler's where `build` is called too early.
fn is_set(name: &Ident, field: &SentField) -> [Item; 2] {
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

fn is_set_trait(name: &Ident, field: &SentField) -> Ident {
    format_ident!("{name}{}{IS_SET}", field.name.to_pascal_case())
}

/// A builder that begins with all that is required.
fn builder_of_many(
    name: &Ident,
    builder: &Ident,
    fields: &[SentField],
    required: &[&SentField],
    optional: &[&SentField],
) -> Vec<Item> {
    let (new, parameters) = (constructor(fields, required), parameters(required));
    let idents = required.iter().map(|field| &field.ident);
    let setters = optional.iter().map(|field| setter(name, field, &parse_quote!(self.value)));
    let doc = format!("Builder of [`{name}`], with what is required.");
    vec![
        parse_quote! {
            impl #name {
                #new
                /// A builder with what is required.
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
                /// The value.
                pub fn build(self) -> #name {
                    self.value
                }
            }
        },
    ]
}

/// The type parameter for whether a required field is set; no schema has such a name.
fn state(field: &SentField) -> Ident {
    format_ident!("Given{}", field.name.to_pascal_case())
}

/// `new` and `builder`.
fn functions(name: &Ident, builder: &Ident, fields: &[SentField], required: &[&SentField]) -> Item {
    let new = (!required.is_empty()).then(|| constructor(fields, required));
    let missing = required.iter().map(|_| -> Type { parse_quote!(crm_client_runtime::Missing) });
    parse_quote! {
        impl #name {
            #new
            /// A builder with nothing set; it builds once what is required is set.
            pub fn builder() -> #builder<#(#missing),*> {
                Default::default()
            }
        }
    }
}

/// The required values, as arguments.
fn parameters(required: &[&SentField]) -> Vec<FnArg> {
    let parameter = |field: &&SentField| -> FnArg {
        let (ident, ty) = (&field.ident, &field.ty);
        if is_text(ty) { parse_quote!(#ident: impl Into<#ty>) } else { parse_quote!(#ident: #ty) }
    };
    required.iter().map(parameter).collect()
}

fn constructor(fields: &[SentField], required: &[&SentField]) -> ImplItem {
    let parameters = parameters(required);
    let values = fields.iter().map(|field| -> FieldValue {
        let ident = &field.ident;
        match (field.required.is_some(), is_text(&field.ty)) {
            (true, true) => parse_quote!(#ident: #ident.into()),
            (true, false) => parse_quote!(#ident),
            (false, _) => parse_quote!(#ident: Default::default()),
        }
    });
    parse_quote! {
        /// What is required; everything else is left out and can be set on it.
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}

fn structs(
    name: &Ident,
    builder: &Ident,
    required: &[&SentField],
    optional: &[&SentField],
    states: &[Ident],
) -> Vec<Item> {
    let doc = format!("Builder of [`{name}`]; a type parameter says of each required field whether it is set.");
    let required_idents = required.iter().map(|field| &field.ident);
    let mut items: Vec<Item> = Vec::new();
    let holder: Option<syn::Field> = (!optional.is_empty()).then(|| {
        let optional_struct = format_ident!("{name}Optional");
        let (idents, types) = (optional.iter().map(|field| &field.ident), optional.iter().map(|field| &field.ty));
        items.push(parse_quote! {
            #[derive(Clone, Debug, Default)]
            struct #optional_struct { #(#idents: #types),* }
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

fn optional_setters(name: &Ident, builder: &Ident, optional: &[&SentField], states: &[Ident]) -> Item {
    let setters = optional.iter().map(|field| setter(name, field, &parse_quote!(self.optional)));
    parse_quote! {
        impl<#(#states),*> #builder<#(#states),*> { #(#setters)* }
    }
}

/// Sets a field of what the builder holds.
fn setter(name: &Ident, field: &SentField, held: &Expr) -> ImplItem {
    let (ident, doc, inside_option) = (&field.ident, doc(name, field), field.inside_option());
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

/// Sets one required field, whatever the others are.
fn required_setter(
    name: &Ident,
    builder: &Ident,
    required: &[&SentField],
    states: &[Ident],
    (index, field): (usize, &SentField),
    has_optional: bool,
) -> Item {
    let (ident, ty, doc) = (&field.ident, &field.ty, doc(name, field));
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

/// The value, of a builder with all that is required.
fn build(name: &Ident, builder: &Ident, fields: &[SentField], required: &[&SentField], states: &[Ident]) -> Item {
    let bounds = required.iter().zip(states).map(|(field, state)| -> WherePredicate {
        let trait_name = is_set_trait(name, field);
        parse_quote!(#state: #trait_name)
    });
    let values = fields.iter().map(|field| -> FieldValue {
        let ident = &field.ident;
        if field.required.is_some() {
            parse_quote!(#ident: self.#ident.get())
        } else {
            parse_quote!(#ident: self.optional.#ident)
        }
    });
    let bounds: Vec<WherePredicate> = bounds.collect();
    let clause: Option<WhereClause> = (!bounds.is_empty()).then(|| parse_quote!(where #(#bounds),*));
    parse_quote! {
        impl<#(#states),*> #builder<#(#states),*> {
            /// The value, once all that is required is set.
            pub fn build(self) -> #name #clause {
                #name { #(#values),* }
            }
        }
    }
}

fn doc(name: &Ident, field: &SentField) -> String {
    format!("Sets [`{name}::{0}`].", field.ident)
}

fn is_text(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|ident| ident == "String")
}

#[cfg(test)]
mod tests {
    use quote::ToTokens as _;

    use super::*;

    /// The code of a builder with so many required fields.
    fn code(count: usize) -> String {
        let field = |number: usize| SentField {
            ident: format_ident!("field_{number:04}"),
            ty: parse_quote!(i64),
            name: format!("field_{number:04}"),
            required: Some(number),
            bounds: Vec::new(),
        };
        let mut fields: Vec<SentField> = (0..count).map(field).collect();
        fields.push(SentField { required: None, ty: parse_quote!(Option<String>), ..field(9999) });
        let items = builder(&format_ident!("Many"), &fields);
        items.iter().map(|item| item.to_token_stream().to_string()).collect()
    }

    #[test]
    fn the_code_grows_as_the_fields_do() {
        let (some, twice) = (code(500).len(), code(1000).len());
        assert!(twice < some * 21 / 10, "{some} {twice}");
    }

    #[test]
    fn a_builder_of_many_begins_with_what_is_required() {
        let code = code(MANY + 1);
        assert!(
            code.contains("pub fn builder (field_0000 : i64 ,") && code.contains("self . value . field_9999"),
            "{code}"
        );
        assert!(!super::tests::code(MANY).contains("self . value"));
    }
}
