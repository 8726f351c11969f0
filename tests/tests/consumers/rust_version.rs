//! The minimum Rust version of each published crate, with all its dependencies.

use serde::Deserialize;

use crate::project::{Project, crate_at};

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    rust_version: Option<String>,
}

/// Parses a version of Rust; the last number is optional.
fn numbers(version: &str) -> [u32; 3] {
    let mut numbers = version.split('.').map(|number| number.parse().expect("a number"));
    [0; 3].map(|missing| numbers.next().unwrap_or(missing))
}

#[test]
fn no_dependency_asks_for_a_newer_rust_than_the_crate() {
    let features = |names: &str| format!(", features = [{names}]");
    let client = features("'blocking', 'gzip', 'light-idna', 'schemars', 'socks'");
    for (folder, name, features) in [
        ("contract", "crm-contract", features("'validator'")),
        ("intum", "intum-client", client.clone()),
        ("runtime", "crm-client-runtime", client.clone()),
        ("sandbox", "crm-sandbox", features("'program'")),
        ("solos", "solos-client", client),
    ] {
        let project = Project::new(&format!("[dependencies]\n{}", crate_at(folder, name, &features)));
        // Without a platform, cargo fetches what only others need, which is much.
        let platform = ["--filter-platform", "x86_64-unknown-linux-gnu"];
        let arguments = [&["metadata", "--format-version", "1"][..], &platform].concat();
        let Some(metadata) = project.succeed(&arguments) else { return };
        let packages = serde_json::from_str::<Metadata>(&metadata).expect("cargo's metadata").packages;
        let own = packages.iter().find(|package| package.name == name).expect("the crate");
        let promised = own.rust_version.as_deref().expect("a version of Rust");
        for Package { name: other, version, rust_version } in &packages {
            let is_kept = rust_version.as_deref().is_none_or(|wanted| numbers(wanted) <= numbers(promised));
            let wanted = rust_version.as_deref().unwrap_or_default();
            assert!(is_kept, "{name} promises Rust {promised}, and {other} {version} asks for {wanted}");
        }
    }
}
