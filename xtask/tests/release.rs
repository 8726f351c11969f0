//! The requirements of a release, checked for this workspace.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use xtask::diff::workspace_manifests;
use xtask::release::{Packages, missing_license_files, unlisted_dependencies};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}

fn packages() -> Packages {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root()).args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    Packages::parse(&command.output().expect("cargo runs").stdout).expect("metadata")
}

/// An incompatible version of a dependency that is not listed would pass as a patch.
#[test]
fn all_public_dependencies_are_listed() {
    let packages = packages();
    let manifests = workspace_manifests(root()).expect("the manifests");
    assert_eq!(unlisted_dependencies(&packages, &manifests).expect("the code"), Vec::<String>::new());
    let listed: BTreeSet<&str> = manifests.unlisted().map(|(name, _)| name).collect();
    let published: BTreeSet<&str> = packages.published().map(|package| package.name.as_str()).collect();
    assert_eq!(listed, published);
}

#[test]
fn all_published_packages_have_their_license_files() {
    for package in packages().published() {
        assert_eq!(missing_license_files(package), Vec::<String>::new(), "{}", package.name);
    }
}
