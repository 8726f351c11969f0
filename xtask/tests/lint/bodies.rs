//! `request-body`, and the schemas of responses.

use crate::breaking::{BASE, assert_positions, lint_text, replace, unmark};

const BODY: &str = "            schema:\n              $ref: '#/components/schemas/NewDeal'\n            examples:\n              inline:\n                value:\n                  id: 18446744073709551615\n                  state: open\n                  total: 12300.00\n                  day: null\n                  period: '2026-01-01;2026-12-31'\n                  tags: [1, -2]\n              shared:\n                $ref: '#/components/examples/Deal'\n";
const ANSWER: &str = "              schema:\n                $ref: '#/components/schemas/DealResponse'\n";

/// Returns the diagnostics without those for components that the base no longer uses.
#[track_caller]
fn assert_breaks_and_unuses(rule: &str, replacements: &[(&str, &str)]) {
    let (text, places) = unmark(&replace(BASE, replacements));
    let mut diagnostics = lint_text(&text);
    diagnostics.retain(|diagnostic| diagnostic.rule != "unused-component");
    assert_positions(&diagnostics, rule, &places);
}

#[track_caller]
fn assert_holds_but_for_what_is_unused(replacements: &[(&str, &str)]) {
    assert_breaks_and_unuses("", replacements);
}

#[test]
fn a_request_body_is_an_object_with_properties() {
    for schema in [
        "{}",
        "{type: string}",
        "{type: object}",
        "{type: array, items: {$ref: '#/components/schemas/NewDeal'}}",
        "{$ref: '#/components/schemas/IdList'}",
        "{$ref: '#/components/schemas/DealState'}",
        "{oneOf: [{$ref: '#/components/schemas/NewDeal'}, {type: string, nullable: true, enum: [null]}]}",
    ] {
        assert_breaks_and_unuses("request-body", &[(BODY, &format!("            «schema: {schema}\n"))]);
    }
}

#[test]
fn a_request_body_may_be_an_alias_of_an_object() {
    let alias = "  schemas:\n    Alias: {$ref: '#/components/schemas/NewDeal'}\n";
    let body = "            schema: {$ref: '#/components/schemas/Alias'}\n";
    assert_holds_but_for_what_is_unused(&[("  schemas:\n", alias), (BODY, body)]);
    let null = "  schemas:\n    Alias:\n      oneOf:\n        - {$ref: '#/components/schemas/NewDeal'}\n        - {type: string, nullable: true, enum: [null]}\n      x-source: page#deals\n";
    let body = "            «schema: {$ref: '#/components/schemas/Alias'}\n";
    assert_breaks_and_unuses("request-body", &[("  schemas:\n", null), (BODY, body)]);
}

#[test]
fn a_request_body_may_have_a_description_of_its_own() {
    let body = "            schema: {type: object, required: [a], properties: {a: {type: string}}}\n";
    assert_holds_but_for_what_is_unused(&[(BODY, body)]);
}

#[test]
fn a_form_contains_values() {
    let json = "        content:\n          application/json:\n";
    let form = "        content:\n          application/x-www-form-urlencoded:\n";
    let with = |properties: &str| format!("            schema: {{type: object, properties: {{{properties}}}}}\n");
    let values =
        with("a: {type: string}, b: {type: array, items: {type: integer}}, c: {type: boolean, nullable: true}");
    assert_holds_but_for_what_is_unused(&[(&format!("{json}{BODY}"), &format!("{form}{values}"))]);
    for inner in [
        "{type: object}",
        "{type: array, items: {type: object}}",
        "{}",
        "{type: object, properties: {b: {type: string}}}",
    ] {
        let body = with(&format!("a: {{type: string}}, «b: {inner}"));
        assert_breaks_and_unuses("request-body", &[(&format!("{json}{BODY}"), &format!("{form}{body}"))]);
    }
}

#[test]
fn checks_a_shared_request_body() {
    let components = "components:\n  requestBodies:\n    Deal: {x-source: page#deals, content: {application/json: {«schema: {type: string}}}}\n";
    let start = BASE.find("      requestBody:\n").expect("a body");
    let end = start + BASE[start..].find(BODY).expect("its schema") + BODY.len();
    let body = "      requestBody:\n        $ref: '#/components/requestBodies/Deal'\n";
    assert_breaks_and_unuses("request-body", &[("components:\n", components), (&BASE[start..end], body)]);
}

#[test]
fn a_response_may_have_any_schema() {
    for schema in [
        "{}",
        "{type: string}",
        "{type: object}",
        "{type: object, properties: {a: {type: string}}}",
        "{type: object, additionalProperties: {type: integer}}",
        "{$ref: '#/components/schemas/Deal'}",
        "{$ref: '#/components/schemas/Failure'}",
        "{type: array, items: {$ref: '#/components/schemas/Deal'}}",
        "{type: array, items: {type: object, additionalProperties: {type: object}}}",
        "{oneOf: [{$ref: '#/components/schemas/DealResponse'}, {type: string, nullable: true, enum: [null]}]}",
    ] {
        assert_holds_but_for_what_is_unused(&[(ANSWER, &format!("              schema: {schema}\n"))]);
    }
}

#[test]
fn rejects_a_password_in_a_response() {
    for schema in ["{type: string, format: password}", "{type: array, items: {type: string, format: password}}"] {
        assert_breaks_and_unuses("schema-use", &[(ANSWER, &format!("              «schema: {schema}\n"))]);
    }
}
