//! Markdown of documents, for comments in Rust and for pages.
//!
//! The words and the structure of a text stay; HTML in it becomes text.

mod events;
mod html;
mod portable;
#[cfg(test)]
mod tests;
mod wrap;

pub use html::{inline_html, to_html};
pub use portable::{has_heading, inline, portable, without_html};
pub use wrap::wrap;
