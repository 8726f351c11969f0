//! The templates of an API's files.

/// Paths below the workspace, and texts. In both, the API is `newapi`.
pub(super) const FILES: [(&str, &str); 9] = [
    ("openapi/newapi.yaml", include_str!("../../templates/new_api/openapi.yaml")),
    ("crates/newapi/Cargo.toml", include_str!("../../templates/new_api/crate/Cargo.toml.in")),
    ("crates/newapi/README.md", include_str!("../../templates/new_api/crate/README.md")),
    ("crates/newapi/src/lib.rs", include_str!("../../templates/new_api/crate/src/lib.rs")),
    ("crates/newapi/src/client.rs", include_str!("../../templates/new_api/crate/src/client.rs")),
    ("crates/sandbox/src/apis/newapi/mod.rs", include_str!("../../templates/new_api/sandbox/mod.rs")),
    ("crates/sandbox/src/apis/newapi/operations.rs", include_str!("../../templates/new_api/sandbox/operations.rs")),
    ("crates/sandbox/src/apis/newapi/types.rs", include_str!("../../templates/new_api/sandbox/types.rs")),
    ("tests/src/apis/newapi.rs", include_str!("../../templates/new_api/tests/api.rs")),
];

/// The workspace's files that each published crate has.
pub(super) const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
