//! Against a revision: which one, and what cannot be compared.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use xtask::diff::report::Report;
use xtask::diff::{Kind, report_of};

use crate::pair::BASE;

const MANIFEST: &str = "[workspace]\nmembers = []\n\n[workspace.package]\nversion = \"0.1.0\"\n";

/// A checkout with a document in it.
struct Checkout(TempDir);

impl Checkout {
    fn new() -> Self {
        let checkout = Self(tempfile::tempdir().expect("a folder"));
        checkout.write("openapi/intum.yaml", BASE);
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
        self.write("openapi/intum.yaml", &BASE.replace("operationId: delete_deal", "operationId: drop_deal"));
    }

    fn report(&self, base: Option<&str>) -> Report {
        report_of(self.root(), base, &[]).expect("compared")
    }

    #[track_caller]
    fn refuses(&self, base: Option<&str>, parts: &[&str]) {
        let error = report_of(self.root(), base, &[]).expect_err("refused");
        let message = format!("{error:#}");
        assert!(parts.iter().all(|part| message.contains(part)), "{message}");
    }
}

#[test]
fn a_change_that_breaks_needs_a_version_that_says_so() {
    let checkout = Checkout::new();
    checkout.commit("second");
    assert!(checkout.report(Some("HEAD")).is_covered());
    checkout.rename_operation();
    let report = checkout.report(Some("HEAD"));
    assert!(!report.is_covered());
    assert_eq!(report.apis[0].1[0].kind, Kind::OperationRenamed);
    checkout.write("Cargo.toml", &MANIFEST.replace("0.1.0", "0.2.0"));
    assert!(checkout.report(Some("HEAD")).is_covered());
}

/// What breaks nobody may wait for its release.
#[test]
fn a_change_that_breaks_nothing_needs_no_version_yet() {
    let checkout = Checkout::new();
    checkout.write("openapi/intum.yaml", &BASE.replace("summary: List deals", "summary: All deals"));
    assert!(checkout.report(Some("HEAD")).is_covered());
}

#[test]
fn the_base_is_the_last_release_or_what_comes_nearest() {
    let checkout = Checkout::new();
    // The first commit of `main`.
    checkout.refuses(None, &["name a revision"]);
    checkout.commit("second");
    assert_eq!(checkout.report(None).base, "HEAD^");
    checkout.git(&["checkout", "-q", "-b", "other"]);
    checkout.rename_operation();
    checkout.commit("third");
    checkout.commit("fourth");
    assert_eq!(checkout.report(None).apis[0].1.len(), 1);
    checkout.git(&["tag", "v0.1.0"]);
    checkout.git(&["tag", "release"]);
    let report = checkout.report(None);
    assert_eq!((report.base.as_str(), report.apis[0].1.len()), ("v0.1.0", 0));
}

#[test]
fn a_revision_that_is_not_there() {
    let checkout = Checkout::new();
    for name in ["v9.9.9", "--help", "-x", "", "HEAD^{tree}", "HEAD:Cargo.toml"] {
        checkout.refuses(Some(name), &["git knows no commit", name]);
    }
}

#[test]
fn a_document_that_is_no_yaml() {
    let checkout = Checkout::new();
    checkout.write("openapi/intum.yaml", "openapi: 3.0.3\npaths: [");
    checkout.refuses(Some("HEAD"), &["in the working tree", "openapi/intum.yaml:3:1"]);
    checkout.commit("broken");
    checkout.write("openapi/intum.yaml", BASE);
    checkout.refuses(Some("HEAD"), &["at HEAD", "openapi/intum.yaml:3:1"]);
}

#[test]
fn a_document_that_is_no_openapi() {
    let checkout = Checkout::new();
    for (text, rule) in [
        ("[]", "openapi-version"),
        ("openapi: 3.0.3\ninfo: {title: a, version: a}\npaths: []", "structure"),
        (&BASE.replace("openapi: 3.0.3", "openapi: 3.1.0"), "openapi-version"),
        (&BASE.replace("#/components/schemas/Row", "#/components/schemas/None"), "ref-unresolved"),
    ] {
        checkout.write("openapi/intum.yaml", text);
        checkout.refuses(Some("HEAD"), &["in the working tree", "openapi/intum.yaml:", rule]);
    }
}

#[test]
fn a_document_without_its_other_half() {
    let checkout = Checkout::new();
    checkout.write("openapi/solos.yaml", BASE);
    checkout.refuses(Some("HEAD"), &["not at HEAD: openapi/solos.yaml", "--api"]);
    let only = report_of(checkout.root(), Some("HEAD"), &["intum".to_owned()]).expect("compared");
    assert_eq!(only.apis.len(), 1);
    fs::remove_file(checkout.root().join("openapi/intum.yaml")).expect("removed");
    checkout.refuses(Some("HEAD"), &["openapi/intum.yaml is at HEAD only, openapi/solos.yaml", "renamed"]);
    checkout.commit("renamed");
    checkout.write("openapi/intum.yaml", BASE);
    fs::remove_file(checkout.root().join("openapi/solos.yaml")).expect("removed");
    checkout.write("openapi/intum.yaml", BASE);
    checkout.commit("back");
    checkout.git(&["rm", "-q", "openapi/intum.yaml"]);
    checkout.refuses(Some("HEAD"), &["working tree"]);
    let error = report_of(checkout.root(), Some("HEAD^^"), &["other".to_owned()]).expect_err("refused");
    assert!(!error.to_string().is_empty());
}

#[test]
fn a_folder_without_history() {
    let checkout = Checkout::new();
    fs::remove_dir_all(checkout.root().join(".git")).expect("removed");
    checkout.refuses(None, &["not a git checkout"]);
    checkout.refuses(Some("HEAD"), &["not a git checkout"]);
}

#[test]
fn a_workspace_without_a_version() {
    let checkout = Checkout::new();
    checkout.write("Cargo.toml", "[package]\nversion = \"0.1.0\"\n");
    checkout.refuses(Some("HEAD"), &["in the working tree", "[workspace.package]"]);
    checkout.commit("without");
    checkout.write("Cargo.toml", MANIFEST);
    checkout.refuses(Some("HEAD"), &["at HEAD", "[workspace.package]"]);
}

/// The workspace need not be the repository's root.
#[test]
fn a_workspace_in_a_folder() {
    let checkout = Checkout::new();
    for file in ["openapi/intum.yaml", "openapi/sources.yaml", "Cargo.toml"] {
        let text = fs::read_to_string(checkout.root().join(file)).expect("read");
        checkout.write(&format!("inner/{file}"), &text);
    }
    checkout.commit("inner");
    let report = report_of(&checkout.root().join("inner"), Some("HEAD"), &[]).expect("compared");
    assert_eq!(report.apis[0].1, []);
}
