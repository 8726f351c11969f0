//! Different spellings of the same contract, and their difference from real changes.

use crate::pair::{BASE, Case, check, document, lines, replace};
use xtask::diff::{Change, compare};

/// A replacement without a change in either direction.
const fn nothing(old: &'static str, new: &'static str) -> Case {
    Case { old, new, changes: &[], back: &[] }
}

/// A replacement that changes annotations only.
const fn annotation(old: &'static str, new: &'static str, line: &'static [&'static str]) -> Case {
    Case { old, new, changes: line, back: line }
}

#[test]
fn null_has_several_spellings() {
    check(&[
        nothing(
            "note: {type: string, nullable: true, maxLength: 10}",
            "note: {oneOf: [{type: string, maxLength: 10}, {type: string, nullable: true, enum: [null]}]}",
        ),
        nothing(
            "note: {type: string, nullable: true, maxLength: 10}",
            "note: {oneOf: [{nullable: true, enum: [null]}, {type: string, maxLength: 10}]}",
        ),
        nothing(
            "note: {type: string, nullable: true, maxLength: 10}",
            "note: {anyOf: [{type: string, maxLength: 10}, {type: string, nullable: true, enum: [null]}]}",
        ),
        nothing(
            "name: {type: string, description: Its name., nullable: true}",
            "name: {description: Its name., oneOf: [{type: string}, {type: string, nullable: true, enum: [null]}]}",
        ),
        nothing(
            "status: {oneOf: [{$ref: '#/components/schemas/Status'}, {type: string, nullable: true, enum: [null]}]}",
            "status: {nullable: true, allOf: [{$ref: '#/components/schemas/Status'}]}",
        ),
        // `nullable` also applies with other keywords beside the type.
        nothing(
            "note: {type: string, nullable: true, maxLength: 10}",
            "note: {type: string, nullable: true, maxLength: 10, minLength: 0, pattern: ''}",
        ),
        nothing("    Failure: {description: Anything.}", "    Failure: {description: Anything., nullable: true}"),
    ]);
}

#[test]
fn merges_the_parts_of_all_of() {
    let reference = "status: {$ref: '#/components/schemas/Status'}\n        note";
    check(&[
        nothing(reference, "status: {allOf: [{$ref: '#/components/schemas/Status'}]}\n        note"),
        nothing(reference, "status: {allOf: [{allOf: [{$ref: '#/components/schemas/Status'}]}]}\n        note"),
        nothing(reference, "status: {type: string, allOf: [{$ref: '#/components/schemas/Status'}]}\n        note"),
        nothing(reference, "status: {oneOf: [{$ref: '#/components/schemas/Status'}]}\n        note"),
        annotation(
            reference,
            "status: {description: How it is., allOf: [{$ref: '#/components/schemas/Status'}]}\n        note",
            &["description-changed NewDeal.status request=nn response=- patch"],
        ),
        nothing(
            "schema: {$ref: '#/components/schemas/NewDeal'}",
            "schema: {allOf: [{$ref: '#/components/schemas/NewDeal'}]}",
        ),
        nothing(
            "        - $ref: '#/components/schemas/Deal'\n        - type: object",
            "        - allOf: [{$ref: '#/components/schemas/Deal'}]\n        - type: object",
        ),
        nothing(
            "rows: {type: array, items: {$ref: '#/components/schemas/Row'}}",
            "rows: {type: array, items: {allOf: [{$ref: '#/components/schemas/Row'}]}}",
        ),
        nothing(
            "note: {type: string, nullable: true, maxLength: 10}",
            "note: {nullable: true, allOf: [{type: string}, {maxLength: 12}, {type: string, maxLength: 10}]}",
        ),
        nothing(
            "    Row:\n      type: object\n      additionalProperties: {}\n      properties:\n        id: {type: integer, format: int64}",
            "    Row:\n      allOf:\n        - {type: object, additionalProperties: {}}\n        - {properties: {id: {type: integer, format: int64}}}",
        ),
        // A constraint that a part adds is a change.
        Case {
            old: "secret: {type: string, format: password}",
            new: "secret: {allOf: [{type: string, format: password}, {maxLength: 5}]}",
            changes: &["constraint-changed NewDeal.secret request=bn response=- minor"],
            back: &["constraint-changed NewDeal.secret request=cn response=- patch"],
        },
    ]);
}

