//! The reference site: static pages that can be read without a network, a server or JavaScript.
//!
//! All pages are rendered from the documents' trees. Nothing here depends on the crates that are generated from them.
//!
//! A page is a list of blocks (`content`), which `parts` and `pages` make of an API in one language (`edition`). Its HTML
//! and its Markdown are two renderings of the same blocks.

mod anchors;
mod api_view;
mod assets;
pub mod changes;
mod content;
mod downloads;
mod edition;
mod files;
pub mod folder;
mod frame;
mod language;
mod messages;
mod page;
mod pages;
mod parts;
mod provenance;
pub mod releases;
mod render;
mod robots;
mod samples;
mod search;
mod standing_words;
mod urls;
mod version;

pub use files::Files;
pub use render::{Settings, render};
