//! The requirements of a release.

mod changelog;
mod licenses;
mod links;
mod packages;
mod public_dependencies;

pub use changelog::{Changelog, Entries};
pub use licenses::missing_license_files;
pub use links::missing_links;
pub use packages::{Package, Packages};
pub use public_dependencies::unlisted_dependencies;
