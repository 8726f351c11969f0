//! The reference site in a real browser, which has no network: `browser/check.cjs` says what is looked at.
//!
//! Chromium and Node are the machine's, two packages of npm are installed. Where one of them is missing, CI fails, and
//! elsewhere the test says so.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod made;

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crm_sandbox::Sandbox;
use tokio::net::TcpListener;

/// The browser and the folder of npm's packages; nothing where they cannot be had.
fn tools() -> Option<(PathBuf, PathBuf)> {
    let missing = |reason: &str| {
        assert!(env::var_os("CI").is_none(), "the site cannot be tested: {reason}");
        eprintln!("NOT TESTED: {reason}");
        None
    };
    let here = env::current_dir().expect("the package's folder");
    let packages = here.join("../../target/site-browser");
    let is_there =
        |name: &str| Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success());
    let named = env::var("CHROMIUM").ok();
    let browsers = named.iter().map(String::as_str).chain(["chromium", "chromium-browser", "google-chrome"]);
    let Some(browser) = browsers.into_iter().find(|name| is_there(name)) else {
        return missing("there is no Chromium (`apt-get install chromium`, or name it in CHROMIUM)");
    };
    if !is_there("node") {
        return missing("there is no Node (`apt-get install nodejs npm`)");
    }
    let mut install = Command::new(here.join("../../.ci/tools/install"));
    match install.arg(&packages).arg("browser/package-lock.json").output() {
        Ok(output) if output.status.success() => {}
        Ok(output) => return missing(&String::from_utf8_lossy(&output.stderr)),
        Err(error) => return missing(&error.to_string()),
    }
    let found = env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(browser)).find(|path| path.is_file());
    Some((found.unwrap_or_else(|| browser.into()), packages))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_works_in_a_browser() {
    let Some((browser, packages)) = tools() else { return };
    let folder = made::made();
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let served = format!("http://{}", listener.local_addr().expect("an address"));
    let router = site_server::router(folder.path(), &site_server::beside(&sandbox));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let mut command = Command::new("node");
    command
        .arg("browser/check.cjs")
        .args([folder.path().as_os_str(), served.as_ref(), sandbox.url().as_ref()])
        .env("NODE_PATH", packages.join("node_modules"))
        .env("CHROMIUM", browser);
    let output = tokio::task::spawn_blocking(move || command.output()).await.expect("it ends").expect("it starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", text(&output.stdout), text(&output.stderr));
}
