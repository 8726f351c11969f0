//! An excerpt of a document.

use crate::diagnostic::Position;
use crate::document::Pointer;

/// An excerpt of one document, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The file, such as `openapi/<api>.yaml`.
    pub file: String,
    /// The pointer to the node.
    pub pointer: Pointer,
    /// The node's position in the file.
    pub position: Position,
    /// The text on one line, at its full length. Empty if the item alone is clear.
    pub text: String,
}
