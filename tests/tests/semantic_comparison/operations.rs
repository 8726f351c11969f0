//! Differences in operations are found and named by their locations.

use crm_contract::Api::{Intum, Solos};
use serde_json::{Value, json};
use tests::semantic::{Difference, Document, differences};

use super::changes::{assert_differences, document};
use super::edit::Edit::{Push, Remove, Set};

#[test]
fn an_operation() {
    assert_differences(
        Intum,
        &[Remove("/paths/~1crm~1deals~1{id}.json/delete")],
        &["/paths/~1crm~1deals~1{id}.json/delete: operation: documented DELETE /crm/deals/{id}.json, found nothing"],
    );
    assert_differences(
        Solos,
        &[Set("/paths/~1backend~1public~1projects/head", json!({ "responses": {} }))],
        &[
            "/paths/~1backend~1public~1projects/head: operation: documented nothing, found HEAD /backend/public/projects",
        ],
    );
    assert_differences(
        Intum,
        &[Set("/paths/~1crm~1deals.json/get/operationId", json!("deals"))],
        &["/paths/~1crm~1deals.json/get: operationId: documented list_deals, found deals"],
    );
}

#[test]
fn a_method_or_a_path() {
    let info = &document(Solos)["paths"]["/backend/public/projects/info"];
    assert_differences(
        Solos,
        &[
            Remove("/paths/~1backend~1public~1projects~1info/get"),
            Set("/paths/~1backend~1public~1projects~1info/put", info["get"].clone()),
        ],
        &[
            "/paths/~1backend~1public~1projects~1info/get: operation: documented GET /backend/public/projects/info, found nothing",
            "/paths/~1backend~1public~1projects~1info/put: operation: documented nothing, found PUT /backend/public/projects/info",
        ],
    );
    assert_differences(
        Solos,
        &[Remove("/paths/~1backend~1public~1projects~1info"), Set("/paths/~1info", info.clone())],
        &[
            "/paths/~1backend~1public~1projects~1info/get: operation: documented GET /backend/public/projects/info, found nothing",
            "/paths/~1info/get: operation: documented nothing, found GET /info",
        ],
    );
}

#[test]
fn a_parameter() {
    assert_differences(
        Intum,
        &[Remove("/paths/~1crm~1deals.json/get/parameters/0")],
        &["/paths/~1crm~1deals.json/get/parameters/0: parameter: documented query q, found nothing"],
    );
    assert_differences(
        Solos,
        &[Remove("/paths/~1backend~1public~1projects/get/parameters/0")],
        &["/paths/~1backend~1public~1projects/get/parameters/0: parameter: documented query count, found nothing"],
    );
    let page = json!({ "name": "page", "in": "query", "schema": { "type": "integer" } });
    assert_differences(
        Intum,
        &[Push("/paths/~1crm~1deals.json/get/parameters", page)],
        &["/paths/~1crm~1deals.json/get/parameters: parameter: documented nothing, found query page"],
    );
    assert_differences(
        Intum,
        &[Set("/paths/~1crm~1deals.json/get/parameters/0/in", json!("header"))],
        &[
            "/paths/~1crm~1deals.json/get/parameters: parameter: documented nothing, found header q",
            "/paths/~1crm~1deals.json/get/parameters/0: parameter: documented query q, found nothing",
        ],
    );
}

/// What differs between operations with a parameter each.
fn differences_of_parameters(documented: &Value, found: &Value) -> Vec<String> {
    let document = |parameter: &Value| {
        let operation = json!({ "parameters": [parameter], "responses": {} });
        json!({ "openapi": "3.0.3", "paths": { "/deals": { "get": operation } } })
    };
    let (documented, found) = (document(documented), document(found));
    let differences = differences(Document::openapi(&documented), Document::openapi(&found));
    differences.iter().map(Difference::to_string).collect()
}

#[test]
fn what_a_parameter_is() {
    assert_differences(
        Solos,
        &[Remove("/components/parameters/ProjectId/required")],
        &["/components/parameters/ProjectId: required: documented true, found false"],
    );
    assert_differences(
        Solos,
        &[Set("/components/parameters/Count/required", json!(true))],
        &["/components/parameters/Count: required: documented false, found true"],
    );
    assert_differences(
        Intum,
        &[Set("/paths/~1crm~1deals~1{id}.json/parameters/0/schema/type", json!("string"))],
        &["/paths/~1crm~1deals~1{id}.json/parameters/0/schema: type: documented integer, found string"],
    );
    assert_differences(
        Solos,
        &[Set("/components/parameters/FilterDate/schema/format", json!("date-time"))],
        &["/components/parameters/FilterDate/schema: format: documented \"date\", found \"date-time\""],
    );
    assert_differences(
        Solos,
        &[Push("/components/schemas/SortDirection/enum", json!("2"))],
        &["/components/schemas/SortDirection: enum: documented nothing, found \"2\""],
    );
    assert_differences(
        Solos,
        &[Set("/components/parameters/Count/schema/minimum", json!(1))],
        &["/components/parameters/Count/schema: minimum: documented 0, found 1"],
    );
    assert_differences(
        Solos,
        &[Set("/components/parameters/Count/explode", json!(false))],
        &["/components/parameters/Count: style: documented form, exploded, found form, joined"],
    );
    // A header has no letter case.
    let header = |name: &str| json!({ "name": name, "in": "header", "schema": { "type": "string" } });
    assert_eq!(differences_of_parameters(&header("X-Request-Id"), &header("x-request-id")), Vec::<String>::new());
    assert_eq!(differences_of_parameters(&header("X-Request-Id"), &header("X-Request")).len(), 2);
    // As it is where nothing is said.
    assert_differences(Solos, &[Set("/components/parameters/Count/style", json!("form"))], &[]);
}

