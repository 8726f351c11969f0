//! `request-body`, `answer-form`.

use crate::breaking::{BASE, assert_holds, assert_places, lint_text, replace, unmark};

const BODY: &str = "            schema:\n              $ref: '#/components/schemas/NewDeal'\n            examples:\n              inline:\n                value:\n                  id: 18446744073709551615\n                  state: open\n                  total: 12300.00\n                  day: null\n                  period: '2026-01-01;2026-12-31'\n                  tags: [1, -2]\n              shared:\n                $ref: '#/components/examples/Deal'\n";
const ANSWER: &str = "              schema:\n                $ref: '#/components/schemas/DealAnswer'\n";

/// Without the findings for what the base then does not use.
#[track_caller]
fn assert_breaks_and_unuses(rule: &str, replacements: &[(&str, &str)]) {
    let (text, places) = unmark(&replace(BASE, replacements));
    let mut findings = lint_text(&text);
    findings.retain(|finding| finding.rule != "unused-component");
    assert_places(&findings, rule, &places);
}

#[test]
fn a_request_body_is_an_object_with_a_name() {
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
fn a_request_body_names_the_object_itself() {
    let alias = "  schemas:\n    Alias: {$ref: '#/components/schemas/NewDeal'}\n";
    let body = "            «schema: {$ref: '#/components/schemas/Alias'}\n";
    assert_breaks_and_unuses("request-body", &[("  schemas:\n", alias), (BODY, body)]);
    let null = "  schemas:\n    Alias:\n      oneOf:\n        - {$ref: '#/components/schemas/NewDeal'}\n        - {type: string, nullable: true, enum: [null]}\n      x-source: page#deals\n";
    assert_breaks_and_unuses("request-body", &[("  schemas:\n", null), (BODY, body)]);
}

#[test]
fn a_shared_request_body() {
    let components = "components:\n  requestBodies:\n    Deal: {x-source: page#deals, content: {application/json: {«schema: {type: string}}}}\n";
    let start = BASE.find("      requestBody:\n").expect("a body");
    let end = start + BASE[start..].find(BODY).expect("its schema") + BODY.len();
    let body = "      requestBody:\n        $ref: '#/components/requestBodies/Deal'\n";
    assert_breaks_and_unuses("request-body", &[("components:\n", components), (&BASE[start..end], body)]);
}

#[test]
fn an_answer_is_a_list_or_one_object() {
    for schema in [
        "{}",
        "{type: string}",
        "{type: object}",
        "{$ref: '#/components/schemas/Deal'}",
        "{$ref: '#/components/schemas/Failure'}",
        "{type: array, items: {$ref: '#/components/schemas/Deal'}}",
        "{oneOf: [{$ref: '#/components/schemas/DealAnswer'}, {type: string, nullable: true, enum: [null]}]}",
    ] {
        assert_breaks_and_unuses("answer-form", &[(ANSWER, &format!("              «schema: {schema}\n"))]);
    }
    assert_holds(&[(
        "          description: Created.\n",
        &format!("          description: Created.\n          content:\n            application/json:\n{ANSWER}"),
    )]);
}

#[test]
fn an_answer_is_not_null() {
    let null = "  schemas:\n    MaybeAnswer:\n      oneOf:\n        - {$ref: '#/components/schemas/DealAnswer'}\n        - {type: string, nullable: true, enum: [null]}\n      x-source: page#deals\n";
    let answer = "              «schema: {$ref: '#/components/schemas/MaybeAnswer'}\n";
    assert_breaks_and_unuses("answer-form", &[("  schemas:\n", null), (ANSWER, answer)]);
}

#[test]
fn a_shared_answer_has_one_finding() {
    let shared = "\n  responses:\n    Deals: {description: a, x-source: page#deals, content: {application/json: {«schema: {}}}}\n";
    let list = "        2XX:\n          description: The deals.\n          content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/DealList'\n";
    let created = "        2XX:\n          description: Created.\n";
    let to = "        2XX:\n          $ref: '#/components/responses/Deals'\n";
    assert_breaks_and_unuses("answer-form", &[("\n  responses:\n", shared), (list, to), (created, to)]);
}
