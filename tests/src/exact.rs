//! Exact comparison of JSON: by path, with the digits of numbers.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// Returns every scalar and every empty container of a JSON text by its path, as in `$.deals[0].tax`.
///
/// A number is its digits, a string its content in quotes: `10.0` and `10.00` differ, `"\u017c"` and `"ż"` do not.
/// The result depends neither on the types under test nor on `serde_json`'s numbers.
///
/// # Panics
///
/// Panics if the text is not JSON.
pub fn flatten(text: &str) -> BTreeMap<String, String> {
    let mut flat = BTreeMap::new();
    add("$", text, &mut flat);
    flat
}

/// Returns the paths at which two JSON texts differ, with both values. Equal texts have none.
///
/// # Panics
///
/// Panics if one of the texts is not JSON.
pub fn difference(expected: &str, found: &str) -> Vec<String> {
    let (expected, found) = (flatten(expected), flatten(found));
    let paths: std::collections::BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    paths
        .into_iter()
        .filter(|path| expected.get(*path) != found.get(*path))
        .map(|path| format!("{path}: expected {:?}, found {:?}", expected.get(path), found.get(path)))
        .collect()
}

fn add(path: &str, text: &str, flat: &mut BTreeMap<String, String>) {
    let text = text.trim();
    match text.as_bytes().first() {
        Some(b'{') => {
            let members: BTreeMap<String, &RawValue> = parse(text);
            if members.is_empty() {
                flat.insert(path.to_owned(), "{}".to_owned());
            }
            for (name, value) in members {
                add(&format!("{path}.{name}"), value.get(), flat);
            }
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = parse(text);
            if items.is_empty() {
                flat.insert(path.to_owned(), "[]".to_owned());
            }
            for (index, value) in items.iter().enumerate() {
                add(&format!("{path}[{index}]"), value.get(), flat);
            }
        }
        Some(b'"') => {
            flat.insert(path.to_owned(), format!("{:?}", parse::<String>(text)));
        }
        _ => {
            flat.insert(path.to_owned(), text.to_owned());
        }
    }
}

#[allow(clippy::panic, reason = "a test's input that is not JSON is a mistake in the test")]
fn parse<'a, T: serde::Deserialize<'a>>(text: &'a str) -> T {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("not the expected JSON: {error} in {text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_count_and_escapes_do_not() {
        assert_eq!(difference(r#"{"a": [1.0, "\u017c"]}"#, r#"{"a":[1.0,"ż"]}"#), Vec::<String>::new());
        assert_eq!(difference("[1.0]", "[1.00]"), [r#"$[0]: expected Some("1.0"), found Some("1.00")"#]);
    }

    #[test]
    fn null_missing_and_empty_differ() {
        assert_eq!(difference(r#"{"a": null}"#, "{}").len(), 2);
        assert_eq!(difference(r#"{"a": {}}"#, r#"{"a": []}"#).len(), 1);
    }
}