#[test]
fn an_explicit_default_is_no_change() {
    let tags = "tags: {type: array, maxItems: 5, items: {type: integer, format: int64}}";
    check(&[
        nothing(
            tags,
            "tags: {type: array, maxItems: 5, minItems: 0, uniqueItems: false, items: {type: integer, format: int64}}",
        ),
        nothing(tags, "tags: {type: array, maxItems: 5.0, items: {type: integer, format: int64, multipleOf: 1}}"),
        nothing(
            tags,
            "tags: {type: array, maxItems: 5, items: {type: integer, format: int64, minimum: -9223372036854775808}}",
        ),
        nothing(
            tags,
            "tags: {type: array, maxItems: 5, maxLength: 3, items: {type: integer, format: int64, pattern: a}}",
        ),
        nothing(
            "secret: {type: string, ",
            "secret: {type: string, minLength: 0, readOnly: false, writeOnly: false, deprecated: false, ",
        ),
        nothing("secret: {type: string, ", "secret: {type: string, pattern: '', nullable: false, "),
        nothing(
            "    Parent:\n      type: object",
            "    Parent:\n      minProperties: 0\n      required: []\n      type: object",
        ),
        nothing("format: uint64, minimum: 0, ", "format: uint64, "),
        nothing("format: uint64, minimum: 0, ", "format: uint64, minimum: -1, exclusiveMinimum: true, "),
        nothing("maximum: 100}", "maximum: 101, exclusiveMaximum: true}"),
        nothing("maximum: 100}", "maximum: 100.5, exclusiveMaximum: false}"),
        nothing(
            "      operationId: create_deal",
            "      deprecated: false\n      tags: []\n      operationId: create_deal",
        ),
        nothing(
            "{name: token, in: query, ",
            "{name: token, in: query, required: false, allowReserved: false, allowEmptyValue: false, style: form, explode: true, ",
        ),
        nothing(
            "gross: {type: number, format: decimal, minimum: 0}",
            "gross: {type: number, format: decimal, minimum: 0.00, exclusiveMinimum: false}",
        ),
    ]);
}

/// Digits do not matter, values do.
#[test]
fn compares_numbers_by_value() {
    let gross = "gross: {type: number, format: decimal, minimum: 0}";
    let with =
        |keywords: &str| document(&replace(gross, &format!("gross: {{type: number, format: decimal, {keywords}}}")));
    let changes = |one: &str, other: &str| lines(compare(&with(one), &with(other)));
    assert_eq!(changes("multipleOf: 0.01", "multipleOf: 0.010"), lines(Vec::new()));
    assert_eq!(changes("default: 1", "default: 1.0"), lines(Vec::new()));
    assert_eq!(changes("enum: [1, 2.50]", "enum: [1.0, 2.5]"), lines(Vec::new()));
    let constraint = |impact: &str, bump: &str| {
        [format!("constraint-changed NewDeal.gross request={impact} response=- {bump}")].into()
    };
    assert_eq!(changes("multipleOf: 0.1", "multipleOf: 0.01"), constraint("cn", "patch"));
    assert_eq!(changes("multipleOf: 0.01", "multipleOf: 0.1"), constraint("bn", "minor"));
    assert_eq!(changes("multipleOf: 4", "multipleOf: 6"), constraint("bn", "minor"));
    assert_eq!(changes("multipleOf: 1", "maxLength: 3"), constraint("cn", "patch"));
}

