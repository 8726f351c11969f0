//! Deep schemas, and schemas that contain themselves.

use crate::pair::{BASE, document, lines, replace};
use xtask::diff::compare;

/// Returns a chain of schemas, each with two references to the next: 2 to the power of `levels` paths lead to the last.
fn chain(levels: usize, keyword: &str, last: &str) -> String {
    let mut text = replace("    Row:\n      type: object\n", "    Row:\n      type: object\n      x-note: mine\n");
    text = text.replace("parent: {$ref: '#/components/schemas/Parent'}", "parent: {$ref: '#/components/schemas/L0'}");
    for level in 0..levels {
        let next = format!("{{$ref: '#/components/schemas/L{}'}}", level + 1);
        text += &match keyword {
            "properties" => format!("    L{level}: {{type: object, properties: {{one: {next}, two: {next}}}}}\n"),
            keyword => format!("    L{level}: {{{keyword}: [{next}, {next}]}}\n"),
        };
    }
    text + &format!("    L{levels}: {last}\n")
}

/// Comparing a pair for each path would never finish.
#[test]
fn compares_each_pair_of_schemas_once() {
    for keyword in ["properties", "allOf", "oneOf", "anyOf"] {
        let (old, new) = (chain(60, keyword, "{type: string, maxLength: 5}"), chain(60, keyword, "{type: string}"));
        let changes = compare(&document(&old), &document(&new));
        let stricter = compare(&document(&new), &document(&old));
        // The parts of an `allOf` are one schema.
        assert_eq!(changes.len(), 1, "{keyword}: {changes:#?}");
        assert!(stricter[0].is_breaking(), "{keyword}");
        assert_eq!(changes[0].operations.len(), 1);
    }
}

/// The time is linear in the number of properties.
#[test]
fn compares_many_properties() {
    let many = |kind: &str| {
        let properties: String = (0..20_000).map(|index| format!("        p{index}: {{type: {kind}}}\n")).collect();
        let required: Vec<String> = (0..20_000).map(|index| format!("p{index}")).collect();
        let object = format!("    Parent:\n      type: object\n      required: [{}]\n", required.join(", "));
        BASE.replace("    Parent:\n      type: object\n", &object).replace(
            "      properties:\n        id: {type: integer, format: int64}\n    Deal:",
            &format!("      properties:\n{properties}    Deal:"),
        )
    };
    let (old, new) = (document(&many("string")), document(&many("boolean")));
    assert_eq!(compare(&old, &new).len(), 20_000);
}

#[test]
fn compares_a_schema_that_contains_itself() {
    let row = "    Row:\n      type: object\n      additionalProperties: {}\n      properties:\n";
    let node = |keywords: &str| {
        document(&replace(
            row,
            &format!(
                "{row}        rows: {{type: array, items: {{$ref: '#/components/schemas/Row'}}}}\n        up: {{allOf: [{{$ref: '#/components/schemas/Row'}}]}}\n        name: {{type: string{keywords}}}\n"
            ),
        ))
    };
    assert_eq!(compare(&node(""), &node("")), []);
    assert_eq!(
        lines(compare(&node(""), &node(", format: date"))),
        ["format-changed Row.name request=- response=cb minor/patch".to_owned()].into()
    );
    // Parts that contain themselves cannot be merged, and are compared as alternatives.
    let circle = |last: &str| {
        document(&format!(
            "{BASE}    A: {{allOf: [{{$ref: '#/components/schemas/B'}}, {{maxLength: {last}}}]}}\n    B: {{allOf: [{{$ref: '#/components/schemas/A'}}, {{minLength: 1}}]}}\n"
        ))
    };
    assert!(!compare(&circle("1"), &circle("2")).is_empty());
}
