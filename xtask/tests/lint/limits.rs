//! `limits`, `pattern`.

use crate::breaking::{assert_breaks, assert_holds};

const DAY: &str = "        day:\n          type: string\n          format: date\n";

/// Adds a property to the base that no example has.
fn with(property: &str) -> [(&'static str, String); 1] {
    [(DAY, format!("        more: {{{property}}}\n{DAY}"))]
}

#[track_caller]
fn assert_contradicts(rule: &str, property: &str) {
    let [(day, with)] = with(property);
    assert_breaks(rule, &[(day, &with)]);
}

#[track_caller]
fn assert_allows(property: &str) {
    let [(day, with)] = with(property);
    assert_holds(&[(day, &with)]);
}

#[test]
fn reports_limits_that_no_number_satisfies() {
    for limits in [
        "minimum: «1, maximum: 0.5",
        "minimum: «-1, maximum: -1.5",
        "minimum: «7, maximum: 7.0, exclusiveMaximum: true",
        "minimum: «7, maximum: 7, exclusiveMinimum: true",
        "maximum: 9, «exclusiveMinimum: true",
        "multipleOf: «0",
        "multipleOf: «-0.01",
    ] {
        assert_contradicts("limits", &format!("type: number, format: decimal, {limits}"));
    }
    for limits in ["minimum: 7, maximum: 7.0", "minimum: -1.5, maximum: -1", "multipleOf: 0.01"] {
        assert_allows(&format!("type: number, format: decimal, {limits}"));
    }
}

#[test]
fn reports_limits_that_no_length_or_count_satisfies() {
    assert_contradicts("limits", "type: string, minLength: «5, maxLength: 4");
    assert_allows("type: string, minLength: 5, maxLength: 5");
    assert_contradicts("limits", "type: array, items: {type: string}, minItems: «9, maxItems: 8");
    assert_allows("type: array, items: {type: string}, minItems: 0, maxItems: 8");
}

#[test]
fn reports_an_invalid_pattern_without_an_example() {
    for pattern in ["«'['", "«'(a'", "«'a{2,1}'", "«'\\p{None}'"] {
        assert_contradicts("pattern", &format!("type: string, pattern: {pattern}"));
    }
    for pattern in ["'^[A-Z]{3}$'", "'^(?!x)\\d+$'", "''"] {
        assert_allows(&format!("type: string, pattern: {pattern}"));
    }
}
