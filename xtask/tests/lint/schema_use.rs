//! `schema-use`

use crate::breaking::{assert_breaks, assert_holds};

const NAME: &str = "        name:\n          type: string\n";
const NULL: &str = "{type: string, nullable: true, enum: [null]}";

#[test]
fn rejects_schemas_that_cannot_stand_in_the_path() {
    let schema = "        schema:\n          type: integer\n          format: int64\n          minimum: -5\n";
    for form in [
        "{}",
        "{type: boolean}",
        "{type: string, format: date}",
        "{type: string, format: password}",
        "{type: number, format: decimal}",
        "{type: string, nullable: true}",
        "{type: integer, format: int64, nullable: true}",
        "{$ref: '#/components/schemas/IdList'}",
        "{$ref: '#/components/schemas/DealState'}",
    ] {
        assert_breaks("schema-use", &[(schema, &format!("        «schema: {form}\n"))]);
    }
    for form in ["{type: string}", "{type: string, pattern: ^a$}", "{type: integer, format: uint64, minimum: 0}"] {
        assert_holds(&[(schema, &format!("        schema: {form}\n"))]);
    }
}

#[test]
fn rejects_schemas_that_cannot_stand_in_the_query() {
    let schema =
        "          schema:\n            type: string\n            format: date\n          example: '2026-01-31'\n";
    let null = format!("{{oneOf: [{{$ref: '#/components/schemas/DealState'}}, {NULL}]}}");
    for form in ["{}", "{type: string, format: password}", "{type: string, nullable: true}", &null] {
        assert_breaks("schema-use", &[(schema, &format!("          «schema: {form}\n"))]);
    }
    for form in ["{$ref: '#/components/schemas/DealState'}", "{type: boolean}", "{type: number, format: decimal}"] {
        assert_holds(&[(schema, &format!("          schema: {form}\n"))]);
    }
}

#[test]
fn allows_a_password_in_requests_only() {
    for schema in ["{type: string, format: password}", "{type: string, format: password, nullable: true}"] {
        assert_breaks("schema-use", &[(NAME, &format!("        «name: {schema}\n"))]);
    }
    let many = "        «name: {type: array, items: {type: string, format: password}}\n";
    assert_breaks("schema-use", &[(NAME, many)]);
    let period = "        period:\n          type: string\n          format: date-range\n";
    let with = format!("{period}        token: {{type: string, format: password}}\n");
    assert_holds(&[(period, &with)]);
}

#[test]
fn rejects_a_response_inside_an_object() {
    let one = "{$ref: '#/components/schemas/OtherAnswer'}";
    let null = format!("{{oneOf: [{one}, {NULL}]}}");
    let many = format!("{{type: array, items: {one}}}");
    let answer = "  schemas:\n    OtherAnswer:\n      anyOf:\n        - $ref: '#/components/schemas/Other'\n        - type: object\n          properties: {other: {$ref: '#/components/schemas/Other'}}\n          additionalProperties: {}\n      x-source: page#deals\n    Other: {type: object, properties: {a: {type: string}}, additionalProperties: {}, x-source: page#deals}\n";
    for schema in [one, &null, &many] {
        let to = format!("        «name: {schema}\n");
        assert_breaks("schema-use", &[("  schemas:\n", answer), (NAME, &to)]);
    }
    let sent = answer.replace("{}", "false");
    let tags = "        tags:\n          type: array\n";
    let to = format!("        «other: {one}\n{tags}");
    assert_breaks("schema-use", &[("  schemas:\n", &sent), (tags, &to)]);
}

#[test]
fn rejects_nullable_items() {
    let items = "          items:\n            type: integer\n            format: int64\n";
    assert_breaks("schema-use", &[(items, "          «items: {type: integer, format: int64, nullable: true}\n")]);
    let text = "  schemas:\n    Text: {type: string, nullable: true, x-source: page#deals}\n";
    let of_text = "        name:\n          type: array\n          «items: {$ref: '#/components/schemas/Text'}\n";
    assert_breaks("schema-use", &[("  schemas:\n", text), (NAME, of_text)]);
    for items in [
        "{type: string, nullable: true}",
        "{type: array, nullable: true, items: {type: string}}",
        &format!("{{oneOf: [{{$ref: '#/components/schemas/DealState'}}, {NULL}]}}"),
    ] {
        let to = format!("        name:\n          type: array\n          «items: {items}\n");
        assert_breaks("schema-use", &[(NAME, &to)]);
    }
    assert_holds(&[(NAME, "        name: {type: array, nullable: true, items: {type: string}}\n")]);
}

#[test]
fn rejects_a_nullable_component() {
    let state = "      x-enum-varnames: [Open, Closed]\n";
    let optional = ("      required: [state]\n", "");
    assert_breaks("schema-use", &[(state, &format!("{state}      «nullable: true\n")), optional]);
    assert_holds(&[(state, &format!("{state}      nullable: false\n"))]);
    let object = "    NewDeal:\n      type: object\n";
    assert_breaks("schema-use", &[(object, &format!("{object}      «nullable: true\n"))]);
    let part = "  schemas:\n    Part:\n      type: object\n      «nullable: true\n      additionalProperties: {}\n      properties: {a: {type: string}}\n      x-source: page#deals\n";
    for schema in ["{$ref: '#/components/schemas/Part'}", "{type: array, items: {$ref: '#/components/schemas/Part'}}"] {
        assert_breaks("schema-use", &[("  schemas:\n", part), (NAME, &format!("        name: {schema}\n"))]);
    }
    let text = "  schemas:\n    Text: {type: string, nullable: true, x-source: page#deals}\n";
    assert_holds(&[("  schemas:\n", text), (NAME, "        name: {$ref: '#/components/schemas/Text'}\n")]);
    let state = format!(
        "  schemas:\n    MaybeState: {{oneOf: [{{$ref: '#/components/schemas/DealState'}}, {NULL}], x-source: page#deals}}\n"
    );
    assert_holds(&[("  schemas:\n", &state), (NAME, "        name: {$ref: '#/components/schemas/MaybeState'}\n")]);
}