#[test]
fn a_body() {
    assert_differences(
        Intum,
        &[Remove("/paths/~1crm~1deals.json/post/requestBody/required")],
        &["/paths/~1crm~1deals.json/post/requestBody: required: documented true, found false"],
    );
    assert_differences(
        Intum,
        &[Remove("/paths/~1crm~1deals.json/post/requestBody")],
        &["/paths/~1crm~1deals.json/post/requestBody: body: documented object with api_token, deal, found nothing"],
    );
    let form = json!({ "application/x-www-form-urlencoded": { "schema": { "type": "object" } } });
    assert_differences(
        Intum,
        &[Set("/paths/~1crm~1deals.json/post/requestBody/content", form)],
        &[
            "/paths/~1crm~1deals.json/post/requestBody/content/application~1json: content: documented object with api_token, deal, found nothing",
            "/paths/~1crm~1deals.json/post/requestBody/content/application~1x-www-form-urlencoded: content: documented nothing, found object",
        ],
    );
}

#[test]
fn a_response() {
    assert_differences(
        Intum,
        &[Remove("/paths/~1crm~1deals.json/get/responses/5XX")],
        &["/paths/~1crm~1deals.json/get/responses/5XX: response: documented 5XX, found nothing"],
    );
    assert_differences(
        Intum,
        &[Set("/paths/~1crm~1deals.json/get/responses/404", json!({ "description": "No." }))],
        &["/paths/~1crm~1deals.json/get/responses/404: response: documented nothing, found 404"],
    );
    let content = json!({ "application/json": { "schema": { "type": "object" } } });
    assert_differences(
        Intum,
        &[Set("/paths/~1crm~1deals~1{id}.json/delete/responses/2XX/content", content)],
        &[
            "/paths/~1crm~1deals~1{id}.json/delete/responses/2XX/content/application~1json: content: documented nothing, found object",
        ],
    );
    assert_differences(
        Solos,
        &[Set("/components/responses/Error/headers", json!({ "Retry-After": { "schema": { "type": "string" } } }))],
        &["/components/responses/Error/headers: header: documented nothing, found retry-after"],
    );
}

/// Media types are compared without regard to their spelling.
#[test]
fn media_types() {
    let content = |name: &str| {
        let content = json!({ name: { "schema": { "type": "object" } } });
        json!({ "openapi": "3.0.3", "paths": { "/a": { "get": { "responses": { "200": { "content": content } } } } } })
    };
    let (documented, found) = (content("application/json"), content("Application/JSON; charset=utf-8"));
    assert_eq!(differences(Document::openapi(&documented), Document::openapi(&found)), []);
}

#[test]
fn security() {
    assert_differences(
        Solos,
        &[Set("/components/securitySchemes/token/name", json!("X-Token"))],
        &[
            "/security: security: documented header x-crypto-secret and header x-crypto-token, found header x-crypto-secret and header x-token",
        ],
    );
    assert_differences(
        Solos,
        &[Set("/security", json!([{ "token": [] }, { "secret": [] }]))],
        &[
            "/security: security: documented header x-crypto-secret and header x-crypto-token, found header x-crypto-secret or header x-crypto-token",
        ],
    );
    assert_differences(
        Intum,
        &[Remove("/paths/~1crm~1deals.json/post/security/2")],
        &[
            "/paths/~1crm~1deals.json/post/security: security: documented none or http bearer or query api_token, found http bearer or query api_token",
        ],
    );
    assert_differences(
        Intum,
        &[Set("/paths/~1crm~1deals.json/get/security", json!([]))],
        &["/paths/~1crm~1deals.json/get: security: documented http bearer or query api_token, found none"],
    );
    // Said again, by another name.
    let scheme = json!({ "type": "http", "scheme": "Bearer" });
    let again = json!([{ "api_token": [] }, { "key": [] }]);
    let edits = [Set("/components/securitySchemes/key", scheme), Set("/paths/~1crm~1deals.json/get/security", again)];
    assert_differences(Intum, &edits, &[]);
}
