//! Path templates such as `/deals/{id}`.

use std::collections::BTreeSet;

use crate::document::{Document, Entry};

/// Stands for a parameter in the shape of a path.
pub(super) const PLACEHOLDER: &str = "{}";

/// A path, taken apart.
pub(super) struct Template<'a> {
    /// The names in braces.
    pub(super) names: BTreeSet<&'a str>,
    /// The path with a placeholder for each name.
    pub(super) shape: String,
}

/// Returns the paths of a document with their templates, or with what is wrong in them.
pub(super) fn templates(document: &Document) -> impl Iterator<Item = (&Entry, Result<Template<'_>, &'static str>)> {
    let paths = document.root.entries_of("paths").iter().filter(|entry| !entry.key.starts_with("x-"));
    paths.map(|entry| (entry, template(&entry.key)))
}

fn template(path: &str) -> Result<Template<'_>, &'static str> {
    let mut rest = path.strip_prefix('/').ok_or("a path that does not begin with a slash")?;
    let mut template = Template { names: BTreeSet::new(), shape: "/".to_owned() };
    while let Some((fixed, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or("a brace of the path is not closed")?;
        if fixed.contains('}') {
            return Err("a brace of the path is not opened");
        }
        if name.is_empty() || name.contains(['{', '/']) {
            return Err("braces of the path have no name in them");
        }
        if !template.names.insert(name) {
            return Err("a name stands in the path twice");
        }
        template.shape.push_str(fixed);
        template.shape.push_str(PLACEHOLDER);
        rest = after;
    }
    if rest.contains('}') {
        return Err("a brace of the path is not opened");
    }
    template.shape.push_str(rest);
    Ok(template)
}
