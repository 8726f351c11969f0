//! Documentation comments as attributes.

use syn::visit_mut::VisitMut;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, parse_quote};

use crate::markdown::wrap;

/// Returns the text of the documentation comment in `attributes`.
pub(super) fn doc_text(attributes: &[Attribute]) -> String {
    attributes.iter().filter_map(doc_line).collect::<Vec<_>>().join("\n")
}

/// Replaces the documentation comment in `attributes`.
pub(super) fn set_doc(attributes: &mut Vec<Attribute>, text: &str) {
    attributes.retain(|attribute| doc_line(attribute).is_none());
    let text = text.trim_end();
    attributes.insert(0, parse_quote!(#[doc = #text]));
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else {
        return None;
    };
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value else {
        return None;
    };
    pair.path.is_ident("doc").then(|| text.value())
}

/// Writes each comment as `///` lines of a readable width.
pub(super) struct Lines;

impl VisitMut for Lines {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let text = doc_text(attributes);
        if text.is_empty() {
            return;
        }
        attributes.retain(|attribute| doc_line(attribute).is_none());
        let lines = wrap(&unindented(&text));
        for (index, line) in lines.iter().enumerate() {
            let line = if line.is_empty() { String::new() } else { format!(" {}", line.trim_end()) };
            attributes.insert(index, parse_quote!(#[doc = #line]));
        }
    }
}

/// The text without the space behind `///`, if all lines have it.
fn unindented(text: &str) -> String {
    let is_indented = text.lines().filter(|line| !line.is_empty()).all(|line| line.starts_with(' '));
    if !is_indented {
        return text.to_owned();
    }
    text.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}
