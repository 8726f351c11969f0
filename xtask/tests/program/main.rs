//! The program as a process: which workspace it works in, and how several at once work together.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod checkout;
mod fix;
mod formats;
mod release;
mod steps;
#[cfg(unix)]
mod terminal;

use std::fs;
use std::io::{self, BufRead as _, BufReader};
use std::path::Path;
use std::process::Child;

use xtask::site::folder;
use xtask::workspace::Lock;

use checkout::{api_with, apis, checkout, errors, files, last_line, run, xtask};

/// Two checkouts may share the program, for example in a shared target folder.
#[test]
fn works_in_the_checkout_of_the_current_folder() {
    let [one, other] = [checkout(), checkout()];
    let apis = apis();
    let generated = run(&one.path().join("crates").join(&apis[0]), &["generate"]);
    assert!(generated.status.success(), "{}", errors(&generated));
    for api in &apis {
        assert!(one.path().join(format!("crates/{api}/src/generated/mod.rs")).exists());
        assert!(!other.path().join(format!("crates/{api}/src")).exists());
    }
    assert!(run(one.path(), &["generate", "--check"]).status.success());
    assert_eq!(run(other.path(), &["generate", "--check"]).status.code(), Some(1));
    let docs = run(&one.path().join("crates"), &["docs"]);
    assert!(docs.status.success(), "{}", errors(&docs));
    assert!(one.path().join("target/docs-site/index.html").exists() && !one.path().join("crates/target").exists());
}

#[test]
fn fails_outside_a_checkout() {
    let folder = tempfile::tempdir().expect("a folder");
    for task in [&["lint"][..], &["generate"], &["docs"], &["diff"], &["release", "--dry-run"], &["test"]] {
        let output = xtask(folder.path()).args(task).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{task:?}");
        assert!(errors(&output).contains("no workspace"), "{}", errors(&output));
        assert_eq!(files(folder.path()), []);
    }
}

/// As with `cargo xtask --manifest-path ../other/Cargo.toml`.
#[test]
fn writes_to_none_of_two_checkouts() {
    let (one, other) = (checkout(), checkout());
    fs::create_dir(other.path().join("xtask")).expect("a folder");
    let mut command = xtask(one.path());
    let output = command.env("CARGO_MANIFEST_DIR", other.path().join("xtask")).arg("generate").output();
    let output = output.expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("two workspaces"), "{}", errors(&output));
    for checkout in [&one, &other] {
        assert!(!checkout.path().join("crates").join(&apis()[0]).join("src").exists());
    }
}

#[cfg(unix)]
#[test]
fn writes_to_the_target_of_a_link() {
    let root = checkout();
    let (link, real) = (root.path().join("openapi/overlays/pl.yaml"), root.path().join("pl.yaml"));
    let text = fs::read_to_string(&link).expect("an overlay");
    let lines: Vec<&str> = text.lines().filter(|line| !line.contains("x-translates")).collect();
    fs::write(&real, lines.join("\n") + "\n").expect("written");
    fs::remove_file(&link).expect("removed");
    std::os::unix::fs::symlink("../../pl.yaml", &link).expect("a link");
    let full = fs::File::options().write(true).open("/dev/full").expect("a device");
    let status = xtask(root.path()).args(["lint", "--fix"]).stderr(full).status().expect("it runs");
    assert!(status.success(), "{status}");
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(&real).expect("an overlay"), text);

    let away = tempfile::tempdir().expect("a folder");
    fs::write(away.path().join("pl.yaml"), lines.join("\n") + "\n").expect("written");
    fs::remove_file(&link).expect("removed");
    std::os::unix::fs::symlink(away.path().join("pl.yaml"), &link).expect("a link");
    let output = run(root.path(), &["lint", "--fix"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("not in this workspace"), "{}", errors(&output));
}

/// No run fails, and the final files are complete.
#[test]
fn runs_at_the_same_time_wait_for_each_other() {
    let root = checkout();
    let site = root.path().join("site").display().to_string();
    for arguments in [&["generate"][..], &["docs", "--out", &site]] {
        let start = || xtask(root.path()).args(arguments).spawn().expect("it runs");
        let children: Vec<Child> = (0..6).map(|_| start()).collect();
        for child in children {
            let output = child.wait_with_output().expect("it ends");
            assert!(output.status.success(), "{}", errors(&output));
        }
    }
    assert!(run(root.path(), &["generate", "--check"]).status.success());
    let written = files(Path::new(&site));
    assert!(run(root.path(), &["docs", "--out", &site]).status.success());
    assert_eq!(files(Path::new(&site)), written);
}

