//! `sources`

use xtask::lint::lint_sources;

use crate::breaking::{SOURCES, assert_positions, replace, sources, unmark};

#[track_caller]
fn assert_breaks(replacements: &[(&str, &str)]) {
    let (text, places) = unmark(&replace(SOURCES, replacements));
    assert_positions(&lint_sources(&sources(&text)), "sources", &places);
}

#[test]
fn the_base_has_no_diagnostics() {
    assert_eq!(lint_sources(&sources(SOURCES)), []);
}

#[test]
fn requires_each_field() {
    for line in SOURCES.lines().skip(2).filter(|line| line.trim().contains(": ")).take(7) {
        assert_breaks(&[(&format!("{line}\n"), ""), ("  page:\n", "  «page:\n")]);
    }
    assert_breaks(&[("    sections:\n      deals: Deale\n", ""), ("  page:\n", "  «page:\n")]);
}

#[test]
fn rejects_invalid_fields() {
    for (from, to) in [
        ("vendor: Example", "vendor: «''"),
        ("title: Deals", "title: «[]"),
        ("page: https://vendor.example/api", "page: «http://vendor.example/api"),
        ("page: https://vendor.example/api", "page: «https://"),
        ("page: https://vendor.example/api", "page: «https://vendor example"),
        ("kind: api", "kind: «vendor"),
        ("language: pl", "language: «Polish"),
        ("read: '2026-11-22'", "read: «'2026-02-29'"),
        ("read: '2026-11-22'", "read: «22.11.2026"),
        ("read: '2026-11-22'", "read: «'2026-1-2'"),
        ("sha256: 4675b1", "sha256: «675b1"),
        ("sha256: 4675b1", "sha256: «z675b1"),
        ("deals: Deale", "«deals: []"),
        ("deals: Deale", "«deals: ''"),
    ] {
        assert_breaks(&[(from, to)]);
    }
    assert_breaks(&[("    sections:\n      deals: Deale\n", "    sections: «{}\n")]);
}

#[test]
fn requires_sources() {
    let (_, places) = unmark("«sources: {}");
    for text in ["sources: {}", "sources: []", "sources: null", "[]"] {
        assert_positions(&lint_sources(&sources(text)), "sources", &places);
    }
}