#[test]
fn compares_the_ranges_of_integers() {
    let tags = "tags: {type: array, maxItems: 5, items: {type: integer, format: int64}}";
    let with = |keywords: &str| {
        document(&replace(tags, &format!("tags: {{type: array, maxItems: 5, items: {{type: integer{keywords}}}}}")))
    };
    let changes = |one: &str, other: &str| lines(compare(&with(one), &with(other)));
    let format =
        |impact: &str, bump: &str| [format!("format-changed NewDeal.tags[] request={impact} response=- {bump}")].into();
    // All values that were allowed still are.
    assert_eq!(changes(", format: int64, minimum: 0", ", format: uint64, minimum: 0"), format("cb", "minor/patch"));
    assert_eq!(changes(", format: int64, minimum: 0", ", format: uint64"), format("cb", "minor/patch"));
    assert_eq!(changes(", format: uint64", ", format: int64, minimum: 0"), format("bb", "minor"));
    assert_eq!(changes(", format: int64", ", format: uint64, minimum: 0"), format("bb", "minor"));
    assert_eq!(
        changes(", minimum: 0", ", format: uint64, minimum: 0"),
        ["rust-type-changed NewDeal.tags[] request=nb response=- minor/patch".to_owned()].into()
    );
}

#[test]
fn alternatives_have_no_order() {
    check(&[nothing(
        "        - $ref: '#/components/schemas/Deal'
        - type: object
          required: [deal]
          properties: {deal: {$ref: '#/components/schemas/Deal'}}
          additionalProperties: {}",
        "        - type: object
          required: [deal]
          properties: {deal: {$ref: '#/components/schemas/Deal'}}
          additionalProperties: {}
        - $ref: '#/components/schemas/Deal'",
    )]);
    // A change inside an alternative is found at any position.
    let wrapped = "        - type: object
          required: [deal]
          properties: {deal: {$ref: '#/components/schemas/Deal'}}
          additionalProperties: {}
";
    let bare = "        - $ref: '#/components/schemas/Deal'\n";
    let new = replace(&format!("{bare}{wrapped}"), &format!("{}{bare}", wrapped.replace("deal", "data")));
    assert_eq!(
        lines(compare(&document(BASE), &document(&new))),
        ["envelope-changed DealResponse request=- response=bn minor".to_owned()].into()
    );
    let code = "code: {type: string, pattern: '^[A-Z]+$'}";
    let with = |schema: &str| document(&replace(code, &format!("code: {schema}")));
    let changes = |one: &str, other: &str| lines(compare(&with(one), &with(other)));
    let integer = "{type: integer, format: int64}";
    let one = format!("{{oneOf: [{integer}, {{type: string}}, {{type: boolean}}]}}");
    let other = format!("{{oneOf: [{{type: boolean}}, {integer}, {{type: string}}]}}");
    assert_eq!(changes(&one, &other), lines(Vec::new()));
    let longer = other.replace("{type: string}", "{type: string, maxLength: 5}");
    assert_eq!(changes(&one, &longer), ["constraint-changed Deal.code request=- response=cn patch".to_owned()].into());
}

