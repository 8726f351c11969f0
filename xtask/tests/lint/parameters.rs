//! `parameter-name`

use crate::breaking::{assert_breaks, assert_holds};

const IDS: &str = "      name: ids\n";

#[test]
fn names_that_no_method_has() {
    for name in ["filterDate", "Ids", "filter[id]", "filter-id", "'2ids'", "_ids", "ids_", "id__list", "''", "id_ż"] {
        assert_breaks("parameter-name", &[(IDS, &format!("      name: «{name}\n"))]);
    }
    assert_holds(&[(IDS, "      name: id_list_2\n")]);
}

#[test]
fn names_that_are_taken() {
    for name in [
        "type",
        "in",
        "ref",
        "gen",
        "self",
        "body",
        "new",
        "send",
        "send_raw",
        "send_blocking",
        "stream",
        "client",
        "request",
    ] {
        assert_breaks("parameter-name", &[(IDS, &format!("      name: «{name}\n"))]);
    }
    assert_holds(&[(IDS, "      name: client_id\n")]);
}

#[test]
fn a_name_in_braces_is_checked_too() {
    assert_breaks(
        "parameter-name",
        &[("  /deals/{id}:\n", "  /deals/{type}:\n"), ("      - name: id\n", "      - name: «type\n")],
    );
}

#[test]
fn names_are_unique_wherever_they_are_sent() {
    let get = "      operationId: get_deal\n";
    let query = |name: &str| {
        let parameter = format!("{{name: «{name}, in: query, schema: {{type: string}}}}");
        format!("{get}      parameters:\n        - {parameter}\n")
    };
    assert_breaks("parameter-name", &[(get, &query("id"))]);
    assert_breaks("parameter-name", &[(get, &query("i_d"))]);
    assert_holds(&[(get, &query("id2").replace('«', ""))]);
}

#[test]
fn names_differ_by_more_than_underscores() {
    assert_breaks(
        "parameter-name",
        &[("        - name: since\n", "        - name: id_s\n"), (IDS, "      name: «ids\n")],
    );
}

#[test]
fn a_parameter_that_replaces_that_of_the_path_is_one() {
    let get = "      operationId: get_deal\n";
    let own = "{name: id, in: path, required: true, schema: {type: string}}";
    assert_holds(&[(get, &format!("{get}      parameters:\n        - {own}\n"))]);
}