#[test]
fn a_run_waits_for_the_lock() {
    let root = checkout();
    let site = root.path().join("site");
    let code = root.path().join("crates").join(&apis()[0]).join("src");
    fs::create_dir(&site).expect("a folder");
    let marker = site.join(folder::MARKER);
    let out = site.display().to_string();
    let tasks =
        [(&["generate"][..], Lock::of_workspace(root.path())), (&["docs", "--out", &out], Lock::of_file(&marker))];
    for (arguments, lock) in tasks {
        let lock = lock.expect("the lock");
        let mut child = xtask(root.path()).args(arguments).spawn().expect("it runs");
        let mut line = String::new();
        let mut errors = BufReader::new(child.stderr.take().expect("its errors"));
        errors.read_line(&mut line).expect("a line");
        assert!(line.contains("waiting for another `cargo xtask`"), "{arguments:?}: {line}");
        assert!(!site.join("index.html").exists() && !code.exists());
        drop(lock);
        assert!(child.wait().expect("it ends").success(), "{arguments:?}");
        // The second task writes elsewhere.
        let _ = fs::remove_dir_all(&code);
    }
}

#[test]
fn a_run_after_a_killed_one_repairs_the_files() {
    let root = checkout();
    assert!(run(root.path(), &["generate"]).status.success());
    let whole = files(&root.path().join("crates"));
    let types = root.path().join("crates").join(api_with("get_deal")).join("src/generated/types");
    fs::write(types.join(".xtask-kiLLed"), "half").expect("written");
    fs::remove_file(types.join("deal.rs")).expect("removed");
    let output = run(root.path(), &["generate"]);
    assert!(output.status.success(), "{}", errors(&output));
    assert_eq!(files(&root.path().join("crates")), whole);
}

#[test]
fn a_missing_translation_fails_in_ci_only() {
    let root = checkout();
    let api = api_with("delete_deal");
    let path = root.path().join(format!("openapi/{api}.yaml"));
    let text = fs::read_to_string(&path).expect("text");
    fs::write(&path, text.replace("summary: Delete a deal", "summary: Delete a deal for ever")).expect("written");
    let lint = |ci: &str| xtask(root.path()).env("CI", ci).arg("lint").output().expect("it runs");
    let output = lint("");
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(String::from_utf8_lossy(&output.stdout).contains("warning[overlay-stale]: "));
    assert_eq!(lint("true").status.code(), Some(1));
    let output = xtask(root.path()).env("CI", "true").arg("generate").output().expect("it runs");
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(root.path().join(format!("crates/{api}/src/generated/mod.rs")).exists());
}

#[test]
fn stamps_new_actions() {
    let root = checkout();
    let path = root.path().join("openapi/overlays/pl.yaml");
    let whole = fs::read_to_string(&path).expect("text");
    let bare: String =
        whole.lines().filter(|line| !line.contains("x-translates")).map(|line| format!("{line}\n")).collect();
    fs::write(&path, bare).expect("written");
    assert_eq!(xtask(root.path()).env("CI", "true").arg("lint").output().expect("it runs").status.code(), Some(1));
    let output = xtask(root.path()).env("CI", "true").args(["lint", "--fix"]).output().expect("it runs");
    assert!(output.status.success(), "{}", errors(&output));
    assert_eq!(fs::read_to_string(&path).expect("text"), whole);
}

