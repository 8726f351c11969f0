//! The version that a change requires.

use crate::pair::changes;
use semver::Version;
use xtask::diff::{Bump, Level, RequiredBump, required_bumps};

fn version(text: &str) -> Version {
    text.parse().expect("a version")
}

#[test]
fn raises_the_number_that_cargo_takes_for_the_major_one() {
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

/// A higher version is sufficient too. A crate without changes requires none.
#[test]
fn a_version_is_sufficient_from_the_required_one_on() {
    let breaking = changes("operationId: delete_deal", "operationId: drop_deal");
    let apis = [("deals".to_owned(), breaking), ("projects".to_owned(), Vec::new())];
    for (now, is_sufficient) in [("0.1.0", false), ("0.1.9", false), ("0.2.0", true), ("0.3.1", true), ("1.0.0", true)]
    {
        let required_bumps = required_bumps(&apis, &version("0.1.0"), &version(now));
        let names: Vec<(&str, bool)> =
            required_bumps.iter().map(|need| (need.name.as_str(), need.is_sufficient())).collect();
        assert_eq!(
            names,
            [("deals-client", is_sufficient), ("projects-client", true), ("crm-contract", is_sufficient)],
            "{now}"
        );
    }
}

/// A pre-release counts as its release, and promises nothing to those who depend on it.
#[test]
fn a_pre_release_counts_as_its_release() {
    for (base, level, now, is_sufficient) in [
        ("0.1.0", Level::Breaking, "0.2.0-rc.1", true),
        ("0.1.0", Level::Breaking, "0.1.1-rc.1", false),
        ("0.1.0", Level::Fix, "0.1.1-rc.1", true),
        ("0.2.0-rc.1", Level::Breaking, "0.2.0-rc.1", false),
        ("0.2.0-rc.1", Level::Breaking, "0.2.0-rc.2", true),
        ("0.2.0-rc.2", Level::Breaking, "0.2.0-rc.10", true),
        ("0.2.0-rc.1", Level::Breaking, "0.2.0", true),
        // A version below the base is never sufficient.
        ("0.2.0", Level::Nothing, "0.2.0-rc.1", false),
        ("0.2.0", Level::Fix, "0.1.9", false),
        // Build metadata does not count.
        ("0.2.0+1", Level::Fix, "0.2.0+2", false),
    ] {
        let need = RequiredBump::new("a".to_owned(), level, &version(base), &version(now));
        assert_eq!(need.is_sufficient(), is_sufficient, "{base} {level:?} {now}");
    }
}
