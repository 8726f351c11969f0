//! `cargo xtask release --dry-run`: what it prints.

use std::fs;

use crate::checkout::{checkout, errors, run};

#[test]
fn finds_a_changelog_without_the_heading_of_the_version() {
    let root = checkout();
    let write = |path: &str, text: &str| {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    };
    write("Cargo.toml", "[workspace]\nmembers = [\"one\"]\n\n[workspace.package]\nversion = \"0.1.0\"\n");
    write("one/Cargo.toml", "[package]\nname = \"one\"\nedition = \"2024\"\nversion.workspace = true\n");
    write("one/src/lib.rs", "");
    for crates in fs::read_dir(root.path().join("crates")).expect("crates") {
        fs::remove_dir_all(crates.expect("a crate").path()).expect("removed");
    }
    let changelog = |text: &str| {
        write("CHANGELOG.md", text);
        let output = run(root.path(), &["release", "--dry-run", "--first", "--no-verify"]);
        assert_eq!(output.status.code(), Some(1), "{}", errors(&output));
        assert_eq!(errors(&output).lines().count(), 1, "{}", errors(&output));
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        let is_whole = |line: &str| line.chars().count() <= 80 || line.split_whitespace().count() == 1;
        assert!(text.lines().all(is_whole), "{text}");
        // A check is a line, and what follows is indented.
        let checks = text.lines().filter(|line| !line.starts_with("    "));
        assert!(checks.clone().all(|line| line.contains(" ok ") || line.contains(" NOT READY ")), "{text}");
        assert_eq!(checks.count(), 12, "{text}");
        let from = text.lines().skip_while(|line| !line.starts_with("changelog "));
        let found = from.enumerate().take_while(|(index, line)| *index == 0 || line.starts_with("    "));
        found.map(|(_, line)| line.trim()).collect::<Vec<_>>().join(" ")
    };
    let missing = "changelog NOT READY there is no section `## [0.1.0] - YYYY-MM-DD`: write it above";
    for text in
        ["## [Unreleased]\n\n- a\n", "## [Unreleased]\r\n\r\n- a\r\n", "## [Unreleased]\n\n##[0.1.0] - 2026-11-22\n"]
    {
        let found = changelog(text);
        assert!(found.split_whitespace().collect::<Vec<_>>().join(" ").starts_with(missing), "{found}");
    }
    let found = changelog("## [Unreleased]\n\n## [0.1.0] - 2026-11-22\n\n### Added\n\n- a\n");
    assert!(found.ends_with("1 entry for 0.1.0, 2026-11-22"), "{found}");
}
