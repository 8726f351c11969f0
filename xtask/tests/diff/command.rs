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

/// Without a release nothing is taken for one: a comparison with the commit before says that nothing has changed.
#[test]
fn the_base_is_the_last_release() {
    let checkout = Checkout::new();
    checkout.commit("second");
    checkout.refuses(None, &["there is no base", "--depth", "tag", "name a revision"]);
    checkout.git(&["tag", "v0.1.0"]);
    checkout.git(&["tag", "release"]);
    checkout.git(&["tag", "v0.0.9", "HEAD^"]);
    checkout.rename_operation();
    checkout.commit("third");
    let report = checkout.report(None);
    assert_eq!((report.base.as_str(), report.apis[0].1.len()), ("v0.1.0", 1));
    // A branch of the same name is none.
    checkout.git(&["branch", "v0.1.0"]);
    assert_eq!(checkout.report(None).apis[0].1.len(), 1);
    // A pre-release is what few have.
    checkout.write("Cargo.toml", &MANIFEST.replace("0.1.0", "0.2.0-rc.1"));
    checkout.commit("fourth");
    checkout.git(&["tag", "v0.2.0-rc.1"]);
    assert_eq!(checkout.report(None).base, "v0.1.0");
    // A release of another line is not on the way here.
    checkout.git(&["checkout", "-q", "-b", "other", "HEAD^"]);
    checkout.write("Cargo.toml", &MANIFEST.replace("0.1.0", "0.3.0"));
    checkout.commit("fifth");
    checkout.git(&["tag", "v0.3.0"]);
    checkout.git(&["checkout", "-q", "main"]);
    assert_eq!(checkout.report(None).base, "v0.1.0");
    // A tag that was put on another commit is no release.
    checkout.git(&["tag", "v0.2.0"]);
    checkout.refuses(None, &["the tag v0.2.0 is at a commit whose version is 0.2.0-rc.1"]);
}

#[test]
fn a_shallow_clone_has_no_base() {
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
        let error = report_of(&folder, None, &[]).expect_err("refused").to_string();
        assert!(error.contains("--depth") && error.contains("tags"), "{error}");
        // What is asked for is taken on trust.
        assert!(report_of(&folder, Some("HEAD"), &[]).is_ok());
    }
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

/// A client comes, or goes.
#[test]
fn a_document_without_its_other_half() {
    let checkout = Checkout::new();
    checkout.write("openapi/solos.yaml", BASE);
    let kinds = |checkout: &Checkout| -> Vec<(String, Vec<Kind>)> {
        let apis = checkout.report(Some("HEAD")).apis;
        apis.into_iter().map(|(name, changes)| (name, changes.iter().map(|change| change.kind).collect())).collect()
    };
    assert_eq!(kinds(&checkout), [("intum".to_owned(), vec![]), ("solos".to_owned(), vec![Kind::DocumentAdded])]);
    assert!(checkout.report(Some("HEAD")).is_covered());
    checkout.commit("second");
    fs::remove_file(checkout.root().join("openapi/solos.yaml")).expect("removed");
    assert_eq!(kinds(&checkout), [("intum".to_owned(), vec![]), ("solos".to_owned(), vec![Kind::DocumentRemoved])]);
    let report = checkout.report(Some("HEAD"));
    assert!(!report.is_covered());
    assert!(report.needs.iter().any(|need| need.name == "crm-contract" && !need.is_covered()));
    let only = report_of(checkout.root(), Some("HEAD"), &["intum".to_owned()]).expect("compared");
    assert_eq!(only.apis.len(), 1);
    assert!(report_of(checkout.root(), Some("HEAD"), &["other".to_owned()]).is_err());
}

/// The documentation of the client says where a fact comes from.
#[test]
fn a_page_with_another_address() {
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
    assert_eq!(changes.iter().map(|change| change.kind).collect::<Vec<_>>(), [Kind::SourceChanged; 2]);
    let said = changes[0].new.as_ref().expect("a place");
    assert_eq!((said.file.as_str(), said.text.as_str()), ("openapi/sources.yaml", "https://crm.example/b"));
    assert_eq!(report.needs[0].bump.name(), "patch");
}

/// Types of it are part of the API.
#[test]
fn another_version_of_a_public_dependency() {
    let checkout = Checkout::new();
    let manifest = |version: &str| {
        format!(
            "{MANIFEST}\n[workspace.metadata.public-dependencies]\nintum-client = [\"reqwest\"]\n[workspace.dependencies]\nreqwest = \"{version}\"\n"
        )
    };
    checkout.write(
        "crates/intum/Cargo.toml",
        "[package]\nname = \"intum-client\"\n[dependencies]\nreqwest.workspace = true\n",
    );
    checkout.write("Cargo.toml", &manifest("0.13.5"));
    checkout.commit("second");
    checkout.write("Cargo.toml", &manifest("0.13.9"));
    assert!(checkout.report(Some("HEAD")).is_covered());
    checkout.write("Cargo.toml", &manifest("0.12"));
    let report = checkout.report(Some("HEAD"));
    assert_eq!(report.dependencies[0].dependency, "reqwest");
    assert!(!report.is_covered());
    assert_eq!(report.other_changes, ["Cargo.toml"]);
    checkout.write("Cargo.toml", &manifest("0.12").replace("version = \"0.1.0\"", "version = \"0.2.0\""));
    assert!(checkout.report(Some("HEAD")).is_covered());
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