#[cfg(unix)]
#[test]
fn says_what_it_did_not_write() {
    let root = checkout();
    assert!(run(root.path(), &["generate"]).status.success());
    let in_the_way = root.path().join("crates").join(api_with("get_deal")).join("src/generated/types");
    fs::remove_file(in_the_way.join("deal.rs")).expect("removed");
    fs::rename(&in_the_way, root.path().join("types")).expect("renamed");
    fs::write(&in_the_way, "a file").expect("written");
    let before = files(&root.path().join("crates"));
    let output = run(root.path(), &["generate"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(last_line(&output).contains("nothing was written or removed: "), "{}", errors(&output));
    assert_eq!(files(&root.path().join("crates")), before);
}

/// As in `cargo xtask lint | head -1`, also with `2>&1`.
#[test]
fn ends_quietly_when_its_output_is_closed() {
    let root = checkout();
    let document = root.path().join(format!("openapi/{}.yaml", api_with("get_deal")));
    let text = fs::read_to_string(&document).expect("a document");
    fs::write(&document, text.replace("operationId: list_deals", "operationId: get_deal")).expect("written");
    let start = |arguments: &[&str]| {
        let mut command = xtask(root.path());
        command.args(arguments);
        command
    };
    let closed = || {
        let (reader, writer) = io::pipe().expect("a pipe");
        drop(reader);
        writer
    };
    let formats = ["json", "sarif", "github"].map(|format| ["lint", "--format", format]);
    let tasks = [&["lint"][..], &["generate"], &["generate", "--check"], &["docs"]];
    for task in tasks.into_iter().chain(formats.iter().map(|task| &task[..])) {
        assert_eq!(start(task).output().expect("it runs").status.code(), Some(1), "{task:?}");
        let output = start(task).stdout(closed()).output().expect("it runs");
        assert_eq!((output.status.code(), &*errors(&output)), (Some(141), ""), "{task:?}");
        let both = start(task).stdout(closed()).stderr(closed()).output().expect("it runs");
        assert_eq!(both.status.code(), Some(141), "{task:?}");
        let errors = start(task).stderr(closed()).output().expect("it runs");
        assert_eq!(errors.status.code(), Some(1), "{task:?}");
    }
    let help = start(&["--help"]).stdout(closed()).output().expect("it runs");
    assert_eq!((help.status.code(), &*errors(&help)), (Some(0), ""));
}

#[test]
fn a_rule_is_explained_by_its_name_or_code() {
    let root = checkout();
    let by_name = run(root.path(), &["lint", "--explain", "path-unique"]);
    let text = String::from_utf8(by_name.stdout).expect("UTF-8");
    assert!(by_name.status.success() && text.starts_with("path-unique (O05)\n\nTwo paths differ"), "{text}");
    assert!(text.contains("Wrong:\n\n    paths:\n      /deals/{number}: {}\n\nRight:\n"), "{text}");
    assert_eq!(run(root.path(), &["lint", "--explain", "O05"]).stdout, text.as_bytes());
    let json = run(root.path(), &["lint", "--explain", "all", "--format", "json"]).stdout;
    let rules: Vec<serde_json::Value> = serde_json::from_slice(&json).expect("JSON");
    let names = rules.iter().map(|rule| rule["name"].as_str().expect("a name"));
    assert!(names.eq(xtask::lint::rule_names()));
}

#[test]
fn an_unknown_rule_is_an_error_that_names_the_nearest() {
    let output = run(checkout().path(), &["lint", "--explain", "path-uniq"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(last_line(&output).contains("did you mean `path-unique`?"), "{}", errors(&output));
    let output = run(checkout().path(), &["lint", "--explain", "nothing"]);
    assert!(!last_line(&output).contains("did you mean"), "{}", errors(&output));
}

#[test]
fn a_table_of_rules_that_differs_is_noticed_and_written() {
    let root = checkout();
    let guide = root.path().join("CONTRIBUTING.md");
    let ours = fs::read_to_string("../CONTRIBUTING.md").expect("the guide");
    assert!(run(root.path(), &["generate"]).status.success());
    let stale = ours.replacen("| F03 | `yaml` |", "| F03 | `yml` |", 1);
    assert_ne!(stale, ours);
    fs::write(&guide, stale).expect("written");
    let check = run(root.path(), &["generate", "--check"]);
    assert_eq!(check.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&check.stdout).contains("-| F03 | `yml` |"));
    assert!(run(root.path(), &["generate"]).status.success());
    assert_eq!(fs::read_to_string(&guide).expect("text"), ours);
    fs::write(&guide, "# Contributing\n").expect("written");
    let output = run(root.path(), &["generate", "--check"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(last_line(&output).contains("CONTRIBUTING.md"), "{}", errors(&output));
}
