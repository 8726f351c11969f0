//! Validates something by the contract of random documents, which compiles each of their schemas.

use crm_contract::{Api, Validator};

fn main() {
    for api in Api::ALL {
        let validator = Validator::new(*api);
        for operation in api.operations() {
            for violation in validator.response(operation, 200, Some("application/json"), b"{}") {
                assert!(!violation.message.contains("cannot be checked"), "{violation:?}");
            }
        }
    }
}
