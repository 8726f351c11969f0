//! An OpenAPI document as a tree of nodes that know their place in the file.

mod characters;
mod credentials;
#[path = "../../../crates/contract/src/http_names.rs"]
mod http_names;
mod json;
mod keywords;
mod mapping;
mod node;
mod number;
mod openapi;
mod pointer;
mod provenance;
mod scalar;
mod server_url;
mod sources;
mod yaml;
mod yaml_text;

pub use credentials::credential_header;
pub use http_names::{essence, is_same_header, media_type};
pub use json::{to_json_text, to_json_value};
pub use keywords::{holds_names, is_data};
pub use mapping::Mapping;
pub use node::{Entry, Node, Value};
pub use number::Number;
pub use openapi::{
    FORM, JSON, METHODS, ObjectKind, Operation, SpecObject, operations, parameter_key, separator, spec_objects,
};
pub use pointer::{Pointer, escape};
pub use provenance::{Provenance, ProvenanceEntry, ProvenanceMap};
pub use server_url::server_url;
pub use sources::Sources;
pub use yaml_text::to_yaml_text;

use crate::diagnostic::{Diagnostic, Position, Severity};

/// A document as read from `openapi/`.
#[derive(Debug)]
pub struct Document {
    /// The path as it is printed, relative to the workspace, such as `openapi/intum.yaml`.
    pub path: String,
    /// The file's text, with `\n` as the end of each line.
    pub text: String,
    /// Where the file has another end of a line, the first one.
    pub line_break: Option<Position>,
    /// The root of the tree.
    pub root: Node,
}

impl Document {
    /// Parses `text`; `path` is what diagnostics name.
    pub fn parse(path: &str, text: String) -> Result<Self, Diagnostic> {
        // What a file means does not depend on the editor that wrote it, nor on what git made of it.
        let line_break = line_break(&text);
        let text = if line_break.is_some() { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
        let root = yaml::parse(&text).map_err(|problem| problem.in_file(path))?;
        Ok(Self { path: path.to_owned(), text, line_break, root })
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

    /// A diagnostic at the node's place in this document.
    pub fn diagnostic(&self, at: Position, rule: &'static str, message: String, help: &str) -> Diagnostic {
        Diagnostic {
            file: self.path.clone(),
            position: at,
            rule,
            message,
            help: help.to_owned(),
            severity: Severity::Error,
        }
    }
}

/// Where the first line ends that ends in a carriage return.
fn line_break(text: &str) -> Option<Position> {
    let (before, _) = text.split_once('\r')?;
    let line = before.rsplit('\n').next().unwrap_or_default();
    Some(Position { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 })
}

/// How long a chain of references may be before it counts as circular.
const MAX_REFERENCES: usize = 32;
