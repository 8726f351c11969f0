//! Diagnostics: where something is wrong, by which rule, and how to fix it.

mod contents;
mod fix;
mod position;

pub use contents::{Diagnostic, Severity};
pub use fix::{Edit, Fix, fixed};
pub use position::Position;
