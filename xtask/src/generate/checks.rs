//! What the document says of values that are sent, as code that checks it.

use anyhow::{Result, bail};
use quote::format_ident;
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

/// A limit of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The keyword of JSON Schema, where an exclusive limit has one of its own.
    pub keyword: &'static str,
    variant: &'static str,
    digits: String,
}

impl Bound {
    /// Each limit as (keyword, variant of `crm_client_runtime::Bound`), inclusive and exclusive.
    ///
    /// In OpenAPI 3.0 the exclusive keyword is a flag beside the other.
    const ALL: [[(&str, &str); 2]; 2] = [
        [("minimum", "AtLeast"), ("exclusiveMinimum", "Above")],
        [("maximum", "AtMost"), ("exclusiveMaximum", "Below")],
    ];

    /// How many digits a float holds, whichever they are.
    const FLOAT_DIGITS: usize = 15;

    /// A value of `crm_client_runtime::Bound`.
    pub fn check(&self) -> Expr {
        let (variant, digits) = (format_ident!("{}", self.variant), &self.digits);
        parse_quote!(crm_client_runtime::Bound::#variant(#digits))
    }

    /// The number, which JSON Schemas made in Rust can have as an integer or as a float.
    pub fn number(&self) -> Result<Expr> {
        let digits = &self.digits;
        let suffix = match (digits.parse::<i64>(), digits.parse::<u64>()) {
            (Ok(_), _) => "i64",
            (_, Ok(_)) => "u64",
            _ if digits.bytes().filter(u8::is_ascii_digit).count() <= Self::FLOAT_DIGITS => "f64",
            _ => bail!("the bound {digits} has more digits than a JSON Schema made in Rust can have"),
        };
        Ok(syn::parse_str(&format!("{digits}{suffix}"))?)
    }
}

/// The bounds of a number; those that the Rust type has are left out.
pub fn bounds(schema: &Node) -> Vec<Bound> {
    let is_unsigned = schema.str("format") == Some("uint64");
    let number = |key: &str| match &schema.get(key)?.value {
        Value::Number(digits) => Some(digits.clone()),
        _ => None,
    };
    let mut bounds = Vec::new();
    for [inclusive, exclusive] in Bound::ALL {
        let Some(digits) = number(inclusive.0).filter(|_| !is_unsigned || inclusive.0 != "minimum") else { continue };
        let is_exclusive = schema.bool(exclusive.0) == Some(true);
        let (keyword, variant) = if is_exclusive { exclusive } else { inclusive };
        bounds.push(Bound { keyword, variant, digits });
    }
    bounds
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::*;

    #[test]
    fn a_bound_is_a_number_of_the_type_that_holds_it() {
        let number = |digits: &str| {
            let bound = Bound { keyword: "minimum", variant: "AtLeast", digits: digits.to_owned() };
            bound.number().map(|number| number.to_token_stream().to_string())
        };
        for (digits, expected) in [
            ("-5", "- 5i64"),
            ("1000000000000", "1000000000000i64"),
            ("18446744073709551615", "18446744073709551615u64"),
            ("0.01", "0.01f64"),
            ("1e12", "1e12f64"),
        ] {
            assert_eq!(number(digits).expect("a number"), expected);
        }
        assert!(number("999999999999.99999").is_err());
    }
}
