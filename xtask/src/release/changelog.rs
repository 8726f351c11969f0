//! The changelog, in the format of Keep a Changelog.

use semver::Version;

use crate::schema::is_day;

/// The sections of a changelog, the newest first.
#[derive(Debug)]
pub struct Changelog<'a> {
    sections: Vec<Section<'a>>,
}

/// The changes of a version, or those that are not released yet.
#[derive(Debug)]
struct Section<'a> {
    /// The version with the day of its release; `None` for what is not released yet.
    release: Option<(Version, &'a str)>,
    line: usize,
    entries: usize,
}

/// The heading of the section that is not released yet.
const UNRELEASED: &str = "Unreleased";

/// The groups of entries that a section may have.
const GROUPS: [&str; 6] = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

impl<'a> Changelog<'a> {
    /// Parses a changelog.
    ///
    /// # Errors
    ///
    /// Returns a message with the line, and what to write there.
    pub fn parse(text: &'a str) -> Result<Self, String> {
        let mut sections: Vec<Section<'a>> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let number = index + 1;
            if let Some(heading) = line.strip_prefix("## ") {
                sections.push(Section::parse(heading, number)?);
            } else if let Some(group) = line.strip_prefix("### ") {
                if !GROUPS.contains(&group.trim()) {
                    return Err(format!("line {number}: `{group}` is none of {}", GROUPS.join(", ")));
                }
            } else if line.starts_with("- ")
                && let Some(section) = sections.last_mut()
            {
                section.entries += 1;
            }
        }
        match sections.first() {
            Some(first) if first.release.is_none() => Ok(Self { sections }),
            Some(first) => Err(format!("line {}: the first section must be `## [{UNRELEASED}]`", first.line)),
            None => Err(format!("there is no section `## [{UNRELEASED}]`")),
        }
    }

    /// Counts the entries of a version.
    ///
    /// # Errors
    ///
    /// Returns a message if the version has no section, its section is not the newest or is empty, or unreleased entries
    /// are left.
    pub fn entries(&self, version: &Version) -> Result<Entries, String> {
        let unreleased = self.sections.iter().find(|section| section.release.is_none());
        let unreleased = unreleased.map_or(0, |section| section.entries);
        let own = self.sections.iter().find_map(|section| match &section.release {
            Some((of, date)) if of == version => Some((section, *date)),
            _ => None,
        });
        let Some((own, date)) = own else {
            return Err(format!(
                "there is no section `## [{version}] - YYYY-MM-DD`: write it above the {unreleased} entries under \
                 `## [{UNRELEASED}]`"
            ));
        };
        match self.sections.get(1) {
            Some(newest) if newest.line != own.line => {
                Err(format!("line {}: the section of {version} is not the first one after `{UNRELEASED}`", own.line))
            }
            _ if unreleased > 0 => Err(format!("{unreleased} entries are left under `## [{UNRELEASED}]`: move them")),
            _ if own.entries == 0 => Err(format!("line {}: the version has no entries", own.line)),
            _ => Ok(Entries { count: own.entries, date: date.to_owned() }),
        }
    }
}

/// The entries of a version.
#[derive(Debug, PartialEq, Eq)]
pub struct Entries {
    /// The number of entries.
    pub count: usize,
    /// The day of the release.
    pub date: String,
}

impl<'a> Section<'a> {
    fn parse(heading: &'a str, line: usize) -> Result<Self, String> {
        let error =
            || format!("line {line}: `## {heading}` is neither `## [{UNRELEASED}]` nor `## [1.2.3] - 2026-11-22`");
        let (name, rest) = heading.strip_prefix('[').and_then(|rest| rest.split_once(']')).ok_or_else(error)?;
        let rest = rest.trim();
        if name == UNRELEASED && rest.is_empty() {
            return Ok(Self { release: None, line, entries: 0 });
        }
        let date = rest.strip_prefix("- ").map(str::trim).filter(|date| is_day(date));
        let release = Version::parse(name).ok().zip(date).ok_or_else(error)?;
        Ok(Self { release: Some(release), line, entries: 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Changelog\n\n- no entry\n\n## [Unreleased]\n\n### Added\n\n- a\n  more\n- b\n\n\
                        ## [0.2.0] - 2026-11-22\n\n### Fixed\n\n- c\n\n## [0.1.0] - 2026-01-01\n";

    fn entries(text: &str, version: &str) -> Result<Entries, String> {
        Changelog::parse(text).unwrap().entries(&Version::parse(version).unwrap())
    }

    #[test]
    fn counts_the_entries_of_a_version() {
        let released = TEXT.replace("- a\n  more\n- b\n", "");
        assert_eq!(entries(&released, "0.2.0"), Ok(Entries { count: 1, date: "2026-11-22".to_owned() }));
        let empty = released.replace("- c\n", "");
        assert_eq!(entries(&empty, "0.2.0").unwrap_err(), "line 10: the version has no entries");
    }

    #[test]
    fn requires_a_section_for_the_version() {
        let error = |version: &str| entries(TEXT, version).unwrap_err();
        let missing = error("0.3.0");
        assert!(missing.contains("no section `## [0.3.0] - YYYY-MM-DD`") && missing.contains("2 entries"), "{missing}");
        assert_eq!(error("0.2.0"), "2 entries are left under `## [Unreleased]`: move them");
        assert!(error("0.1.0").contains("line 19: the section of 0.1.0 is not the first one"));
    }

    #[test]
    fn names_the_line_with_another_format() {
        for (text, expected) in [
            ("# Changelog\n", "there is no section"),
            ("## [1.0.0] - 2026-01-01\n", "line 1: the first section"),
            ("## [Unreleased]\n## 1.0.0\n", "line 2: `## 1.0.0` is neither"),
            ("## [Unreleased]\n## [1.0.0]\n", "line 2:"),
            ("## [Unreleased]\n## [1.0.0] - 2026-02-30\n", "line 2:"),
            ("## [Unreleased]\n## [one] - 2026-02-03\n", "line 2:"),
            ("## [Unreleased]\n## [Unreleased] - 2026-02-03\n", "line 2:"),
            ("## [Unreleased]\n### New\n", "line 2: `New` is none of"),
        ] {
            let error = Changelog::parse(text).unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
        assert!(entries("## [Unreleased]\n", "1.0.0").unwrap_err().starts_with("there is no section"));
    }
}
