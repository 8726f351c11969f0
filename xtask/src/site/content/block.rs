//! The blocks of a page.

use maud::Markup;

use super::inline::Inline;

/// A block of a page.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading of this level.
    Heading {
        /// From 1 to 6.
        level: u8,
        /// The anchor; none if empty.
        id: String,
        /// The text.
        text: Vec<Inline>,
    },
    /// Text of a document, in Markdown.
    Prose(String),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A paragraph that introduces a page.
    Lead(Vec<Inline>),
    /// A list.
    List(Vec<Vec<Inline>>),
    /// Code, with the name of its language.
    Code {
        /// The language, as Markdown names it.
        language: &'static str,
        /// The code.
        text: String,
    },
    /// A table.
    Table(Table),
    /// A term with an anchor, and what is said of it: a parameter, a field, a response, a rationale.
    Definition(Definition),
    /// Blocks that are shown when the reader opens them.
    Details {
        /// What is always shown.
        summary: Vec<Inline>,
        /// What is shown when it is open.
        blocks: Vec<Block>,
    },
    /// Blocks in an element with this class.
    Group {
        /// The class.
        class: &'static str,
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// A part that only a browser can use.
    Browser(Markup),
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// The caption.
    pub caption: String,
    /// The headings of the columns.
    pub head: Vec<String>,
    /// The rows; the first cell of each is its heading.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A term with an anchor, and what is said of it.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The anchor.
    pub id: String,
    /// The term, with what is said of it on one line.
    pub term: Vec<Inline>,
    /// The rest.
    pub blocks: Vec<Block>,
}

impl Block {
    /// Makes a heading.
    pub fn heading(level: u8, id: impl Into<String>, text: Vec<Inline>) -> Self {
        Self::Heading { level, id: id.into(), text }
    }
}
