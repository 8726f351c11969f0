//! The changelog, in the form of Keep a Changelog.

use crate::schema::is_day;

/// The parts of a changelog, the newest first.
#[derive(Debug)]
pub struct Changelog<'a> {
    parts: Vec<Part<'a>>,
}

#[derive(Debug)]
struct Part<'a> {
    /// `Unreleased`, or a version.
    name: &'a str,
    /// The day of the release.
    date: Option<&'a str>,
    line: usize,
    entries: usize,
}

/// The part for what is not released yet.
const UNRELEASED: &str = "Unreleased";
/// The groups of entries that there may be.
const GROUPS: [&str; 6] = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

impl<'a> Changelog<'a> {
    /// Reads a changelog. The error names the line and what to write there.
    pub fn parse(text: &'a str) -> Result<Self, String> {
        let mut parts: Vec<Part<'a>> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let number = index + 1;
            if let Some(heading) = line.strip_prefix("## ") {
                parts.push(Part::parse(heading, number)?);
            } else if let Some(group) = line.strip_prefix("### ") {
                if !GROUPS.contains(&group.trim()) {
                    return Err(format!("line {number}: `{group}` is none of {}", GROUPS.join(", ")));
                }
            } else if line.starts_with("- ")
                && let Some(part) = parts.last_mut()
            {
                part.entries += 1;
            }
        }
        match parts.first() {
            Some(first) if first.name == UNRELEASED => Ok(Self { parts }),
            Some(first) => Err(format!("line {}: the first part must be `## [{UNRELEASED}]`", first.line)),
            None => Err(format!("there is no part `## [{UNRELEASED}]`")),
        }
    }

    /// How many entries this version has, in a part of its own; nothing may be left that is not released. The error says
    /// what is missing.
    pub fn entries(&self, version: &str) -> Result<Entries, String> {
        let part = |name: &str| self.parts.iter().find(|part| part.name == name);
        let unreleased = part(UNRELEASED).map_or(0, |part| part.entries);
        let own = part(version).and_then(|own| Some((own, own.date?)));
        let Some((own, date)) = own else {
            return Err(format!(
                "there is no part `## [{version}] - YYYY-MM-DD`: write it above the {unreleased} entries under \
                 `## [{UNRELEASED}]`"
            ));
        };
        match self.parts.get(1) {
            Some(newest) if newest.name != version => {
                Err(format!("line {}: the part of {version} is not the first one after `{UNRELEASED}`", own.line))
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
    /// How many there are.
    pub count: usize,
    /// The day of the release.
    pub date: String,
}

impl<'a> Part<'a> {
    fn parse(heading: &'a str, line: usize) -> Result<Self, String> {
        let wrong =
            || format!("line {line}: `## {heading}` is neither `## [{UNRELEASED}]` nor `## [1.2.3] - 2026-11-22`");
        let (name, rest) = heading.strip_prefix('[').and_then(|rest| rest.split_once(']')).ok_or_else(wrong)?;
        let date = rest.trim().strip_prefix("- ").map(str::trim);
        let is_right = match date {
            None => name == UNRELEASED && rest.trim().is_empty(),
            Some(date) => semver::Version::parse(name).is_ok() && is_day(date),
        };
        if is_right { Ok(Self { name, date, line, entries: 0 }) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Changelog\n\n- no entry\n\n## [Unreleased]\n\n### Added\n\n- a\n  more\n- b\n\n\
                        ## [0.2.0] - 2026-11-22\n\n### Fixed\n\n- c\n\n## [0.1.0] - 2026-01-01\n";

    #[test]
    fn entries_are_counted() {
        let released = TEXT.replace("- a\n  more\n- b\n", "");
        let entries = |text: &str, version: &str| Changelog::parse(text).unwrap().entries(version);
        assert_eq!(entries(&released, "0.2.0"), Ok(Entries { count: 1, date: "2026-11-22".to_owned() }));
        let empty = released.replace("- c\n", "");
        assert_eq!(entries(&empty, "0.2.0").unwrap_err(), "line 10: the version has no entries");
    }

    #[test]
    fn what_is_released_has_a_part_of_its_own() {
        let entries = |version: &str| Changelog::parse(TEXT).unwrap().entries(version).unwrap_err();
        let missing = entries("0.3.0");
        assert!(missing.contains("no part `## [0.3.0] - YYYY-MM-DD`") && missing.contains("2 entries"), "{missing}");
        assert_eq!(entries("0.2.0"), "2 entries are left under `## [Unreleased]`: move them");
        assert!(entries("0.1.0").contains("line 19: the part of 0.1.0 is not the first one"));
    }

    #[test]
    fn what_has_another_form_is_named_with_its_line() {
        for (text, expected) in [
            ("# Changelog\n", "there is no part"),
            ("## [1.0.0] - 2026-01-01\n", "line 1: the first part"),
            ("## [Unreleased]\n## 1.0.0\n", "line 2: `## 1.0.0` is neither"),
            ("## [Unreleased]\n## [1.0.0]\n", "line 2:"),
            ("## [Unreleased]\n## [1.0.0] - 2026-02-30\n", "line 2:"),
            ("## [Unreleased]\n## [one] - 2026-02-03\n", "line 2:"),
            ("## [Unreleased]\n### New\n", "line 2: `New` is none of"),
        ] {
            let error = Changelog::parse(text).unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
        let empty = Changelog::parse("## [Unreleased]\n").unwrap();
        assert!(empty.entries("1.0.0").unwrap_err().starts_with("there is no part"));
    }
}
