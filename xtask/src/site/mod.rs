//! The reference site: static pages that need neither a network nor a server.
//!
//! All pages are rendered from the documents' trees. Nothing here depends on the crates that are generated from them.

mod anchors;
mod annotated;
mod api_view;
mod assets;
mod downloads;
mod files;
pub mod folder;
mod items;
mod languages;
mod pages;
mod provenance;
mod render;
mod samples;
mod urls;

pub use files::Files;
pub use render::render;