#[test]
fn hints_are_not_breaking() {
    check(&[
        annotation(
            "other: {type: apiKey",
            "other: {description: Another., type: apiKey",
            &["description-changed scheme other request=nn response=- patch"],
        ),
        annotation(
            "bearer: {type: http, scheme: bearer}",
            "bearer: {type: http, scheme: Bearer, bearerFormat: JWT}",
            &["hint-changed scheme bearer request=nn response=- patch"],
        ),
        annotation(
            "        2XX: {description: It is gone.}",
            "        2XX: {description: It is gone., links: {all: {operationId: list_deals}}}",
            &["link-changed 2XX request=- response=nn patch"],
        ),
        annotation(
            "    Row:\n      type: object",
            "    Row:\n      discriminator: {propertyName: id}\n      type: object",
            &["hint-changed Row request=- response=nn patch"],
        ),
        annotation(
            "day: {type: string, format: date}",
            "day: {type: string, format: date, readOnly: true}",
            &["hint-changed Deal.day request=- response=nn patch"],
        ),
        annotation(
            "secret: {type: string, ",
            "secret: {type: string, writeOnly: true, ",
            &["hint-changed NewDeal.secret request=nn response=- patch"],
        ),
        // In the other direction, the property is removed.
        Case {
            old: "day: {type: string, format: date}",
            new: "day: {type: string, format: date, writeOnly: true}",
            changes: &["property-removed Deal.day request=- response=bn minor"],
            back: &["property-added Deal.day request=- response=cn patch"],
        },
        Case {
            old: "secret: {type: string, ",
            new: "secret: {type: string, readOnly: true, ",
            changes: &["property-removed NewDeal.secret request=bn response=- minor"],
            back: &["property-added NewDeal.secret request=cn response=- patch"],
        },
    ]);
    // A mapping decides which schema is read.
    let row = "    Row:\n      type: object";
    let mapped = "    Row:\n      discriminator: {propertyName: id, mapping: {a: '#/components/schemas/Deal'}}\n      type: object";
    assert!(compare(&document(BASE), &document(&replace(row, mapped))).iter().any(Change::is_breaking));
}

#[test]
fn compares_security_requirements() {
    let security = "security:\n  - bearer: []";
    check(&[
        Case {
            old: security,
            new: "security:\n  - bearer: []\n  - other: []",
            changes: &["security-changed security request=cc response=- patch"],
            back: &["security-changed security request=bn response=- minor"],
        },
        Case {
            old: security,
            new: "security:\n  - bearer: []\n  - {}",
            changes: &["security-changed security request=cn response=- patch"],
            back: &["security-changed security request=bn response=- minor"],
        },
        // A client that sends more also meets a smaller requirement.
        Case {
            old: security,
            new: "security:\n  - bearer: []\n  - {bearer: [], other: []}",
            changes: &["security-changed security request=cc response=- patch"],
            back: &["security-changed security request=cc response=- patch"],
        },
    ]);
    // Each operation has the requirement that it inherited before.
    let own = |text: &str| {
        let text = text
            .replace("      operationId: list_deals", "      security: [{bearer: []}]\n      operationId: list_deals");
        text.replace("      operationId: delete_deal", "      security: [{bearer: []}]\n      operationId: delete_deal")
    };
    let moved = own(&replace(security, "x-moved: 1"));
    let changes = lines(compare(&document(BASE), &document(&moved)));
    assert_eq!(changes, ["extension-changed document request=nn response=- patch".to_owned()].into());
    // An operation without one now requires nothing.
    let without = moved.replacen(
        "      security: [{bearer: []}]\n      operationId: delete_deal",
        "      operationId: delete_deal",
        1,
    );
    let changes = lines(compare(&document(&moved), &document(&without)));
    assert_eq!(changes, ["security-changed security request=cn response=- patch".to_owned()].into());
    let back = lines(compare(&document(&without), &document(&moved)));
    assert_eq!(back, ["security-changed security request=bn response=- minor".to_owned()].into());
}

