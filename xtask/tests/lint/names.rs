//! `operation-id`, `idempotent`, `schema-name`, `enum`.

use crate::breaking::{BASE, assert_breaks, assert_holds, assert_places, lint_text, replace, unmark};

#[test]
fn operation_ids() {
    assert_breaks(
        "operation-id",
        &[("      operationId: list_deals\n", ""), ("    get:\n      x-source", "    «get:\n      x-source")],
    );
    assert_breaks("operation-id", &[("operationId: list_deals", "operationId: «listDeals")]);
    assert_breaks("operation-id", &[("operationId: get_deal", "operationId: «list_deals")]);
}

#[test]
fn the_advice_is_the_name_as_it_would_be() {
    for (id, mend) in [
        ("listDeals", "write it as `list_deals`"),
        ("GetDeal2", "write it as `get_deal2`"),
        ("drop-deal", "write it as `drop_deal`"),
        ("'2 deals'", "name it in lower-case letters, digits and underscores, a letter first"),
    ] {
        let findings = lint_text(&replace(BASE, &[("operationId: list_deals", &format!("operationId: {id}"))]));
        assert_eq!(findings.iter().map(|finding| finding.mend.as_str()).collect::<Vec<_>>(), [mend], "{id}");
    }
}

#[test]
fn an_operation_id_of_another_kind_has_one_finding() {
    assert_breaks("operation-id", &[("operationId: list_deals", "operationId: «7")]);
}

#[test]
fn idempotence_is_said() {
    assert_breaks("idempotent", &[("      x-idempotent: false\n", ""), ("    post:\n", "    «post:\n")]);
    assert_breaks("idempotent", &[("x-idempotent: false", "x-idempotent: «maybe")]);
}

#[test]
fn schema_names() {
    for name in ["failure", "FAILURE", "Failure_", "Self"] {
        let text = BASE.replace("/schemas/Failure", &format!("/schemas/{name}"));
        let text = text.replace("    Failure:\n", &format!("    «{name}:\n"));
        let (text, places) = unmark(&text);
        assert_places(&lint_text(&text), "schema-name", &places);
    }
}

#[test]
fn schema_names_like_those_of_builders() {
    for name in ["DealBuilder", "DealOptional", "GivenState"] {
        let text = BASE.replace("/schemas/Failure", &format!("/schemas/{name}"));
        let text = text.replace("    Failure:\n", &format!("    «{name}:\n"));
        let (text, places) = unmark(&text);
        assert_places(&lint_text(&text), "schema-name", &places);
    }
}

