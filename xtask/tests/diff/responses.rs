//! Schemas in responses, and enums in both directions.

use std::collections::BTreeSet;

use crate::pair::{BASE, Case, check, document, lines, replace};
use xtask::diff::compare;

#[test]
fn compares_properties() {
    check(&[
        Case {
            old: "        day: {type: string, format: date}\n",
            new: "",
            changes: &["property-removed Deal.day request=- response=bb minor"],
            back: &["property-added Deal.day request=- response=cc patch"],
        },
        Case {
            old: "      required: [id]\n",
            new: "",
            changes: &["property-optional Deal.id request=- response=cn patch"],
            back: &["property-required Deal.id request=- response=cn patch"],
        },
        Case {
            old: "        code: {",
            new: "        sign: {",
            changes: &["property-renamed Deal.sign request=- response=bb minor"],
            back: &["property-renamed Deal.code request=- response=bb minor"],
        },
        Case {
            old: "      additionalProperties: {}\n      required: [id]",
            new: "      additionalProperties: false\n      required: [id]",
            changes: &["additional-properties-changed Deal request=- response=cn patch"],
            back: &["additional-properties-changed Deal request=- response=cn patch"],
        },
        Case {
            old: "required: [deal]\n          properties: {deal: {",
            new: "required: [data]\n          properties: {data: {",
            changes: &["envelope-changed DealResponse request=- response=bn minor"],
            back: &["envelope-changed DealResponse request=- response=bn minor"],
        },
    ]);
}

#[test]
fn compares_types() {
    check(&[
        Case {
            old: "        day: {type: string, format: date}",
            new: "        day: {type: string}",
            changes: &["format-changed Deal.day request=- response=bb minor"],
            back: &["format-changed Deal.day request=- response=cb minor/patch"],
        },
        Case {
            old: "        price: {type: number, format: decimal, maximum: 10}",
            new: "        price: {type: integer, format: int64, maximum: 10}",
            changes: &["type-changed Deal.price request=- response=cb minor/patch"],
            back: &["type-changed Deal.price request=- response=bb minor"],
        },
        Case {
            old: ", nullable: true}\n        day",
            new: "}\n        day",
            changes: &["nullable-changed Deal.name request=- response=cn patch"],
            back: &["nullable-changed Deal.name request=- response=cn patch"],
        },
        Case {
            old: "maximum: 10}",
            new: "maximum: 11}",
            changes: &["constraint-changed Deal.price request=- response=cn patch"],
            back: &["constraint-changed Deal.price request=- response=cn patch"],
        },
        Case {
            old: "code: {type: string, pattern: '^[A-Z]+$'}",
            new: "code: {type: string, pattern: '^[a-z]+$'}",
            changes: &["pattern-changed Deal.code request=- response=cn patch"],
            back: &["pattern-changed Deal.code request=- response=cn patch"],
        },
        Case {
            old: "code: {type: string, ",
            new: "code: {type: string, default: A, ",
            changes: &["default-changed Deal.code request=- response=cn patch"],
            back: &["default-changed Deal.code request=- response=cn patch"],
        },
        Case {
            old: "Failure: {description: Anything.}",
            new: "Failure: {type: string, description: Anything.}",
            changes: &["type-changed Failure request=- response=cn patch"],
            back: &["type-changed Failure request=- response=bn minor"],
        },
    ]);
}

#[test]
fn compares_enums() {
    check(&[
        Case {
            old: "enum: [open, closed], x-enum-varnames: [Open, Closed]",
            new: "enum: [open, closed, lost], x-enum-varnames: [Open, Closed, Lost]",
            changes: &["enum-value-added Status lost request=cc response=cc patch"],
            back: &["enum-value-removed Status lost request=bb response=cb minor"],
        },
        Case {
            old: "x-enum-varnames: [Open, Closed]",
            new: "x-enum-varnames: [Open, Done]",
            changes: &["enum-name-changed Status closed request=nb response=nb minor/patch"],
            back: &["enum-name-changed Status closed request=nb response=nb minor/patch"],
        },
        Case {
            old: "enum: [open, closed], x-enum-varnames: [Open, Closed]",
            new: "enum: [closed, open], x-enum-varnames: [Closed, Open]",
            changes: &["enum-reordered Status request=nc response=nc patch"],
            back: &["enum-reordered Status request=nc response=nc patch"],
        },
        // The variant still exists, with another value.
        Case {
            old: "enum: [open, closed], ",
            new: "enum: [open, done], ",
            changes: &[
                "enum-value-added Status done request=cc response=cc patch",
                "enum-value-removed Status closed request=bn response=cn minor",
            ],
            back: &[
                "enum-value-added Status closed request=cc response=cc patch",
                "enum-value-removed Status done request=bn response=cn minor",
            ],
        },
    ]);
}

