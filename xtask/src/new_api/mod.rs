//! A new API: its files, made from templates, and its lines in the lists that name all APIs.

mod edit;
mod templates;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use heck::ToPascalCase;

use crate::workspace::{Change, NOTHING, check_name};

use edit::EDITS;
use templates::{FILES, LICENCES};

/// The name of the API in the templates, and its other spellings.
const NAME: &str = "newapi";
const TYPE: &str = "Newapi";
const VARIABLE: &str = "NEWAPI";
/// The version of the workspace in the templates.
const VERSION: &str = "0.0.0-newapi";

/// Files by their paths below the workspace.
pub type Files = BTreeMap<String, String>;

/// Returns the new and the changed files of an API with this name.
///
/// # Errors
///
/// Returns an error if no API can have the name, something has it already, or a file that lists the APIs cannot be read
/// or has no place for another one.
pub fn files(root: &Path, name: &str) -> Result<Files> {
    check_name(name).map_err(anyhow::Error::msg)?;
    let version = version(root)?;
    let fill = |text: &str| {
        let text = text.replace(VERSION, &version).replace(NAME, name);
        text.replace(TYPE, &name.to_pascal_case()).replace(VARIABLE, &name.to_uppercase())
    };
    let mut files = Files::new();
    for (path, text) in FILES {
        files.insert(fill(path), fill(text));
    }
    for licence in LICENCES {
        files.insert(format!("crates/{name}/{licence}"), read(root, licence)?);
    }
    let taken = files.keys().cloned().chain([format!("crates/{name}"), format!("crates/sandbox/src/apis/{name}")]);
    if let Some(path) = taken.into_iter().find(|path| root.join(path).exists()) {
        bail!("the name `{name}` is taken: {path} exists");
    }
    for edit in EDITS {
        let text = match files.remove(edit.file) {
            Some(text) => text,
            None => read(root, edit.file)?,
        };
        let changed = edit
            .apply(&text, &fill(edit.text))
            .with_context(|| format!("{} has no place for an API: expected {}", edit.file, edit.place))?;
        files.insert(edit.file.to_owned(), changed);
    }
    Ok(files)
}

/// Makes an API with this name in the workspace at `root`. Returns the files that it wrote.
///
/// # Errors
///
/// Returns an error as [`files`] does, having written nothing, or if a file cannot be written.
pub fn make(root: &Path, name: &str) -> Result<Files> {
    let files = files(root, name).context(NOTHING)?;
    let mut change = Change::below(root);
    for (path, text) in &files {
        change.write(path, text.as_bytes());
    }
    change.make()?;
    Ok(files)
}

/// Returns the version of the workspace.
fn version(root: &Path) -> Result<String> {
    let manifest: toml::Table = read(root, "Cargo.toml")?.parse().context("Cargo.toml is not TOML")?;
    let keys = ["workspace", "package", "version"];
    let version = keys.iter().try_fold(&toml::Value::Table(manifest), |at, key| at.get(key)).cloned();
    let version = version.as_ref().and_then(toml::Value::as_str).map(str::to_owned);
    version.context("Cargo.toml has no `workspace.package.version`")
}

fn read(root: &Path, path: &str) -> Result<String> {
    fs::read_to_string(root.join(path)).with_context(|| format!("{path} cannot be read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_used() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/new_api");
        let mut folders = vec![folder];
        let mut count = 0;
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = fs::read_to_string(&path).expect("text");
                assert!(FILES.iter().any(|(_, used)| *used == text), "{}", path.display());
                count += 1;
            }
        }
        assert_eq!(count, FILES.len());
    }
}
