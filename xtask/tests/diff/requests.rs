//! Schemas in requests.

use xtask::diff::compare;

use crate::pair::{BASE, Case, check, document, lines, replace};

#[test]
fn compares_properties() {
    check(&[
        Case {
            old: "        secret: {type: string, format: password}\n",
            new: "",
            changes: &["property-removed NewDeal.secret request=bb response=- minor"],
            back: &["property-added NewDeal.secret request=cc response=- patch"],
        },
        Case {
            old: "      required: [name, net]\n      x-at-most: {net: gross}\n      properties:\n",
            new: "      required: [name, net, key]\n      x-at-most: {net: gross}\n      properties:\n        key: {type: string}\n",
            changes: &["property-added NewDeal.key request=bb response=- minor"],
            back: &["property-removed NewDeal.key request=bb response=- minor"],
        },
        Case {
            old: "        secret: {",
            new: "        password: {",
            changes: &["property-renamed NewDeal.password request=bb response=- minor"],
            back: &["property-renamed NewDeal.secret request=bb response=- minor"],
        },
        Case {
            old: "required: [name, net]",
            new: "required: [name, net, status]",
            changes: &["property-required NewDeal.status request=bb response=- minor"],
            back: &["property-optional NewDeal.status request=cb response=- minor/patch"],
        },
        // `new` takes its arguments in this order.
        Case {
            old: "required: [name, net]",
            new: "required: [net, name]",
            changes: &["required-reordered NewDeal request=nb response=- minor/patch"],
            back: &["required-reordered NewDeal request=nb response=- minor/patch"],
        },
        Case {
            old: "      additionalProperties: false\n      required: [name, net]",
            new: "      additionalProperties: {}\n      required: [name, net]",
            changes: &["additional-properties-changed NewDeal request=cc response=- patch"],
            back: &["additional-properties-changed NewDeal request=bb response=- minor"],
        },
        // On the wire, an object that says nothing takes other members too. The client sends none.
        Case {
            old: "      additionalProperties: false\n      required: [name, net]",
            new: "      required: [name, net]",
            changes: &["additional-properties-changed NewDeal request=cn response=- patch"],
            back: &["additional-properties-changed NewDeal request=bn response=- minor"],
        },
        Case {
            old: "      x-at-most: {net: gross}\n",
            new: "",
            changes: &["at-most-changed NewDeal request=cn response=- patch"],
            back: &["at-most-changed NewDeal request=bn response=- minor"],
        },
    ]);
}

#[test]
fn compares_types() {
    check(&[
        Case {
            old: "        gross: {type: number, format: decimal, minimum: 0}",
            new: "        gross: {type: integer, format: int64, minimum: 0}",
            changes: &["type-changed NewDeal.gross request=bb response=- minor"],
            back: &["type-changed NewDeal.gross request=cb response=- minor/patch"],
        },
        // To the server, a password is a text.
        Case {
            old: "secret: {type: string, format: password}",
            new: "secret: {type: string}",
            changes: &["rust-type-changed NewDeal.secret request=nb response=- minor/patch"],
            back: &["rust-type-changed NewDeal.secret request=nb response=- minor/patch"],
        },
        Case {
            old: "        name: {type: string}",
            new: "        name: {type: string, format: date}",
            changes: &["format-changed NewDeal.name request=bb response=- minor"],
            back: &["format-changed NewDeal.name request=cb response=- minor/patch"],
        },
        Case {
            old: "maxItems: 5, items: {type: integer, format: int64}",
            new: "maxItems: 5, items: {type: string}",
            changes: &["type-changed NewDeal.tags[] request=bb response=- minor"],
            back: &["type-changed NewDeal.tags[] request=bb response=- minor"],
        },
        Case {
            old: "note: {type: string, nullable: true, maxLength: 10}",
            new: "note: {type: string, maxLength: 10}",
            changes: &["nullable-changed NewDeal.note request=bb response=- minor"],
            back: &["nullable-changed NewDeal.note request=cb response=- minor/patch"],
        },
        Case {
            old: "        status: {$ref: '#/components/schemas/Status'}\n        note",
            new: "        status: {oneOf: [{$ref: '#/components/schemas/Status'}, {type: string, nullable: true, enum: [null]}]}\n        note",
            changes: &["nullable-changed NewDeal.status request=cb response=- minor/patch"],
            back: &["nullable-changed NewDeal.status request=bb response=- minor"],
        },
        Case {
            old: "        status: {$ref: '#/components/schemas/Status'}\n        note",
            new: "        status: {type: string}\n        note",
            changes: &[
                "enum-removed NewDeal.status request=cb response=- minor/patch",
                "provenance-changed NewDeal.status request=nn response=- patch",
            ],
            back: &[
                "enum-added Status request=bb response=- minor",
                "provenance-changed Status request=nn response=- patch",
            ],
        },
    ]);
}

