//! A parsed file.

use super::node::Node;
use super::pointer::Pointer;
use super::yaml;
use crate::diagnostic::{Diagnostic, Position, Severity};

/// A document as read from `openapi/`.
#[derive(Clone, Debug)]
pub struct Document {
    /// The path as it is printed, relative to the workspace, such as `openapi/intum.yaml`.
    pub path: String,
    /// The file's text, with `\n` at the end of each line.
    pub text: String,
    /// Where the first line ends that has another line break in the file.
    pub line_break: Option<Position>,
    /// The root of the tree.
    pub root: Node,
}

impl Document {
    /// Parses `text`. Diagnostics name the file by `path`.
    ///
    /// # Errors
    ///
    /// The text is not YAML that all readers read alike.
    pub fn parse(path: &str, text: String) -> Result<Self, Diagnostic> {
        // The editor, or git, must not change what a file means.
        let line_break = line_break(&text);
        let text = if line_break.is_some() { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
        let root = yaml::parse(&text).map_err(|error| error.in_file(path))?;
        Ok(Self { path: path.to_owned(), text, line_break, root })
    }

    /// Returns the node at `pointer`, without following references.
    pub fn get(&self, pointer: &Pointer) -> Option<&Node> {
        pointer.tokens().try_fold(&self.root, |node, token| node.child(&token))
    }

    /// Follows the node's `$ref`, and those it leads to, and returns the node at the end.
    ///
    /// `None` if a reference leads nowhere, out of the document or back to itself. The lint says which.
    pub fn resolve<'a>(&'a self, pointer: &Pointer, node: &'a Node) -> Option<(Pointer, &'a Node)> {
        let mut pointer = pointer.clone();
        let mut node = node;
        for _ in 0..MAX_REFERENCES {
            let Some(target) = node.reference() else {
                return Some((pointer, node));
            };
            pointer = Pointer::parse(target.strip_prefix('#')?)?;
            node = self.get(&pointer)?;
        }
        None
    }

    /// Returns a diagnostic at a position in this document.
    pub fn diagnostic(&self, at: Position, rule: &'static str, message: String, help: &str) -> Diagnostic {
        Diagnostic {
            file: self.path.clone(),
            position: at,
            rule,
            message,
            help: help.to_owned(),
            severity: Severity::Error,
            fix: None,
        }
    }
}

/// Returns where the first line ends that ends in a carriage return.
fn line_break(text: &str) -> Option<Position> {
    let (before, _) = text.split_once('\r')?;
    let line = before.rsplit('\n').next().unwrap_or_default();
    Some(Position { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 })
}

/// How long a chain of references may be before it counts as circular.
const MAX_REFERENCES: usize = 32;