#[test]
fn compares_servers() {
    let server = "{url: 'https://crm.example', x-assumed: No host is documented.}";
    let with = |servers: &str| document(&replace(server, servers));
    let changes = |one: &str, other: &str| lines(compare(&with(one), &with(other)));
    for (one, other) in [
        ("{url: 'https://crm.example'}", "{url: 'https://crm.example/'}"),
        ("{url: 'https://crm.example'}", "{url: 'HTTPS://CRM.example:443'}"),
        (
            "{url: 'https://{a}.example/{b}', variables: {a: {default: x}, b: {default: v1, enum: [v1, v2]}}}",
            "{url: 'https://{c}.example/{d}/', variables: {d: {enum: [v2, v1], default: v1}, c: {default: x}}}",
        ),
    ] {
        assert_eq!(changes(one, other), lines(Vec::new()), "{one} {other}");
        assert_eq!(changes(other, one), lines(Vec::new()), "{other} {one}");
    }
    let server =
        |impact: &str, bump: &str| [format!("server-changed servers request={impact} response=- {bump}")].into();
    let region = |values: &str| format!("{{url: 'https://{{a}}.example', variables: {{a: {values}}}}}");
    // The default server is another one.
    assert_eq!(changes(&region("{default: eu}"), &region("{default: us}")), server("bn", "minor"));
    let (some, more) = (region("{default: eu, enum: [eu]}"), region("{default: eu, enum: [eu, us]}"));
    assert_eq!(changes(&some, &more), server("cn", "patch"));
    assert_eq!(changes(&more, &some), server("bn", "minor"));
    let two = "{url: 'https://crm.example'}\n  - {url: 'https://other.example'}";
    assert_eq!(changes("{url: 'https://crm.example'}", two), server("cn", "patch"));
}

#[test]
fn names_of_http_have_several_spellings() {
    check(&[
        nothing("X-Total: {", "x-total: {"),
        nothing("name: X-Other}", "name: x-other}"),
        nothing(
            "          application/json:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
            "          Application/JSON; charset=UTF-8:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
        ),
    ]);
    // The schema inside is compared.
    let charset = BASE
        .replacen("application/json:", "application/json; charset=utf-8:", 2)
        .replace("maxLength: 10", "maxLength: 9");
    let changes = lines(compare(&document(BASE), &document(&charset)));
    assert_eq!(changes, ["constraint-changed NewDeal.note request=bn response=- minor".to_owned()].into());
    let version =
        BASE.replacen("application/json:", "application/json; version=2:", 2).replace("maxLength: 10", "maxLength: 9");
    let changes = lines(compare(&document(BASE), &document(&version)));
    assert!(changes.contains("constraint-changed NewDeal.note request=bn response=- minor"), "{changes:?}");
    assert!(changes.contains("media-type-changed body request=bn response=- minor"), "{changes:?}");
}

#[test]
fn pairs_statuses_with_their_ranges() {
    let two = "        2XX: {description: It is gone.}";
    check(&[
        Case {
            old: two,
            new: "        '200': {description: It is gone.}",
            changes: &["status-changed 200 request=- response=cn patch"],
            back: &["status-changed 2XX request=- response=cn patch"],
        },
        nothing(two, "        2xx: {description: It is gone.}"),
    ]);
    // A change in the response is still found.
    let list = BASE.replacen(
        "        2XX:\n          description: The deals.",
        "        '200':\n          description: The deals.",
        1,
    );
    let list = list.replace(
        "X-Total: {required: true, schema: {type: integer, format: int64}}",
        "X-Total: {required: true, schema: {type: string}}",
    );
    let changes = lines(compare(&document(BASE), &document(&list)));
    assert!(changes.contains("type-changed 200 header X-Total request=- response=bn minor"), "{changes:?}");
}

