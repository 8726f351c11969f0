//! The content of a page: blocks and inline elements, from which its HTML and its Markdown are written.

mod block;
mod html;
mod inline;
mod link;
mod markdown;

pub use block::{Block, Definition, Table};
pub use html::html;
pub use inline::{Inline, code, text};
pub use link::{Target, relative};
pub use markdown::{markdown, twin};
