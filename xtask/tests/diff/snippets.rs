//! What a report shows of each change: the old and the new text, and where they are.

use xtask::diff::{Snippet, compare};

use crate::pair::{document, replace};

/// Changes of most kinds, each as a text of the base and its replacement.
const REPLACEMENTS: [(&str, &str); 62] = [
    ("info: {title: Deals", "info: {title: All deals"),
    (
        "{url: 'https://crm.example',",
        "{url: 'https://{host}.example', variables: {host: {default: eu, enum: [eu, us]}},",
    ),
    ("{url: 'https://crm.example',", "{url: 'https://crm.example', description: Ours,"),
    ("  - bearer: []\npaths", "  - bearer: []\n    other: []\npaths"),
    ("security: [{bearer: []}, {}]", "security: [{bearer: []}, {other: []}]"),
    ("bearer: {type: http, scheme: bearer}", "bearer: {type: apiKey, in: query, name: key}"),
    ("other: {type: apiKey, in: header, name: X-Other}", "other: {type: apiKey, in: header, name: X-Another}"),
    ("  /deals/{id}:\n    delete:", "  /deals/{id}/now:\n    delete:"),
    ("    delete:\n", "    put:\n"),
    ("operationId: delete_deal", "operationId: drop_deal"),
    ("summary: List deals", "summary: All deals"),
    ("summary: List deals", "deprecated: true\n      summary: List deals"),
    ("x-idempotent: false", "x-idempotent: true"),
    ("x-at-most: {since: until}", "x-at-most: {until: since}"),
    ("      x-at-most: {since: until}\n", ""),
    ("{name: since, in: query,", "{name: since, in: query, required: true,"),
    ("{name: since, in: query,", "{name: since, in: header,"),
    ("{name: token, in: query,", "{name: key, in: query,"),
    ("        - {name: token, in: query, schema: {type: string, default: none}}\n", ""),
    ("style: form, explode: false,", "style: pipeDelimited, explode: false, allowReserved: true,"),
    ("default: none", "default: all"),
    ("schema: {type: string, default: none}", "schema: {type: string}"),
    ("maximum: 100}", "maximum: 100, exclusiveMaximum: true}"),
    ("minimum: 0, maximum: 100", "minimum: 1, multipleOf: 5"),
    ("{type: integer, format: uint64, minimum: 0, maximum: 100}", "{type: integer, format: int32, minimum: 2}"),
    ("format: id-list, pattern: '^[0-9_]+$'", "format: id-list"),
    ("headers:\n            X-Total: {required: true,", "headers:\n            X-Total: {"),
    ("X-Total: {required: true, schema: {type: integer, format: int64}}", "X-Count: {schema: {type: string}}"),
    ("        required: true\n        content:", "        content:"),
    (
        "          application/json:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
        "          application/json; version=2:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
    ),
    (
        "          application/json:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
        "          text/csv:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
    ),
    ("example: {name: A, net: 1}", "example: {name: A, net: 1.0}"),
    ("2XX: {description: It is gone.}", "204: {description: It is gone.}"),
    ("2XX: {description: It is gone.}", "2XX: {description: It is gone.}\n        3XX: {description: Elsewhere.}"),
    ("enum: [open, closed], x-enum-varnames: [Open, Closed]", "enum: [closed, open], x-enum-varnames: [Closed, Open]"),
    ("enum: [open, closed], x-enum-varnames: [Open, Closed]", "enum: [open, lost], x-enum-varnames: [Open, Lost]"),
    ("x-enum-varnames: [Open, Closed]", "x-enum-varnames: [Open, Done]"),
    (
        "{type: string, enum: [open, closed], x-enum-varnames: [Open, Closed], x-source: page#status}",
        "{type: string, x-assumed: Any.}",
    ),
    ("x-source: page#status", "x-source: page#deals"),
    ("required: [name, net]", "required: [net, name]"),
    ("required: [name, net]", "required: [name, net, other]"),
    ("required: [name, net]", "required: [name]"),
    ("x-at-most: {net: gross}", "x-at-most: {net: gross, gross: tags}"),
    ("        name: {type: string}\n", "        name: {type: integer, format: int64}\n"),
    (
        "        name: {type: string}\n",
        "        name: {type: string}\n        more: {$ref: '#/components/schemas/Parent'}\n",
    ),
    ("        secret: {type: string, format: password}\n", ""),
    ("secret: {type: string, format: password}", "secret: {type: string}"),
    ("        secret: {", "        hidden: {"),
    ("nullable: true, maxLength: 10", "minLength: 1"),
    ("maxItems: 5, items: {type: integer, format: int64}", "uniqueItems: true, items: {type: string}"),
    (
        "    Deal:\n      type: object\n      additionalProperties: {}",
        "    Deal:\n      type: object\n      additionalProperties: {type: string}",
    ),
    (
        "    Parent:\n      type: object\n      additionalProperties: false",
        "    Parent:\n      type: object\n      additionalProperties: {}",
    ),
    ("description: Its name., nullable: true}", "description: The name.}"),
    (
        "price: {type: number, format: decimal, maximum: 10}",
        "price: {oneOf: [{type: number, format: decimal, maximum: 10}, {type: string, format: decimal}]}",
    ),
    (
        "status: {oneOf: [{$ref: '#/components/schemas/Status'}, {type: string, nullable: true, enum: [null]}]}",
        "status: {$ref: '#/components/schemas/Status'}",
    ),
    (
        "rows: {type: array, items: {$ref: '#/components/schemas/Row'}}",
        "rows: {type: array, items: {anyOf: [{type: string}, {type: integer, format: int64}, {type: boolean}]}}",
    ),
    ("properties: {deals: {type: array", "properties: {items: {type: array"),
    (
        "          required: [deal]\n          properties: {deal:",
        "          required: [data]\n          properties: {data:",
    ),
    (
        "        - $ref: '#/components/schemas/Deal'\n        - type: object",
        "        - $ref: '#/components/schemas/Row'\n        - type: object",
    ),
    ("    Failure: {description: Anything.}", "    Failure: {type: object, description: Anything.}"),
    (
        "    Unused: {type: string, x-assumed: Kept for later.}",
        "    Unused: {type: integer, x-assumed: Kept for later.}",
    ),
    ("    Unused: {type: string, x-assumed: Kept for later.}\n", ""),
];

fn shown(snippet: Option<&Snippet>) -> String {
    snippet.map_or_else(
        || "–".to_owned(),
        |snippet| format!("`{}` at {} ({})", snippet.text, snippet.pointer.as_str(), snippet.position),
    )
}

#[test]
fn shows_the_old_and_the_new_text_of_each_change() {
    let mut table = String::new();
    for (old, new) in REPLACEMENTS {
        let changes = compare(&document(crate::pair::BASE), &document(&replace(old, new)));
        table.push_str(&format!("\n{} → {}\n", old.trim_end().replace('\n', "⏎"), new.trim_end().replace('\n', "⏎")));
        for change in changes {
            let operations: Vec<&str> = change.operations.iter().map(|operation| operation.id.as_str()).collect();
            let operations = if operations.is_empty() { "no operation".to_owned() } else { operations.join(", ") };
            let (before, after) = (shown(change.old.as_ref()), shown(change.new.as_ref()));
            table.push_str(&format!("  {} {} [{operations}]\n", change.kind.name(), change.item));
            table.push_str(&format!("    {before}\n    {after}\n"));
        }
    }
    insta::assert_snapshot!(table);
}
