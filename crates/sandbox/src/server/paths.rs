//! Paths that no API has.

/// The path of the API references.
pub const DOCS: &str = "/docs";
/// The path below which faults and received requests are controlled.
pub const CONTROL: &str = "/sandbox";
