//! The version that the changes require of each crate.

use std::cmp::Ordering;

use semver::{Comparator, Op, Prerelease, Version, VersionReq};

use super::change::{Change, Compatibility};

/// How much changes for those who depend on a crate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing: no release is required.
    #[default]
    Nothing,
    /// Something that does not affect them, such as documentation.
    Fix,
    /// Something new.
    Feature,
    /// Something that breaks them.
    Breaking,
}

impl From<Compatibility> for Level {
    fn from(compatibility: Compatibility) -> Self {
        match compatibility {
            Compatibility::Unaffected => Self::Fix,
            Compatibility::Compatible => Self::Feature,
            Compatibility::Breaking => Self::Breaking,
        }
    }
}

/// The number of a version that is raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bump {
    /// None.
    None,
    /// The third.
    Patch,
    /// The second.
    Minor,
    /// The first.
    Major,
}

impl Bump {
    /// Returns the least bump for a change of this level. Compatibility is Cargo's: before 1.0, the first number that is
    /// not 0 is the major one.
    pub fn of(base: &Version, level: Level) -> Self {
        let is_compatible = |bump: Self| is_compatible(base, &bump.raise(base));
        let breaking = [Self::Patch, Self::Minor].into_iter().find(|bump| !is_compatible(*bump)).unwrap_or(Self::Major);
        match level {
            Level::Nothing => Self::None,
            Level::Feature if breaking == Self::Major => Self::Minor,
            Level::Fix | Level::Feature => Self::Patch,
            Level::Breaking => breaking,
        }
    }

    /// Returns the least release after the bump. A pre-release is followed by its own release.
    pub fn after(self, base: &Version) -> Version {
        match self {
            Self::None => base.clone(),
            _ if !base.pre.is_empty() => Version::new(base.major, base.minor, base.patch),
            _ => self.raise(base),
        }
    }

    fn raise(self, base: &Version) -> Version {
        let Version { major, minor, patch, .. } = *base;
        match self {
            Self::None => base.clone(),
            Self::Patch => Version::new(major, minor, patch + 1),
            Self::Minor => Version::new(major, minor + 1, 0),
            Self::Major => Version::new(major + 1, 0, 0),
        }
    }

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Whether Cargo takes `new` for those who depend on `old`: the requirement `^old`.
pub(super) fn is_compatible(old: &Version, new: &Version) -> bool {
    let comparator = Comparator {
        op: Op::Caret,
        major: old.major,
        minor: Some(old.minor),
        patch: Some(old.patch),
        pre: old.pre.clone(),
    };
    VersionReq { comparators: vec![comparator] }.matches(new)
}

/// The bump that the changes of a crate require.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredBump {
    /// The crate's name.
    pub name: String,
    /// How much changes for those who depend on it.
    pub level: Level,
    /// The least bump for the changes.
    pub bump: Bump,
    /// The version at the base.
    pub base: Version,
    /// The version in the working tree.
    pub current: Version,
    /// The least release for the changes.
    pub required: Version,
}

impl RequiredBump {
    /// Returns the bump that a change of this level requires.
    pub fn new(name: String, level: Level, base: &Version, current: &Version) -> Self {
        let bump = Bump::of(base, level);
        Self { name, level, bump, base: base.clone(), current: current.clone(), required: bump.after(base) }
    }

    /// Whether the current version is high enough.
    ///
    /// A current pre-release counts as its release. After a pre-release, any greater version is high enough: a pre-release
    /// promises nothing else to those who depend on it.
    pub fn is_sufficient(&self) -> bool {
        let release = Version { pre: Prerelease::EMPTY, ..self.current.clone() };
        match self.current.cmp_precedence(&self.base) {
            Ordering::Less => false,
            Ordering::Equal => self.level == Level::Nothing,
            Ordering::Greater => !self.base.pre.is_empty() || release.cmp_precedence(&self.required).is_ge(),
        }
    }
}

/// Returns the required bump of each crate: the clients in the order of the APIs, then the contract.
pub fn required_bumps(changes: &[(String, Vec<Change>)], base: &Version, current: &Version) -> Vec<RequiredBump> {
    let clients = changes.iter().map(|(api, changes)| {
        let level = changes.iter().map(|change| change.impact().worst().into()).max().unwrap_or_default();
        RequiredBump::new(format!("{api}-client"), level, base, current)
    });
    let contract = changes.iter().flat_map(|(_, changes)| changes).map(|change| change.contract_compatibility().into());
    let contract = contract.max().unwrap_or_default();
    clients.chain([RequiredBump::new("crm-contract".to_owned(), contract, base, current)]).collect()
}
