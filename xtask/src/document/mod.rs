//! An OpenAPI document as a tree of nodes that know their place in the file.

mod json;
mod keywords;
mod node;
mod openapi;
mod pointer;
mod provenance;
mod sources;
mod yaml;
mod yaml_text;

pub use json::{to_json_text, to_json_value};
pub use keywords::{holds_names, is_data};
pub use node::{Entry, Node, Position, Value};
pub use openapi::{JSON, Kind, METHODS, Operation, Place, operations, walk};
pub use pointer::{Pointer, escape};
pub use provenance::{Mark, Provenance, Provenances};
pub use sources::Sources;
pub use yaml_text::to_yaml_text;

use crate::finding::Finding;

/// A document as read from `openapi/`.
#[derive(Debug)]
pub struct Document {
    /// The path as it is printed, relative to the workspace, such as `openapi/intum.yaml`.
    pub path: String,
    /// The file's text.
    pub text: String,
    /// The root of the tree.
    pub root: Node,
}

impl Document {
    /// Parses `text`; `path` is what findings name.
    pub fn parse(path: &str, text: String) -> Result<Self, Finding> {
        let root = yaml::parse(&text).map_err(|problem| problem.in_file(path))?;
        Ok(Self { path: path.to_owned(), text, root })
    }

    /// The node at `pointer`, without following references.
    pub fn get(&self, pointer: &Pointer) -> Option<&Node> {
        pointer.tokens().try_fold(&self.root, |node, token| node.child(&token))
    }

    /// Follows the node's `$ref`, and the references behind it, to the node that is meant.
    ///
    /// `None` where a reference leads nowhere, leads out of the document or leads back to itself; the lint says which.
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

    /// A finding at the node's place in this document.
    pub fn finding(&self, at: Position, rule: &'static str, message: String, mend: &str) -> Finding {
        Finding { file: self.path.clone(), position: at, rule, message, mend: mend.to_owned() }
    }
}

/// How long a chain of references may be before it counts as circular.
const MAX_REFERENCES: usize = 32;
