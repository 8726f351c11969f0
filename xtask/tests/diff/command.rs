//! The comparison with a revision: how the base is found, and what cannot be compared.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use xtask::diff::report::Report;
use xtask::diff::{ChangeKind, compare_workspace};

use crate::pair::BASE;

const MANIFEST: &str = "[workspace]\nmembers = []\n\n[workspace.package]\nversion = \"0.1.0\"\n";

/// A checkout with a document in it.
struct Checkout(TempDir);

impl Checkout {
    fn new() -> Self {
        let checkout = Self(tempfile::tempdir().expect("a folder"));
        checkout.write("openapi/deals.yaml", BASE);
        checkout.write("openapi/sources.yaml", "sources: {}");
        checkout.write("Cargo.toml", MANIFEST);
        checkout.git(&["init", "-q", "-b", "main"]);
        checkout.commit("first");
        checkout
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn git(&self, arguments: &[&str]) {
        let names = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let status = Command::new("git").arg("-C").arg(self.root()).args(names).args(arguments).status();
        assert!(status.expect("git runs").success(), "{arguments:?}");
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", message]);
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }

    fn rename_operation(&self) {
        self.write("openapi/deals.yaml", &BASE.replace("operationId: delete_deal", "operationId: drop_deal"));
    }

    fn report(&self, base: Option<&str>) -> Report {
        compare_workspace(self.root(), base, &[]).expect("compared")
    }

    #[track_caller]
    fn rejects(&self, base: Option<&str>, parts: &[&str]) {
        let error = compare_workspace(self.root(), base, &[]).expect_err("an error");
        let message = format!("{error:#}");
        assert!(parts.iter().all(|part| message.contains(part)), "{message}");
    }
}

#[test]
fn requires_a_higher_version_for_a_breaking_change() {
    let checkout = Checkout::new();
    checkout.commit("second");
    assert!(checkout.report(Some("HEAD")).is_sufficient());
    checkout.rename_operation();
    let report = checkout.report(Some("HEAD"));
    assert!(!report.is_sufficient());
    assert_eq!(report.apis[0].1[0].kind, ChangeKind::OperationRenamed);
    checkout.write("Cargo.toml", &MANIFEST.replace("0.1.0", "0.2.0"));
    assert!(checkout.report(Some("HEAD")).is_sufficient());
}

/// The bump for other changes can wait until the release.
#[test]
fn requires_no_version_yet_for_a_compatible_change() {
    let checkout = Checkout::new();
    checkout.write("openapi/deals.yaml", &BASE.replace("summary: List deals", "summary: All deals"));
    assert!(checkout.report(Some("HEAD")).is_sufficient());
}

/// No other commit stands in for the release: a comparison with the previous one would find no changes.
#[test]
fn compares_with_the_last_release() {
    let checkout = Checkout::new();
    checkout.commit("second");
    checkout.rejects(None, &["there is no base", "--depth", "tag", "name a revision"]);
    checkout.git(&["tag", "v0.1.0"]);
    checkout.git(&["tag", "release"]);
    checkout.git(&["tag", "v0.0.9", "HEAD^"]);
    checkout.rename_operation();
    checkout.commit("third");
    let report = checkout.report(None);
    assert_eq!((report.base.as_str(), report.apis[0].1.len()), ("v0.1.0", 1));
    // A branch with the same name is ignored.
    checkout.git(&["branch", "v0.1.0"]);
    assert_eq!(checkout.report(None).apis[0].1.len(), 1);
    // A pre-release is not the last release: few have it.
    checkout.write("Cargo.toml", &MANIFEST.replace("0.1.0", "0.2.0-rc.1"));
    checkout.commit("fourth");
    checkout.git(&["tag", "v0.2.0-rc.1"]);
    assert_eq!(checkout.report(None).base, "v0.1.0");
    // A release on another branch is ignored.
    checkout.git(&["checkout", "-q", "-b", "other", "HEAD^"]);
    checkout.write("Cargo.toml", &MANIFEST.replace("0.1.0", "0.3.0"));
    checkout.commit("fifth");
    checkout.git(&["tag", "v0.3.0"]);
    checkout.git(&["checkout", "-q", "main"]);
    assert_eq!(checkout.report(None).base, "v0.1.0");
    // A tag at a commit with another version is an error.
    checkout.git(&["tag", "v0.2.0"]);
    checkout.rejects(None, &["the tag v0.2.0 is at a commit with version 0.2.0-rc.1"]);
}

#[test]
fn finds_no_base_in_a_shallow_clone() {
    let origin = Checkout::new();
    origin.commit("second");
    origin.git(&["tag", "v0.1.0"]);
    origin.rename_operation();
    origin.commit("third");
    let clone = Checkout(tempfile::tempdir().expect("a folder"));
    let url = format!("file://{}", origin.root().display());
    for arguments in [&["clone", "-q", "--depth", "1"][..], &["clone", "-q", "--no-tags"][..]] {
        let folder = clone.root().join(arguments[2].trim_start_matches('-'));
        clone.git(&[arguments, &[url.as_str(), folder.to_str().expect("a path")]].concat());
        let error = compare_workspace(&folder, None, &[]).expect_err("an error").to_string();
        assert!(error.contains("--depth") && error.contains("tags"), "{error}");
        // A given revision need not be a release.
        assert!(compare_workspace(&folder, Some("HEAD"), &[]).is_ok());
    }
}

#[test]
fn rejects_an_unknown_revision() {
    let checkout = Checkout::new();
    for name in ["v9.9.9", "--help", "-x", "", "HEAD^{tree}", "HEAD:Cargo.toml"] {
        checkout.rejects(Some(name), &["git knows no commit", name]);
    }
}

#[test]
fn rejects_a_document_that_is_not_yaml() {
    let checkout = Checkout::new();
    checkout.write("openapi/deals.yaml", "openapi: 3.0.3\npaths: [");
    checkout.rejects(Some("HEAD"), &["in the working tree", "openapi/deals.yaml:3:1"]);
    checkout.commit("broken");
    checkout.write("openapi/deals.yaml", BASE);
    checkout.rejects(Some("HEAD"), &["at HEAD", "openapi/deals.yaml:3:1"]);
}

#[test]
fn rejects_a_document_that_is_not_openapi() {
    let checkout = Checkout::new();
    for (text, rule) in [
        ("[]", "openapi-version"),
        ("openapi: 3.0.3\ninfo: {title: a, version: a}\npaths: []", "structure"),
        (&BASE.replace("openapi: 3.0.3", "openapi: 3.1.0"), "openapi-version"),
        (&BASE.replace("#/components/schemas/Row", "#/components/schemas/None"), "ref-unresolved"),
    ] {
        checkout.write("openapi/deals.yaml", text);
        checkout.rejects(Some("HEAD"), &["in the working tree", "openapi/deals.yaml:", rule]);
    }
}

/// A client is added or removed with its document.
#[test]
fn reports_an_added_and_a_removed_document() {
    let checkout = Checkout::new();
    checkout.write("openapi/projects.yaml", BASE);
    let kinds = |checkout: &Checkout| -> Vec<(String, Vec<ChangeKind>)> {
        let apis = checkout.report(Some("HEAD")).apis;
        apis.into_iter().map(|(name, changes)| (name, changes.iter().map(|change| change.kind).collect())).collect()
    };
    assert_eq!(
        kinds(&checkout),
        [("deals".to_owned(), vec![]), ("projects".to_owned(), vec![ChangeKind::DocumentAdded])]
    );
    assert!(checkout.report(Some("HEAD")).is_sufficient());
    checkout.commit("second");
    fs::remove_file(checkout.root().join("openapi/projects.yaml")).expect("removed");
    assert_eq!(
        kinds(&checkout),
        [("deals".to_owned(), vec![]), ("projects".to_owned(), vec![ChangeKind::DocumentRemoved])]
    );
    let report = checkout.report(Some("HEAD"));
    assert!(!report.is_sufficient());
    assert!(report.required_bumps.iter().any(|need| need.name == "crm-contract" && !need.is_sufficient()));
    let only = compare_workspace(checkout.root(), Some("HEAD"), &["deals".to_owned()]).expect("compared");
    assert_eq!(only.apis.len(), 1);
    assert!(compare_workspace(checkout.root(), Some("HEAD"), &["other".to_owned()]).is_err());
}

/// The documentation of the client contains the source of each fact.
#[test]
fn reports_a_page_with_a_new_address() {
    let checkout = Checkout::new();
    let sources = |page: &str| {
        format!(
            "sources:\n  page:\n    page: {page}\n    sections:\n      deals: Deals\n      status: Status\n      unused: None\n"
        )
    };
    checkout.write("openapi/sources.yaml", &sources("https://crm.example/a"));
    checkout.commit("second");
    checkout.write("openapi/sources.yaml", &sources("https://crm.example/b"));
    let report = checkout.report(Some("HEAD"));
    let changes = &report.apis[0].1;
    assert_eq!(changes.iter().map(|change| change.kind).collect::<Vec<_>>(), [ChangeKind::SourceChanged; 2]);
    let snippet = changes[0].new.as_ref().expect("a snippet");
    assert_eq!((snippet.file.as_str(), snippet.text.as_str()), ("openapi/sources.yaml", "https://crm.example/b"));
    assert_eq!(report.required_bumps[0].bump.name(), "patch");
}

/// The types of the dependency are part of the API.
#[test]
fn an_incompatible_public_dependency_is_breaking() {
    let checkout = Checkout::new();
    let manifest = |version: &str| {
        format!(
            "{MANIFEST}\n[workspace.metadata.public-dependencies]\ndeals-client = [\"reqwest\"]\n[workspace.dependencies]\nreqwest = \"{version}\"\n"
        )
    };
    checkout.write(
        "crates/deals/Cargo.toml",
        "[package]\nname = \"deals-client\"\n[dependencies]\nreqwest.workspace = true\n",
    );
    checkout.write("Cargo.toml", &manifest("0.13.5"));
    checkout.commit("second");
    checkout.write("Cargo.toml", &manifest("0.13.9"));
    assert!(checkout.report(Some("HEAD")).is_sufficient());
    checkout.write("Cargo.toml", &manifest("0.12"));
    let report = checkout.report(Some("HEAD"));
    assert_eq!(report.dependencies[0].dependency, "reqwest");
    assert!(!report.is_sufficient());
    assert_eq!(report.other_changes, ["Cargo.toml"]);
    checkout.write("Cargo.toml", &manifest("0.12").replace("version = \"0.1.0\"", "version = \"0.2.0\""));
    assert!(checkout.report(Some("HEAD")).is_sufficient());
}

#[test]
fn rejects_a_folder_that_is_not_a_checkout() {
    let checkout = Checkout::new();
    fs::remove_dir_all(checkout.root().join(".git")).expect("removed");
    checkout.rejects(None, &["not a git checkout"]);
    checkout.rejects(Some("HEAD"), &["not a git checkout"]);
}

#[test]
fn rejects_a_workspace_without_a_version() {
    let checkout = Checkout::new();
    checkout.write("Cargo.toml", "[package]\nversion = \"0.1.0\"\n");
    checkout.rejects(Some("HEAD"), &["in the working tree", "[workspace.package]"]);
    checkout.commit("without");
    checkout.write("Cargo.toml", MANIFEST);
    checkout.rejects(Some("HEAD"), &["at HEAD", "[workspace.package]"]);
}

/// The workspace need not be the repository's root.
#[test]
fn compares_a_workspace_in_a_folder_of_the_repository() {
    let checkout = Checkout::new();
    for file in ["openapi/deals.yaml", "openapi/sources.yaml", "Cargo.toml"] {
        let text = fs::read_to_string(checkout.root().join(file)).expect("read");
        checkout.write(&format!("inner/{file}"), &text);
    }
    checkout.commit("inner");
    let report = compare_workspace(&checkout.root().join("inner"), Some("HEAD"), &[]).expect("compared");
    assert_eq!(report.apis[0].1, []);
}
