//! What `--fix` does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::diagnostic::{Diagnostic, fixed};
use crate::document::{Document, Node, Number, Value};
use crate::lint::lint_all;
use crate::overlay::STAMP;
use crate::workspace::{Change, Lock, NOTHING, read_documents};

/// How often the files are fixed and read again. Behind a file that could not be read are other diagnostics.
const MAX_ROUNDS: usize = 8;

/// Makes all mechanical fixes of the workspace at `root`. Returns the files that were written.
///
/// # Errors
///
/// A file cannot be read or written, or is a link that leads out of the workspace.
pub(super) fn fix(root: &Path) -> Result<Vec<String>> {
    let _lock = Lock::of_workspace(root)?;
    let root = &root.canonicalize().with_context(|| format!("{} cannot be read", root.display()))?;
    let mut written = BTreeSet::new();
    for _ in 0..MAX_ROUNDS {
        let diagnostics =
            read_documents(root)?.map_or_else(|diagnostics| diagnostics, |documents| lint_all(&documents));
        let texts = fixed_texts(root, &diagnostics)?;
        if texts.is_empty() {
            break;
        }
        write(root, &texts)?;
        written.extend(texts.into_keys());
    }
    Ok(written.into_iter().collect())
}

/// Returns the new text of each file with a diagnostic that can be fixed.
fn fixed_texts(root: &Path, diagnostics: &[Diagnostic]) -> Result<BTreeMap<String, String>> {
    let fixable = diagnostics.iter().filter(|diagnostic| diagnostic.fix.is_some());
    let files: BTreeSet<&str> = fixable.map(|diagnostic| diagnostic.file.as_str()).collect();
    let mut texts = BTreeMap::new();
    for file in files {
        let old = fs::read_to_string(root.join(file)).with_context(|| format!("{file} cannot be read"))?;
        let fixes = diagnostics.iter().filter(|diagnostic| diagnostic.file == file);
        let new = fixed(&old, fixes.filter_map(|diagnostic| diagnostic.fix.as_deref()));
        if !means_the_same(file, &old, &new) {
            bail!("the fixes of {file} would change what it means; {NOTHING}: fix it by hand");
        }
        if new != old {
            texts.insert(file.to_owned(), new);
        }
    }
    Ok(texts)
}

/// Returns whether both texts have one tree. A text that could not be read has none.
fn means_the_same(file: &str, old: &str, new: &str) -> bool {
    let [old, new] = [old, new].map(|text| Document::parse(file, text.to_owned()));
    match (old, new) {
        (Ok(old), Ok(new)) => is_same(&old.root, &new.root),
        (Ok(_), Err(_)) => false,
        (Err(_), _) => true,
    }
}

/// Returns whether two trees are the same, with numbers compared by value, and without the digests of overlays.
fn is_same(old: &Node, new: &Node) -> bool {
    match (&old.value, &new.value) {
        (Value::Number(old), Value::Number(new)) => Number::parse(old) == Number::parse(new),
        (Value::Sequence(old), Value::Sequence(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| is_same(old, new))
        }
        (Value::Mapping(old), Value::Mapping(new)) => {
            let [mut old, mut new] = [old, new].map(|all| all.iter().filter(|entry| entry.key != STAMP));
            let are_same =
                old.by_ref().zip(new.by_ref()).all(|(old, new)| old.key == new.key && is_same(&old.node, &new.node));
            are_same && old.next().is_none() && new.next().is_none()
        }
        (old, new) => old == new,
    }
}

fn write(root: &Path, texts: &BTreeMap<String, String>) -> Result<()> {
    let targets: Result<Vec<(String, &String)>> =
        texts.iter().map(|(path, text)| Ok((behind_links(root, path)?, text))).collect();
    let targets = targets?;
    let mut change = Change::below(root);
    for (path, text) in &targets {
        change.write(path, text.as_bytes());
    }
    change.make()
}

/// Returns the path, relative to the workspace, of the file that `path` links to, so that the link stays one.
fn behind_links(root: &Path, path: &str) -> Result<String> {
    let target = root.join(path).canonicalize().with_context(|| format!("{path} cannot be read"))?;
    let inside = target.strip_prefix(root).ok().and_then(Path::to_str).map(|inside| inside.replace('\\', "/"));
    inside.with_context(|| {
        format!("{path} is a link to {}, which is not in this workspace; {NOTHING}: edit it there", target.display())
    })
}
