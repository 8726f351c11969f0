//! Which version each crate needs.

use std::cmp::Ordering;

use semver::{Prerelease, Version};

use super::change::{Change, Effect};

/// What a release has for those who depend on the crate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing: no release is needed.
    #[default]
    Nothing,
    /// What they need not notice, such as documentation.
    Fix,
    /// Something new.
    Feature,
    /// Something that breaks them.
    Breaking,
}

impl Level {
    /// The level of a change that is there.
    fn of(effect: Effect) -> Self {
        match effect {
            Effect::None => Self::Fix,
            Effect::Compatible => Self::Feature,
            Effect::Breaks => Self::Breaking,
        }
    }
}

/// Which number of the version is raised.
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
    /// The bump that semver, as Cargo has it, asks for: before 1.0 the first number that is not 0 is the major one.
    pub fn of(base: &Version, level: Level) -> Self {
        match (level, base.major, base.minor) {
            (Level::Nothing, ..) => Self::None,
            (Level::Fix, ..) | (_, 0, 0) | (Level::Feature, 0, _) => Self::Patch,
            (Level::Breaking, 0, _) | (Level::Feature, ..) => Self::Minor,
            (Level::Breaking, ..) => Self::Major,
        }
    }

    /// The least release after the bump: after a pre-release, the release that it is one of.
    pub fn after(self, base: &Version) -> Version {
        let Version { major, minor, patch, .. } = *base;
        match self {
            Self::None => base.clone(),
            _ if !base.pre.is_empty() => Version::new(major, minor, patch),
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

/// What a crate needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The crate's name.
    pub name: String,
    /// What has changed for those who depend on it.
    pub level: Level,
    /// The bump that its changes ask for.
    pub bump: Bump,
    /// The version at the base.
    pub base: Version,
    /// The version now.
    pub now: Version,
    /// The least release that the changes ask for.
    pub needed: Version,
}

impl Need {
    /// What a change of this level asks of a crate.
    pub fn new(name: String, level: Level, base: &Version, now: &Version) -> Self {
        let bump = Bump::of(base, level);
        Self { name, level, bump, base: base.clone(), now: now.clone(), needed: bump.after(base) }
    }

    /// Whether the version now is one that the changes ask for.
    ///
    /// A pre-release stands for the release that it is one of; and who depends on a pre-release is promised no more than
    /// a version that is greater.
    pub fn is_covered(&self) -> bool {
        let release = Version { pre: Prerelease::EMPTY, ..self.now.clone() };
        match self.now.cmp_precedence(&self.base) {
            Ordering::Less => false,
            Ordering::Equal => self.level == Level::Nothing,
            Ordering::Greater => !self.base.pre.is_empty() || release.cmp_precedence(&self.needed).is_ge(),
        }
    }
}

/// What each crate needs: the clients in the order of the APIs, then the contract.
pub fn needs(changes: &[(String, Vec<Change>)], base: &Version, now: &Version) -> Vec<Need> {
    let most = |effects: &mut dyn Iterator<Item = Effect>| effects.map(Level::of).max().unwrap_or_default();
    let clients = changes.iter().map(|(api, changes)| {
        let level = most(&mut changes.iter().map(|change| change.verdict().worst()));
        Need::new(format!("{api}-client"), level, base, now)
    });
    let of_contract = most(&mut changes.iter().flat_map(|(_, changes)| changes).map(Change::of_contract));
    clients.chain([Need::new("crm-contract".to_owned(), of_contract, base, now)]).collect()
}
