//! Which version a change asks for.

use crate::pair::changes;
use semver::Version;
use xtask::diff::{Bump, Level, Need, needs};

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
        ("0.2.0-rc.1", Level::Breaking, Bump::Minor, "0.2.0"),
    ] {
        let base = version(base);
        assert_eq!(Bump::of(&base, level), bump, "{base} {level:?}");
        assert_eq!(bump.after(&base), version(needed), "{base} {level:?}");
    }
}

/// A higher version than needed is one; a crate that has not changed needs none.
#[test]
fn what_is_covered() {
    let breaking = changes("operationId: delete_deal", "operationId: drop_deal");
    let apis = [("intum".to_owned(), breaking), ("solos".to_owned(), Vec::new())];
    for (now, is_covered) in [("0.1.0", false), ("0.1.9", false), ("0.2.0", true), ("0.3.1", true), ("1.0.0", true)] {
        let needs = needs(&apis, &version("0.1.0"), &version(now));
        let names: Vec<(&str, bool)> = needs.iter().map(|need| (need.name.as_str(), need.is_covered())).collect();
        assert_eq!(
            names,
            [("intum-client", is_covered), ("solos-client", true), ("crm-contract", is_covered)],
            "{now}"
        );
    }
}

/// A pre-release stands for its release, and promises nothing to those who depend on it.
#[test]
fn pre_releases() {
    for (base, level, now, is_covered) in [
        ("0.1.0", Level::Breaking, "0.2.0-rc.1", true),
        ("0.1.0", Level::Breaking, "0.1.1-rc.1", false),
        ("0.1.0", Level::Fix, "0.1.1-rc.1", true),
        ("0.2.0-rc.1", Level::Breaking, "0.2.0-rc.1", false),
        ("0.2.0-rc.1", Level::Breaking, "0.2.0-rc.2", true),
        ("0.2.0-rc.2", Level::Breaking, "0.2.0-rc.10", true),
        ("0.2.0-rc.1", Level::Breaking, "0.2.0", true),
        // What is less than the base covers nothing, also where nothing has changed.
        ("0.2.0", Level::Nothing, "0.2.0-rc.1", false),
        ("0.2.0", Level::Fix, "0.1.9", false),
        // What stands behind a plus is of no account.
        ("0.2.0+1", Level::Fix, "0.2.0+2", false),
    ] {
        let need = Need::new("a".to_owned(), level, &version(base), &version(now));
        assert_eq!(need.is_covered(), is_covered, "{base} {level:?} {now}");
    }
}
