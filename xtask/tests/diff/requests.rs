//! What is sent.

use crate::pair::{Case, check};

#[test]
fn properties() {
    check(&[
        Case {
            old: "        secret: {type: string, format: password}\n",
            new: "",
            changes: &["property-removed NewDeal.secret request=bb answer=- minor"],
            back: &["property-added NewDeal.secret request=cc answer=- patch"],
        },
        Case {
            old: "      required: [name, net]\n      x-at-most: {net: gross}\n      properties:\n",
            new: "      required: [name, net, key]\n      x-at-most: {net: gross}\n      properties:\n        key: {type: string}\n",
            changes: &["property-added NewDeal.key request=bb answer=- minor"],
            back: &["property-removed NewDeal.key request=bb answer=- minor"],
        },
        Case {
            old: "        secret: {",
            new: "        password: {",
            changes: &["property-renamed NewDeal.password request=bb answer=- minor"],
            back: &["property-renamed NewDeal.secret request=bb answer=- minor"],
        },
        Case {
            old: "required: [name, net]",
            new: "required: [name, net, status]",
            changes: &["property-required NewDeal.status request=bb answer=- minor"],
            back: &["property-optional NewDeal.status request=cb answer=- minor/patch"],
        },
        // `new` takes them in this order.
        Case {
            old: "required: [name, net]",
            new: "required: [net, name]",
            changes: &["required-reordered NewDeal request=nb answer=- minor/patch"],
            back: &["required-reordered NewDeal request=nb answer=- minor/patch"],
        },
        Case {
            old: "      additionalProperties: false\n      required: [name, net]",
            new: "      additionalProperties: {}\n      required: [name, net]",
            changes: &["additional-properties-changed NewDeal request=cn answer=- patch"],
            back: &["additional-properties-changed NewDeal request=bn answer=- minor"],
        },
        Case {
            old: "      x-at-most: {net: gross}\n",
            new: "",
            changes: &["at-most-changed NewDeal request=cn answer=- patch"],
            back: &["at-most-changed NewDeal request=bn answer=- minor"],
        },
    ]);
}

#[test]
fn types() {
    check(&[
        Case {
            old: "        gross: {type: number, format: decimal, minimum: 0}",
            new: "        gross: {type: integer, format: int64, minimum: 0}",
            changes: &["type-changed NewDeal.gross request=bb answer=- minor"],
            back: &["type-changed NewDeal.gross request=cb answer=- minor/patch"],
        },
        // To the server a password is text.
        Case {
            old: "secret: {type: string, format: password}",
            new: "secret: {type: string}",
            changes: &["rust-type-changed NewDeal.secret request=nb answer=- minor/patch"],
            back: &["rust-type-changed NewDeal.secret request=nb answer=- minor/patch"],
        },
        Case {
            old: "        name: {type: string}",
            new: "        name: {type: string, format: date}",
            changes: &["format-changed NewDeal.name request=bb answer=- minor"],
            back: &["format-changed NewDeal.name request=cb answer=- minor/patch"],
        },
        Case {
            old: "maxItems: 5, items: {type: integer, format: int64}",
            new: "maxItems: 5, items: {type: string}",
            changes: &["type-changed NewDeal.tags[] request=bb answer=- minor"],
            back: &["type-changed NewDeal.tags[] request=bb answer=- minor"],
        },
        Case {
            old: "note: {type: string, nullable: true, maxLength: 10}",
            new: "note: {type: string, maxLength: 10}",
            changes: &["nullable-changed NewDeal.note request=bb answer=- minor"],
            back: &["nullable-changed NewDeal.note request=cb answer=- minor/patch"],
        },
        Case {
            old: "        status: {$ref: '#/components/schemas/Status'}\n        note",
            new: "        status: {oneOf: [{$ref: '#/components/schemas/Status'}, {type: string, nullable: true, enum: [null]}]}\n        note",
            changes: &["nullable-changed NewDeal.status request=cb answer=- minor/patch"],
            back: &["nullable-changed NewDeal.status request=bb answer=- minor"],
        },
        Case {
            old: "        status: {$ref: '#/components/schemas/Status'}\n        note",
            new: "        status: {type: string}\n        note",
            changes: &[
                "enum-removed NewDeal.status request=cb answer=- minor/patch",
                "provenance-changed NewDeal.status request=nn answer=- patch",
            ],
            back: &[
                "enum-added Status request=bb answer=- minor",
                "provenance-changed Status request=nn answer=- patch",
            ],
        },
    ]);
}

#[test]
fn bounds() {
    check(&[
        Case {
            old: "maximum: 1000, exclusiveMaximum: true",
            new: "maximum: 1000",
            changes: &["bound-changed NewDeal.net request=cn answer=- patch"],
            back: &["bound-changed NewDeal.net request=bn answer=- minor"],
        },
        Case { old: "maximum: 1000, exclusive", new: "maximum: 1.0e+3, exclusive", changes: &[], back: &[] },
        Case {
            old: "format: decimal, minimum: 0}",
            new: "format: decimal}",
            changes: &["bound-changed NewDeal.gross request=cn answer=- patch"],
            back: &["bound-changed NewDeal.gross request=bn answer=- minor"],
        },
        Case {
            old: "format: decimal, minimum: 0}",
            new: "format: decimal, minimum: 1}",
            changes: &["bound-changed NewDeal.gross request=bn answer=- minor"],
            back: &["bound-changed NewDeal.gross request=cn answer=- patch"],
        },
        Case {
            old: "maxLength: 10",
            new: "maxLength: 9",
            changes: &["bound-changed NewDeal.note request=bn answer=- minor"],
            back: &["bound-changed NewDeal.note request=cn answer=- patch"],
        },
        Case {
            old: "maxItems: 5",
            new: "maxItems: 5, uniqueItems: true",
            changes: &["bound-changed NewDeal.tags request=bn answer=- minor"],
            back: &["bound-changed NewDeal.tags request=cn answer=- patch"],
        },
        Case {
            old: "format: decimal, minimum: 0}",
            new: "format: decimal, minimum: 0, multipleOf: 0.01}",
            changes: &["bound-changed NewDeal.gross request=bn answer=- minor"],
            back: &["bound-changed NewDeal.gross request=cn answer=- patch"],
        },
    ]);
}
