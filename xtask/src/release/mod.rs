//! What must hold before a release.

mod changelog;
mod packages;
mod public;

pub use changelog::Changelog;
pub use packages::Packages;
pub use public::unlisted;
