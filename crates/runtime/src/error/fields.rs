//! What the body of an error says of fields.

use super::body::ErrorBody;
use super::tree::Tree;
use crate::validation::Violation;
use crate::value::json::excerpt;

/// The names under which errors of fields usually stand.
const NAMES: [&str; 4] = ["errors", "error", "fields", "details"];
/// The names that an item of a list of errors usually has for its field and its message.
const FIELD: [&str; 4] = ["field", "name", "path", "param"];
const MESSAGE: [&str; 4] = ["message", "msg", "error", "detail"];

/// The violations in a body of one of the usual forms; none where it has another.
///
/// `{"errors": {"tax": ["is missing"]}}`, `{"tax": ["is missing"]}`,
/// `{"errors": [{"field": "tax", "message": "is missing"}]}`. Of a body that is cut off, those before the cut.
pub(super) fn violations(body: &ErrorBody) -> Vec<Violation> {
    let tree = Tree::read(&body.text());
    for name in NAMES {
        let found = match tree.get(name) {
            Some(Tree::List(items)) => listed(items),
            Some(Tree::Object(members)) => named(members),
            _ => Vec::new(),
        };
        if !found.is_empty() {
            return found;
        }
    }
    if NAMES.iter().any(|name| tree.get(name).is_some()) { Vec::new() } else { lists(tree.members()) }
}

/// `{"tax": ["is missing", …]}` or `{"tax": "is missing"}`.
fn named(members: &[(String, Tree)]) -> Vec<Violation> {
    members.iter().flat_map(|(field, tree)| texts(tree).map(|text| violation(field, text))).collect()
}

/// As [`named`], of what has lists only: a text beside them may be anything.
fn lists(members: &[(String, Tree)]) -> Vec<Violation> {
    let lists = members.iter().filter(|(_, tree)| matches!(tree, Tree::List(_)));
    lists.flat_map(|(field, tree)| texts(tree).map(|text| violation(field, text))).collect()
}

/// `[{"field": "tax", "message": "is missing"}, …]`.
fn listed(items: &[Tree]) -> Vec<Violation> {
    let violations = items.iter().filter_map(|item| {
        let text = |names: [&str; 4]| names.iter().find_map(|name| item.get(name)?.text());
        Some(violation(text(FIELD)?, text(MESSAGE)?))
    });
    violations.collect()
}

fn texts(tree: &Tree) -> impl Iterator<Item = &str> {
    let items = match tree {
        Tree::List(items) => items.as_slice(),
        other => std::slice::from_ref(other),
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
    fn the_usual_forms_are_read() {
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
    fn anything_else_has_none() {
        for body in ["", "<html>", "null", "[]", r#"{"error": "no"}"#, r#"{"errors": []}"#, r#"{"errors": [1, "a"]}"#] {
            assert!(read(body).is_empty(), "{body}");
        }
    }

    #[test]
    fn what_is_odd_in_a_body_takes_no_message_with_it() {
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
        fn any_body_has_problems_or_none(
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
        fn what_a_form_says_is_read(field in "[a-z_.]{1,12}", message in "[ -~]{0,40}") {
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
