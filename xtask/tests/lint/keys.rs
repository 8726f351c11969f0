//! `unknown-key`.

use crate::breaking::{assert_breaks, assert_holds};

#[test]
fn reports_keys_that_openapi_does_not_define() {
    assert_breaks("unknown-key", &[("openapi: 3.0.3\n", "openapi: 3.0.3\n«webhooks: {}\n")]);
    assert_breaks("unknown-key", &[("info:\n", "info:\n  «summary: of 3.1\n")]);
    assert_breaks("unknown-key", &[("components:\n", "components:\n  «pathItems: {}\n")]);
    assert_breaks("unknown-key", &[("  /deals/{id}:\n", "  /deals/{id}:\n    «query: {}\n")]);
}

#[test]
fn reports_a_misspelt_key() {
    let operation = "      operationId: get_deal\n";
    assert_breaks("unknown-key", &[(operation, &format!("{operation}      «requestbody: {{}}\n"))]);
    assert_breaks("unknown-key", &[(operation, &format!("{operation}      «x-idempotant: true\n"))]);
}

#[test]
fn allows_any_name_of_a_property() {
    assert_holds(&[("        name:\n", "        webhooks:\n")]);
}

#[test]
fn allows_the_flows_of_a_security_scheme() {
    let oauth2 = "      type: oauth2
      flows: {clientCredentials: {tokenUrl: https://crm.example/token, scopes: {}}}
";
    assert_holds(&[("      type: http\n      scheme: bearer\n", oauth2)]);
}
