//! Overlays (OpenAPI Overlay 1.0): the descriptions of a document in another language.
//!
//! The lint has the rules about them.

mod apply;
mod file;
mod rationales;
mod stamp;
mod target;
mod translations;

pub use apply::{apply, targets};
pub use file::{Action, Overlay};
pub use rationales::{RATIONALES, rationales, rationales_of};
pub use stamp::{STAMP, stamp};
pub use target::{TargetProblem, target_problem};
pub use translations::{Translated, descriptions, leaves, translated};
