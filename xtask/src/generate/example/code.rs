//! The layout of an example, and the names that it uses.

use std::collections::{BTreeMap, BTreeSet};

/// Code of an example.
#[derive(Debug)]
pub struct ExampleCode {
    /// The names of the client's library that the statements use, such as `types::NewDeal`.
    pub names: BTreeSet<String>,
    /// The statements.
    pub statements: String,
}

impl ExampleCode {
    /// Shortens the paths in `statements` that begin with the library's name.
    ///
    /// A path stays whole if another one ends in the same name.
    pub fn of(library: &str, statements: &str) -> Self {
        let paths = paths(library, statements);
        let mut by_name: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for path in &paths {
            by_name.entry(path.rsplit("::").next().unwrap_or_default()).or_default().insert(path);
        }
        let mut code = Self { names: BTreeSet::new(), statements: statements.to_owned() };
        for (name, paths) in by_name {
            if let [path] = Vec::from_iter(paths).as_slice() {
                code.statements = replaced(&code.statements, &format!("{library}::{path}"), name);
                code.names.insert((*path).to_owned());
            }
        }
        code
    }

    /// Returns the `use` declarations of these names and those in `more`.
    pub fn imports(&self, library: &str, more: &[&str]) -> String {
        let all = self.names.iter().map(String::as_str).chain(more.iter().copied());
        let (types, others): (BTreeSet<&str>, BTreeSet<&str>) = all.partition(|name| name.starts_with("types::"));
        let declaration = |prefix: &str, names: Vec<&str>| match names.as_slice() {
            [] => String::new(),
            [one] => format!("use {library}{prefix}::{one};\n"),
            many => format!("use {library}{prefix}::{{{}}};\n", many.join(", ")),
        };
        let types = types.into_iter().filter_map(|name| name.strip_prefix("types::")).collect();
        declaration("::types", types) + &declaration("", others.into_iter().collect())
    }
}

/// Returns the paths of types below the library: those that end at a name with a capital.
fn paths(library: &str, code: &str) -> BTreeSet<String> {
    let start = format!("{library}::");
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices(&start) {
        let rest = code.get(at + start.len()..).unwrap_or_default();
        let end = rest.find(|each: char| !(each.is_alphanumeric() || each == '_' || each == ':')).unwrap_or(rest.len());
        let mut path = Vec::new();
        for part in rest.get(..end).unwrap_or_default().split("::") {
            path.push(part);
            if part.starts_with(char::is_uppercase) {
                found.insert(path.join("::"));
                break;
            }
        }
    }
    found
}

/// Replaces a path where it is not the start of a longer name.
fn replaced(code: &str, path: &str, name: &str) -> String {
    let mut out = String::new();
    let mut rest = code;
    while let Some((before, behind)) = rest.split_once(path) {
        let is_whole = !behind.starts_with(|each: char| each.is_alphanumeric() || each == '_');
        out.push_str(before);
        out.push_str(if is_whole { name } else { path });
        rest = behind;
    }
    out + rest
}

/// Returns statements as `rustfmt` would lay them out; `None` if they are no Rust.
pub fn reformatted(statements: &str) -> Option<String> {
    let file = syn::parse_file(&format!("async fn example() {{\n{statements}\n}}")).ok()?;
    let text = prettyplease::unparse(&file);
    let inside = text.trim_end().strip_prefix("async fn example() {\n")?.strip_suffix("\n}")?;
    let lines: Vec<&str> = inside.lines().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
    Some(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_each_name_once_and_keeps_what_would_clash() {
        let statements = "let a = crm::types::Deal::builder().date(\"\".parse::<crm::NaiveDate>()?).build();\n\
                          let b: crm::types::Error = crm::Error::new(crm::types::DealList::new(crm::types::Deal::new()));";
        let code = ExampleCode::of("crm", statements);
        assert_eq!(
            code.statements,
            "let a = Deal::builder().date(\"\".parse::<NaiveDate>()?).build();\n\
             let b: crm::types::Error = crm::Error::new(DealList::new(Deal::new()));"
        );
        assert_eq!(
            code.imports("crm", &["Client"]),
            "use crm::types::{Deal, DealList};\nuse crm::{Client, NaiveDate};\n"
        );
    }
}
