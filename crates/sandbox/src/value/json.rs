//! Canonical JSON.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::text::normalize;

/// Returns a form in which equal values have equal text.
///
/// Members are sorted by name, whole numbers have no fraction, and strings are normalised to NFC.
pub fn canonical(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(canonical).collect(),
        Value::Object(members) => {
            let sorted: BTreeMap<String, &Value> =
                members.iter().map(|(name, value)| (normalize(name), value)).collect();
            sorted.into_iter().map(|(name, value)| (name, canonical(value))).collect()
        }
        Value::String(text) => Value::String(normalize(text)),
        Value::Number(number) => Value::Number(whole(number).unwrap_or_else(|| number.clone())),
        value => value.clone(),
    }
}

fn whole(number: &Number) -> Option<Number> {
    let text = number.as_f64().filter(|_| number.is_f64()).filter(|number| number.fract() == 0.0)?;
    format!("{text:.0}").parse::<i64>().ok().map(Number::from)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn equal_values_have_equal_text() {
        let text = |json: &str| canonical(&serde_json::from_str(json).expect("JSON")).to_string();
        assert_eq!(text(r#"{"b": [1.0, -0.0, 1e3], "a": "\u0041"}"#), r#"{"a":"A","b":[1,0,1000]}"#);
        assert_eq!(text(r#"{"e\u0301": ["e\u0301"]}"#), "{\"\u{e9}\":[\"\u{e9}\"]}");
        assert_eq!(text("1.50"), "1.5");
        assert_eq!(canonical(&json!([null, true, u64::MAX])), json!([null, true, u64::MAX]));
    }
}
