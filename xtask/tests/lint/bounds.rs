//! `number-limit`, `unvalidated`.

use crate::breaking::{assert_breaks, assert_holds};

const MAXIMUM: &str = "maximum: 1000000000000";
const ITEMS: &str = "          items:\n            type: integer\n            format: int64\n";

#[test]
fn rejects_limits_that_cannot_be_compared() {
    for bound in ["1.0e+12", "1.0E+13", "9999999999999999999999999999.0", "99999.000000000000000000000001"] {
        assert_breaks("number-limit", &[(MAXIMUM, &format!("maximum: «{bound}"))]);
    }
    for bound in ["99999.99", "999999999999999999999999999.0"] {
        assert_holds(&[(MAXIMUM, &format!("maximum: {bound}"))]);
    }
}

#[test]
fn rejects_what_is_not_validated_in_arrays() {
    for items in [
        "{type: integer, format: int64, minimum: 1}",
        "{type: integer, format: uint64, minimum: 0, maximum: 7}",
        "{type: number, format: decimal, maximum: 7}",
        "{type: array, items: {$ref: '#/components/schemas/Part'}}",
        "{type: string, format: password}",
        "{type: object, additionalProperties: {$ref: '#/components/schemas/Part'}}",
    ] {
        let unchecked = format!("          items: «{items}\n");
        let part = "  schemas:\n    Part: {type: object, properties: {a: {type: string}}, x-source: page#deals}\n";
        let with_part = if items.contains("Part") { part } else { "  schemas:\n" };
        assert_breaks(
            "unvalidated",
            &[(ITEMS, &unchecked), ("                  tags: [1, -2]\n", ""), ("  schemas:\n", with_part)],
        );
    }
    let nested = "          items: {type: array, items: {type: integer, format: int64}}\n";
    assert_holds(&[(ITEMS, nested), ("                  tags: [1, -2]\n", "")]);
    let items = "          items: {type: integer, format: uint64, minimum: 0}\n";
    assert_holds(&[(ITEMS, items), ("                  tags: [1, -2]\n", "")]);
}
