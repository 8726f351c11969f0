//! `parameter-name`

use crate::breaking::{assert_breaks, assert_holds};

const IDS: &str = "      name: ids\n";

#[test]
fn allows_any_name_of_a_parameter() {
    for name in
        ["filterDate", "Ids", "'filter[id]'", "filter-id", "'2ids'", "_ids", "id_ż", "type", "self", "body", "send"]
    {
        assert_holds(&[(IDS, &format!("      name: {name}\n"))]);
    }
    assert_holds(&[("  /deals/{id}:\n", "  /deals/{dealId}:\n"), ("      - name: id\n", "      - name: dealId\n")]);
}

#[test]
fn rejects_names_that_cannot_be_sent() {
    for name in ["''", r#""a\nb""#] {
        assert_breaks("parameter-name", &[(IDS, &format!("      name: «{name}\n"))]);
    }
}

#[test]
fn rejects_headers_that_cannot_be_parameters() {
    let ids = "      name: ids\n      in: query\n";
    for name in ["Accept", "authorization", "Content-Type", "Host", "content-length", "'a b'", "ż", "'a:b'"] {
        assert_breaks("parameter-name", &[(ids, &format!("      name: «{name}\n      in: header\n"))]);
    }
    assert_holds(&[(ids, "      name: X-Request-ID\n      in: header\n")]);
    let scheme = "      type: http\n      scheme: bearer\n";
    let key = "      type: apiKey\n      in: header\n      name: X-Key\n";
    assert_breaks("parameter-name", &[(scheme, key), (ids, "      name: «x-key\n      in: header\n")]);
}

#[test]
fn allows_one_name_in_several_locations() {
    let get = "      operationId: get_deal\n";
    for name in ["id", "i_d", "Id"] {
        let parameter = format!("{{name: {name}, in: query, schema: {{type: string}}}}");
        assert_holds(&[(get, &format!("{get}      parameters:\n        - {parameter}\n"))]);
    }
}

#[test]
fn allows_a_parameter_that_replaces_one_of_the_path() {
    let get = "      operationId: get_deal\n";
    let own = "{name: id, in: path, required: true, schema: {type: string}}";
    assert_holds(&[(get, &format!("{get}      parameters:\n        - {own}\n"))]);
}
