//! What the document says of values that are sent, as code that checks it.

use syn::{Expr, parse_quote};

use crate::document::{Node, Value};

/// Two fields, of which the first is at most the second (`x-at-most`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtMost {
    /// The one that is at most the other.
    pub small: String,
    /// The other.
    pub large: String,
}

/// What `x-at-most` says on an object or an operation.
pub fn at_most(node: &Node) -> Vec<AtMost> {
    let entries = node.entries_of("x-at-most").iter();
    let pairs = entries.filter_map(|entry| Some((entry.key.clone(), entry.node.as_str()?.to_owned())));
    pairs.map(|(small, large)| AtMost { small, large }).collect()
}

/// The bounds of a number, as values of `crm_client_runtime::Bound`; those that the Rust type has are left out.
pub fn bounds(schema: &Node) -> Vec<Expr> {
    let is_unsigned = schema.str("format") == Some("uint64");
    let number = |key: &str| match &schema.get(key)?.value {
        Value::Number(digits) => Some(digits.clone()),
        _ => None,
    };
    let is_exclusive = |key: &str| schema.bool(key) == Some(true);
    let mut bounds = Vec::new();
    if let Some(digits) = number("minimum").filter(|_| !is_unsigned) {
        bounds.push(if is_exclusive("exclusiveMinimum") {
            parse_quote!(crm_client_runtime::Bound::Above(#digits))
        } else {
            parse_quote!(crm_client_runtime::Bound::AtLeast(#digits))
        });
    }
    if let Some(digits) = number("maximum") {
        bounds.push(if is_exclusive("exclusiveMaximum") {
            parse_quote!(crm_client_runtime::Bound::Below(#digits))
        } else {
            parse_quote!(crm_client_runtime::Bound::AtMost(#digits))
        });
    }
    bounds
}