#[test]
fn compares_constraints() {
    check(&[
        Case {
            old: "maximum: 1000, exclusiveMaximum: true",
            new: "maximum: 1000",
            changes: &["constraint-changed NewDeal.net request=cn response=- patch"],
            back: &["constraint-changed NewDeal.net request=bn response=- minor"],
        },
        Case { old: "maximum: 1000, exclusive", new: "maximum: 1.0e+3, exclusive", changes: &[], back: &[] },
        Case {
            old: "format: decimal, minimum: 0}",
            new: "format: decimal}",
            changes: &["constraint-changed NewDeal.gross request=cn response=- patch"],
            back: &["constraint-changed NewDeal.gross request=bn response=- minor"],
        },
        Case {
            old: "format: decimal, minimum: 0}",
            new: "format: decimal, minimum: 1}",
            changes: &["constraint-changed NewDeal.gross request=bn response=- minor"],
            back: &["constraint-changed NewDeal.gross request=cn response=- patch"],
        },
        Case {
            old: "maxLength: 10",
            new: "maxLength: 9",
            changes: &["constraint-changed NewDeal.note request=bn response=- minor"],
            back: &["constraint-changed NewDeal.note request=cn response=- patch"],
        },
        Case {
            old: "maxItems: 5",
            new: "maxItems: 5, uniqueItems: true",
            changes: &["constraint-changed NewDeal.tags request=bn response=- minor"],
            back: &["constraint-changed NewDeal.tags request=cn response=- patch"],
        },
        Case {
            old: "format: decimal, minimum: 0}",
            new: "format: decimal, minimum: 0, multipleOf: 0.01}",
            changes: &["constraint-changed NewDeal.gross request=bn response=- minor"],
            back: &["constraint-changed NewDeal.gross request=cn response=- patch"],
        },
    ]);
}

/// A property that is required only under its new name is another one.
#[test]
fn a_renamed_property_is_as_required_as_before() {
    let new = BASE
        .replace("        secret: {", "        password: {")
        .replace("required: [name, net]", "required: [name, net, password]");
    let expected = [
        "property-added NewDeal.password request=bb response=- minor",
        "property-removed NewDeal.secret request=bb response=- minor",
    ];
    assert_eq!(lines(compare(&document(BASE), &document(&new))), expected.map(str::to_owned).into());
}

#[test]
fn an_object_without_other_members_is_stricter_than_a_map() {
    let with =
        |schema: &str| document(&replace("secret: {type: string, format: password}", &format!("secret: {schema}")));
    let map = with("{type: object, additionalProperties: {type: boolean}}");
    let changes = lines(compare(&map, &with("{type: object, additionalProperties: false}")));
    assert!(
        changes.contains("additional-properties-changed NewDeal.secret request=bn response=- minor"),
        "{changes:?}"
    );
}

/// A server that reads text too accepts what our clients send.
#[test]
fn a_number_that_is_sent_may_be_text_too() {
    check(&[Case {
        old: "gross: {type: number, format: decimal, minimum: 0}",
        new: "gross: {oneOf: [{type: number, format: decimal, minimum: 0}, {type: string, format: decimal}]}",
        changes: &["number-text-changed NewDeal.gross request=cn response=- patch"],
        back: &["number-text-changed NewDeal.gross request=bn response=- minor"],
    }]);
}

/// Both say the same on the wire. Only one has `custom_field`.
#[test]
fn custom_fields_are_a_change_of_the_rust_api() {
    let with = |additional: &str| {
        let closed = "      additionalProperties: false\n      required: [name, net]";
        document(&replace(closed, &format!("{additional}      required: [name, net]")))
    };
    let changes = |old: &str, new: &str| lines(compare(&with(old), &with(new)));
    let open = "      additionalProperties: {}\n";
    assert_eq!(changes("", open), ["rust-type-changed NewDeal request=nc response=- patch".to_owned()].into());
    assert_eq!(changes(open, ""), ["rust-type-changed NewDeal request=nb response=- minor/patch".to_owned()].into());
    assert_eq!(changes(open, "      additionalProperties: true\n"), lines(Vec::new()));
    assert_eq!(
        changes(open, "      additionalProperties: {description: Custom fields.}\n"),
        ["description-changed NewDeal.* request=nn response=- patch".to_owned()].into()
    );
}