/// Its uses are not reported.
#[test]
fn reports_a_renamed_schema_once() {
    let renamed = |old: &str, new: &str| {
        let text = BASE.replace(&format!("schemas/{old}'"), &format!("schemas/{new}'"));
        lines(compare(&document(BASE), &document(&text.replace(&format!("    {old}:"), &format!("    {new}:")))))
    };
    let one = |line: &str| [line.to_owned()].into();
    assert_eq!(renamed("Row", "Line"), one("schema-renamed Line request=- response=nb minor"));
    assert_eq!(renamed("Status", "State"), one("schema-renamed State request=nb response=nb minor"));
    // It has no Rust type, but the contract finds it by its name.
    assert_eq!(renamed("Failure", "Fault"), one("schema-renamed Fault request=- response=nn patch/minor"));
}

/// A use of another component is another type if the first component still exists.
#[test]
fn reports_a_replaced_schema() {
    let row = "items: {$ref: '#/components/schemas/Row'}";
    let old = BASE.replace("    Row:\n", "    Line: {type: object, additionalProperties: {}, properties: {id: {type: integer, format: int64}}}\n    Row:\n");
    let new = old.replace(row, &row.replace("Row", "Line"));
    assert_eq!(
        lines(compare(&document(&old), &document(&new))),
        ["schema-replaced Deal.rows[] request=- response=nb minor/patch".to_owned()].into()
    );
}

/// Returns the changes between two schemas of the same property in a response.
fn changes_of_code(old: &str, new: &str) -> BTreeSet<String> {
    let with =
        |schema: &str| document(&replace("code: {type: string, pattern: '^[A-Z]+$'}", &format!("code: {schema}")));
    lines(compare(&with(old), &with(new)))
}

#[test]
fn a_map_is_another_type_than_a_free_form_object() {
    let changes = changes_of_code(
        "{type: object, additionalProperties: {}}",
        "{type: object, additionalProperties: {type: boolean}}",
    );
    let expected = [
        "additional-properties-changed Deal.code request=- response=cn patch",
        "rust-type-changed Deal.code request=- response=nb minor/patch",
    ];
    assert_eq!(changes, expected.map(str::to_owned).into());
}

/// Without names, the values are no variants of a Rust type.
#[test]
fn a_removed_value_without_a_name_does_not_break_rust() {
    let changes = changes_of_code("{type: string, enum: [a, b]}", "{type: string, enum: [a]}");
    assert_eq!(changes, ["enum-value-removed Deal.code b request=- response=cn patch".to_owned()].into());
}

#[test]
fn null_among_the_values_of_a_nullable_enum_is_no_change() {
    let (with, without) =
        ("{type: string, nullable: true, enum: [a, null]}", "{type: string, nullable: true, enum: [a]}");
    assert_eq!(changes_of_code(with, without), BTreeSet::new());
}

#[test]
fn reports_another_type_of_the_values_of_a_map_once() {
    let changes = changes_of_code(
        "{type: object, additionalProperties: {type: boolean}}",
        "{type: object, additionalProperties: {type: string}}",
    );
    assert_eq!(changes, ["type-changed Deal.code.* request=- response=bb minor".to_owned()].into());
}

