//! Lines of an API in the files that list all APIs.

use std::fmt;

/// A text to insert into a file.
pub(super) struct Edit {
    pub(super) file: &'static str,
    pub(super) place: Place,
    /// The text, in which the API is `newapi`.
    pub(super) text: &'static str,
}

/// Where a text is inserted.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// Among the lines that contain this, in their order.
    Among(&'static str),
    /// Below a line.
    Below(&'static str),
    /// In the Rust slice that begins so, in the order of its items.
    Slice(&'static str),
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Among(part) => write!(formatter, "a line with `{part}`"),
            Self::Below(line) => write!(formatter, "the line `{line}`"),
            Self::Slice(start) => write!(formatter, "`{start}…];`"),
        }
    }
}

const DEPENDENCY: &str = "newapi-client = { path = \"crates/newapi\", version = \"0.0.0-newapi\" }";

const PUBLIC_TYPES: &str = r#"newapi-client = [
  "bytes::Bytes", "schemars::JsonSchema", "schemars::Schema", "schemars::SchemaGenerator",
  "serde::Deserialize", "serde::Deserializer", "serde::Serialize", "serde::Serializer",
]"#;

/// Every place that names an API, beside the generated files and the API's own.
pub(super) const EDITS: [Edit; 8] = [
    Edit { file: "Cargo.toml", place: Place::Among("-client = { path = \"crates/"), text: DEPENDENCY },
    Edit {
        file: "Cargo.toml",
        place: Place::Below("[workspace.metadata.public-dependencies]"),
        text: r#"newapi-client = ["crm-client-runtime", "reqwest", "serde"]"#,
    },
    Edit { file: "Cargo.toml", place: Place::Below("[workspace.metadata.public-types]"), text: PUBLIC_TYPES },
    Edit { file: "crates/sandbox/src/apis/mod.rs", place: Place::Among("pub mod "), text: "pub mod newapi;" },
    Edit {
        file: "crates/sandbox/src/apis/mod.rs",
        place: Place::Slice("pub const ALL: &[ApiModule] = &["),
        text: "newapi::API",
    },
    Edit {
        file: "tests/Cargo.toml",
        place: Place::Among("-client = { workspace = true, features"),
        text: r#"newapi-client = { workspace = true, features = ["blocking", "gzip", "schemars"] }"#,
    },
    Edit { file: "tests/src/apis/mod.rs", place: Place::Among("mod "), text: "mod newapi;" },
    Edit { file: "tests/src/apis/mod.rs", place: Place::Slice("pub const ALL: &[ApiFacts] = &["), text: "newapi::API" },
];

impl Edit {
    /// Returns the file's text with the API's own text inserted, or `None` if the file has no place for it.
    pub(super) fn apply(&self, file: &str, text: &str) -> Option<String> {
        match self.place {
            Place::Among(part) => among(file, part, text),
            Place::Below(line) => below(file, line, text),
            Place::Slice(start) => slice(file, start, text),
        }
    }
}

/// Inserts a line behind the last smaller one of those that contain `part`, or before the first of them.
fn among(file: &str, part: &str, text: &str) -> Option<String> {
    let lines: Vec<&str> = file.split_inclusive('\n').collect();
    let is_sibling = |line: &str| line.contains(part) && !line.starts_with("//");
    let siblings = || lines.iter().enumerate().filter(|(_, line)| is_sibling(line));
    let (first, _) = siblings().next()?;
    let smaller = siblings().rfind(|(_, line)| line.trim_end() < text);
    let index = smaller.map_or(first, |(index, _)| index + 1);
    let (before, after) = lines.split_at_checked(index)?;
    Some(format!("{}{text}\n{}", before.concat(), after.concat()))
}

/// Inserts a text below the line.
fn below(file: &str, line: &str, text: &str) -> Option<String> {
    let line = format!("{line}\n");
    let (before, after) = file.split_once(&line)?;
    Some(format!("{before}{line}{text}\n{after}"))
}

/// Inserts an item into the slice.
fn slice(file: &str, start: &str, item: &str) -> Option<String> {
    let (before, rest) = file.split_once(start)?;
    let (items, after) = rest.split_once("];")?;
    let mut items: Vec<&str> = items.split(',').map(str::trim).filter(|each| !each.is_empty()).collect();
    items.push(item);
    items.sort_unstable();
    Some(format!("{before}{start}{}];{after}", items.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inserts_a_line_in_order() {
        let file = "// mod x\nmod b;\nmod d;\n\nuse d;\n";
        for (text, expected) in [
            ("mod a;", "// mod x\nmod a;\nmod b;\nmod d;\n\nuse d;\n"),
            ("mod c;", "// mod x\nmod b;\nmod c;\nmod d;\n\nuse d;\n"),
            ("mod e;", "// mod x\nmod b;\nmod d;\nmod e;\n\nuse d;\n"),
        ] {
            assert_eq!(among(file, "mod ", text).as_deref(), Some(expected));
        }
        assert_eq!(among("use d;\n", "mod ", "mod a;"), None);
    }

    #[test]
    fn inserts_a_text_below_a_line() {
        assert_eq!(below("[a]\nb = 1\n", "[a]", "a = 1").as_deref(), Some("[a]\na = 1\nb = 1\n"));
        assert_eq!(below("[a.b]\n", "[a]", "a = 1"), None);
    }

    #[test]
    fn inserts_an_item_in_order() {
        assert_eq!(slice("A = &[b, d];\n", "A = &[", "c").as_deref(), Some("A = &[b, c, d];\n"));
        assert_eq!(slice("A = &[\n    b,\n    d,\n];\n", "A = &[", "a").as_deref(), Some("A = &[a, b, d];\n"));
        assert_eq!(slice("A = [b];\n", "A = &[", "c"), None);
    }
}
