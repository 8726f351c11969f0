//! Differences in schemas are found and named by their locations.

use crm_contract::Api::{Intum, Solos};
use serde_json::json;

use super::changes::assert_differences;
use super::edit::Edit::{Push, Remove, Set};

#[test]
fn nothing_differs_where_nothing_is_changed() {
    assert_differences(Intum, &[], &[]);
    assert_differences(Solos, &[], &[]);
}

#[test]
fn a_property() {
    assert_differences(
        Intum,
        &[Remove("/components/schemas/NewDeal/properties/tax")],
        &["/components/schemas/NewDeal/properties/tax: property: documented string, found nothing"],
    );
    assert_differences(
        Intum,
        &[Set("/components/schemas/Deal/properties/owner", json!({ "type": "integer", "format": "int64" }))],
        &["/components/schemas/Deal/properties/owner: property: documented nothing, found integer (int64)"],
    );
    assert_differences(
        Intum,
        &[Set("/components/schemas/Deal/properties/a~1b", json!({}))],
        &["/components/schemas/Deal/properties/a~1b: property: documented nothing, found anything"],
    );
}

#[test]
fn a_type() {
    assert_differences(
        Intum,
        &[Set("/components/schemas/NewDeal/properties/tax/type", json!("integer"))],
        &["/components/schemas/NewDeal/properties/tax: type: documented string, found integer"],
    );
    assert_differences(
        Solos,
        &[Set("/components/schemas/BuildinData/properties/step_id/items/type", json!("number"))],
        &["/components/schemas/BuildinData/properties/step_id/items: type: documented integer, found number"],
    );
    assert_differences(
        Intum,
        &[Set("/components/schemas/NewDeal/properties/tax", json!({}))],
        &["/components/schemas/NewDeal/properties/tax: type: documented string, found nothing"],
    );
    assert_differences(
        Intum,
        &[Set("/components/schemas/ErrorResponse/type", json!("object"))],
        &["/components/schemas/ErrorResponse: type: documented nothing, found object"],
    );
}

#[test]
fn a_format() {
    assert_differences(
        Intum,
        &[Set("/components/schemas/NewDeal/properties/total_amount_net/format", json!("double"))],
        &["/components/schemas/NewDeal/properties/total_amount_net: format: documented \"decimal\", found \"double\""],
    );
    assert_differences(
        Intum,
        &[Remove("/components/schemas/CreateDealRequest/properties/api_token/format")],
        &["/components/schemas/CreateDealRequest/properties/api_token: format: documented \"password\", found nothing"],
    );
}

#[test]
fn null() {
    assert_differences(
        Intum,
        &[Remove("/components/schemas/DealPatch/properties/name/nullable")],
        &["/components/schemas/DealPatch/properties/name: null: documented allowed, found not allowed"],
    );
    assert_differences(
        Intum,
        &[Set("/components/schemas/DealPatch/properties/tax/nullable", json!(true))],
        &["/components/schemas/DealPatch/properties/tax: null: documented not allowed, found allowed"],
    );
    assert_differences(
        Intum,
        &[Set(
            "/components/schemas/DealPatch/properties/closed",
            json!({ "$ref": "#/components/schemas/DealOutcome" }),
        )],
        &["/components/schemas/DealPatch/properties/closed: null: documented allowed, found not allowed"],
    );
    // Beside a reference, 3.0 has no keyword, and without a type `nullable` says nothing.
    let beside = json!({ "$ref": "#/components/schemas/DealOutcome", "nullable": true });
    assert_differences(Intum, &[Set("/components/schemas/NewDeal/properties/closed", beside)], &[]);
}

#[test]
fn required() {
    assert_differences(
        Intum,
        &[Remove("/components/schemas/NewDeal/required/2")],
        &["/components/schemas/NewDeal/properties/tax: required: documented true, found false"],
    );
    assert_differences(
        Intum,
        &[Push("/components/schemas/CreateDealRequest/required", json!("api_token"))],
        &["/components/schemas/CreateDealRequest/properties/api_token: required: documented false, found true"],
    );
    assert_differences(
        Intum,
        &[Remove("/components/schemas/DealResponse/anyOf/1/required")],
        &["/components/schemas/DealResponse/anyOf/1/properties/deal: required: documented true, found false"],
    );
}