/// Our clients read both forms with one type.
#[test]
fn a_number_may_become_text_too() {
    let text = "{oneOf: [{type: number, format: decimal, nullable: true}, {type: string, format: decimal}]}";
    let price = "price: {type: number, format: decimal, maximum: 10}";
    for old in ["{type: number, format: decimal, nullable: true}", text] {
        for new in ["{type: number, format: decimal, nullable: true}", text] {
            let with = |schema: &str| document(&replace(price, &format!("price: {schema}")));
            let changes = lines(compare(&with(old), &with(new)));
            let expected =
                (old != new).then(|| "number-text-changed Deal.price request=- response=cn patch".to_owned());
            assert_eq!(changes, expected.into_iter().collect(), "{old} → {new}");
        }
    }
    check(&[
        Case {
            old: "price: {type: number, format: decimal, maximum: 10}",
            new: "price: {oneOf: [{type: string}, {type: number, format: decimal, nullable: true}]}",
            changes: &[
                "constraint-changed Deal.price request=- response=cn patch",
                "nullable-changed Deal.price request=- response=cn patch",
                "number-text-changed Deal.price request=- response=cn patch",
            ],
            back: &[
                "constraint-changed Deal.price request=- response=cn patch",
                "nullable-changed Deal.price request=- response=cn patch",
                "number-text-changed Deal.price request=- response=cn patch",
            ],
        },
        // The number itself is another one.
        Case {
            old: "    Row:\n      type: object\n      additionalProperties: {}\n      properties:\n        id: {type: integer, format: int64}",
            new: "    Row:\n      type: object\n      additionalProperties: {}\n      properties:\n        id: {oneOf: [{type: number}, {type: string}]}",
            changes: &[
                "number-text-changed Row.id request=- response=cn patch",
                "type-changed Row.id request=- response=bb minor",
            ],
            back: &[
                "number-text-changed Row.id request=- response=cn patch",
                "type-changed Row.id request=- response=cb minor/patch",
            ],
        },
        Case {
            old: "price: {type: number, format: decimal, maximum: 10}",
            new: "price: {type: string}",
            changes: &[
                "constraint-changed Deal.price request=- response=cn patch",
                "type-changed Deal.price request=- response=bb minor",
            ],
            back: &[
                "constraint-changed Deal.price request=- response=cn patch",
                "type-changed Deal.price request=- response=bb minor",
            ],
        },
    ]);
}

#[test]
fn compares_the_parts_of_a_number_or_its_text() {
    let both = "{oneOf: [{type: number, format: decimal}, {type: string, format: decimal}]}";
    assert_eq!(
        changes_of_code(both, &both.replace("string, format: decimal", "string")),
        ["format-changed Deal.code request=- response=bn minor".to_owned()].into()
    );
    assert_eq!(
        changes_of_code(both, "{oneOf: [{type: integer, format: int64}, {type: string, format: decimal}]}"),
        ["type-changed Deal.code request=- response=cb minor/patch".to_owned()].into()
    );
}

/// The client keeps the body of an error response, whatever its schema.
#[test]
fn a_status_may_get_a_schema_of_its_own() {
    let responses = "              schema: {$ref: '#/components/schemas/DealResponse'}\n        4XX: ";
    let own = "              schema: {$ref: '#/components/schemas/DealResponse'}\n        '422':\n          description: A field is invalid.\n          content: {application/json: {schema: {type: object, additionalProperties: {type: array, items: {type: string}}}}}\n        4XX: ";
    let new = replace(responses, own);
    let changes = compare(&document(BASE), &document(&new));
    assert!(!changes.is_empty() && changes.iter().all(|change| !change.is_breaking()), "{:?}", lines(changes));
}

/// It has no Rust type: its members are read from the JSON.
#[test]
fn a_property_of_an_object_without_a_name_is_no_field() {
    let of = |properties: &str| {
        let day = "day: {type: string, format: date}";
        document(&replace(day, &format!("day: {{type: object, properties: {{{properties}}}}}")))
    };
    let (one, two) = (of("a: {type: string}"), of("a: {type: string}, b: {type: integer}"));
    let other = of("c: {type: string}");
    assert_eq!(lines(compare(&one, &two)), ["property-added Deal.day.b request=- response=cn patch".to_owned()].into());
    assert_eq!(
        lines(compare(&two, &one)),
        ["property-removed Deal.day.b request=- response=bn minor".to_owned()].into()
    );
    assert_eq!(
        lines(compare(&one, &other)),
        ["property-renamed Deal.day.c request=- response=bn minor".to_owned()].into()
    );
}

/// Neither is an envelope: the alternatives are paired by their names, not by their order.
#[test]
fn alternatives_with_names_are_paired_by_them() {
    let of = |one: &str, other: &str| {
        let row = "rows: {type: array, items: {$ref: '#/components/schemas/Row'}}";
        let [one, other] = [one, other].map(|name| format!("{{$ref: '#/components/schemas/{name}'}}"));
        document(&replace(row, &format!("rows: {{type: array, items: {{anyOf: [{one}, {other}]}}}}")))
    };
    assert_eq!(compare(&of("Parent", "Row"), &of("Row", "Parent")), []);
    let changes = compare(&of("Parent", "Row"), &of("Row", "Status"));
    let texts: BTreeSet<&str> = changes.iter().filter_map(|change| Some(change.old.as_ref()?.text.as_str())).collect();
    assert!(texts.contains("Parent") && !texts.contains("Row"), "{changes:#?}");
}
