//! What is received, and enums, which go both ways.

use crate::pair::{BASE, Case, check, document, lines};
use xtask::diff::compare;

#[test]
fn properties() {
    check(&[
        Case {
            old: "        day: {type: string, format: date}\n",
            new: "",
            changes: &["property-removed Deal.day request=- answer=bb minor"],
            back: &["property-added Deal.day request=- answer=cc patch"],
        },
        Case {
            old: "      required: [id]\n",
            new: "",
            changes: &["property-optional Deal.id request=- answer=cn patch"],
            back: &["property-required Deal.id request=- answer=cn patch"],
        },
        Case {
            old: "        code: {",
            new: "        sign: {",
            changes: &["property-renamed Deal.sign request=- answer=bb minor"],
            back: &["property-renamed Deal.code request=- answer=bb minor"],
        },
        Case {
            old: "      additionalProperties: {}\n      required: [id]",
            new: "      additionalProperties: false\n      required: [id]",
            changes: &["additional-properties-changed Deal request=- answer=cn patch"],
            back: &["additional-properties-changed Deal request=- answer=cn patch"],
        },
        Case {
            old: "required: [deal]\n          properties: {deal: {",
            new: "required: [data]\n          properties: {data: {",
            changes: &["wrapper-changed DealResponse request=- answer=bn minor"],
            back: &["wrapper-changed DealResponse request=- answer=bn minor"],
        },
    ]);
}

#[test]
fn types() {
    check(&[
        Case {
            old: "        day: {type: string, format: date}",
            new: "        day: {type: string}",
            changes: &["format-changed Deal.day request=- answer=bb minor"],
            back: &["format-changed Deal.day request=- answer=cb minor/patch"],
        },
        Case {
            old: "        price: {type: number, format: decimal, maximum: 10}",
            new: "        price: {type: integer, format: int64, maximum: 10}",
            changes: &["type-changed Deal.price request=- answer=cb minor/patch"],
            back: &["type-changed Deal.price request=- answer=bb minor"],
        },
        Case {
            old: ", nullable: true}\n        day",
            new: "}\n        day",
            changes: &["nullable-changed Deal.name request=- answer=cn patch"],
            back: &["nullable-changed Deal.name request=- answer=cn patch"],
        },
        Case {
            old: "maximum: 10}",
            new: "maximum: 11}",
            changes: &["bound-changed Deal.price request=- answer=cn patch"],
            back: &["bound-changed Deal.price request=- answer=cn patch"],
        },
        Case {
            old: "code: {type: string, pattern: '^[A-Z]+$'}",
            new: "code: {type: string, pattern: '^[a-z]+$'}",
            changes: &["pattern-changed Deal.code request=- answer=cn patch"],
            back: &["pattern-changed Deal.code request=- answer=cn patch"],
        },
        Case {
            old: "code: {type: string, ",
            new: "code: {type: string, default: A, ",
            changes: &["default-changed Deal.code request=- answer=cn patch"],
            back: &["default-changed Deal.code request=- answer=cn patch"],
        },
        Case {
            old: "Failure: {description: Anything.}",
            new: "Failure: {type: string, description: Anything.}",
            changes: &["type-changed Failure request=- answer=cn patch"],
            back: &["type-changed Failure request=- answer=bn minor"],
        },
    ]);
}

#[test]
fn enums() {
    check(&[
        Case {
            old: "enum: [open, closed], x-enum-varnames: [Open, Closed]",
            new: "enum: [open, closed, lost], x-enum-varnames: [Open, Closed, Lost]",
            changes: &["enum-value-added Status lost request=cc answer=cc patch"],
            back: &["enum-value-removed Status lost request=bb answer=cb minor"],
        },
        Case {
            old: "x-enum-varnames: [Open, Closed]",
            new: "x-enum-varnames: [Open, Done]",
            changes: &["enum-name-changed Status closed request=nb answer=nb minor/patch"],
            back: &["enum-name-changed Status closed request=nb answer=nb minor/patch"],
        },
        Case {
            old: "enum: [open, closed], x-enum-varnames: [Open, Closed]",
            new: "enum: [closed, open], x-enum-varnames: [Closed, Open]",
            changes: &["enum-reordered Status request=nc answer=nc patch"],
            back: &["enum-reordered Status request=nc answer=nc patch"],
        },
        // The variant is still there, and is sent as something else.
        Case {
            old: "enum: [open, closed], ",
            new: "enum: [open, done], ",
            changes: &[
                "enum-value-added Status done request=cc answer=cc patch",
                "enum-value-removed Status closed request=bn answer=cn minor",
            ],
            back: &[
                "enum-value-added Status closed request=cc answer=cc patch",
                "enum-value-removed Status done request=bn answer=cn minor",
            ],
        },
    ]);
}

/// All uses are renamed with it, and none of them is a change of its own.
#[test]
fn a_schema_that_is_renamed() {
    let renamed = |old: &str, new: &str| {
        let text = BASE.replace(&format!("schemas/{old}'"), &format!("schemas/{new}'"));
        lines(compare(&document(BASE), &document(&text.replace(&format!("    {old}:"), &format!("    {new}:")))))
    };
    let one = |line: &str| [line.to_owned()].into();
    assert_eq!(renamed("Row", "Line"), one("schema-renamed Line request=- answer=nb minor"));
    assert_eq!(renamed("Status", "State"), one("schema-renamed State request=nb answer=nb minor"));
    // It has no type, and the contract knows it by its name.
    assert_eq!(renamed("Failure", "Fault"), one("schema-renamed Fault request=- answer=nn patch/minor"));
}

/// Another component in the place of one that stays is another type.
#[test]
fn a_schema_that_is_replaced() {
    let row = "items: {$ref: '#/components/schemas/Row'}";
    let old = BASE.replace("    Row:\n", "    Line: {type: object, additionalProperties: {}, properties: {id: {type: integer, format: int64}}}\n    Row:\n");
    let new = old.replace(row, &row.replace("Row", "Line"));
    assert_eq!(
        lines(compare(&document(&old), &document(&new))),
        ["schema-replaced Deal.rows[] request=- answer=nb minor/patch".to_owned()].into()
    );
}
