//! The inline elements of a page.

use super::link::Target;
use crate::document::Standing;

/// An inline element.
#[derive(Clone, Debug)]
pub enum Inline {
    /// Text.
    Text(String),
    /// Text in Markdown.
    Prose(String),
    /// Text in another language than the page's.
    Foreign {
        /// The language's code.
        language: String,
        /// The text.
        text: String,
    },
    /// Code.
    Code(String),
    /// Important text.
    Strong(String),
    /// A link.
    Link {
        /// Where it leads.
        target: Target,
        /// What is shown.
        content: Vec<Inline>,
    },
    /// The method of an operation.
    Method(String),
    /// A standing of facts, with the word for it.
    Badge {
        /// The standing.
        standing: Standing,
        /// The word.
        word: String,
    },
    /// A remark that stands out less than the text around it.
    Quiet(String),
}

/// Returns text.
pub fn text(text: impl Into<String>) -> Inline {
    Inline::Text(text.into())
}

/// Returns code.
pub fn code(code: impl Into<String>) -> Inline {
    Inline::Code(code.into())
}

impl Inline {
    /// Makes a link.
    pub fn link(target: Target, content: Vec<Self>) -> Self {
        Self::Link { target, content }
    }
}
