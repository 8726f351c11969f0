//! Violations in the body of an error response.

use super::body::ErrorBody;
use super::tree::Tree;
use crate::validation::Violation;
use crate::value::excerpt::excerpt;

/// The usual names of the member with the errors of fields.
const CONTAINERS: [&str; 4] = ["errors", "error", "fields", "details"];
/// The usual names for the field in an item of a list of errors.
const FIELD: [&str; 4] = ["field", "name", "path", "param"];
/// The usual names for the message in such an item.
const MESSAGE: [&str; 4] = ["message", "msg", "error", "detail"];

/// Returns the violations in a body of one of the usual formats, or none:
///
/// `{"errors": {"tax": ["is missing"]}}`, `{"tax": ["is missing"]}`,
/// `{"errors": [{"field": "tax", "message": "is missing"}]}`. A truncated body yields those that are complete.
pub(super) fn violations(body: &ErrorBody) -> Vec<Violation> {
    let tree = Tree::read(&body.text());
    for name in CONTAINERS {
        let found = match tree.get(name) {
            Some(Tree::List(items)) => listed(items),
            Some(Tree::Object(members)) => named(members),
            _ => Vec::new(),
        };
        if !found.is_empty() {
            return found;
        }
    }
    if CONTAINERS.iter().any(|name| tree.get(name).is_some()) { Vec::new() } else { lists(tree.members()) }
}

/// `{"tax": ["is missing", …]}` or `{"tax": "is missing"}`.
fn named(members: &[(String, Tree)]) -> Vec<Violation> {
    members.iter().flat_map(|(field, tree)| messages(tree).map(|text| violation(field, text))).collect()
}

/// Reads as [`named`] does, but lists only: a string may be anything here.
fn lists(members: &[(String, Tree)]) -> Vec<Violation> {
    let lists = members.iter().filter(|(_, tree)| matches!(tree, Tree::List(_)));
    lists.flat_map(|(field, tree)| messages(tree).map(|text| violation(field, text))).collect()
}

/// `[{"field": "tax", "message": "is missing"}, …]`.
fn listed(items: &[Tree]) -> Vec<Violation> {
    let violations = items.iter().filter_map(|item| {
        let text = |names: [&str; 4]| names.iter().find_map(|name| item.get(name)?.text());
        Some(violation(text(FIELD)?, text(MESSAGE)?))
    });
    violations.collect()
}

fn messages(tree: &Tree) -> impl Iterator<Item = &str> {
    let items = match tree {
        Tree::List(items) => items.as_slice(),
        value => std::slice::from_ref(value),
    };
    items.iter().filter_map(Tree::text)
}

fn violation(field: &str, message: &str) -> Violation {
    Violation { field: excerpt(field), message: excerpt(message) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::json::Json;

    fn read(body: impl AsRef<[u8]>) -> Vec<String> {
        violations(&ErrorBody::new(body.as_ref().to_vec(), false)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn reads_the_usual_formats() {
        for body in [
            r#"{"errors": {"tax": ["is missing"]}}"#,
            r#"{"error": {"tax": "is missing"}, "code": 7}"#,
            r#"{"tax": ["is missing"], "status": "error"}"#,
            r#"{"errors": [{"field": "tax", "message": "is missing"}, {"code": 1}]}"#,
        ] {
            assert_eq!(read(body), ["`tax`: is missing"], "{body}");
        }
    }

    #[test]
    fn finds_none_in_another_format() {
        for body in ["", "<html>", "null", "[]", r#"{"error": "no"}"#, r#"{"errors": []}"#, r#"{"errors": [1, "a"]}"#] {
            assert!(read(body).is_empty(), "{body}");
        }
    }

    #[test]
    fn reads_the_messages_around_what_is_invalid() {
        let tax = ["`tax`: is missing"];
        assert_eq!(read(b"\xef\xbb\xbf{\"errors\": {\"tax\": [\"is missing\"]}}"), tax);
        assert_eq!(read(b"{\"errors\": {\"tax\": [\"is missing\"]}, \"text\": \"\xb3\"}"), tax);
        assert_eq!(read(b"{\"errors\": {\"nazwa\": [\"b\xb3\xb1d\"]}}"), ["`nazwa`: b\u{fffd}\u{fffd}d"]);
        let utf16 = r#"{"errors": {"tax": ["is missing"]}}"#.encode_utf16().flat_map(u16::to_le_bytes);
        assert_eq!(read([0xFF, 0xFE].into_iter().chain(utf16).collect::<Vec<u8>>()), tax);
        assert_eq!(read(r#"{"errors": {"tax": ["is missing"], "note \ud83d": 1}, "note \ud83d": 2}"#), tax);
        assert_eq!(
            read(r#"{"errors": {"note \ud83d": ["a \ude00"], "tax": ["is missing", 1]}}"#),
            ["`note \u{fffd}`: a \u{fffd}", "`tax`: is missing"]
        );
        assert_eq!(read(r#"{"errors": {"tax": ["is missing"], "name": ["is too lo"#), tax);
        assert_eq!(read(r#"{"errors": [{"field": "tax", "message": "is missing"}, {"field": "name", "mess"#), tax);
        assert_eq!(read(r#"{"tax": ["is missing"], "count": 1e999, "count": "#), tax);
    }

    proptest::proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn reads_any_body(
            name in "errors?|fields|details|tax",
            body in r#"(\[|\{|\]|\}|,|:|"(field|message|tax|errors)"|[0-9]|null| ){0,24}"#,
        ) {
            violations(&ErrorBody::new(body.clone().into_bytes(), false));
            let wrapped = format!("{{\"{name}\":{body}}}");
            for violation in violations(&ErrorBody::new(wrapped.into_bytes(), false)) {
                proptest::prop_assert!(violation.field.chars().count() <= 61 && violation.message.chars().count() <= 61);
            }
        }

        #[test]
        fn reads_any_field_and_message(field in "[a-z_.]{1,12}", message in "[ -~]{0,40}") {
            let (name, text) = (Json::of(&field).expect("JSON"), Json::of(&message).expect("JSON"));
            for body in [
                format!("{{\"errors\":{{{name}:[{text}]}}}}"),
                format!("{{\"errors\":[{{\"field\":{name},\"message\":{text}}}]}}"),
            ] {
                let found = violations(&ErrorBody::new(body.into_bytes(), false));
                proptest::prop_assert_eq!(found, [Violation { field: field.clone(), message: message.clone() }]);
            }
        }
    }
}
