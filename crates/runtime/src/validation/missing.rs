//! Required fields that are not set.

/// A required field of a builder that is not set yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing;
