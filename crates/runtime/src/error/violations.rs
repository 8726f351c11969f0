//! Violations in the body of an error response.

use super::body::ErrorBody;
use super::tree::Tree;
use crate::validation::Violation;
use crate::value::excerpt::excerpt;

/// The usual names of the member with the errors.
const CONTAINERS: [&str; 6] = ["errors", "error", "message", "messages", "fields", "details"];
/// Those of them that can be a field of an object too.
const FIELDS: [&str; 2] = ["fields", "details"];
/// The usual names for the field in an item of a list of errors.
const FIELD: [&str; 4] = ["field", "name", "path", "param"];
/// The usual names for a message.
const MESSAGE: [&str; 6] = ["message", "msg", "error", "detail", "messages", "title"];
/// The usual names of members that say something of the whole response.
const GENERAL: [&str; 10] =
    ["code", "status", "message", "msg", "error", "detail", "title", "type", "success", "exception"];

/// How much of an object is taken for violations.
#[derive(Clone, Copy)]
struct Reading {
    /// Whether a text is a message, as a list of texts is.
    has_texts: bool,
    /// Whether objects in it have violations of their members.
    is_nested: bool,
    /// Whether a message without a field is a violation of the whole request.
    has_general: bool,
}

/// Returns the violations in a body of one of the usual formats, or none:
///
/// - bare: `{"tax": ["is missing"]}`
/// - wrapped: `{"errors": {"tax": ["is missing"]}}`, `{"code": "error", "message": {"tax": ["is missing"]}}`
/// - listed: `{"errors": [{"field": "tax", "message": "is missing"}]}`
///
/// Objects may be nested, and one text may stand for a list. Of a response that rejects the request as invalid
/// (`is_validation`), a message without a field is a violation with an empty one. A truncated body yields those that are
/// complete.
pub(super) fn violations(body: &ErrorBody, is_validation: bool) -> Vec<Violation> {
    let reading = Reading { has_texts: is_validation, is_nested: is_validation, has_general: is_validation };
    match Tree::read(&body.text()) {
        Tree::Object(members) => of_object(&members, reading),
        Tree::List(items) => listed(&items, reading),
        _ => Vec::new(),
    }
}

fn of_object(members: &[(String, Tree)], reading: Reading) -> Vec<Violation> {
    let inside = Reading { has_texts: true, is_nested: true, ..reading };
    let container = |name: &&str| {
        let tree = get(members, name)?;
        // A deal may have a field of this name, beside others.
        let is_field = FIELDS.contains(name)
            && members.iter().any(|(other, tree)| !CONTAINERS.contains(&&**other) && matches!(tree, Tree::List(_)));
        let found = match tree {
            Tree::Object(members) if !is_field => of_object(members, inside),
            Tree::List(items) if !is_field => listed(items, inside),
            _ => Vec::new(),
        };
        (!found.is_empty()).then_some(found)
    };
    if let Some(found) = CONTAINERS.iter().find_map(container) {
        return found;
    }
    let is_general = |(name, tree): &(String, Tree)| GENERAL.contains(&&**name) && !matches!(tree, Tree::List(_));
    let has_texts = reading.has_texts && !members.iter().any(is_general);
    let mut found = Vec::new();
    let is_container = |name: &str| CONTAINERS.contains(&name) && !FIELDS.contains(&name);
    for (field, tree) in members.iter().filter(|(name, _)| !is_container(name)) {
        collect(field, tree, Reading { has_texts, ..reading }, &mut found);
    }
    if found.is_empty() && reading.has_general {
        found.extend(message(members).map(|text| violation("", text)));
    }
    found
}

/// Collects the messages of a field, and of the fields in it.
fn collect(field: &str, tree: &Tree, reading: Reading, found: &mut Vec<Violation>) {
    match tree {
        Tree::Text(text) if reading.has_texts => found.push(violation(field, text)),
        Tree::List(items) => {
            for (index, item) in items.iter().enumerate() {
                match item {
                    Tree::Text(text) => found.push(violation(field, text)),
                    Tree::Object(_) if reading.is_nested => collect(&format!("{field}[{index}]"), item, reading, found),
                    Tree::List(_) if reading.is_nested => collect(field, item, reading, found),
                    _ => {}
                }
            }
        }
        Tree::Object(members) if reading.is_nested => {
            for (name, tree) in members {
                // A hostile name is long, and there may be many below it.
                collect(&excerpt(&format!("{field}.{}", excerpt(name))), tree, reading, found);
            }
        }
        _ => {}
    }
}

/// `[{"field": "tax", "message": "is missing"}, …]`.
fn listed(items: &[Tree], reading: Reading) -> Vec<Violation> {
    let mut found = Vec::new();
    for item in items {
        let members = item.members();
        let source = item.get("source").and_then(|source| source.get("pointer").or_else(|| source.get("parameter")));
        let field = FIELD.iter().find_map(|name| get(members, name)?.text()).or_else(|| source?.text());
        let messages = MESSAGE.iter().find_map(|name| get(members, name)).into_iter().flat_map(texts);
        match (item, field) {
            (Tree::Text(text), _) if reading.has_general => found.push(violation("", text)),
            (_, Some(field)) => found.extend(messages.map(|text| violation(field, text))),
            (Tree::Object(members), None) => found.extend(of_object(members, reading)),
            _ => {}
        }
    }
    found
}

fn get<'t>(members: &'t [(String, Tree)], name: &str) -> Option<&'t Tree> {
    members.iter().find(|(each, _)| each == name).map(|(_, tree)| tree)
}

fn message(members: &[(String, Tree)]) -> Option<&str> {
    MESSAGE.iter().find_map(|name| texts(get(members, name)?).next())
}

