//! `example`

use xtask::document::Document;

use crate::breaking::{BASE, assert_breaks, assert_holds, replace, unmark};

#[test]
fn checks_examples_of_a_request_body() {
    for (from, to) in [
        ("id: 18446744073709551615", "id: «18446744073709551616.0"),
        ("id: 18446744073709551615", "id: «-1"),
        ("id: 18446744073709551615", "id: «1.5"),
        ("                  state: open\n", "                  state: «pending\n"),
        ("total: 12300.00", "total: «1000000000000"),
        ("total: 12300.00", "total: «'12300.00'"),
        ("total: 12300.00", "total: «-1.0e+30"),
        ("total: 12300.00", "total: «1.0e+308"),
        ("day: null", "day: «'2026-02-30'"),
        ("day: null", "day: «'today'"),
        ("2026-01-01;2026-12-31'", "2026-01-01;2026-12-31'\n                  «amount: 7"),
        ("'2026-01-01;2026-12-31'", "«'2026-01-01;2026-02-29'"),
        ("'2026-01-01;2026-12-31'", "«'2026-12-31;2026-01-01'"),
        ("'2026-01-01;2026-12-31'", "«'2026-01-01'"),
        ("tags: [1, -2]", "tags: [1, «text]"),
        ("tags: [1, -2]", "tags: [9223372036854775807, «9223372036854775808]"),
        ("tags: [1, -2]", "tags: [-9223372036854775808, «-9223372036854777857.0]"),
    ] {
        assert_breaks("example", &[(from, to)]);
    }
    for (from, to) in [
        ("id: 18446744073709551615", "id: «18446744073709551616"),
        ("total: 12300.00", "total: «1.0e+400"),
        ("tags: [1, -2]", "tags: [-9223372036854775808, «-9223372036854777857]"),
    ] {
        let (text, places) = unmark(&replace(BASE, &[(from, to)]));
        let diagnostic = Document::parse("base.yaml", text).expect_err("readers differ");
        assert_eq!((diagnostic.rule, diagnostic.position), ("yaml", places[0]), "{diagnostic}");
    }
    assert_breaks(
        "example",
        &[("                  state: open\n", ""), ("                  id:", "                  «id:")],
    );
    assert_holds(&[("total: 12300.00", "total: 999999999999.99"), ("day: null", "day: '2028-02-29'")]);
}

#[test]
fn checks_shared_examples() {
    assert_breaks("example", &[("        state: closed\n", "        state: «gone\n")]);
}

#[test]
fn checks_the_example_of_a_parameter() {
    assert_breaks("example", &[("example: '2026-01-31'", "example: «'2026-01-32'")]);
    for ids in ["1__2", "", "_1", "+1", "1,2", "18446744073709551616_1"] {
        assert_breaks("example", &[("example: '1_2_3'", &format!("example: «'{ids}'"))]);
    }
    assert_holds(&[("example: '1_2_3'", "example: '1'")]);
}

#[test]
fn checks_the_example_of_a_schema() {
    let name = "        name:\n          type: string\n";
    for key in ["example", "default"] {
        assert_breaks("example", &[(name, &format!("{name}          {key}: «7\n"))]);
        assert_breaks("example", &[(name, &format!("{name}          {key}: «null\n"))]);
        assert_holds(&[(name, &format!("{name}          {key}: text\n"))]);
        assert_holds(&[(name, &format!("{name}          nullable: true\n          {key}: null\n"))]);
    }
}

#[test]
fn checks_exclusive_limits() {
    let total = "          type: number\n          format: decimal\n          maximum: 1000000000000\n          exclusiveMaximum: true\n";
    let with = |more: &str| total.replace("exclusiveMaximum: true\n", more);
    let zero =
        "exclusiveMaximum: true\n          minimum: 0\n          exclusiveMinimum: true\n          example: «0\n";
    assert_breaks("example", &[(total, &with(zero))]);
    assert_holds(&[(total, &with("exclusiveMaximum: false\n          example: 1000000000000\n"))]);
}

#[test]
fn reports_a_schema_that_cannot_be_compiled() {
    let name = "        name:\n          type: string\n";
    assert_breaks(
        "pattern",
        &[(name, "        name:\n          type: string\n          pattern: «'['\n          example: a\n")],
    );
}
