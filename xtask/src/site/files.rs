//! The files of the site.

use std::collections::BTreeMap;

/// The files of the site by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;
