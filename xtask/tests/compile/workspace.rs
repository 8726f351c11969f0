//! A workspace with the clients and the contract of some documents, compiled together.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::TempDir;
use xtask::diff::compare;
use xtask::document::{Document, Sources};
use xtask::generate::generate;
use xtask::lint::lint;
use xtask::workspace::{Api, Documents};

/// The sources of the tests' documents.
const OF_TESTS: &str = include_str!("../lint/sources.yaml");
/// Those of the repository's documents, which are mutated too.
const OF_DOCUMENTS: &str = include_str!("../../../openapi/sources.yaml");

pub(crate) fn sources() -> Sources {
    let text = format!("{OF_DOCUMENTS}{}", OF_TESTS.trim_start_matches("sources:\n"));
    Sources::new(Document::parse("sources.yaml", text).expect("the sources parse"))
}

/// Documents by the names of their APIs.
pub(crate) struct Workspace {
    documents: Documents,
    folder: TempDir,
    /// Cargo names artifacts by their path in a workspace, so two workspaces in one target folder would overwrite each
    /// other's.
    _one_at_a_time: MutexGuard<'static, ()>,
}

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

impl Workspace {
    /// Generates the code of clean documents.
    #[track_caller]
    pub(crate) fn of(documents: impl IntoIterator<Item = (String, String)>) -> Self {
        let documents = documents.into_iter().map(|(name, text)| {
            let document =
                Document::parse(&format!("{name}.yaml"), text).unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
            let diagnostics: Vec<String> = lint(&document, &sources()).iter().map(ToString::to_string).collect();
            assert!(diagnostics.is_empty(), "{}\n{}", diagnostics.join("\n"), document.text);
            let again = Document::parse("again.yaml", document.text.clone()).expect("it parsed before");
            assert!(compare(&document, &again).is_empty(), "`diff` of `{name}` with itself says something");
            (Api { name }, document)
        });
        let documents = Documents { apis: documents.collect(), sources: sources(), overlays: Vec::new() };
        let folder = tempfile::tempdir().expect("a folder");
        let outputs = generate(&documents).unwrap_or_else(|error| panic!("{error:#}"));
        outputs.write(folder.path()).expect("written");
        let guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        Self { documents, folder, _one_at_a_time: guard }
    }

    /// Writes the crates around the generated code, with `main` as the program that uses them.
    pub(crate) fn write(&self, main: &str) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let (root, folder) = (root.canonicalize().expect("the workspace"), self.folder.path());
        let write = |path: &str, text: &str| {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("written");
        };
        let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("the manifest");
        // The versions, features and lints of the workspace itself.
        let manifest = manifest.replace(
            "members = [\"crates/*\", \"tests\", \"xtask\", \"xtask/bench\", \"xtask/cli\", \"xtask/demo\", \"xtask/site-server\"]",
            "members = [\"clients\", \"crates/contract\"]",
        );
        let runtime = root.join("crates/runtime");
        let manifest =
            manifest.replace("path = \"crates/runtime\"", &format!("path = {:?}", runtime.display().to_string()));
        write("Cargo.toml", &manifest);
        for file in ["Cargo.lock", ".clippy.toml"] {
            fs::copy(root.join(file), folder.join(file)).expect("a copy");
        }
        copy_contract(&root.join("crates/contract"), &folder.join("crates/contract"));
        write(
            "clients/Cargo.toml",
            "[package]\nname = \"clients\"\nversion.workspace = true\nedition.workspace = true\n\n\
             [features]\nblocking = [\"crm-client-runtime/blocking\"]\nschemars = [\"crm-client-runtime/schemars\"]\n\n\
             [dependencies]\nchrono.workspace = true\ncrm-client-runtime.workspace = true\n\
             crm-contract = { workspace = true, features = [\"validator\"] }\nserde.workspace = true\n\
             serde_json.workspace = true\n\n[lints]\nworkspace = true\n",
        );
        let mut lib = "//! Generated clients.\n\n".to_owned();
        for (api, _) in &self.documents.apis {
            let name = &api.name;
            let path = folder.join("crates").join(name).join("src/generated/mod.rs").display().to_string();
            lib.push_str(&format!(
                "/// The client of `{name}`.\npub mod {name} {{\n    pub use chrono::NaiveDate;\n\
                 pub use crm_client_runtime::*;\n    pub use generated::{{Client, builder, types}};\n\
                 #[allow(clippy::all, clippy::pedantic, unused_imports)]\n\
                 #[allow(rustdoc::broken_intra_doc_links, rustdoc::invalid_html_tags)]\n\
                 #[path = {path:?}]\nmod generated;\n}}\n"
            ));
            self.name_the_module(name);
        }
        write("clients/src/lib.rs", &lib);
        write("clients/src/main.rs", main);
    }

    /// Makes a module of the code of a crate.
    fn name_the_module(&self, name: &str) {
        let mut folders = vec![self.folder.path().join("crates").join(name)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let text = fs::read_to_string(&path).expect("text");
                    let text = text.replace("crate::types", &format!("crate::{name}::types"));
                    let text = text.replace(&format!("{name}_client::"), &format!("clients::{name}::"));
                    fs::write(path, text).expect("written");
                }
            }
        }
    }

    /// Runs `cargo` in the workspace, with warnings denied and the dependencies of this workspace's own build.
    #[track_caller]
    pub(crate) fn cargo(&self, arguments: &[&str]) -> String {
        let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("generated");
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .arg("--offline")
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", target)
            .env("RUSTFLAGS", "--deny warnings")
            .output()
            .expect("cargo runs");
        let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{stdout}\n{}", errors(&stderr));
        stdout.into_owned()
    }
}

/// Returns the output of cargo without the lines about compiled crates.
fn errors(stderr: &str) -> String {
    let at = stderr.find("error").or_else(|| stderr.find("panicked")).unwrap_or(0);
    stderr.get(at..).unwrap_or_default().chars().take(6000).collect()
}

/// The contract crate around its generated data.
fn copy_contract(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_owned();
        if name == "generated" || name == "tests" {
            continue;
        }
        let target = to.join(&name);
        if path.is_dir() {
            fs::create_dir_all(&target).expect("a folder");
            copy_contract(&path, &target);
        } else {
            fs::create_dir_all(to).expect("a folder");
            fs::copy(&path, target).expect("a copy");
        }
    }
}
