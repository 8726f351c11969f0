//! `operation-id`, `idempotent`, `enum-values`, and the names of schemas.

use crate::breaking::{BASE, assert_breaks, assert_holds, assert_positions, lint_text, replace, unmark};

#[test]
fn rejects_operation_ids_without_words() {
    assert_breaks(
        "operation-id",
        &[("      operationId: list_deals\n", ""), ("    get:\n      x-source", "    «get:\n      x-source")],
    );
    assert_breaks("operation-id", &[("operationId: list_deals", "operationId: «'2 deals'")]);
    assert_breaks("operation-id", &[("operationId: list_deals", "operationId: «''")]);
    assert_breaks("operation-id", &[("operationId: get_deal", "operationId: «list_deals")]);
}

#[test]
fn allows_an_operation_id_in_any_case() {
    for id in ["listDeals", "ListAllDeals", "list-deals", "list the deals", "list.deals"] {
        assert_holds(&[("operationId: list_deals", &format!("operationId: {id}"))]);
    }
    assert_breaks("operation-id", &[("operationId: get_deal", "operationId: «listDeals")]);
}

#[test]
fn reports_an_operation_id_of_another_type_once() {
    assert_breaks("operation-id", &[("operationId: list_deals", "operationId: «7")]);
}

#[test]
fn requires_idempotence() {
    assert_breaks("idempotent", &[("      x-idempotent: false\n", ""), ("    post:\n", "    «post:\n")]);
    assert_breaks("idempotent", &[("x-idempotent: false", "x-idempotent: «maybe")]);
}

#[test]
fn allows_any_name_of_a_schema() {
    for name in [
        "failure",
        "FAILURE",
        "Failure_",
        "Self",
        "DealBuilder",
        "GivenState",
        "Error",
        "Type",
        "Con",
        "Patch",
        "IntoIterator",
        "pull-request",
        "Deallist",
    ] {
        assert_eq!(
            lint_text(
                &BASE
                    .replace("/schemas/Failure", &format!("/schemas/{name}"))
                    .replace("    Failure:\n", &format!("    {name}:\n"))
            ),
            [],
            "{name}"
        );
    }
}

#[test]
fn rejects_operation_ids_that_are_taken() {
    for id in [
        "type",
        "gen",
        "mod",
        "self",
        "try",
        "new",
        "from_env",
        "with_options",
        "with_token_in_body",
        "try_into",
        "send",
    ] {
        assert_breaks("operation-id", &[("operationId: list_deals", &format!("operationId: «{id}"))]);
    }
    for id in ["types_of_deals", "send_deal", "union", "get_error"] {
        assert_holds(&[("operationId: list_deals", &format!("operationId: {id}"))]);
    }
}

#[test]
fn rejects_operation_ids_that_differ_by_underscores() {
    assert_breaks("operation-id", &[("operationId: get_deal", "operationId: «listdeals")]);
    assert_breaks(
        "operation-id",
        &[
            ("operationId: list_deals", "operationId: get_deal2"),
            ("operationId: get_deal\n", "operationId: «get_deal_2\n"),
        ],
    );
}

const VALUES: &str = "      enum: [open, closed]\n";
const NAMES: &str = "      x-enum-varnames: [Open, Closed]\n";
const THREE: &str = "      x-enum-varnames: [Open, Closed, Third]\n";

#[test]
fn rejects_an_enum_of_another_type() {
    let name = "        name:\n          type: string\n";
    let of_numbers = "        name:\n          type: integer\n          format: int64\n          «enum: [1]\n          x-enum-varnames: [One]\n";
    assert_breaks("enum-values", &[(name, of_numbers)]);
}

#[test]
fn rejects_values_of_an_enum_that_are_not_text() {
    assert_breaks(
        "enum-values",
        &[(VALUES, "      enum: [open, closed, «open]\n"), (NAMES, "      x-enum-varnames: [Open, Closed, Again]\n")],
    );
    assert_breaks(
        "enum-values",
        &[(VALUES, "      enum: [open, closed, «7]\n"), (NAMES, "      x-enum-varnames: [Open, Closed, Seven]\n")],
    );
}

#[test]
fn rejects_control_characters_in_values_of_an_enum() {
    for value in [r#""a\nb""#, r#""a\t""#] {
        assert_breaks("enum-values", &[(VALUES, &format!("      enum: [open, closed, «{value}]\n")), (NAMES, THREE)]);
    }
    for value in ["''", "'a b'", "ż", "'\"'"] {
        assert_holds(&[(VALUES, &format!("      enum: [open, closed, {value}]\n")), (NAMES, THREE)]);
    }
}

#[test]
fn rejects_an_enum_without_values() {
    let (text, places) = unmark(&replace(BASE, &[(VALUES, "      «enum: []\n"), (NAMES, "")]));
    let diagnostics = lint_text(&text);
    let of_rule: Vec<_> = diagnostics.into_iter().filter(|diagnostic| diagnostic.rule == "enum-values").collect();
    assert_positions(&of_rule, "enum-values", &places);
}

#[test]
fn requires_a_name_for_each_value() {
    assert_holds(&[(NAMES, "")]);
    assert_breaks("enum-values", &[(NAMES, "      «x-enum-varnames: [Open]\n")]);
    assert_breaks(
        "enum-values",
        &[("    IdList:\n      type: string\n", "    IdList:\n      type: string\n      «x-enum-varnames: [A]\n")],
    );
}

#[test]
fn rejects_names_of_variants_that_cannot_be_used() {
    assert_breaks("enum-values", &[(NAMES, "      x-enum-varnames: [Open, «Open]\n")]);
    for name in ["closed", "X", "X0", "Variant12", "Other", "Self", "7", "'Was closed'", "CLOSED"] {
        assert_breaks("enum-values", &[(NAMES, &format!("      x-enum-varnames: [Open, «{name}]\n"))]);
    }
    for name in ["Xml", "Variant", "OtherState"] {
        assert_holds(&[(NAMES, &format!("      x-enum-varnames: [Open, {name}]\n"))]);
    }
}

#[test]
fn rejects_names_of_devices() {
    for id in ["con", "aux", "nul", "prn", "com1", "lpt9"] {
        assert_breaks("operation-id", &[("operationId: list_deals", &format!("operationId: «{id}"))]);
    }
    assert_holds(&[("operationId: list_deals", "operationId: list_com1")]);
}

/// A reference is a URI, which cannot contain every character.
#[test]
fn rejects_names_of_components_that_openapi_does_not_allow() {
    for name in ["é", "a b", "a~1b", "Deal State", "a:b"] {
        let key = name.replace("~1", "/");
        let text = BASE.replace("'#/components/schemas/DealState'", &format!("'#/components/schemas/{name}'"));
        let (text, places) = unmark(&replace(&text, &[("    DealState:\n", &format!("    «'{key}':\n"))]));
        let diagnostics = lint_text(&text);
        assert_positions(&diagnostics, "component-name", &places);
    }
    for name in ["deal.state", "deal-state", "deal_state", "2deal"] {
        let text = BASE.replace("schemas/DealState'", &format!("schemas/{name}'"));
        assert_eq!(lint_text(&replace(&text, &[("    DealState:\n", &format!("    {name}:\n"))])), []);
    }
}