/// The server sees positions, and no names.
#[test]
fn pairs_path_parameters_by_position() {
    let path = |path: &str, first: &str, second: &str| {
        let at = BASE.find("  /deals/{id}:").expect("the path");
        let end = BASE.find("components:\n").expect("the components");
        let parameter = |of: &str| {
            let (name, kind) = of.split_once(' ').expect("a name and a type");
            format!("        - {{name: {name}, in: path, required: true, schema: {{type: {kind}}}}}\n")
        };
        let operation = format!(
            "  {path}:\n    get:\n      operationId: get_deal\n      x-idempotent: true\n      parameters:\n{}{}      responses:\n        2XX: {{description: It is there.}}\n",
            parameter(first),
            parameter(second)
        );
        document(&format!("{}{operation}{}", &BASE[..at], &BASE[end..]))
    };
    let set = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let old = path("/e/{app}/{id}", "app string", "id string");
    let swapped = path("/e/{id}/{app}", "app string", "id string");
    assert_eq!(
        lines(compare(&old, &swapped)),
        set(&[
            "path-parameter-moved path app request=bb response=- minor",
            "path-parameter-moved path id request=bb response=- minor"
        ])
    );
    // The order of the list does not matter.
    assert_eq!(lines(compare(&old, &path("/e/{app}/{id}", "id string", "app string"))), set(&[]));
    // With different types, each position has another type too.
    let old = path("/e/{app}/{id}", "app string", "id boolean");
    let changes = lines(compare(&old, &path("/e/{id}/{app}", "app string", "id boolean")));
    assert!(changes.contains("path-parameter-moved path id request=bb response=- minor"), "{changes:?}");
    assert!(changes.contains("type-changed path id request=bb response=- minor"), "{changes:?}");
    // A name can move to another position when its old position has a new name.
    assert_eq!(
        lines(compare(&old, &path("/e/{id}/{key}", "id string", "key boolean"))),
        set(&[
            "path-parameter-renamed path id request=nn response=- patch",
            "path-parameter-renamed path key request=nn response=- patch"
        ])
    );
}

/// `null` matches each alternative that is nullable, and `oneOf` rejects what matches several.
#[test]
fn null_of_several_alternatives_is_that_of_any_of_only() {
    let of = |schema: &str| {
        let note = "note: {type: string, nullable: true, maxLength: 10}";
        document(&replace(note, &format!("note: {{{schema}}}")))
    };
    let (text, flag) = ("{type: string, nullable: true}", "{type: boolean, nullable: true}");
    let around = |key: &str| of(&format!("nullable: true, {key}: [{{type: string}}, {{type: boolean}}]"));
    let both = |key: &str| of(&format!("{key}: [{text}, {flag}]"));
    let one = |key: &str| of(&format!("{key}: [{text}, {{type: boolean}}]"));
    let with_null = |key: &str| of(&format!("{key}: [{text}, {{type: boolean}}, {{nullable: true, enum: [null]}}]"));
    for key in ["anyOf", "oneOf"] {
        assert_eq!(compare(&one(key), &around(key)), [], "{key}");
        assert_eq!(compare(&both(key), &around(key)).is_empty(), key == "anyOf");
        assert_eq!(compare(&around(key), &with_null(key)).is_empty(), key == "anyOf");
        let described = |more: &str| of(&format!("description: A note., {more}"));
        let around = described(&format!("nullable: true, {key}: [{{type: string}}, {{type: boolean}}]"));
        assert_eq!(compare(&described(&format!("{key}: [{text}, {{type: boolean}}]")), &around), [], "{key}");
    }
}

/// A part that is closed rejects what only another names, so that one object cannot say the same.
#[test]
fn a_closed_part_of_all_of_is_merged_if_it_names_all() {
    let of = |schema: &str| {
        let parent = "parent: {$ref: '#/components/schemas/Parent'}";
        document(&replace(parent, &format!("parent: {{{schema}}}")))
    };
    let closed = "{type: object, additionalProperties: false, properties: {id: {type: string}}}";
    let both = "{type: object, additionalProperties: false, properties: {id: {type: string}, more: {type: string}}}";
    let open = "{type: object, properties: {more: {type: string}}}";
    let merged =
        of("type: object, additionalProperties: false, properties: {id: {type: string}, more: {type: string}}");
    for (one, other, is_same) in
        [(closed, open, false), (open, closed, false), (both, open, true), (open, both, true), (closed, both, false)]
    {
        let changes = compare(&of(&format!("allOf: [{one}, {other}]")), &merged);
        assert_eq!(changes.is_empty(), is_same, "{one} {other} {changes:?}");
    }
    let open_merged = of("type: object, properties: {id: {type: string}, more: {type: string}}");
    let parts = of(&format!("allOf: [{{type: object, properties: {{id: {{type: string}}}}}}, {open}]"));
    assert_eq!(compare(&parts, &open_merged), []);
}
