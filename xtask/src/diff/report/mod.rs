//! The report of a comparison, for people, for scripts and for releases.

mod changelog;
mod contents;
mod github;
mod groups;
mod json;
mod layout;
mod markdown;
mod phrases;
mod text;

pub use changelog::changelog;
pub use contents::Report;
pub use github::github;
pub use json::json;
pub use markdown::markdown;
pub use text::text;
