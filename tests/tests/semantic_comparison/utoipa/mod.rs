//! Documents that utoipa 6 generates from annotated types.

use crm_contract::Api;
use serde_json::{Map, Value};
use tests::semantic::{Difference, Document, differences};

use super::changes::document;

const INTUM: &str = include_str!("intum.json");
const SOLOS: &str = include_str!("solos.json");
/// From types without annotations.
const PLAIN: &str = include_str!("plain.json");

/// Compares the operations of utoipa's document with the documented ones of the same paths.
fn differences_of(api: Api, written: &str) -> Vec<String> {
    let written: Value = serde_json::from_str(written).expect("JSON");
    let mut documented = document(api);
    let paths = documented["paths"].as_object_mut().expect("paths");
    paths.retain(|path, item| {
        let written = written["paths"].get(path).and_then(Value::as_object);
        keep_methods(item.as_object_mut().expect("a path"), written);
        written.is_some()
    });
    let found = differences(Document::openapi(&documented), Document::openapi(&written));
    found.iter().map(Difference::to_string).collect()
}

fn keep_methods(item: &mut Map<String, Value>, written: Option<&Map<String, Value>>) {
    item.retain(|key, _| key == "parameters" || written.is_some_and(|written| written.contains_key(key)));
}

#[test]
fn annotated_types_equal_the_document() {
    assert_eq!(differences_of(Api::Intum, INTUM), Vec::<String>::new());
    assert_eq!(differences_of(Api::Solos, SOLOS), Vec::<String>::new());
}

/// Without annotations, 64 bits are signed, a float is `double`, an option can be `null`, an object is open, a status is
/// a single one, and there is no security. utoipa overlooks that a variant is renamed to an empty text.
#[test]
fn types_without_annotations_differ() {
    let expected = [
        "/components/schemas/ProjectFilter: additionalProperties: documented false, found nothing",
        "/components/schemas/ProjectFilter/properties/buildin_data: property: documented object with actions_type_id, created, currency_id, found nothing",
        r#"/components/schemas/ProjectFilter/properties/condition: property: documented "and", "or", found nothing"#,
        r#"/components/schemas/ProjectFilter/properties/count: format: documented "uint64", found "int64""#,
        "/components/schemas/ProjectFilter/properties/count: null: documented not allowed, found allowed",
        "/components/schemas/ProjectFilter/properties/data: required: documented false, found true",
        "/components/schemas/ProjectFilter/properties/deleted: null: documented not allowed, found allowed",
        r#"/components/schemas/ProjectFilter/properties/having: property: documented "actions", "checklists_expired", "goods", "no_actions", "no_goods", "no_payments", "no_tasks", "payments", "tasks", found nothing"#,
        r#"/components/schemas/ProjectFilter/properties/odd: property: documented nothing, found "Open", "win""#,
        r#"/components/schemas/ProjectFilter/properties/offset: format: documented "uint64", found "int64""#,
        "/components/schemas/ProjectFilter/properties/offset: required: documented false, found true",
        "/components/schemas/ProjectFilter/properties/order_by: null: documented not allowed, found allowed",
        "/components/schemas/ProjectFilter/properties/price: property: documented nothing, found number (double)",
        "/components/schemas/ProjectFilter/properties/reverse: required: documented false, found true",
        "/paths/~1backend~1public~1projects~1filter/post/responses/200: response: documented nothing, found 200",
        "/paths/~1backend~1public~1projects~1filter/post/responses/2XX: response: documented 2XX, found nothing",
        "/paths/~1backend~1public~1projects~1filter/post/responses/404: response: documented nothing, found 404",
        "/paths/~1backend~1public~1projects~1filter/post/responses/4XX: response: documented 4XX, found nothing",
        "/paths/~1backend~1public~1projects~1filter/post/responses/5XX: response: documented 5XX, found nothing",
        "/security: security: documented header x-crypto-secret and header x-crypto-token, found none",
    ];
    assert_eq!(differences_of(Api::Solos, PLAIN), expected);
}
