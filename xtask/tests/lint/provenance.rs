//! `provenance`, `source-listed`, `assumption-used`.

use crate::breaking::assert_breaks;

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
            (guessed, "      x-assumed: {responses: Guessed.}\n"),
            ("    get:\n      operationId: get_deal", "    «get:\n      operationId: get_deal"),
        ],
    );
}

#[test]
fn requires_a_rationale() {
    let guessed = "      x-assumed: Guessed.\n";
    for value in ["''", "' '", "[]", "7", "{}"] {
        let to = format!("      x-source: page#deals\n      x-assumed: «{value}\n");
        assert_breaks("provenance", &[(guessed, &to)]);
    }
    assert_breaks("provenance", &[("        x-idempotent: It reads.", "        «x-idempotent: ''")]);
    assert_breaks("provenance", &[("        x-idempotent: It reads.", "        «x-idempotent: []")]);
}

#[test]
fn requires_a_listed_source() {
    let guessed = "x-assumed: Guessed.";
    for section in ["page", "page#missing", "missing#deals", "'#'", "[page#deals]", "7"] {
        let to = format!("x-assumed: Guessed.\n      x-source: «{section}");
        assert_breaks("source-listed", &[(guessed, &to)]);
    }
}

#[test]
fn reports_an_assumption_about_nothing() {
    let null = "        nullable: Null empties.\n";
    assert_breaks("assumption-used", &[(null, &format!("{null}        «pattern: No pattern is there.\n"))]);
    assert_breaks("assumption-used", &[(null, &format!("{null}        «day: The name of a property.\n"))]);
}
