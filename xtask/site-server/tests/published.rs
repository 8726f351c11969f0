//! The site as it is published: with its URL, and with the releases of a repository beside each other.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod made;

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use xtask::site::{Settings, folder, releases, render};
use xtask::workspace::read_documents;

const BASE: &str = "https://docs.example/crm/";

fn text(site: &Path, path: &str) -> String {
    fs::read_to_string(site.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_site_with_a_url_has_canonical_pages_and_a_map() {
    let site = made::made_with(|_| Settings { base_url: Some(BASE.to_owned()), ..Settings::default() });
    let page = text(site.path(), "pl/intum/index.html");
    for part in [
        r#"<link rel="canonical" href="https://docs.example/crm/pl/intum/">"#,
        r#"<link rel="alternate" hreflang="en" href="https://docs.example/crm/intum/">"#,
        r#"<link rel="alternate" hreflang="pl" href="https://docs.example/crm/pl/intum/">"#,
        r#"<link rel="alternate" hreflang="x-default" href="https://docs.example/crm/intum/">"#,
        r#"<meta property="og:url" content="https://docs.example/crm/pl/intum/">"#,
    ] {
        assert!(page.contains(part), "{part}");
    }
    let map = text(site.path(), "sitemap.xml");
    assert!(map.contains("<loc>https://docs.example/crm/intum/operations/list_deals.html</loc>"), "{map}");
    assert!(!map.contains("404"), "{map}");
    assert!(text(site.path(), "robots.txt").contains("Sitemap: https://docs.example/crm/sitemap.xml"));
    assert!(text(site.path(), "llms.txt").contains("(https://docs.example/crm/intum/index.md)"));
    assert!(text(site.path(), "404.html").contains(r#"<base href="https://docs.example/crm/">"#));
}

#[test]
fn a_site_without_a_url_names_none() {
    let site = made::made();
    let page = text(site.path(), "pl/intum/index.html");
    assert!(!page.contains("canonical") && !page.contains("hreflang=\"x-default\""), "{page:.900}");
    assert!(!site.path().join("sitemap.xml").exists());
}

/// A repository with the documents of this workspace, in two releases and a working tree.
struct Repository(TempDir);

impl Repository {
    fn new() -> Self {
        let repository = Self(tempfile::tempdir().expect("a folder"));
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        let openapi = Path::new("../../openapi");
        fs::create_dir_all(repository.path().join("openapi/overlays")).expect("a folder");
        for folder in ["", "overlays"] {
            for file in fs::read_dir(openapi.join(folder)).expect("a folder") {
                let file = file.expect("a file");
                if file.path().is_file() {
                    let target = repository.path().join("openapi").join(folder).join(file.file_name());
                    fs::copy(file.path(), target).expect("copied");
                }
            }
        }
        repository
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn git(&self, arguments: &[&str]) {
        let mut command = Command::new("git");
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_CONFIG_GLOBAL"] {
            command.env_remove(name);
        }
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
        let output = command.arg("-C").arg(self.path()).args(identity).args(arguments).output().expect("git starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn release(&self, tag: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", tag]);
        self.git(&["tag", tag]);
    }

    /// Changes the type of a field that requests have.
    fn change(&self, from: &str, to: &str) {
        let path = self.path().join("openapi/intum.yaml");
        let document = fs::read_to_string(&path).expect("a document");
        assert!(document.contains(from), "{from}");
        fs::write(&path, document.replacen(from, to, 1)).expect("written");
    }
}

#[test]
fn releases_are_beside_each_other_with_their_changes() {
    let repository = Repository::new();
    repository.release("v0.1.0");
    repository.change("summary: List deals", "summary: List all deals");
    repository.change("name: responsible_id", "name: owner_id");
    repository.release("v0.2.0");
    repository.change("name: owner_id", "name: person_id");
    let documents = read_documents(repository.path()).expect("readable").expect("YAML");
    let versions = ["0.1.0", "0.2.0"].map(|version| version.parse().expect("a version"));
    let settings = releases::read(repository.path(), &versions, &documents, Some(BASE.to_owned())).expect("releases");
    let site = tempfile::tempdir().expect("a folder");
    folder::write(site.path(), &render(&documents, &settings).expect("a site")).expect("written");

    let operation = |version: &str| text(site.path(), &format!("{version}intum/operations/list_deals.html"));
    for (version, parameter) in
        [("v0.1.0/", "responsible_id"), ("v0.2.0/", "owner_id"), ("latest/", "owner_id"), ("", "person_id")]
    {
        assert!(operation(version).contains(&format!("/query/{parameter}\"")), "{version}");
    }
    // Old and unreleased pages say so; all lead to the same page of the others.
    assert!(operation("v0.1.0/").contains("This is an old version."));
    assert!(operation("").contains("This is the state of development"));
    assert!(!operation("latest/").contains("class=\"note\""));
    assert!(operation("v0.1.0/").contains("href=\"../../../latest/intum/operations/list_deals.html\""));
    assert!(operation("").contains("href=\"../../v0.1.0/intum/operations/list_deals.html\""));
    // Search engines show the last release.
    let canonical = r#"<link rel="canonical" href="https://docs.example/crm/latest/intum/operations/list_deals.html">"#;
    assert!(operation("v0.1.0/").contains(canonical));
    let versions = text(site.path(), "versions.json");
    assert!(versions.contains("\"version\": \"v0.2.0\"") && versions.contains("\"path\": \"latest/\""), "{versions}");
    // What changed, on the page and in the feed.
    let changes = text(site.path(), "changes.html");
    for part in ["id=\"unreleased\"", "id=\"v0.2.0\"", "id=\"v0.1.0\"", "owner_id", "Breaking"] {
        assert!(changes.contains(part), "{part}");
    }
    let feed = text(site.path(), "changes.atom");
    assert_eq!(feed.matches("<entry>").count(), 2, "{feed}");
    assert!(feed.contains("https://docs.example/crm/changes.html#v0.2.0") && feed.contains("owner_id"), "{feed}");
}

#[test]
fn a_release_without_a_tag_is_an_error() {
    let repository = Repository::new();
    repository.release("v0.1.0");
    let documents = read_documents(repository.path()).expect("readable").expect("YAML");
    let version = ["9.9.9".parse().expect("a version")];
    let error = releases::read(repository.path(), &version, &documents, None).expect_err("an error");
    assert!(error.to_string().contains("no tag `v9.9.9` leads to HEAD"), "{error}");
}
