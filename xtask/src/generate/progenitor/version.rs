//! The version of progenitor.

/// The version of progenitor that writes the code; `Cargo.toml` pins it.
pub const VERSION: &str = "0.15.1";
