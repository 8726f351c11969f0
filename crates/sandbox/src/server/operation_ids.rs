//! The ids of operations, from the documents.

use std::collections::HashMap;
use std::sync::LazyLock;

use crm_contract::Api;
use http::Method;

use super::route::route;

type Ids = HashMap<(&'static str, &'static str), &'static str>;

static IDS: LazyLock<Ids> = LazyLock::new(|| {
    let operations = Api::ALL.iter().flat_map(|api| api.operations());
    operations.map(|operation| ((operation.method, route(operation.path).0), operation.id)).collect()
});

/// Returns the id of the operation with this method and route.
pub fn operation_id(method: &Method, route: &str) -> Option<&'static str> {
    let method = if method == Method::HEAD { &Method::GET } else { method };
    IDS.get(&(method.as_str(), route)).copied()
}

/// Returns whether one of the documents has the operation.
pub fn is_operation(id: &str) -> bool {
    Api::ALL.iter().any(|api| api.operation(id).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_operation_by_method_and_route() {
        let operations: Vec<_> = Api::ALL.iter().flat_map(|api| api.operations()).collect();
        for operation in &operations {
            let method = operation.method.parse().expect("a method");
            assert_eq!(operation_id(&method, route(operation.path).0), Some(operation.id));
            assert!(is_operation(operation.id));
            assert_eq!(operations.iter().filter(|each| each.id == operation.id).count(), 1, "{}", operation.id);
        }
        assert_eq!(operation_id(&Method::HEAD, "/crm/deals.json"), Some("list_deals"));
        assert_eq!(operation_id(&Method::PUT, "/crm/deals.json"), None);
        assert!(!is_operation("creat_deal"));
    }
}
