//! The types of other crates in the clients' API are exactly those that the workspace's manifest lists.
//!
//! A major version of the crate of such a type is a breaking change of ours.

#![cfg(unix)]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use crm_contract::Api;
use serde_json::Value;

/// Returns the names of the runtime's and the clients' packages.
fn packages() -> Vec<String> {
    let clients = Api::ALL.iter().map(|api| format!("{}-client", api.name()));
    clients.chain(["crm-client-runtime".to_owned()]).collect()
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}

/// Returns rustdoc's JSON of a crate: its items and the paths of everything that they name.
fn documentation(package: &str) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    let rustdoc = folder.path().join("rustdoc");
    // The format is unstable. A variable for all of cargo would rebuild everything, so only rustdoc gets the flag.
    fs::write(&rustdoc, "#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec rustdoc \"$@\"\n").expect("a file");
    fs::set_permissions(&rustdoc, fs::Permissions::from_mode(0o755)).expect("a program");
    // This program is `target/<profile>/deps/<name>`.
    let program = std::env::current_exe().expect("this program");
    let target = program.ancestors().nth(3).expect("the target folder");
    let output = Command::new(env!("CARGO"))
        .args(["rustdoc", "--quiet", "--package", package, "--lib", "--all-features"])
        .arg("--target-dir")
        .arg(target)
        .args(["--", "-Zunstable-options", "--output-format", "json"])
        .env("RUSTDOC", &rustdoc)
        .current_dir(workspace())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file = target.join("doc").join(format!("{}.json", package.replace('-', "_")));
    serde_json::from_slice(&fs::read(file).expect("what rustdoc writes")).expect("JSON")
}

/// Adds the ids of all types and traits that `value` names.
fn named(value: &Value, ids: &mut BTreeSet<u64>) {
    match value {
        Value::Object(members) => {
            let types =
                ["resolved_path", "trait"].into_iter().filter_map(|name| members.get(name)?.get("id")?.as_u64());
            ids.extend(types);
            members.values().for_each(|member| named(member, ids));
        }
        Value::Array(items) => items.iter().for_each(|item| named(item, ids)),
        _ => {}
    }
}

/// Returns the types and traits of other crates, as `crate::Name`.
fn external_types(documentation: &Value) -> BTreeSet<String> {
    let of = |value: &Value, key: &str| value.get(key).cloned().unwrap_or_default();
    let mut ids = BTreeSet::new();
    for item in of(documentation, "index").as_object().expect("items").values() {
        let implementation = item.pointer("/inner/impl");
        let is_automatic = implementation
            .is_some_and(|it| it.get("is_synthetic") == Some(&Value::Bool(true)) || !of(it, "blanket_impl").is_null());
        if item.get("crate_id") == Some(&Value::from(0)) && !is_automatic {
            named(&of(item, "inner"), &mut ids);
        }
    }
    let paths = of(documentation, "paths");
    let names = ids.iter().filter_map(|id| {
        let path = paths.get(id.to_string())?;
        let segments: Vec<&str> = path.get("path")?.as_array()?.iter().filter_map(Value::as_str).collect();
        let (first, last) = (segments.first()?, segments.last()?);
        let is_own = path.get("crate_id") == Some(&Value::from(0)) || *first == "crm_client_runtime";
        let is_standard = ["std", "core", "alloc"].contains(first);
        // serde's traits are defined in a crate of their own.
        let owner = if *first == "serde_core" { "serde" } else { first };
        (!is_own && !is_standard).then(|| format!("{owner}::{last}"))
    });
    names.collect()
}

#[test]
fn the_api_has_only_the_listed_types_of_other_crates() {
    let manifest = fs::read_to_string(workspace().join("Cargo.toml")).expect("a manifest");
    let manifest: toml::Table = manifest.parse().expect("TOML");
    for package in &packages() {
        let listed = ["workspace", "metadata", "public-types", package];
        let listed = listed.iter().try_fold(&toml::Value::Table(manifest.clone()), |at, key| at.get(key)).cloned();
        let listed: BTreeSet<String> = listed.and_then(|list| list.try_into().ok()).expect("a list of types");
        let found = external_types(&documentation(package));
        assert!(found.len() > 5, "{package}: {found:?}");
        assert_eq!(found, listed, "{package}: list what is meant to be public, and take what is not out of the API");
    }
}
