//! What the body of an error says of fields.

use std::collections::BTreeMap;

use super::body::ErrorBody;
use crate::check::Problem;
use crate::value::json::{Json, JsonKind, excerpt};

/// The names under which errors of fields usually stand.
const NAMES: [&str; 4] = ["errors", "error", "fields", "details"];
/// The names that an item of a list of errors usually has for its field and its message.
const FIELD: [&str; 4] = ["field", "name", "path", "param"];
const MESSAGE: [&str; 4] = ["message", "msg", "error", "detail"];

/// The problems in a body of one of the usual forms; none where it has another.
///
/// `{"errors": {"tax": ["is missing"]}}`, `{"tax": ["is missing"]}`,
/// `{"errors": [{"field": "tax", "message": "is missing"}]}`.
pub(super) fn problems(body: &ErrorBody) -> Vec<Problem> {
    let Some(json) = body.json() else { return Vec::new() };
    let members = members(&json);
    for name in NAMES {
        let Some(inner) = members.get(name) else { continue };
        let found = match inner.kind() {
            JsonKind::Array => listed(inner),
            JsonKind::Object => named(inner),
            _ => Vec::new(),
        };
        if !found.is_empty() {
            return found;
        }
    }
    if NAMES.iter().any(|name| members.contains_key(*name)) { Vec::new() } else { arrays(&members) }
}

fn members(json: &Json) -> BTreeMap<String, Json> {
    json.to().unwrap_or_default()
}

/// `{"tax": ["is missing", …]}` or `{"tax": "is missing"}`.
fn named(json: &Json) -> Vec<Problem> {
    let members = members(json);
    members.iter().flat_map(|(field, json)| texts(json).into_iter().map(|text| problem(field, &text))).collect()
}

/// As [`named`], of what has lists only: a text beside them may be anything.
fn arrays(members: &BTreeMap<String, Json>) -> Vec<Problem> {
    let lists = members.iter().filter(|(_, json)| json.kind() == JsonKind::Array);
    lists.flat_map(|(field, json)| texts(json).into_iter().map(|text| problem(field, &text))).collect()
}

/// `[{"field": "tax", "message": "is missing"}, …]`.
fn listed(json: &Json) -> Vec<Problem> {
    let items: Vec<Json> = json.to().unwrap_or_default();
    let problems = items.iter().filter_map(|item| {
        let members = members(item);
        let text = |names: [&str; 4]| names.iter().find_map(|name| members.get(*name)?.to::<String>().ok());
        Some(problem(&text(FIELD)?, &text(MESSAGE)?))
    });
    problems.collect()
}

fn texts(json: &Json) -> Vec<String> {
    match json.kind() {
        JsonKind::String => json.to().map(|text| vec![text]).unwrap_or_default(),
        JsonKind::Array => json.to().unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn problem(field: &str, message: &str) -> Problem {
    Problem { field: excerpt(field), message: excerpt(message) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Vec<String> {
        let body = ErrorBody { bytes: body.as_bytes().to_vec(), is_cut_off: false };
        problems(&body).iter().map(ToString::to_string).collect()
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

    proptest::proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn any_body_has_problems_or_none(
            name in "errors?|fields|details|tax",
            body in r#"(\[|\{|\]|\}|,|:|"(field|message|tax|errors)"|[0-9]|null| ){0,24}"#,
        ) {
            problems(&ErrorBody { bytes: body.clone().into_bytes(), is_cut_off: false });
            let wrapped = format!("{{\"{name}\":{body}}}");
            for problem in problems(&ErrorBody { bytes: wrapped.into_bytes(), is_cut_off: false }) {
                proptest::prop_assert!(problem.field.chars().count() <= 61 && problem.message.chars().count() <= 61);
            }
        }

        #[test]
        fn what_a_form_says_is_read(field in "[a-z_.]{1,12}", message in "[ -~]{0,40}") {
            let (name, text) = (Json::of(&field).expect("JSON"), Json::of(&message).expect("JSON"));
            for body in [
                format!("{{\"errors\":{{{name}:[{text}]}}}}"),
                format!("{{\"errors\":[{{\"field\":{name},\"message\":{text}}}]}}"),
            ] {
                let found = problems(&ErrorBody { bytes: body.into_bytes(), is_cut_off: false });
                proptest::prop_assert_eq!(found, [Problem { field: field.clone(), message: message.clone() }]);
            }
        }
    }
}