#[test]
fn a_limit() {
    let amount = "/components/schemas/NewDeal/properties/total_amount_net";
    assert_differences(
        Intum,
        &[Set("/components/schemas/NewDeal/properties/total_amount_net/maximum", json!(1e11))],
        &[&format!("{amount}: exclusiveMaximum: documented 1000000000000, found 100000000000")],
    );
    assert_differences(
        Intum,
        &[Remove("/components/schemas/NewDeal/properties/total_amount_net/exclusiveMaximum")],
        &[
            &format!("{amount}: exclusiveMaximum: documented 1000000000000, found nothing"),
            &format!("{amount}: maximum: documented nothing, found 1000000000000"),
        ],
    );
    assert_differences(
        Solos,
        &[Remove("/components/schemas/ProjectFilter/properties/count/minimum")],
        &["/components/schemas/ProjectFilter/properties/count: minimum: documented 0, found nothing"],
    );
}

/// A keyword without a rule is compared as it is written.
#[test]
fn other_keywords() {
    assert_differences(
        Solos,
        &[Set("/components/schemas/IdList/pattern", json!("^[0-9_]+$"))],
        &["/components/schemas/IdList: pattern: documented \"^[0-9]+(_[0-9]+)*$\", found \"^[0-9_]+$\""],
    );
    assert_differences(
        Intum,
        &[Set("/components/schemas/NewDeal/properties/tax/maxLength", json!(5))],
        &["/components/schemas/NewDeal/properties/tax: maxLength: documented nothing, found 5"],
    );
    assert_differences(
        Intum,
        &[Set("/components/schemas/NewDeal/not", json!({ "required": ["name"] }))],
        &["/components/schemas/NewDeal: not: documented nothing, found {\"required\":[\"name\"]}"],
    );
}

#[test]
fn the_values_of_an_enum() {
    assert_differences(
        Intum,
        &[Remove("/components/schemas/DealOutcome/enum/2")],
        &["/components/schemas/DealOutcome: enum: documented \"\", found nothing"],
    );
    assert_differences(
        Intum,
        &[Set("/components/schemas/DealOutcome/enum", json!(["lost", "open", "win"]))],
        &["/components/schemas/DealOutcome: enum: documented \"\", found \"open\""],
    );
    assert_differences(
        Intum,
        &[Remove("/components/schemas/DealOutcome/enum")],
        &["/components/schemas/DealOutcome: enum: documented \"\", \"lost\", \"win\", found nothing"],
    );
}

#[test]
fn further_properties() {
    assert_differences(
        Intum,
        &[Remove("/components/schemas/CreateDealRequest/additionalProperties")],
        &["/components/schemas/CreateDealRequest: additionalProperties: documented false, found nothing"],
    );
    assert_differences(
        Solos,
        &[Set("/components/schemas/Project/additionalProperties", json!(false))],
        &["/components/schemas/Project: additionalProperties: documented nothing, found false"],
    );
    assert_differences(
        Intum,
        &[Set("/components/schemas/NewDeal/properties/fields/additionalProperties", json!({ "type": "string" }))],
        &[
            "/components/schemas/NewDeal/properties/fields/additionalProperties: additionalProperties: documented nothing, found string",
        ],
    );
}

#[test]
fn alternatives() {
    assert_differences(
        Solos,
        &[Remove("/components/schemas/RecordId/oneOf/1")],
        &["/components/schemas/RecordId/oneOf/1: alternative: documented string, found nothing"],
    );
    assert_differences(
        Solos,
        &[Push("/components/schemas/RecordId/oneOf", json!({ "type": "boolean" }))],
        &["/components/schemas/RecordId: alternative: documented nothing, found boolean"],
    );
    assert_differences(
        Solos,
        &[Set("/components/schemas/ProjectList/anyOf/1/properties/payload/items", json!({ "type": "object" }))],
        &["/components/schemas/Project/properties/id: property: documented integer (uint64) or string, found nothing"],
    );
    assert_differences(
        Solos,
        &[Set("/components/schemas/ProjectList/anyOf/1/properties/payload/type", json!("object"))],
        &["/components/schemas/ProjectList/anyOf/1/properties/payload: type: documented array, found object"],
    );
}
