//! `at-most`.

use crate::breaking::{assert_breaks, assert_holds};

const TAGS: &str = "        tags:\n          type: array\n";
const REQUIRED: &str = "      required: [state]\n";

fn more(properties: &str) -> String {
    format!("{properties}{TAGS}")
}

#[test]
fn of_an_object() {
    let gross = more("        gross: {type: number, format: decimal}\n");
    let say = |pairs: &str| format!("{REQUIRED}      x-at-most: {pairs}\n");
    assert_holds(&[(TAGS, &gross), (REQUIRED, &say("{total: gross}"))]);
    for pairs in [
        "{«total: day}",
        "{«total: missing}",
        "{«missing: total}",
        "{«state: total}",
        "{total: «7}",
        "{«total: total}",
        "«[total]",
    ] {
        assert_breaks("at-most", &[(TAGS, &gross), (REQUIRED, &say(pairs))]);
    }
}

#[test]
fn of_an_operation() {
    let since = "        - name: since\n";
    let until = format!("        - {{name: until, in: query, schema: {{type: string, format: date}}}}\n{since}");
    let say = |pairs: &str| format!("      operationId: list_deals\n      x-at-most: {pairs}\n");
    let id = "      operationId: list_deals\n";
    assert_holds(&[(since, &until), (id, &say("{since: until}"))]);
    for pairs in ["{«since: ids}", "{«ids: since}", "{«since: missing}"] {
        assert_breaks("at-most", &[(since, &until), (id, &say(pairs))]);
    }
}

#[test]
fn of_nothing_else() {
    let name = "        name:\n          type: string\n";
    let received = "      x-source: page#deals\n    DealList:\n";
    let say = format!("      «x-at-most: {{name: state}}\n{received}");
    assert_breaks("at-most", &[(received, &say)]);
    let created = "          description: Created.\n";
    assert_breaks("at-most", &[(created, &format!("{created}          «x-at-most: {{a: b}}\n"))]);
    assert_holds(&[(name, name)]);
}

/// A part of another object goes nowhere itself.
#[test]
fn of_what_an_object_is_made_of() {
    let new_deal = "    NewDeal:\n      type: object\n      additionalProperties: false\n";
    let base = format!(
        "    Base:\n      type: object\n      x-source: page#deals\n      x-at-most: {{net: gross}}\n      \
         properties: {{net: {{type: number}}, gross: {{type: number}}}}\n{new_deal}      \
         allOf: [{{$ref: '#/components/schemas/Base'}}]\n"
    );
    assert_holds(&[(new_deal, &base)]);
}
