//! Equal schemas in other spellings, and different schemas in similar spellings.

use serde_json::{Value, json};
use tests::semantic::{Difference, Document, schema_differences};

/// Compares a schema of OpenAPI 3.0 with one of 3.1. Both documents have the same other components.
fn differences(documented: &Value, found: &Value) -> Vec<String> {
    let components = json!({
        "Outcome": { "type": "string", "enum": ["won", "lost"] },
        "Named": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } },
        "Closed": { "type": "object", "properties": {}, "additionalProperties": false },
        "Tree": { "type": "object", "properties": { "nodes": { "type": "array", "items": { "$ref": "#/components/schemas/Tree" } } } },
        "Anything": { "description": "Anything." },
    });
    let document = |version: &str, schema: &Value| {
        let mut schemas = components.clone();
        schemas["It"] = schema.clone();
        json!({ "openapi": version, "components": { "schemas": schemas } })
    };
    let (documented, found) = (document("3.0.3", documented), document("3.1.0", found));
    let it = "/components/schemas/It";
    let differences = schema_differences((Document::openapi(&documented), it), (Document::openapi(&found), it));
    differences.iter().map(Difference::to_string).collect()
}

#[track_caller]
fn assert_same(documented: &Value, found: &Value) {
    assert_eq!(differences(documented, found), Vec::<String>::new(), "{documented} and {found}");
}

#[track_caller]
fn assert_differ(documented: &Value, found: &Value, expected: &[&str]) {
    assert_eq!(differences(documented, found), expected, "{documented} and {found}");
}

fn outcome() -> Value {
    json!({ "$ref": "#/components/schemas/Outcome" })
}

#[test]
fn null() {
    let nothing = json!({ "type": "null" });
    let documented = json!({ "type": "string", "nullable": true });
    assert_same(&documented, &json!({ "type": ["null", "string"] }));
    assert_same(&documented, &json!({ "anyOf": [nothing, { "type": "string" }] }));
    assert_same(&documented, &json!({ "oneOf": [{ "type": ["null", "string"] }] }));
    let documented = json!({ "oneOf": [outcome(), { "type": "string", "nullable": true, "enum": [null] }] });
    assert_same(&documented, &json!({ "oneOf": [outcome(), nothing] }));
    assert_same(&documented, &json!({ "oneOf": [{ "oneOf": [outcome()] }, { "const": null }] }));
    assert_same(&documented, &json!({ "type": ["string", "null"], "enum": ["lost", null, "won"] }));
    assert_same(&documented, &json!({ "enum": ["lost", null, "won"] }));
    let not_null = ["/components/schemas/It: null: documented allowed, found not allowed"];
    assert_differ(&documented, &json!({ "type": ["string", "null"], "enum": ["lost", "won"] }), &not_null);
    assert_differ(
        &documented,
        &json!({ "allOf": [{ "oneOf": [outcome(), nothing] }, { "type": "string" }] }),
        &not_null,
    );
    assert_differ(&documented, &outcome(), &not_null);
    // Without a type beside it, `nullable` says nothing: anything fits.
    assert_same(&json!({ "nullable": false }), &json!({}));
    assert_same(&json!({ "type": "string", "nullable": true, "enum": [null] }), &nothing);
    assert_differ(
        &nothing,
        &json!({ "type": "string" }),
        &[
            "/components/schemas/It: alternative: documented nothing, found string",
            "/components/schemas/It: null: documented allowed, found not allowed",
        ],
    );
}

/// If one of the alternatives is anything, `null` is allowed.
#[test]
fn null_is_anything() {
    assert_same(
        &json!({ "anyOf": [{ "type": "string", "nullable": true }, {}] }),
        &json!({ "anyOf": [{ "type": "string" }, {}] }),
    );
}

/// `null` can belong to the whole schema or to one of its alternatives.
#[test]
fn null_among_forms() {
    let documented = json!({ "anyOf": [{ "type": "integer", "nullable": true }, { "type": "string" }] });
    assert_same(&documented, &json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }, { "type": "null" }] }));
    assert_same(
        &documented,
        &json!({ "oneOf": [{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }, { "type": "null" }] }),
    );
    assert_differ(
        &documented,
        &json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }] }),
        &["/components/schemas/It: null: documented allowed, found not allowed"],
    );
}

