//! What must hold before a release, of this workspace.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::path::Path;

use xtask::diff::workspace_manifests;
use xtask::release::unlisted;

/// Another major version of one that is not listed would pass as a patch.
#[test]
fn all_public_dependencies_are_listed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let manifests = workspace_manifests(root).expect("the manifests");
    assert_eq!(unlisted(root, &manifests).expect("the code"), Vec::<String>::new());
    let names: Vec<&str> = manifests.unlisted().map(|(name, _)| name).collect();
    assert_eq!(names, ["crm-client-runtime", "crm-contract", "crm-sandbox", "intum-client", "solos-client"]);
}
