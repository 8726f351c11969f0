//! What must hold before a release.

mod changelog;
mod packages;

pub use changelog::Changelog;
pub use packages::Packages;
