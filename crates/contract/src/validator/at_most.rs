//! `x-at-most`: which member is at most which other.

use jsonschema::{Keyword, ValidationError};
use serde_json::{Map, Value};

use crate::formats::is_day;

/// The extension.
pub(super) const KEY: &str = "x-at-most";

/// The pairs of names of which the first has a larger value than the second.
///
/// Amounts are compared as 64-bit floats, which two ways to write an amount may leave a little apart: amounts that
/// differ behind the 15th digit count as equal, so that what is called larger is.
pub(super) fn broken<'p>(pairs: &'p Value, members: &Map<String, Value>) -> Vec<(&'p str, &'p str)> {
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
        // Days of this form are in order as text.
        (Value::String(small), Value::String(large)) if is_day(small) && is_day(large) => small > large,
        _ => return None,
    })
}

/// The extension as a keyword of JSON Schema, so that it is looked at wherever a schema applies.
pub(super) struct AtMost(pub(super) Value);

impl<'i> Keyword<'i> for AtMost {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if Keyword::is_valid(self, instance) { Ok(()) } else { Err(ValidationError::custom("not in order")) }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        instance.as_object().is_none_or(|members| broken(&self.0, members).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_larger_is_found_and_what_cannot_be_compared_is_not() {
        let found = |small: Value, large: Value| {
            let members = json!({"a": small, "b": large});
            !broken(&json!({"a": "b"}), members.as_object().expect("members")).is_empty()
        };
        assert!(found(json!(1.01), json!(1)));
        assert!(found(json!(999_999_999_999.99), json!(999_999_999_999.98)));
        assert!(found(json!(u64::MAX), json!(u64::MAX - 1)));
        assert!(found(json!("2026-01-02"), json!("2026-01-01")));
        for (small, large) in [
            (json!(1), json!(1.0)),
            (json!(0.3), json!(0.1 + 0.2)),
            (json!(0.1 + 0.2), json!(0.3)),
            (json!(null), json!(1)),
            (json!("2"), json!("1")),
            (json!(2), json!("1")),
            (json!("2026-01-01"), json!("2026-01-01")),
        ] {
            assert!(!found(small, large));
        }
        assert_eq!(broken(&json!({"a": "b"}), &Map::new()), []);
    }
}
