//! The extension `x-at-most`: a member is at most another.

use jsonschema::{Keyword, ValidationError};
use serde_json::{Map, Value};

use crate::formats::is_day;

/// The name of the extension.
pub(super) const KEY: &str = "x-at-most";

/// Returns the pairs (smaller, larger) that the members violate.
///
/// Amounts are compared as 64-bit floats. Two notations of one amount can differ by a few units in the last place, so
/// amounts that are equal in 15 digits count as equal.
pub(super) fn violated<'p>(pairs: &'p Value, members: &Map<String, Value>) -> Vec<(&'p str, &'p str)> {
    let pairs = pairs.as_object().into_iter().flatten();
    let pairs = pairs.filter_map(|(small, large)| Some((small.as_str(), large.as_str()?)));
    pairs.filter(|(small, large)| is_larger(members.get(*small), members.get(*large)).unwrap_or(false)).collect()
}

fn is_larger(small: Option<&Value>, large: Option<&Value>) -> Option<bool> {
    Some(match (small?, large?) {
        (Value::Number(small), Value::Number(large)) => match (small.as_i128(), large.as_i128()) {
            (Some(small), Some(large)) => small > large,
            _ => {
                let (small, large) = (small.as_f64()?, large.as_f64()?);
                small - large > small.abs().max(large.abs()) * 4.0 * f64::EPSILON
            }
        },
        // Dates in this notation sort as text.
        (Value::String(small), Value::String(large)) if is_day(small) && is_day(large) => small > large,
        _ => return None,
    })
}

/// The extension as a keyword of JSON Schema, which applies wherever its schema does.
pub(super) struct AtMost(pub(super) Value);

impl<'i> Keyword<'i> for AtMost {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if Keyword::is_valid(self, instance) { Ok(()) } else { Err(ValidationError::custom("not in order")) }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        instance.as_object().is_none_or(|members| violated(&self.0, members).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn finds_larger_values_and_ignores_values_that_do_not_compare() {
        let is_violated = |small: Value, large: Value| {
            let members = json!({"a": small, "b": large});
            !violated(&json!({"a": "b"}), members.as_object().expect("members")).is_empty()
        };
        assert!(is_violated(json!(1.01), json!(1)));
        assert!(is_violated(json!(999_999_999_999.99), json!(999_999_999_999.98)));
        assert!(is_violated(json!(u64::MAX), json!(u64::MAX - 1)));
        assert!(is_violated(json!("2026-01-02"), json!("2026-01-01")));
        for (small, large) in [
            (json!(1), json!(1)),
            (json!(1), json!(2)),
            (json!(0.0), json!(0)),
            (json!(1), json!(1.0)),
            (json!("2026-01-02"), json!("1")),
            (json!("2"), json!("2026-01-01")),
            (json!(1_000_000_000_000.000_5), json!(1_000_000_000_000.0)),
            (json!(0.3), json!(0.1 + 0.2)),
            (json!(0.1 + 0.2), json!(0.3)),
            (json!(null), json!(1)),
            (json!("2"), json!("1")),
            (json!(2), json!("1")),
            (json!("2026-01-01"), json!("2026-01-01")),
        ] {
            assert!(!is_violated(small, large));
        }
        assert_eq!(violated(&json!({"a": "b"}), &Map::new()), []);
    }
}