#[test]
fn bounds() {
    let documented = json!({ "type": "number", "minimum": 0, "maximum": 1e3, "exclusiveMaximum": true });
    assert_same(&documented, &json!({ "type": "number", "minimum": 0.0, "exclusiveMaximum": 1000 }));
    let documented = json!({ "type": "number", "maximum": 5, "exclusiveMaximum": false });
    assert_same(&documented, &json!({ "type": "number", "maximum": 5 }));
    let documented = json!({ "type": "integer", "format": "uint64", "minimum": 0 });
    assert_differ(
        &documented,
        &json!({ "type": "integer", "format": "int64", "minimum": 0 }),
        &[r#"/components/schemas/It: format: documented "uint64", found "int64""#],
    );
    assert_same(&json!({ "maximum": 10_000_000_000_000_000_000_u64 }), &json!({ "maximum": 1e19 }));
    assert_same(&json!({ "maximum": u64::MAX }), &json!({ "maximum": u64::MAX }));
    assert_differ(
        &json!({ "maximum": u64::MAX }),
        &json!({ "maximum": u64::MAX - 1 }),
        &["/components/schemas/It: maximum: documented 18446744073709551615, found 18446744073709551614"],
    );
}

#[test]
fn open_objects() {
    let open = json!({ "type": "object", "additionalProperties": {} });
    for found in [
        json!({ "type": "object" }),
        json!({ "type": "object", "additionalProperties": true }),
        json!({ "type": "object", "additionalProperties": {}, "propertyNames": { "type": "string" } }),
        json!({ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Anything" } }),
    ] {
        assert_same(&open, &found);
    }
    assert_differ(
        &open,
        &json!({ "type": "object", "propertyNames": { "type": "string", "maxLength": 1 } }),
        &[r#"/components/schemas/It: propertyNames: documented nothing, found {"maxLength":1,"type":"string"}"#],
    );
    let closed = "/components/schemas/It: additionalProperties: documented nothing, found false";
    assert_differ(&open, &json!({ "type": "object", "additionalProperties": false }), &[closed]);
    assert_same(&json!({ "type": "array", "items": {} }), &json!({ "type": "array" }));
}

#[test]
fn references() {
    let described = json!({ "$ref": "#/components/schemas/Outcome", "description": "Described.", "x-own": 1 });
    assert_same(&outcome(), &described);
    assert_same(&outcome(), &json!({ "allOf": [outcome()], "description": "Described." }));
    assert_same(&outcome(), &json!({ "type": "string", "enum": ["lost", "won"] }));
    assert_differ(
        &outcome(),
        &json!({ "$ref": "#/components/schemas/Outcome", "maxLength": 3 }),
        &["/components/schemas/Outcome: maxLength: documented nothing, found 3"],
    );
    // In 3.0, what stands beside a reference is not there.
    assert_same(&json!({ "$ref": "#/components/schemas/Outcome", "maxLength": 3 }), &outcome());
}

/// What utoipa generates for flattened structs.
#[test]
fn parts() {
    let named = json!({ "$ref": "#/components/schemas/Named" });
    let part = json!({ "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" } } });
    let whole = json!({
        "type": "object",
        "required": ["id", "name"],
        "properties": { "id": { "type": "integer" }, "name": { "type": "string" } },
    });
    assert_same(&whole, &json!({ "allOf": [named, part] }));
    assert_differ(
        &whole,
        &json!({ "allOf": [named, { "type": "object", "properties": { "id": { "type": "integer" } } }] }),
        &["/components/schemas/It/properties/id: required: documented true, found false"],
    );
    // A property of both is what both say of it.
    let texts = json!({ "properties": { "name": { "maxLength": 5 } } });
    assert_differ(
        &named,
        &json!({ "allOf": [named, texts] }),
        &["/components/schemas/Named/properties/name: maxLength: documented nothing, found 5"],
    );
    let mut closed = whole.clone();
    closed["additionalProperties"] = false.into();
    assert_differ(
        &closed,
        &json!({ "allOf": [{ "$ref": "#/components/schemas/Closed" }, whole] }),
        &[r#"/components/schemas/It: allOf: documented nothing, found "a part is closed to properties of another""#],
    );
    let alternatives =
        json!({ "oneOf": [{ "type": "string", "maxLength": 3 }, { "type": "integer", "maxLength": 3 }] });
    let distributed = json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }], "maxLength": 3 });
    assert_same(&alternatives, &distributed);
}

#[test]
fn a_schema_inside_of_itself() {
    let tree = json!({ "$ref": "#/components/schemas/Tree" });
    assert_same(&tree, &tree);
    let node =
        |nodes: Value| json!({ "type": "object", "properties": { "nodes": { "type": "array", "items": nodes } } });
    assert_same(&tree, &node(node(tree.clone())));
    assert_differ(
        &tree,
        &node(node(json!({ "type": "string" }))),
        &[
            "/components/schemas/Tree: type: documented object, found string",
            "/components/schemas/Tree/properties/nodes: property: documented array, found nothing",
        ],
    );
}

#[test]
#[should_panic(expected = "refers to itself")]
fn panics_on_a_reference_cycle() {
    assert_same(&json!({ "$ref": "#/components/schemas/It" }), &json!({}));
}

#[test]
#[should_panic(expected = "refers to itself")]
fn panics_on_a_reference_cycle_of_alternatives() {
    assert_same(&json!({ "oneOf": [{ "$ref": "#/components/schemas/It" }, { "type": "string" }] }), &json!({}));
}

#[test]
#[should_panic(expected = "/components/schemas/It refers to /components/schemas/Nothing, which is not there")]
fn panics_on_a_reference_to_nothing() {
    assert_same(&json!({ "$ref": "#/components/schemas/Nothing" }), &json!({}));
}

/// Annotations for readers.
#[test]
fn words() {
    let documented = json!({ "type": "string", "description": "Here.", "example": "a", "x-assumed": "So." });
    assert_same(&documented, &json!({ "type": "string", "title": "There", "examples": ["b"], "default": "c" }));
}

/// The most similar alternative is compared, even if another one comes first.
#[test]
fn the_nearest_alternative() {
    let list = json!({ "type": "array", "items": { "$ref": "#/components/schemas/Named" } });
    let envelope = json!({ "type": "object", "properties": { "list": list } });
    let other =
        json!({ "type": "object", "properties": { "list": { "type": "array", "items": { "type": "string" } } } });
    assert_differ(
        &json!({ "anyOf": [list, envelope] }),
        &json!({ "anyOf": [other, list] }),
        &[
            "/components/schemas/Named: type: documented object, found string",
            "/components/schemas/Named/properties/name: property: documented string, found nothing",
        ],
    );
}
