//! `open-answer`, `closed-request`, `one-way`, `required`, `schema-form`, `integer-bounds`, `nullable-type`.

use crate::breaking::{assert_breaks, assert_holds};

const DEAL: &str = "    Deal:\n      type: object\n      additionalProperties: {}\n";
const NEW_DEAL: &str = "    NewDeal:\n      type: object\n      additionalProperties: false\n";

#[test]
fn an_answer_is_open() {
    assert_breaks("open-answer", &[(DEAL, "    «Deal:\n      type: object\n")]);
    for value in ["true", "false", "{type: string}"] {
        assert_breaks(
            "open-answer",
            &[(DEAL, &format!("    Deal:\n      type: object\n      additionalProperties: «{value}\n"))],
        );
    }
}

#[test]
fn an_envelope_is_open() {
    let envelope = "        - type: object\n          required: [deal]\n";
    let deal =
        "            deal:\n              $ref: '#/components/schemas/Deal'\n          additionalProperties: {}\n";
    let closed = deal.replace("{}", "«false");
    assert_breaks("open-answer", &[(deal, &closed)]);
    let absent = deal.replace("          additionalProperties: {}\n", "");
    assert_breaks(
        "open-answer",
        &[(deal, &absent), (envelope, "        - «type: object\n          required: [deal]\n")],
    );
}

#[test]
fn a_request_is_closed() {
    assert_breaks("closed-request", &[(NEW_DEAL, "    «NewDeal:\n      type: object\n")]);
    for value in ["true", "{}"] {
        assert_breaks(
            "closed-request",
            &[(NEW_DEAL, &format!("    NewDeal:\n      type: object\n      additionalProperties: «{value}\n"))],
        );
    }
}

#[test]
fn an_object_goes_one_way() {
    let list = "        tags:\n          type: array\n          items:\n            type: integer\n            format: int64\n";
    assert_breaks(
        "one-way",
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
fn what_is_required_exists() {
    assert_breaks("required", &[("required: [deal]", "required: [deal, «amount]")]);
    assert_breaks(
        "required",
        &[(
            "      additionalProperties: {}\n      properties:\n        name:",
            "      additionalProperties: {}\n      required: [«title]\n      properties:\n        name:",
        )],
    );
}

#[test]
fn forms_that_have_no_meaning() {
    let name = "        name:\n          type: string\n";
    let to = |schema: &str| format!("        name:\n          {}\n", schema.replace('\n', "\n          "));
    for schema in [
        "«type: string\nformat: uuid",
        "«type: number",
        "«type: integer",
        "«format: date",
        "«type: string\nenum: [a]\nx-enum-varnames: [A]",
        "«allOf:\n  - type: string",
        "«anyOf:\n  - type: string\n  - type: boolean",
        "«type: object\nadditionalProperties: {}\nproperties:\n  a: {type: string}",
        "«type: array",
    ] {
        assert_breaks("schema-form", &[(name, &to(schema))]);
    }
    assert_breaks(
        "schema-form",
        &[(name, "        name:\n          type: array\n          items: «{type: integer}\n")],
    );
    assert_breaks("schema-form", &[("      description: Anything.\n", "      «type: file\n")]);
    assert_breaks(
        "schema-form",
        &[(
            "        schema:\n          type: integer\n          format: int64\n          minimum: -5\n",
            "        schema:\n          «type: integer\n",
        )],
    );
}

#[test]
fn the_bounds_of_integers() {
    let id = "          format: uint64\n          minimum: 0\n";
    assert_breaks("integer-bounds", &[(id, "          format: uint64\n          minimum: «1\n")]);
    assert_breaks(
        "integer-bounds",
        &[(id, "          format: uint64\n          minimum: «0\n          exclusiveMinimum: true\n")],
    );
    assert_breaks("integer-bounds", &[(id, "          format: uint64\n"), ("        id:\n", "        «id:\n")]);
    assert_breaks("integer-bounds", &[("minimum: -5", "minimum: «-5.5")]);
    assert_breaks("integer-bounds", &[("minimum: -5", "maximum: «1.0e+3")]);
}

#[test]
fn null_has_a_type_beside_it() {
    let null = "              nullable: true\n              enum: [null]\n";
    let both = format!("            - type: string\n{null}      x-source: page#deals\n");
    let to = format!("{both}    DealList:\n      «nullable: true\n      anyOf:\n");
    assert_breaks("nullable-type", &[(&format!("{both}    DealList:\n      anyOf:\n"), &to)]);
    assert_holds(&[("    DealList:\n      anyOf:\n", "    DealList:\n      nullable: false\n      anyOf:\n")]);
}

#[test]
fn what_a_request_must_have_is_not_null() {
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
