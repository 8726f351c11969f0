//! `property-name`, `properties-empty`.

use crate::breaking::{assert_breaks, assert_holds};

const NAME: &str = "        name:\n          type: string\n";
const TAGS: &str = "        tags:\n          type: array\n";

#[test]
fn rejects_names_that_no_field_can_have() {
    for name in ["''", "_", "'-'", "'_1'", "'1st'", "-name", "first name", "a.b", "'@id'", "$id", "nazwa_ż", "a/b"] {
        let to = format!("        «{name}:\n          type: string\n");
        assert_breaks("property-name", &[(NAME, &to)]);
    }
    for name in ["_name", "Name", "first-name", "a1_", "type", "self", "A"] {
        assert_holds(&[(NAME, &format!("        {name}:\n          type: string\n"))]);
    }
}

#[test]
fn rejects_names_that_become_one_field() {
    for (one, other) in [("first_name", "firstName"), ("a-b", "a_b"), ("Id", "id"), ("ab", "_ab_")] {
        let to = format!("        {one}: {{type: string}}\n        «{other}: {{type: string}}\n");
        assert_breaks("property-name", &[(NAME, &to)]);
    }
    assert_breaks("property-name", &[(TAGS, &format!("        «TOTAL: {{type: string}}\n{TAGS}"))]);
    assert_holds(&[(NAME, "        a1: {type: string}\n        a2: {type: string}\n")]);
}

#[test]
fn rejects_the_name_extra_in_a_response() {
    assert_breaks("property-name", &[(NAME, "        «extra:\n          type: string\n")]);
    assert_holds(&[(TAGS, &format!("        extra: {{type: string}}\n{TAGS}"))]);
    assert_holds(&[(NAME, "        extra_data:\n          type: string\n")]);
}

#[test]
fn rejects_the_names_of_custom_fields() {
    const CLOSED: &str = "      additionalProperties: false\n      required: [state]\n";
    const OPEN: &str = "      additionalProperties: {x-source: page#deals}\n      required: [state]\n";
    assert_breaks("property-name", &[(NAME, "        «customField:\n          type: string\n")]);
    for name in ["extra", "custom_field", "Custom-Field"] {
        let named = format!("        «{name}: {{type: string}}\n{TAGS}");
        assert_breaks("property-name", &[(CLOSED, OPEN), (TAGS, &named)]);
        assert_holds(&[(TAGS, &named.replace('«', ""))]);
    }
}

#[test]
fn rejects_names_of_the_builder_in_a_request() {
    for name in ["new", "builder", "build", "optional"] {
        assert_breaks("property-name", &[(TAGS, &format!("        «{name}: {{type: string}}\n{TAGS}"))]);
        assert_holds(&[(NAME, &format!("        {name}:\n          type: string\n"))]);
    }
}

#[test]
fn allows_any_name_in_an_envelope() {
    assert_holds(&[(
        "            items:\n              type: array\n",
        "            '@items':\n              type: array\n",
    )]);
    assert_holds(&[
        ("required: [deal]", "required: [extra]"),
        ("            deal:\n              $ref", "            extra:\n              $ref"),
    ]);
}

#[test]
fn rejects_empty_properties() {
    let free = "        name:\n          type: object\n          «properties: {}\n";
    // A schema without properties is not a named object either.
    let named = free.replace("          «properties: {}\n", "          $ref: '#/components/schemas/Empty'\n");
    let named = named.replace("          type: object\n", "");
    let empty =
        "  schemas:\n    Empty: {type: object, «properties: {}, additionalProperties: {}, x-source: page#deals}\n";
    assert_breaks("properties-empty", &[(NAME, &named), ("  schemas:\n", empty)]);
    let envelope = "          properties:\n            items:\n              type: array\n              items:\n                $ref: '#/components/schemas/Deal'\n          additionalProperties: {}\n";
    assert_breaks("properties-empty", &[(envelope, "          «properties: {}\n          additionalProperties: {}\n")]);
}
