//! `provenance`, `source-listed`, `provenance-used`, `rationale-source`.

use crate::breaking::{assert_breaks, assert_holds};

#[test]
fn requires_the_provenance_of_each_fact() {
    assert_breaks(
        "provenance",
        &[
            ("      x-assumed: Guessed.\n", ""),
            ("    get:\n      operationId: get_deal", "    «get:\n      operationId: get_deal"),
        ],
    );
    assert_breaks("provenance", &[("    x-assumed: No host is documented.\n", ""), ("  - url:", "  - «url:")]);
    assert_breaks("provenance", &[("  - name: deals\n    x-source: page#deals\n", "  - «name: deals\n")]);
    assert_breaks(
        "provenance",
        &[
            ("          minimum: -5\n        x-source: page#deals\n", "          minimum: -5\n"),
            ("      - name: id\n", "      - «name: id\n"),
        ],
    );
    assert_breaks(
        "provenance",
        &[
            ("      scheme: bearer\n      x-source: page#deals\n", "      scheme: bearer\n"),
            ("    bearer:\n", "    «bearer:\n"),
        ],
    );
    assert_breaks(
        "provenance",
        &[
            ("        state: closed\n      x-source: page#deals\n", "        state: closed\n"),
            ("    Deal:\n      value:", "    «Deal:\n      value:"),
        ],
    );
    assert_breaks(
        "provenance",
        &[
            ("      format: id-list\n      x-source: page#deals\n", "      format: id-list\n"),
            ("    IdList:\n", "    «IdList:\n"),
        ],
    );
}

#[test]
fn an_assumption_for_a_keyword_covers_it_and_nothing_else() {
    let guessed = "      x-assumed: Guessed.\n";
    assert_breaks(
        "provenance",
        &[
            (guessed, "      x-assumed: [{for: [responses], why: Guessed.}]\n"),
            ("    get:\n      operationId: get_deal", "    «get:\n      operationId: get_deal"),
        ],
    );
}

/// An assumption of the base that can be replaced.
const GUESSED: &str = "      x-assumed: Guessed.\n";

#[test]
fn requires_a_rationale() {
    for value in ["''", "' '", "[]", "7", "{responses: Guessed.}", "{}"] {
        let to = format!("      x-source: page#deals\n      x-assumed: «{value}\n");
        assert_breaks("provenance", &[(GUESSED, &to)]);
    }
    let entry = "        - for: [x-idempotent]\n          why: It reads.";
    assert_breaks("provenance", &[(entry, "        - for: [«x-idempotent]\n          why: ''")]);
}

#[test]
fn requires_entries_of_a_known_form() {
    for entries in [
        "x-assumed: [«Guessed.]",
        "x-assumed: [«7]",
        "x-assumed: [{for: [«responses]}]",
        "x-assumed: [{why: [], for: [«responses]}]",
        "x-assumed: [{why: Guessed., for: «responses}]",
        "x-assumed: [{why: Guessed., for: «[]}]",
        "x-assumed: [{why: Guessed., for: «[7]}]",
        "x-assumed: [{why: Guessed., «keywords: [responses]}]",
        "x-assumed: [{why: Guessed., «follows: page#deals}]",
        "x-source: [page#deals, «{source: page#deals}]",
        "x-source: [page#deals, «{for: [responses]}]",
        "x-conflict: «page#deals",
        "x-conflict: «[]",
        "x-conflict: [«{for: [responses], follows: page#deals, why: Newer.}]",
        "x-conflict: [{for: [«responses], follows: page#deals, against: page#deals}]",
    ] {
        let to = format!("      x-source: page#deals\n      {entries}\n")
            .replace("x-source: page#deals\n      x-source", "x-source");
        assert_breaks("provenance", &[(GUESSED, &to)]);
    }
}

#[test]
fn takes_all_standings() {
    for entries in [
        "x-assumed: [{why: Guessed.}]",
        "x-assumed: [{why: An invoice has it., source: family#errors}]",
        "x-source: [page#deals, {for: [responses], source: page#deals}]",
        "x-conflict: [{follows: page#deals, against: page#deals, why: Newer.}]",
    ] {
        assert_holds(&[(GUESSED, &format!("      {entries}\n"))]);
    }
}

#[test]
fn requires_a_listed_source() {
    for section in ["page", "page#missing", "missing#deals", "'#'", "7"] {
        for entries in [
            format!("x-source: «{section}"),
            format!("x-source: [page#deals, {{for: [responses], source: «{section}}}]"),
            format!("x-conflict: [{{for: [responses], follows: «{section}, against: page#deals, why: Newer.}}]"),
            format!("x-conflict: [{{for: [responses], follows: page#deals, against: «{section}, why: Newer.}}]"),
            format!("x-assumed: [{{why: Guessed.}}, {{for: [responses], why: Guessed., source: «{section}}}]"),
        ] {
            let rule = if section == "7" { "provenance" } else { "source-listed" };
            let assumed = if entries.starts_with("x-assumed") { "" } else { "      x-assumed: Guessed.\n" };
            assert_breaks(rule, &[(GUESSED, &format!("{assumed}      {entries}\n"))]);
        }
    }
}

#[test]
fn a_source_about_another_api_documents_nothing() {
    for entries in [
        "x-source: «family#errors",
        "x-source: [page#deals, {for: [responses], source: «family#errors}]",
        "x-conflict: [{for: [responses], follows: page#deals, against: «family#errors, why: Newer.}]",
    ] {
        assert_breaks("source-listed", &[(GUESSED, &format!("{GUESSED}      {entries}\n"))]);
    }
}

#[test]
fn reports_an_entry_about_nothing() {
    let null = "          why: Null empties.\n";
    for keyword in ["pattern", "day"] {
        let to = format!("{null}        - {{for: [«{keyword}], why: It stands nowhere.}}\n");
        assert_breaks("provenance-used", &[(null, &to)]);
    }
    let source = "      x-source: [page#deals, {for: [«pattern], source: page#deals}]\n";
    assert_breaks("provenance-used", &[(GUESSED, source)]);
}

#[test]
fn a_rationale_that_leans_on_a_page_names_it() {
    for rationale in [
        "The vendor's older API has it.",
        "As on the tokens page.",
        "Neither this page nor the vendor’s sibling pages show it.",
        "The family's products do it.",
        "The README says so.",
    ] {
        assert_breaks("rationale-source", &[(GUESSED, &format!("      x-assumed: «\"{rationale}\"\n"))]);
        let supported = format!("      x-assumed: [{{why: \"{rationale}\", source: family#errors}}]\n");
        assert_holds(&[(GUESSED, &supported)]);
    }
    assert_holds(&[(GUESSED, "      x-assumed: The page says nothing of it; another deal has the same.\n")]);
}
