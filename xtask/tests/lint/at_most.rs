//! `at-most`.

use crate::breaking::{assert_breaks, assert_holds};

const TAGS: &str = "        tags:\n          type: array\n";
const REQUIRED: &str = "      required: [state]\n";

fn more(properties: &str) -> String {
    format!("{properties}{TAGS}")
}

#[test]
fn compares_properties_of_a_request() {
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
fn compares_optional_parameters() {
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
fn is_rejected_anywhere_else() {
    let name = "        name:\n          type: string\n";
    let received = "      x-source: page#deals\n    DealList:\n";
    let say = format!("      «x-at-most: {{name: state}}\n{received}");
    assert_breaks("at-most", &[(received, &say)]);
    let created = "          description: Created.\n";
    assert_breaks("at-most", &[(created, &format!("{created}          «x-at-most: {{a: b}}\n"))]);
    assert_holds(&[(name, name)]);
}

/// A schema inside an `allOf` is in no request itself.
#[test]
fn compares_the_merged_properties_of_an_all_of() {
    let new_deal = "    NewDeal:\n      type: object\n      additionalProperties: false\n";
    let base = format!(
        "    Base:\n      type: object\n      x-source: page#deals\n      x-at-most: {{net: gross}}\n      \
         properties: {{net: {{type: number}}, gross: {{type: number}}}}\n{new_deal}      \
         allOf: [{{$ref: '#/components/schemas/Base'}}]\n"
    );
    assert_holds(&[(new_deal, &base)]);
}
