//! Which version a change asks for.

use crate::pair::changes;
use xtask::diff::{Bump, Level, Version, needs};

fn version(text: &str) -> Version {
    text.parse().expect("a version")
}

#[test]
fn cargo_reads_versions_so() {
    for (base, level, bump, needed) in [
        ("0.1.0", Level::Nothing, Bump::None, "0.1.0"),
        ("0.1.2", Level::Fix, Bump::Patch, "0.1.3"),
        ("0.1.2", Level::Feature, Bump::Patch, "0.1.3"),
        ("0.1.2", Level::Breaking, Bump::Minor, "0.2.0"),
        ("0.0.3", Level::Feature, Bump::Patch, "0.0.4"),
        ("0.0.3", Level::Breaking, Bump::Patch, "0.0.4"),
        ("1.2.3", Level::Fix, Bump::Patch, "1.2.4"),
        ("1.2.3", Level::Feature, Bump::Minor, "1.3.0"),
        ("1.2.3", Level::Breaking, Bump::Major, "2.0.0"),
    ] {
        let base = version(base);
        assert_eq!(base.bump(level), bump, "{base} {level:?}");
        assert_eq!(base.after(bump), version(needed), "{base} {level:?}");
    }
}

/// A higher version than needed is one; a crate that has not changed needs none.
#[test]
fn what_is_covered() {
    let breaking = changes("operationId: delete_deal", "operationId: drop_deal");
    let apis = [("intum".to_owned(), breaking), ("solos".to_owned(), Vec::new())];
    for (now, is_covered) in [("0.1.0", false), ("0.1.9", false), ("0.2.0", true), ("0.3.1", true), ("1.0.0", true)] {
        let needs = needs(&apis, version("0.1.0"), version(now));
        let names: Vec<(&str, bool)> = needs.iter().map(|need| (need.name.as_str(), need.is_covered())).collect();
        assert_eq!(
            names,
            [("intum-client", is_covered), ("solos-client", true), ("crm-contract", is_covered)],
            "{now}"
        );
    }
}

#[test]
fn a_version_is_three_numbers() {
    assert_eq!(version("1.2.3-rc.1+build"), version("1.2.3"));
    for text in ["", "1", "1.2", "1.2.x", "v1.2.3", "1.2.3.4"] {
        assert!(text.parse::<Version>().is_err(), "{text}");
    }
}