/// Returns the texts of a list, or the one text.
fn texts(tree: &Tree) -> impl Iterator<Item = &str> {
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

    fn all(body: impl AsRef<[u8]>, is_validation: bool) -> Vec<String> {
        let body = ErrorBody::new(body.as_ref().to_vec(), false);
        violations(&body, is_validation).iter().map(ToString::to_string).collect()
    }

    fn read(body: impl AsRef<[u8]>) -> Vec<String> {
        all(body, true)
    }

    #[test]
    fn reads_the_usual_formats() {
        for body in [
            r#"{"errors": {"tax": ["is missing"]}}"#,
            r#"{"error": {"tax": "is missing"}, "code": 7}"#,
            r#"{"tax": ["is missing"], "status": "error"}"#,
            r#"{"tax": ["is missing"]}"#,
            r#"{"errors": [{"field": "tax", "message": "is missing"}, {"code": 1}]}"#,
            r#"{"errors": [{"field": "tax", "messages": ["is missing"]}]}"#,
            r#"{"errors": [{"source": {"pointer": "tax"}, "title": "is missing"}]}"#,
            r#"{"code": "error", "message": {"tax": ["is missing"]}}"#,
            r#"{"code": "error", "message": {"tax": "is missing"}}"#,
            r#"{"message": "Validation failed", "details": {"tax": ["is missing"]}}"#,
            r#"{"error": {"code": 422, "message": "Invalid", "errors": {"tax": ["is missing"]}}}"#,
        ] {
            for is_validation in [true, false] {
                assert_eq!(all(body, is_validation), ["`tax`: is missing"], "{body}");
            }
        }
        assert_eq!(
            read(r#"{"tax": "is missing", "name": ["a", "b"]}"#),
            ["`tax`: is missing", "`name`: a", "`name`: b"]
        );
        assert_eq!(read(r#"{"name": ["nie może być puste"]}"#), ["`name`: nie może być puste"]);
        assert_eq!(read(r#"[{"field": "tax", "message": "is missing"}]"#), ["`tax`: is missing"]);
    }

    #[test]
    fn reads_nested_objects() {
        let expected = ["`deal.tax`: is missing", "`deal.rows[1].net`: is negative"];
        let deal = r#"{"deal": {"tax": ["is missing"], "rows": [{}, {"net": "is negative"}]}}"#;
        for body in
            [deal.to_owned(), format!(r#"{{"errors": {deal}}}"#), format!(r#"{{"code": "error", "message": {deal}}}"#)]
        {
            assert_eq!(read(&body), expected, "{body}");
        }
        // A deal has a field `fields`; a container has no neighbours with messages.
        let both = r#"{"fields": {"colour": ["is unknown"]}, "name": ["is empty"]}"#;
        assert_eq!(read(both), ["`fields.colour`: is unknown", "`name`: is empty"]);
        assert_eq!(read(r#"{"fields": ["is no object"]}"#), ["is no object"]);
        assert_eq!(
            read(r#"{"fields": ["is no object"], "name": ["is empty"]}"#),
            ["`fields`: is no object", "`name`: is empty"]
        );
        assert_eq!(read(r#"{"fields": {"colour": ["is unknown"]}}"#), ["`colour`: is unknown"]);
    }

    #[test]
    fn a_message_without_a_field_is_of_the_whole_request() {
        for body in [
            r#"{"code": "error", "message": "no"}"#,
            r#"{"error": "no"}"#,
            r#"{"errors": ["no"]}"#,
            r#"{"errors": [{"message": "no"}, 1]}"#,
            r#"{"error": {"code": "7", "message": "no"}}"#,
            r#"{"code": "error", "message": ["no"]}"#,
        ] {
            assert_eq!(read(body), ["no"], "{body}");
            assert_eq!(all(body, false), Vec::<String>::new(), "{body}");
        }
    }

    #[test]
    fn finds_none_in_another_format() {
        for body in
            ["", "<html>", "null", "[]", r#"{"errors": []}"#, r#"{"errors": [1]}"#, r#"{"tax": [1, null]}"#, "\"no\""]
        {
            assert!(read(body).is_empty(), "{body}");
        }
        // Of another failure, the object itself may be in the body.
        for body in [r#"{"deal": {"tags": ["a"]}}"#, r#"{"status": "error", "id": "7"}"#, r#"{"name": "A"}"#] {
            assert!(all(body, false).is_empty(), "{body}");
        }
    }

    #[test]
    fn reads_what_is_around_a_hostile_value() {
        let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        for levels in [40, 20_000] {
            for body in [
                format!(r#"{{"errors": {{"x": {}, "tax": ["is missing"]}}}}"#, deep(levels)),
                format!(r#"{{"x": {{"a": "]}}", "b": {}}}, "tax": ["is missing"]}}"#, deep(levels)),
            ] {
                let found = read(&body);
                assert_eq!(found.last().map(String::as_str), Some("`tax`: is missing"), "{levels}");
            }
        }
        let long = "x".repeat(100_000);
        let many = vec![r#"["no"]"#; 20_000].join(",");
        let found =
            read(format!(r#"{{"errors": {{"{long}": {{"a": {{"b": [{many}]}}}}, "tax": [1, "is missing", {{}}]}}}}"#));
        assert_eq!(found.len(), 20_001);
        assert!(found.iter().all(|each| each.chars().count() < 200));
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
            violations(&ErrorBody::new(body.clone().into_bytes(), false), true);
            let wrapped = format!("{{\"{name}\":{body}}}");
            for violation in violations(&ErrorBody::new(wrapped.into_bytes(), false), true) {
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
                let found = violations(&ErrorBody::new(body.into_bytes(), false), false);
                proptest::prop_assert_eq!(found, [Violation { field: field.clone(), message: message.clone() }]);
            }
        }
    }
}
