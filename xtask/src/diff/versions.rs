//! Which version each crate needs.

use std::fmt;
use std::str::FromStr;

use super::change::{Change, Effect};

/// A version, without what stands behind a hyphen or a plus: a pre-release counts as its release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    major: u64,
    minor: u64,
    patch: u64,
}

impl FromStr for Version {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let release = text.split(['-', '+']).next().unwrap_or_default();
        let numbers: Option<Vec<u64>> = release.split('.').map(|number| number.parse().ok()).collect();
        match numbers.as_deref() {
            Some([major, minor, patch]) => Ok(Self { major: *major, minor: *minor, patch: *patch }),
            _ => Err(format!("`{text}` is no version of the form 1.2.3")),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

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

impl Version {
    /// The bump that semver, as Cargo has it, asks for: before 1.0 the first number that is not 0 is the major one.
    pub fn bump(self, level: Level) -> Bump {
        match (level, self) {
            (Level::Nothing, _) => Bump::None,
            (Level::Fix, _) | (_, Self { major: 0, minor: 0, .. }) | (Level::Feature, Self { major: 0, .. }) => {
                Bump::Patch
            }
            (Level::Breaking, Self { major: 0, .. }) | (Level::Feature, _) => Bump::Minor,
            (Level::Breaking, _) => Bump::Major,
        }
    }

    /// The least version after the bump.
    #[must_use]
    pub fn after(self, bump: Bump) -> Self {
        let Self { major, minor, patch } = self;
        match bump {
            Bump::None => self,
            Bump::Patch => Self { patch: patch + 1, ..self },
            Bump::Minor => Self { minor: minor + 1, patch: 0, major },
            Bump::Major => Self { major: major + 1, minor: 0, patch: 0 },
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
    /// The least version that the changes ask for.
    pub needed: Version,
}

impl Need {
    /// Whether the version now is one that the changes ask for.
    pub fn is_covered(&self) -> bool {
        self.now >= self.needed
    }
}

/// What each crate needs: the clients in the order of the APIs, then the contract.
pub fn needs(changes: &[(String, Vec<Change>)], base: Version, now: Version) -> Vec<Need> {
    let need = |name: String, level: Level| {
        let bump = base.bump(level);
        Need { name, level, bump, base, now, needed: base.after(bump) }
    };
    let most = |effects: &mut dyn Iterator<Item = Effect>| effects.map(Level::of).max().unwrap_or_default();
    let clients = changes.iter().map(|(api, changes)| {
        need(format!("{api}-client"), most(&mut changes.iter().map(|change| change.verdict().worst())))
    });
    let of_contract = most(&mut changes.iter().flat_map(|(_, changes)| changes).map(Change::of_contract));
    clients.chain([need("crm-contract".to_owned(), of_contract)]).collect()
}