#[test]
fn operation_ids_that_are_taken() {
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
fn operation_ids_that_differ_by_underscores() {
    assert_breaks("operation-id", &[("operationId: get_deal", "operationId: «listdeals")]);
    assert_breaks(
        "operation-id",
        &[
            ("operationId: list_deals", "operationId: get_deal2"),
            ("operationId: get_deal\n", "operationId: «get_deal_2\n"),
        ],
    );
}

/// `Failure` under another name.
fn failure_as(name: &str) -> String {
    BASE.replace("/schemas/Failure", &format!("/schemas/{name}")).replace("    Failure:\n", &format!("    «{name}:\n"))
}

#[test]
fn schema_names_that_are_taken() {
    for name in [
        "Builder",
        "Option",
        "String",
        "Result",
        "Default",
        "From",
        "Into",
        "TryFrom",
        "TryInto",
        "Vec",
        "Box",
        "Error",
        "ConversionError",
        "Client",
        "Type",
        "Match",
        "Mod",
        "Crate",
        "Super",
        "Gen",
        "Try",
        "Typeof",
        "Yield",
        "As",
    ] {
        let (text, places) = unmark(&failure_as(name));
        assert_places(&lint_text(&text), "schema-name", &places);
    }
    for name in ["DealType", "HttpError", "Module", "Strings"] {
        let (text, _) = unmark(&failure_as(name));
        assert_eq!(lint_text(&text), [], "{name}");
    }
}

#[test]
fn schema_names_that_differ_by_capitals() {
    for (name, other) in [("Deallist", "DealList"), ("NewdeaL", "NewDeal")] {
        let (text, places) = unmark(&failure_as(name));
        let findings = lint_text(&text);
        assert_places(&findings, "schema-name", &places);
        assert!(findings[0].message.contains(other), "{}", findings[0]);
    }
}

const VALUES: &str = "      enum: [open, closed]\n";
const NAMES: &str = "      x-enum-varnames: [Open, Closed]\n";
const THREE: &str = "      x-enum-varnames: [Open, Closed, Third]\n";

#[test]
fn an_enum_is_of_text() {
    let name = "        name:\n          type: string\n";
    let of_numbers = "        name:\n          type: integer\n          format: int64\n          «enum: [1]\n          x-enum-varnames: [One]\n";
    assert_breaks("enum", &[(name, of_numbers)]);
}

#[test]
fn the_values_of_an_enum() {
    assert_breaks(
        "enum",
        &[(VALUES, "      enum: [open, closed, «open]\n"), (NAMES, "      x-enum-varnames: [Open, Closed, Again]\n")],
    );
    assert_breaks(
        "enum",
        &[(VALUES, "      enum: [open, closed, «7]\n"), (NAMES, "      x-enum-varnames: [Open, Closed, Seven]\n")],
    );
}

#[test]
fn the_values_of_an_enum_have_no_control_characters() {
    for value in [r#""a\nb""#, r#""a\t""#] {
        assert_breaks("enum", &[(VALUES, &format!("      enum: [open, closed, «{value}]\n")), (NAMES, THREE)]);
    }
    for value in ["''", "'a b'", "ż", "'\"'"] {
        assert_holds(&[(VALUES, &format!("      enum: [open, closed, {value}]\n")), (NAMES, THREE)]);
    }
}

#[test]
fn an_enum_has_values() {
    let (text, places) = unmark(&replace(BASE, &[(VALUES, "      «enum: []\n"), (NAMES, "")]));
    let findings = lint_text(&text);
    let of_rule: Vec<_> = findings.into_iter().filter(|finding| finding.rule == "enum").collect();
    assert_places(&of_rule, "enum", &places);
}

#[test]
fn each_value_of_an_enum_has_a_name() {
    assert_breaks("enum", &[(VALUES, "      «enum: [open, closed]\n"), (NAMES, "")]);
    assert_breaks("enum", &[(NAMES, "      «x-enum-varnames: [Open]\n")]);
    assert_breaks(
        "enum",
        &[("    IdList:\n      type: string\n", "    IdList:\n      type: string\n      «x-enum-varnames: [A]\n")],
    );
}

#[test]
fn the_names_of_an_enum() {
    assert_breaks("enum", &[(NAMES, "      x-enum-varnames: [Open, «Open]\n")]);
    for name in ["closed", "X", "X0", "Variant12", "Other", "Self", "7", "'Was closed'", "CLOSED"] {
        assert_breaks("enum", &[(NAMES, &format!("      x-enum-varnames: [Open, «{name}]\n"))]);
    }
    for name in ["Xml", "Variant", "OtherState"] {
        assert_holds(&[(NAMES, &format!("      x-enum-varnames: [Open, {name}]\n"))]);
    }
}

#[test]
fn names_of_devices() {
    for name in ["Con", "Aux", "Nul", "Prn", "Com1", "Lpt9"] {
        let text = BASE.replace("/schemas/Failure", &format!("/schemas/{name}"));
        let text = text.replace("    Failure:\n", &format!("    «{name}:\n"));
        let (text, places) = unmark(&text);
        assert_places(&lint_text(&text), "schema-name", &places);
    }
    for id in ["con", "aux", "nul", "prn", "com1", "lpt9"] {
        assert_breaks("operation-id", &[("operationId: list_deals", &format!("operationId: «{id}"))]);
    }
    assert_holds(&[("operationId: list_deals", "operationId: list_com1")]);
}

#[test]
fn schema_names_that_code_around_them_has() {
    for name in ["Patch", "Field", "Option", "Box", "Client", "Vec", "Ok", "Iterator"] {
        let text = BASE.replace("/schemas/Failure", &format!("/schemas/{name}"));
        let text = text.replace("    Failure:\n", &format!("    «{name}:\n"));
        let (text, places) = unmark(&text);
        assert_places(&lint_text(&text), "schema-name", &places);
    }
}
