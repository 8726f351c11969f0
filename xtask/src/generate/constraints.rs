//! The constraints of the document on values that are sent, as code.

use anyhow::Result;
use quote::format_ident;
use syn::{Expr, parse_quote};

use crate::document::{Node, Value};

/// Two fields of which the first is at most the second (`x-at-most`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtMost {
    /// The field with the smaller value.
    pub small: String,
    /// The field with the larger value.
    pub large: String,
}

/// Returns the `x-at-most` of an object or an operation.
pub fn at_most(node: &Node) -> Vec<AtMost> {
    let entries = node.entries_of("x-at-most").iter();
    let pairs = entries.filter_map(|entry| Some((entry.key.clone(), entry.node.as_str()?.to_owned())));
    pairs.map(|(small, large)| AtMost { small, large }).collect()
}

/// A minimum or maximum of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The keyword of JSON Schema, where an exclusive limit has one of its own.
    pub keyword: &'static str,
    variant: &'static str,
    digits: String,
}

impl Limit {
    /// All limits as (keyword, variant of `crm_client_runtime::Limit`), inclusive and exclusive.
    ///
    /// In OpenAPI 3.0 the exclusive keyword is a flag beside the other.
    const ALL: [[(&str, &str); 2]; 2] = [
        [("minimum", "AtLeast"), ("exclusiveMinimum", "Above")],
        [("maximum", "AtMost"), ("exclusiveMaximum", "Below")],
    ];

    /// Returns the limit as a value of `crm_client_runtime::Limit`.
    pub fn expr(&self) -> Expr {
        let (variant, digits) = (format_ident!("{}", self.variant), &self.digits);
        parse_quote!(crm_client_runtime::Limit::#variant(#digits))
    }

    /// The number of digits that any float holds.
    const FLOAT_DIGITS: usize = 15;

    /// Returns the number as JSON Schemas made in Rust can have it, an integer or a float; `None` where it is larger.
    ///
    /// A number with more digits than a float holds becomes the next float beyond the limit. Such a schema accepts
    /// every valid value and may accept one a hundredth too large. The client checks exactly before it sends.
    ///
    /// # Errors
    ///
    /// Fails if the document's digits are not a number.
    pub fn number(&self) -> Result<Option<Expr>> {
        let digits = &self.digits;
        let number = match (digits.parse::<i64>(), digits.parse::<u64>()) {
            (Ok(_), _) => format!("{digits}i64"),
            (_, Ok(_)) => format!("{digits}u64"),
            _ if digits.bytes().filter(u8::is_ascii_digit).count() <= Self::FLOAT_DIGITS => format!("{digits}f64"),
            _ => {
                let nearest: f64 = digits.parse()?;
                let is_lower = self.keyword.to_ascii_lowercase().ends_with("minimum");
                let beyond = if is_lower { nearest.next_down() } else { nearest.next_up() };
                if !nearest.is_finite() || !beyond.is_finite() {
                    return Ok(None);
                }
                format!("{beyond:?}f64")
            }
        };
        Ok(Some(syn::parse_str(&number)?))
    }
}

/// Returns the limits of a number without those that its Rust type has.
pub fn limits(schema: &Node) -> Vec<Limit> {
    let is_unsigned = schema.str("format") == Some("uint64");
    let number = |key: &str| match &schema.get(key)?.value {
        Value::Number(digits) => Some(digits.clone()),
        _ => None,
    };
    let mut limits = Vec::new();
    for [inclusive, exclusive] in Limit::ALL {
        let Some(digits) = number(inclusive.0).filter(|_| !is_unsigned || inclusive.0 != "minimum") else { continue };
        let is_exclusive = schema.bool(exclusive.0) == Some(true);
        let (keyword, variant) = if is_exclusive { exclusive } else { inclusive };
        limits.push(Limit { keyword, variant, digits });
    }
    limits
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::*;

    #[test]
    fn writes_a_limit_as_a_number_of_the_type_that_holds_it() {
        let number = |digits: &str| {
            let limit = Limit { keyword: "minimum", variant: "AtLeast", digits: digits.to_owned() };
            limit.number().expect("a number").map(|number| number.to_token_stream().to_string())
        };
        for (digits, expected) in [
            ("-5", "- 5i64"),
            ("1000000000000", "1000000000000i64"),
            ("18446744073709551615", "18446744073709551615u64"),
            ("0.01", "0.01f64"),
            ("1e12", "1e12f64"),
        ] {
            assert_eq!(number(digits).as_deref(), Some(expected));
        }
        assert_eq!(number(&format!("1{}", "0".repeat(400))), None);
    }

    #[test]
    fn widens_a_limit_that_no_float_holds() {
        for digits in ["9999999999999999.99", "999999999999.99999", "-0.12345678901234567", "99999999999999999999"] {
            let float = |keyword| {
                let limit = Limit { keyword, variant: "", digits: digits.to_owned() };
                let text = limit.number().expect("a number").expect("finite").to_token_stream().to_string();
                text.replace(' ', "").trim_end_matches("f64").parse::<f64>().expect("a float")
            };
            let nearest: f64 = digits.parse().expect("a float");
            assert!(float("maximum") > nearest && float("exclusiveMinimum") < nearest, "{digits}");
        }
    }
}
