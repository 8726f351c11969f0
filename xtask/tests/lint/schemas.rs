//! `open-response`, `closed-request`, `one-direction`, `required`, `schema-kind`, `integer-limits`, `nullable-type`.

use crate::breaking::{assert_breaks, assert_holds};

const DEAL: &str = "    Deal:\n      type: object\n      additionalProperties: {}\n";
const NEW_DEAL: &str = "    NewDeal:\n      type: object\n      additionalProperties: false\n";

#[test]
fn requires_an_open_response() {
    let with = |value: &str| format!("    Deal:\n      type: object\n      additionalProperties: {value}\n");
    assert_breaks("open-response", &[(DEAL, &with("«false"))]);
    assert_holds(&[(DEAL, "    Deal:\n      type: object\n")]);
    for value in ["true", "{type: string}"] {
        assert_holds(&[(DEAL, &with(value))]);
    }
}

#[test]
fn requires_an_open_envelope() {
    let deal =
        "            deal:\n              $ref: '#/components/schemas/Deal'\n          additionalProperties: {}\n";
    assert_breaks("open-response", &[(deal, &deal.replace("{}", "«false"))]);
    assert_holds(&[(deal, &deal.replace("          additionalProperties: {}\n", ""))]);
}

#[test]
fn requires_a_closed_request() {
    assert_holds(&[(NEW_DEAL, "    NewDeal:\n      type: object\n")]);
    for value in ["true", "{}", "{type: string}"] {
        assert_breaks(
            "closed-request",
            &[(NEW_DEAL, &format!("    NewDeal:\n      type: object\n      additionalProperties: «{value}\n"))],
        );
    }
}

#[test]
fn allows_an_open_request_that_says_why() {
    for value in ["{x-source: page#deals}", "{x-assumed: Custom fields.}", "{description: More., x-source: page#deals}"]
    {
        assert_holds(&[(
            NEW_DEAL,
            &format!("    NewDeal:\n      type: object\n      additionalProperties: {value}\n"),
        )]);
    }
    assert_breaks(
        "closed-request",
        &[(
            NEW_DEAL,
            "    NewDeal:\n      type: object\n      additionalProperties: «{type: string, x-source: page#deals}\n",
        )],
    );
}

#[test]
fn rejects_an_object_in_both_directions() {
    let list = "        tags:\n          type: array\n          items:\n            type: integer\n            format: int64\n";
    assert_breaks(
        "one-direction",
        &[
            (
                list,
                "        tags:\n          type: array\n          items:\n            type: integer\n            format: int64\n        of:\n          $ref: '#/components/schemas/Deal'\n",
            ),
            ("    Deal:\n      type: object\n", "    «Deal:\n      type: object\n"),
        ],
    );
}

#[test]
fn requires_the_properties_in_required() {
    assert_breaks("required", &[("required: [deal]", "required: [deal, «amount]")]);
    assert_breaks("required", &[("required: [deal]", "required: [deal, «deal]")]);
    assert_breaks(
        "required",
        &[(
            "      additionalProperties: {}\n      properties:\n        name:",
            "      additionalProperties: {}\n      required: [«title]\n      properties:\n        name:",
        )],
    );
}

#[test]
fn rejects_kinds_that_the_generator_does_not_know() {
    let name = "        name:\n          type: string\n";
    let to = |schema: &str| format!("        name:\n          {}\n", schema.replace('\n', "\n          "));
    for schema in [
        "«format: date",
        "«allOf:\n  - type: string\n  - type: string",
        "«allOf:\n  - type: string\nmaxLength: 5",
        "«anyOf:\n  - type: string\n  - type: boolean",
        "«oneOf:\n  - type: string\n  - type: boolean",
        "«oneOf:\n  - type: number\n  - type: boolean",
        "«oneOf:\n  - {type: number, nullable: true}\n  - {type: string, nullable: true}",
        "«oneOf:\n  - type: number\n  - {type: string, format: date}",
        "«not:\n  type: string",
        "«type: array",
        "«type: object\nadditionalProperties: false",
    ] {
        assert_breaks("schema-kind", &[(name, &to(schema))]);
    }
    assert_breaks("schema-kind", &[("      description: Anything.\n", "      «type: file\n")]);
}

#[test]
fn allows_kinds_that_the_generator_knows() {
    let name = "        name:\n          type: string\n";
    for schema in [
        "{type: string, format: uuid}",
        "{type: string, format: date-time}",
        "{type: number}",
        "{type: number, format: double}",
        "{type: integer}",
        "{type: integer, format: int32}",
        "{oneOf: [{type: integer}, {type: string}]}",
        "{oneOf: [{type: number, format: decimal, nullable: true}, {type: string, format: decimal}]}",
        "{oneOf: [{type: number, format: decimal}, {type: string, format: decimal, nullable: true}]}",
        "{type: string, enum: [a]}",
        "{enum: [a, b]}",
        "{type: string, nullable: true, enum: [a, null]}",
        "{allOf: [{type: string}]}",
        "{allOf: [{$ref: '#/components/schemas/DealState'}], description: How far it is.}",
        "{allOf: [{type: object, properties: {a: {type: string}}}, {required: [b], properties: {b: {type: string}}}]}",
        "{type: object, properties: {a: {type: string}}}",
        "{properties: {a: {type: string}}}",
        "{type: array, items: {type: integer}}",
        "{type: object, additionalProperties: {type: integer}}",
        "{type: object, additionalProperties: {type: object, additionalProperties: {type: string, nullable: true}}}",
    ] {
        assert_holds(&[(name, &format!("        name: {schema}\n"))]);
    }
}

#[test]
fn rejects_limits_of_integers_that_are_not_integers() {
    let id = "          format: uint64\n          minimum: 0\n";
    assert_breaks("integer-limits", &[(id, "          format: uint64\n          minimum: «1\n")]);
    assert_breaks(
        "integer-limits",
        &[(id, "          format: uint64\n          minimum: «0\n          exclusiveMinimum: true\n")],
    );
    assert_breaks("integer-limits", &[(id, "          format: uint64\n"), ("        id:\n", "        «id:\n")]);
    assert_breaks("integer-limits", &[("minimum: -5", "minimum: «-5.5")]);
    assert_breaks("integer-limits", &[("minimum: -5", "maximum: «1.0e+3")]);
}

#[test]
fn requires_a_type_beside_nullable() {
    let null = "              nullable: true\n              enum: [null]\n";
    let both = format!("            - type: string\n{null}      x-source: page#deals\n");
    let to = format!("{both}    DealList:\n      «nullable: true\n      anyOf:\n");
    assert_breaks("nullable-type", &[(&format!("{both}    DealList:\n      anyOf:\n"), &to)]);
    assert_holds(&[("    DealList:\n      anyOf:\n", "    DealList:\n      nullable: false\n      anyOf:\n")]);
}

#[test]
fn rejects_a_nullable_required_field_of_a_request() {
    assert_breaks(
        "nullable-type",
        &[
            ("required: [state]", "required: [state, day]"),
            ("        day:\n", "        «day:\n"),
            ("        state: closed\n", "        state: closed\n        day: null\n"),
        ],
    );
    assert_holds(&[
        (
            "        name:\n          type: string\n",
            "        name:\n          type: string\n          nullable: true\n",
        ),
        (
            "      additionalProperties: {}\n      properties:\n        name:",
            "      additionalProperties: {}\n      required: [name]\n      properties:\n        name:",
        ),
    ]);
}
